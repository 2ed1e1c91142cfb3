/** Days on which something was broken. Factors are 1 where they are left out. */
export interface Incident {
  fromDaysAgo: number;
  days: number;
  note: string;
  /** Metrics that the note is about. */
  metrics: readonly string[];
  latency?: number;
  crashes?: number;
  tickets?: number;
  complaints?: number;
  /** Of imports that would have gone well. */
  importsThatFail?: number;
}

export const incidents: readonly Incident[] = [
  {
    fromDaysAgo: 431,
    days: 1,
    note: 'Outage of the EU region from 8 to 14 h; boards loaded slowly or not at all.',
    metrics: ['latency-p95', 'crash-rate', 'ticket-volume'],
    latency: 2.4,
    crashes: 2.5,
    tickets: 2.5,
    complaints: 3,
  },
  {
    fromDaysAgo: 345,
    days: 3,
    note: 'Imports of spreadsheets failed after the release of that morning; mended on the third day.',
    metrics: ['repeat-task-success', 'ticket-volume'],
    tickets: 2.2,
    complaints: 2,
    importsThatFail: 0.7,
  },
  {
    fromDaysAgo: 176,
    days: 1,
    note: 'The app for iOS crashed on start until version 4.31.1.',
    metrics: ['crash-rate', 'complaint-rate'],
    crashes: 6,
    complaints: 2.5,
  },
  {
    fromDaysAgo: 52,
    days: 1,
    note: 'Outage: the board service was down for 70 minutes.',
    metrics: ['latency-p95', 'crash-rate', 'ticket-volume'],
    latency: 2,
    crashes: 3,
    tickets: 2.4,
    complaints: 2.5,
  },
  {
    fromDaysAgo: 17,
    days: 2,
    note: 'Imports from files above 20 MB failed over night.',
    metrics: ['repeat-task-success', 'ticket-volume'],
    tickets: 1.6,
    importsThatFail: 0.35,
  },
];
