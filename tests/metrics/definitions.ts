import fc from 'fast-check';
import type { Conversion, Definition, Measure } from './oracle/definition.ts';
import type { Filter, Match } from './oracle/event.ts';
import { names, plans, unseen, windows } from './words.ts';

const texts = fc.constantFrom('plan', 'trait.persona', ...unseen);
const numbers = fc.constantFrom('size', 'mixed', 'trait.level', 'trait.mood');
const filter = fc.oneof(
  fc.record({
    dimension: texts,
    op: fc.constantFrom('EQ', 'NOT_EQ', 'CONTAINS'),
    values: fc.constantFrom(...plans, 'p', "'", 'maker').map((value) => [value]),
  }),
  fc.record({
    dimension: fc.constantFrom('plan', 'mixed', 'trait.persona', 'trait.mood'),
    op: fc.constantFrom('IN', 'NOT_IN'),
    values: fc.subarray([...plans, '5', '7.5', 'five', '5.0', 'maker', "buyer's", 'good'], { minLength: 1 }),
  }),
  fc.record({
    dimension: fc.oneof(numbers, fc.constant('plan')),
    op: fc.constantFrom('GT', 'GTE', 'LT', 'LTE'),
    values: fc.constantFrom('0', '1', '2.5', '-1', '1e1').map((value) => [value]),
  }),
  fc.record({
    dimension: numbers,
    op: fc.constantFrom('EQ', 'NOT_EQ'),
    values: fc.constantFrom('0', '5', '2.5', '2.50', '1e2', '1e1').map((value) => [value]),
  }),
  fc.record({
    dimension: fc.oneof(texts, numbers),
    op: fc.constantFrom('IS_SET', 'IS_NOT_SET'),
    values: fc.constant([]),
  }),
) as fc.Arbitrary<Filter>;

export const where: fc.Arbitrary<Filter[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([] as Filter[]) },
  { weight: 1, arbitrary: fc.array(filter, { maxLength: 2 }) },
);
export const match: fc.Arbitrary<Match> = fc.record({
  event: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constant('never seen') },
  ),
  where,
});

const quantile = fc.constantFrom(0.5, 0.05, 0.25, 0.9, 0.95);
/** Of the event's value where there is no property. */
const property = fc.constantFrom({}, { property: 'size' }, { property: 'mixed' }, { property: 'no such' });
const count = fc.record({ aggregate: fc.constant('COUNT' as const), of: match });
const unique = fc
  .record({
    of: match,
    windowDays: fc.option(fc.constantFrom(1, 2, 7, 28), { nil: undefined, freq: 2 }),
  })
  .map(({ of, windowDays }): Measure => ({
    aggregate: 'UNIQUE',
    of,
    ...(windowDays !== undefined && { windowDays }),
  }));
const amount = (aggregate: 'SUM' | 'MEAN') =>
  fc
    .record({ of: match, property })
    .map((drawn): Measure => ({ aggregate, of: drawn.of, ...drawn.property }));
const quantileMeasure = fc.record({ of: match, property, quantile }).map((drawn): Measure => ({
  aggregate: 'QUANTILE',
  of: drawn.of,
  ...drawn.property,
  quantile: drawn.quantile,
}));
const measure: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 3, arbitrary: count },
  { weight: 4, arbitrary: unique },
  { weight: 3, arbitrary: amount('SUM') },
  { weight: 1, arbitrary: amount('MEAN') },
  { weight: 1, arbitrary: quantileMeasure },
);
const conversion: fc.Arbitrary<Conversion> = fc.record({
  from: match,
  to: match,
  withinDays: fc.constantFrom(...windows, 30),
});
const ofMeasure = (arbitrary: fc.Arbitrary<Measure>): fc.Arbitrary<Definition> =>
  arbitrary.map((drawn) => ({ measure: drawn }));

/** Definitions of each kind that is computed from events alone. */
export const definitions = {
  COUNT: ofMeasure(count),
  UNIQUE: ofMeasure(unique),
  SUM: ofMeasure(amount('SUM')),
  MEAN: ofMeasure(amount('MEAN')),
  QUANTILE: ofMeasure(quantileMeasure),
  RATIO: fc.record({ ratio: fc.record({ numerator: measure, denominator: measure }) }),
  CONVERSION: fc.record({ conversion }),
  RETENTION: fc
    .record({ start: match, back: match, fromDay: fc.nat({ max: 5 }), days: fc.integer({ min: 1, max: 5 }) })
    .map(({ days, ...rest }) => ({ retention: { ...rest, toDay: rest.fromDay + days } })),
  DURATION: fc
    .record({ conversion, quantile })
    .map((drawn) => ({ duration: { ...drawn.conversion, quantile: drawn.quantile } })),
  RECURRING: fc.record({
    recurring: fc.record({
      event: match,
      statistic: fc.constantFrom('MRR', 'NRR', 'GRR', 'EXPANSION', 'CONTRACTION', 'CHURN', 'ACCOUNTS'),
      periodDays: fc.constantFrom(1, 3, 7, 30),
    }),
  }),
} satisfies Record<string, fc.Arbitrary<Definition>>;

/** Arithmetic over saved metrics, with and without brackets and spaces; a minus has spaces around it. */
export function formulaOver(keys: readonly string[]): fc.Arbitrary<Definition> {
  const sign = fc.constantFrom(' + ', ' - ', ' * ', ' / ', '+', '*', '/');
  const { expression } = fc.letrec<{ expression: string; atom: string }>((tie) => ({
    atom: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom(...keys) },
      { weight: 1, arbitrary: fc.constantFrom('0', '2', '0.5', '100') },
      { weight: 2, arbitrary: tie('expression').map((inner) => `(${inner})`) },
    ),
    expression: fc
      .array(fc.tuple(sign, tie('atom')), { maxLength: 3 })
      .chain((rest) => tie('atom').map((first) => first + rest.flat().join(''))),
  }));
  return fc
    .tuple(fc.constantFrom(...keys), sign, expression)
    .map((parts) => ({ formula: { expression: parts.join('') } }));
}
