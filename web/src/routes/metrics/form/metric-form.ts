import { readNumber, readPercent, type FormValues } from '#lib/form.ts';
import { matchFieldNames, matchOf } from '#lib/match-form.ts';
import type {
  Aggregate,
  MeasureInput,
  MetricDefinitionInput,
  MetricInput,
  MetricKind,
  RecurringStatistic,
  Rollup,
  Unit,
} from '#lib/graphql/generated/graphql.ts';
import { readValues } from '#lib/value-list.ts';
import { metricKinds, rollupWords, stages, statisticWords, unitWords } from '#lib/words.ts';

/* Fields are named as the paths of MetricInput without `input.` and `definition.`. */

export const aggregates = ['COUNT', 'UNIQUE', 'SUM', 'MEAN', 'QUANTILE'] as const satisfies Aggregate[];

export function kindOf(values: FormValues): MetricKind {
  return metricKinds.find((kind) => kind === values['kind']) ?? 'UNIQUE';
}

function isAggregate(kind: MetricKind): kind is Aggregate {
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

function statisticOf(values: FormValues): RecurringStatistic {
  const statistics = Object.keys(statisticWords) as RecurringStatistic[];
  return statistics.find((known) => known === values['recurring.statistic']) ?? 'MRR';
}

function rollupOf(values: FormValues): Rollup {
  const rollups = Object.keys(rollupWords) as Rollup[];
  return rollups.find((known) => known === values['imported.rollup']) ?? 'SUM';
}

export function inputOf(values: FormValues): MetricInput {
  const name = values['name'] ?? '';
  const unit = unitOf(values);
  return {
    key: values['key'] || keyOfName(name),
    name,
    description: values['description'] ?? '',
    stage: stages.find((stage) => stage === values['stage']) ?? 'ACTIVATION',
    unit,
    ...(unit === 'CURRENCY' && values['currency'] && { currency: values['currency'].toUpperCase() }),
    ...(values['owner'] && { owner: values['owner'] }),
    goodDirection:
      values['goodDirection'] === 'DOWN' ? 'DOWN' : values['goodDirection'] === 'NEUTRAL' ? 'NEUTRAL' : 'UP',
    definition: definitionOf(values),
    drives: readValues(values['drives'] ?? ''),
  };
}

/** Some kinds leave no choice of unit; for the others the form asks. */
export function unitOf(values: FormValues): Unit {
  const kind = kindOf(values);
  switch (kind) {
    case 'COUNT':
    case 'UNIQUE':
      return 'COUNT';
    case 'CONVERSION':
    case 'RETENTION':
      return 'SHARE';
    case 'DURATION':
      return 'SECONDS';
    case 'RECURRING':
      return unitOfStatistic(statisticOf(values));
    default: {
      const units = Object.keys(unitWords) as Unit[];
      return units.find((unit) => unit === values['unit']) ?? 'RATIO';
    }
  }
}

function unitOfStatistic(statistic: RecurringStatistic): Unit {
  if (statistic === 'NRR' || statistic === 'GRR') return 'SHARE';
  return statistic === 'ACCOUNTS' ? 'COUNT' : 'CURRENCY';
}

export function keyOfName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
}

const meaningFields = [
  'name',
  'key',
  'description',
  'stage',
  'unit',
  'currency',
  'owner',
  'goodDirection',
  'drives',
];

/** Names of the fields that a kind is read from, so that an error finds its own. */
export function metricFields(values: FormValues): string[] {
  return [
    ...meaningFields,
    'kind',
    ...matchPrefixes(values).flatMap((prefix) => matchFieldNames(values, prefix)),
    ...plainFields(kindOf(values)),
  ];
}

/** Paths of the events that a kind reads. */
export function matchPrefixes(values: FormValues): string[] {
  const kind = kindOf(values);
  if (isAggregate(kind)) return ['measure.of'];
  switch (kind) {
    case 'RATIO':
      return ['ratio.numerator.of', 'ratio.denominator.of'];
    case 'CONVERSION':
      return ['conversion.from', 'conversion.to'];
    case 'DURATION':
      return ['duration.from', 'duration.to'];
    case 'RETENTION':
      return ['retention.start', 'retention.back'];
    case 'RECURRING':
      return ['recurring.event'];
    case 'FORMULA':
    case 'IMPORTED':
      return [];
  }
}

function plainFields(kind: MetricKind): string[] {
  if (isAggregate(kind)) return ['property', 'quantile', 'windowDays'].map((name) => `measure.${name}`);
  switch (kind) {
    case 'RATIO':
      return ['numerator', 'denominator'].flatMap((side) =>
        ['aggregate', 'property', 'quantile', 'windowDays'].map((name) => `ratio.${side}.${name}`),
      );
    case 'CONVERSION':
      return ['conversion.withinDays'];
    case 'DURATION':
      return ['duration.withinDays', 'duration.quantile'];
    case 'RETENTION':
      return ['retention.fromDay', 'retention.toDay'];
    case 'RECURRING':
      return ['recurring.statistic', 'recurring.periodDays'];
    case 'FORMULA':
      return ['formula.expression'];
    case 'IMPORTED':
      return ['imported.rollup', 'imported.note'];
  }
}

const wholeNumbers = ['windowDays', 'fromDay', 'toDay', 'periodDays'];
const numbers = ['withinDays', 'quantile', ...wholeNumbers];

/** Numbers that are none are told before the API is asked; it could not be sent what was typed. */
export function unreadableNumbers(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    plainFields(kindOf(values)).flatMap((field) => {
      const name = field.split('.').at(-1) ?? '';
      const number = numbers.includes(name) ? readNumber(values[field]) : null;
      if (number === null) return [];
      if (Number.isNaN(number)) return [[field, `“${values[field]}” is no number.`]];
      if (wholeNumbers.includes(name) && !Number.isInteger(number)) {
        return [[field, `“${values[field]}” is no whole number of days.`]];
      }
      return [];
    }),
  );
}

/** Whether enough is filled in for a look at it. */
export function canPreview(values: FormValues): boolean {
  if (Object.keys(unreadableNumbers(values)).length > 0) return false;
  if (kindOf(values) === 'FORMULA') return Boolean(values['formula.expression']);
  return matchPrefixes(values).every((prefix) => values[`${prefix}.event`]);
}
