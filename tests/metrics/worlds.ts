import type { Calendar } from './calendar.ts';

/** A workspace with events enough for every edge of its calendar. All of it lies in the past. */
export interface World {
  what: string;
  calendar: Calendar;
  /** Half-open dates between which its events lie. */
  from: string;
  to: string;
  events: number;
}

export const leapDay: World = {
  what: 'UTC over a leap day',
  calendar: { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 },
  from: '2024-01-28',
  to: '2024-03-20',
  events: 500,
};
export const newYorkInAutumn: World = {
  what: 'New York when its clocks fall back',
  calendar: { timeZone: 'America/New_York', weekStartsOn: 7, fiscalYearStartMonth: 4 },
  from: '2025-10-20',
  to: '2025-11-16',
  events: 400,
};
export const newYorkInSpring: World = {
  what: 'New York when its clocks spring forward',
  calendar: { timeZone: 'America/New_York', weekStartsOn: 1, fiscalYearStartMonth: 10 },
  from: '2025-02-20',
  to: '2025-03-20',
  events: 300,
};
export const lordHoweInAutumn: World = {
  what: 'Lord Howe, whose clocks change by half an hour',
  calendar: { timeZone: 'Australia/Lord_Howe', weekStartsOn: 6, fiscalYearStartMonth: 7 },
  from: '2025-03-25',
  to: '2025-04-12',
  events: 400,
};
export const lordHoweWithFewEvents: World = {
  what: 'Lord Howe with few events',
  calendar: { timeZone: 'Australia/Lord_Howe', weekStartsOn: 1, fiscalYearStartMonth: 2 },
  from: '2025-10-03',
  to: '2025-10-08',
  events: 12,
};
