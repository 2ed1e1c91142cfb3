import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import type { Definition, Event, Filter, Match, Measure, Question } from './oracle.ts';

/** A workspace with events enough for every edge of its calendar. All of it lies in the past. */
export interface World {
  what: string;
  calendar: Calendar;
  /** Half-open dates between which its events lie. */
  from: string;
  to: string;
  events: number;
}

export const worlds: World[] = [
  {
    what: 'UTC over a leap day',
    calendar: { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 },
    from: '2024-01-28',
    to: '2024-03-20',
    events: 500,
  },
  {
    what: 'New York when its clocks fall back',
    calendar: { timeZone: 'America/New_York', weekStartsOn: 7, fiscalYearStartMonth: 4 },
    from: '2025-10-20',
    to: '2025-11-16',
    events: 400,
  },
  {
    what: 'New York when its clocks spring forward',
    calendar: { timeZone: 'America/New_York', weekStartsOn: 1, fiscalYearStartMonth: 10 },
    from: '2025-02-20',
    to: '2025-03-20',
    events: 300,
  },
  {
    what: 'Lord Howe, whose clocks change by half an hour',
    calendar: { timeZone: 'Australia/Lord_Howe', weekStartsOn: 6, fiscalYearStartMonth: 7 },
    from: '2025-03-25',
    to: '2025-04-12',
    events: 400,
  },
  {
    what: 'Lord Howe with few events',
    calendar: { timeZone: 'Australia/Lord_Howe', weekStartsOn: 1, fiscalYearStartMonth: 2 },
    from: '2025-10-03',
    to: '2025-10-08',
    events: 12,
  },
];

const names = ['signed up', 'it\'s "paid"', '{p0:String} \\n', 'Käufer 🛒'];
const subjects = ['u1', 'u2', 'U1', "o'neil", '{u}', 'u,"4"', 'Ω', 'u\\n'];
/** Of conversions, in days. */
const windows = [0.01, 0.5, 1, 3, 7];
const plans = ['free', 'pro', "it's", 'Pro', '{plan}', 'a"b'];
const sizes = [-1, 0, 1, 2, 2.5, 10, 100];

/** The world's events; the same for every run. Times crowd at the edges of days, hours and clock changes. */
export function sampleEvents(world: World, seed: number): Event[] {
  const { timeZone } = world.calendar;
  const dates: Temporal.PlainDate[] = [];
  for (
    let date = Temporal.PlainDate.from(world.from);
    date.toString() < world.to;
    date = date.add({ days: 1 })
  ) {
    dates.push(date);
  }
  const hour = 3_600_000;
  const time = fc
    .record({
      date: fc.constantFrom(...dates),
      step: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 49 }).map((halves) => (halves * hour) / 2),
        fc.integer({ min: 0, max: 24 * hour }),
      ),
      nudge: fc.constantFrom(0, 0, -1, 1),
    })
    .map(({ date, step, nudge }) => date.toZonedDateTime({ timeZone }).epochMilliseconds + step + nudge);
  const properties = fc
    .record({
      plan: fc.option(fc.constantFrom(...plans), { nil: undefined }),
      size: fc.option(fc.constantFrom(...sizes), { nil: undefined }),
      mixed: fc.option(fc.oneof(fc.constantFrom(1, 5, 7.5), fc.constantFrom('5', 'five', '5.0', '7')), {
        nil: undefined,
      }),
    })
    .map(
      (all) =>
        Object.fromEntries(
          Object.entries(all).filter(([, value]) => value !== undefined),
        ) as Event['properties'],
    );
  const event = fc.record({
    at: time,
    name: fc.constantFrom(...names),
    subject: fc.constantFrom(...subjects),
    properties,
  });
  const [drawn] = fc.sample(fc.array(event, { minLength: world.events, maxLength: world.events }), {
    seed,
    numRuns: 1,
  });
  // Ids whose order as text is not the order of arrival.
  return [...drawn!, ...windowEdges(drawn!)].map((row, i) => ({ ...row, id: `${(i * 7919) % 1009}-${i}` }));
}

/** Subjects whose windows end, and who get there, to the millisecond. */
function windowEdges(events: readonly Omit<Event, 'id'>[]): Omit<Event, 'id'>[] {
  const newest = Math.max(...events.map((event) => event.at));
  const [from, to] = names;
  return windows.flatMap((withinDays) =>
    [-1, 0, 1].flatMap((nudge) => {
      const length = withinDays * 86_400_000;
      const subject = `window ${withinDays} ${nudge}`;
      const matured = { at: newest - length + nudge, name: from!, subject, properties: {} };
      const early = { ...matured, at: newest - 2 * length, subject: `${subject} early` };
      return [matured, early, { ...early, at: early.at + length + nudge, name: to! }];
    }),
  );
}

/** A metric may name a property before the first event has it; a question may not. */
const unseen = 'no such';
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    dimension: fc.constantFrom('plan', unseen),
    op: fc.constantFrom('EQ', 'NOT_EQ', 'CONTAINS'),
    values: fc.constantFrom(...plans, 'p', "'").map((value) => [value]),
  }),
  fc.record({
    dimension: fc.constantFrom('plan', 'mixed'),
    op: fc.constantFrom('IN', 'NOT_IN'),
    values: fc.subarray([...plans, '5', '7.5', 'five', '5.0'], { minLength: 1 }),
  }),
  fc.record({
    dimension: fc.constantFrom('size', 'mixed', 'plan'),
    op: fc.constantFrom('GT', 'GTE', 'LT', 'LTE'),
    values: fc.constantFrom('0', '1', '2.5', '-1', '1e1').map((value) => [value]),
  }),
  fc.record({
    dimension: fc.constantFrom('size', 'mixed'),
    op: fc.constantFrom('EQ', 'NOT_EQ'),
    values: fc.constantFrom('0', '5', '2.5', '2.50', '1e2').map((value) => [value]),
  }),
  fc.record({
    dimension: fc.constantFrom('plan', 'size', 'mixed', unseen),
    op: fc.constantFrom('IS_SET', 'IS_NOT_SET'),
    values: fc.constant([]),
  }),
) as fc.Arbitrary<Filter>;

const where = (most: number): fc.Arbitrary<Filter[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([] as Filter[]) },
    { weight: 1, arbitrary: fc.array(filter, { maxLength: most }) },
  );
const match: fc.Arbitrary<Match> = fc.record({
  event: fc.constantFrom(...names, 'never seen'),
  where: where(2),
});
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ aggregate: fc.constant('COUNT' as const), of: match }),
  fc.record({ aggregate: fc.constant('UNIQUE' as const), of: match }),
  fc.record({
    aggregate: fc.constant('UNIQUE' as const),
    of: match,
    windowDays: fc.constantFrom(1, 2, 7, 28),
  }),
);

export const definition: fc.Arbitrary<Definition> = fc.oneof(
  fc.record({ measure }),
  fc.record({ ratio: fc.record({ numerator: measure, denominator: measure }) }),
  fc.record({
    conversion: fc.record({ from: match, to: match, withinDays: fc.constantFrom(...windows, 30) }),
  }),
);

export function period(world: World): fc.Arbitrary<Pick<Question, 'grain' | 'period'>> {
  const first = Temporal.PlainDate.from(world.from).subtract({ days: 12 });
  const days = first.until(Temporal.PlainDate.from(world.to)).days + 20;
  const range = (longest: number) =>
    fc
      .record({ start: fc.integer({ min: 0, max: days }), length: fc.integer({ min: 1, max: longest }) })
      .map(({ start, length }) => ({
        range: {
          from: first.add({ days: start }).toString(),
          to: first.add({ days: start + length }).toString(),
        },
      }));
  const last = (units: string[], most: number) =>
    fc
      .record({ unit: fc.constantFrom(...units), count: fc.integer({ min: 1, max: most }) })
      .map(({ unit, count }) => ({ last: unit.replace('#', String(count)) }));
  const weighted = (ranges: ReturnType<typeof range>, lasts: ReturnType<typeof last>) =>
    fc.oneof({ weight: 3, arbitrary: ranges }, { weight: 1, arbitrary: lasts });
  return fc.oneof(
    fc.record({ grain: fc.constant('HOUR' as const), period: weighted(range(3), last(['PT#H', 'P#D'], 5)) }),
    fc.record({ grain: fc.constant('DAY' as const), period: weighted(range(40), last(['P#D', 'P#W'], 20)) }),
    fc.record({ grain: fc.constant('WEEK' as const), period: weighted(range(60), last(['P#W', 'P#M'], 8)) }),
    fc.record({
      grain: fc.constant('MONTH' as const),
      period: weighted(range(120), last(['P#M', 'P#Y'], 4)),
    }),
    fc.record({
      grain: fc.constant('QUARTER' as const),
      period: weighted(range(400), last(['P3M', 'P#Y'], 3)),
    }),
  );
}

export const breakdown: fc.Arbitrary<Pick<Question, 'groupBy' | 'where'>> = fc.record({
  groupBy: fc
    .oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('plan', 'size', 'mixed') },
      { weight: 1, arbitrary: fc.constantFrom('plan mixed', 'size plan') },
    )
    .map((dimensions) => dimensions.split(' ').filter(Boolean)),
  where: where(2).map((filters) => filters.filter(({ dimension }) => dimension !== unseen)),
});
