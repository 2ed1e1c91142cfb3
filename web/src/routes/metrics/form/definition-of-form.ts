import { readNumber, readPercent, type FormValues } from '#lib/form.ts';
import type {
  Aggregate,
  MeasureInput,
  MetricDefinitionInput,
  MetricKind,
  RecurringStatistic,
  Rollup,
} from '#lib/graphql/generated/graphql.ts';
import { matchOf } from '#lib/match-form.ts';
import { metricKinds, rollupWords, statisticWords } from '#lib/words.ts';

/* Fields are named as the paths of MetricInput without `input.` and `definition.`. */

export const aggregates = ['COUNT', 'UNIQUE', 'SUM', 'MEAN', 'QUANTILE'] as const satisfies Aggregate[];

export function kindOf(values: FormValues): MetricKind {
  return metricKinds.find((kind) => kind === values['kind']) ?? 'UNIQUE';
}

export function isAggregate(kind: MetricKind): kind is Aggregate {
  return aggregates.some((aggregate) => aggregate === kind);
}

/** A member that is there only when it was typed. */
function given<Name extends string>(name: Name, value: number | null): Partial<Record<Name, number>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, number>);
}

export function aggregateOf(values: FormValues, prefix: string): Aggregate {
  return aggregates.find((known) => known === values[`${prefix}.aggregate`]) ?? 'COUNT';
}

function measureOf(values: FormValues, prefix: string, aggregate: Aggregate): MeasureInput {
  const measure: MeasureInput = { aggregate, of: matchOf(values, `${prefix}.of`) };
  if (aggregate === 'COUNT') return measure;
  if (aggregate === 'UNIQUE') {
    return { ...measure, ...given('windowDays', readNumber(values[`${prefix}.windowDays`])) };
  }
  const property = values[`${prefix}.property`];
  return {
    ...measure,
    ...(property && { property }),
    ...(aggregate === 'QUANTILE' && { quantile: readPercent(values[`${prefix}.quantile`]) ?? 0.95 }),
  };
}

export function definitionOf(values: FormValues): MetricDefinitionInput {
  const kind = kindOf(values);
  if (isAggregate(kind)) return { measure: measureOf(values, 'measure', kind) };
  switch (kind) {
    case 'RATIO': {
      const [numerator, denominator] = ['ratio.numerator', 'ratio.denominator'].map((prefix) =>
        measureOf(values, prefix, aggregateOf(values, prefix)),
      ) as [MeasureInput, MeasureInput];
      return { ratio: { numerator, denominator } };
    }
    case 'CONVERSION':
      return { conversion: conversionOf(values, 'conversion') };
    case 'DURATION': {
      const quantile = readPercent(values['duration.quantile']) ?? 0.5;
      return { duration: { ...conversionOf(values, 'duration'), quantile } };
    }
    case 'RETENTION':
      return {
        retention: {
          start: matchOf(values, 'retention.start'),
          back: matchOf(values, 'retention.back'),
          fromDay: readNumber(values['retention.fromDay']) ?? 1,
          toDay: readNumber(values['retention.toDay']) ?? 8,
        },
      };
    case 'RECURRING':
      return {
        recurring: {
          event: matchOf(values, 'recurring.event'),
          statistic: statisticOf(values),
          periodDays: readNumber(values['recurring.periodDays']) ?? 30,
        },
      };
    case 'FORMULA':
      return { formula: { expression: values['formula.expression'] ?? '' } };
    case 'IMPORTED':
      return { imported: { rollup: rollupOf(values), note: values['imported.note'] || null } };
  }
}

function conversionOf(values: FormValues, prefix: string) {
  return {
    from: matchOf(values, `${prefix}.from`),
    to: matchOf(values, `${prefix}.to`),
    withinDays: readNumber(values[`${prefix}.withinDays`]) ?? 7,
  };
}

export function statisticOf(values: FormValues): RecurringStatistic {
  const statistics = Object.keys(statisticWords) as RecurringStatistic[];
  return statistics.find((known) => known === values['recurring.statistic']) ?? 'MRR';
}

function rollupOf(values: FormValues): Rollup {
  const rollups = Object.keys(rollupWords) as Rollup[];
  return rollups.find((known) => known === values['imported.rollup']) ?? 'SUM';
}
