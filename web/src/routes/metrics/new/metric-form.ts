import { readNumber, type FormValues } from '#lib/form.ts';
import type {
  Aggregate,
  MeasureInput,
  MetricDefinitionInput,
  MetricInput,
  MetricKind,
} from '#lib/graphql/generated/graphql.ts';
import { stages, unitWords } from '#lib/words.ts';

/** Names of the form's fields: the paths of MetricInput without `input.` and `definition.`. */
export const metricFields = [
  'name',
  'key',
  'description',
  'stage',
  'unit',
  'goodDirection',
  'kind',
  'measure.of.event',
  'measure.windowDays',
  'ratio.numerator.aggregate',
  'ratio.numerator.of.event',
  'ratio.numerator.windowDays',
  'ratio.denominator.aggregate',
  'ratio.denominator.of.event',
  'ratio.denominator.windowDays',
  'conversion.from.event',
  'conversion.to.event',
  'conversion.withinDays',
] as const;

export const metricKinds = [
  'COUNT',
  'UNIQUE',
  'RATIO',
  'CONVERSION',
] as const satisfies readonly MetricKind[];

export function kindOf(values: FormValues): MetricKind {
  return metricKinds.find((kind) => kind === values['kind']) ?? 'UNIQUE';
}

function windowOf(text: string | undefined): Pick<MeasureInput, 'windowDays'> {
  const windowDays = readNumber(text);
  return windowDays === null ? {} : { windowDays };
}

function measureOf(values: FormValues, side: 'numerator' | 'denominator'): MeasureInput {
  const aggregate: Aggregate = values[`ratio.${side}.aggregate`] === 'UNIQUE' ? 'UNIQUE' : 'COUNT';
  return {
    aggregate,
    of: { event: values[`ratio.${side}.of.event`] ?? '' },
    ...(aggregate === 'UNIQUE' && windowOf(values[`ratio.${side}.windowDays`])),
  };
}

export function definitionOf(values: FormValues): MetricDefinitionInput {
  const kind = kindOf(values);
  switch (kind) {
    case 'COUNT':
    case 'UNIQUE':
      return {
        measure: {
          aggregate: kind,
          of: { event: values['measure.of.event'] ?? '' },
          ...(kind === 'UNIQUE' && windowOf(values['measure.windowDays'])),
        },
      };
    case 'RATIO':
      return {
        ratio: { numerator: measureOf(values, 'numerator'), denominator: measureOf(values, 'denominator') },
      };
    case 'CONVERSION':
      return {
        conversion: {
          from: { event: values['conversion.from.event'] ?? '' },
          to: { event: values['conversion.to.event'] ?? '' },
          withinDays: readNumber(values['conversion.withinDays']) ?? 7,
        },
      };
  }
}

export function inputOf(values: FormValues): MetricInput {
  const name = values['name'] ?? '';
  return {
    key: values['key'] || keyOfName(name),
    name,
    description: values['description'] ?? '',
    stage: stages.find((stage) => stage === values['stage']) ?? 'ACTIVATION',
    unit: unitOf(values),
    goodDirection:
      values['goodDirection'] === 'DOWN' ? 'DOWN' : values['goodDirection'] === 'NEUTRAL' ? 'NEUTRAL' : 'UP',
    definition: definitionOf(values),
  };
}

/** A share is a conversion's only unit; for the others the form asks, and suggests by kind. */
export function unitOf(values: FormValues): MetricInput['unit'] {
  const kind = kindOf(values);
  if (kind === 'CONVERSION') return 'SHARE';
  if (kind !== 'RATIO') return 'COUNT';
  const units = Object.keys(unitWords) as MetricInput['unit'][];
  return units.find((unit) => unit === values['unit']) ?? 'RATIO';
}

function keyOfName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
}
