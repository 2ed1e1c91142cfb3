import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Compare, DateRange } from './calendar.ts';
import { where } from './definitions.ts';
import type { Question } from './oracle/series.ts';
import type { World } from './worlds.ts';
import { unseen } from './words.ts';

type When = Pick<Question, 'grain' | 'period'>;

/** A range of dates around a world's events. */
export function range(world: World, longest: number): fc.Arbitrary<DateRange> {
  const first = Temporal.PlainDate.from(world.from).subtract({ days: 12 });
  const days = first.until(Temporal.PlainDate.from(world.to)).days + 20;
  return fc
    .record({ start: fc.nat({ max: days }), length: fc.integer({ min: 1, max: longest }) })
    .map(({ start, length }) => ({
      from: first.add({ days: start }).toString(),
      to: first.add({ days: start + length }).toString(),
    }));
}

export function when(world: World): fc.Arbitrary<When> {
  const of = (grain: Question['grain'], longest: number, units: string[], most: number) => {
    const last = fc
      .record({ unit: fc.constantFrom(...units), count: fc.integer({ min: 1, max: most }) })
      .map(({ unit, count }) => ({ last: unit.replace('#', String(count)) }));
    const dates = range(world, longest).map((drawn) => ({ range: drawn }));
    const period = fc.oneof({ weight: 3, arbitrary: dates }, { weight: 1, arbitrary: last });
    return fc.record({ grain: fc.constant(grain), period });
  };
  return fc.oneof(
    of('HOUR', 3, ['PT#H', 'P#D'], 5),
    of('DAY', 40, ['P#D', 'P#W'], 20),
    of('WEEK', 60, ['P#W', 'P#M'], 8),
    of('MONTH', 120, ['P#M', 'P#Y'], 4),
    of('QUARTER', 400, ['P3M', 'P#Y'], 3),
  );
}

/** Conditions of a question name only what has been seen. */
export const condition = where.map((filters) =>
  filters.filter(({ dimension }) => !unseen.includes(dimension)),
);

export const groupBy: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<string[]>(['plan'], ['size'], ['mixed'], ['trait.persona'], ['trait.mood']),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<string[]>(['plan', 'mixed'], ['size', 'plan'], ['trait.level', 'plan']),
  },
);

/** A period to compare with; null where there is none. */
export function compareWith({ period }: When): fc.Arbitrary<Compare | null> {
  if (!('range' in period)) return fc.constant(null);
  const from = Temporal.PlainDate.from(period.range.from);
  const days = from.until(period.range.to).days;
  const other = fc
    .record({ back: fc.integer({ min: -5, max: 40 }), more: fc.integer({ min: -2, max: 2 }) })
    .map(({ back, more }) => {
      const start = from.subtract({ days: back });
      return {
        range: { from: start.toString(), to: start.add({ days: Math.max(days + more, 1) }).toString() },
      };
    });
  return fc.oneof(
    fc.constant(null),
    fc.constant({ previousPeriod: true as const }),
    fc.constant({ previousYear: true as const }),
    other,
  );
}

/** A question to any metric of events. */
export function how(world: World): fc.Arbitrary<Omit<Question, 'metric'>> {
  return fc
    .record({ when: when(world), groupBy, where: condition, topN: fc.integer({ min: 1, max: 5 }) })
    .chain(({ when, ...rest }) =>
      compareWith(when).map((compare) => ({ ...when, ...rest, ...(compare && { compare }) })),
    );
}
