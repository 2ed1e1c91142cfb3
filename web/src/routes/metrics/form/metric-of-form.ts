import type { FormValues } from '#lib/form.ts';
import type { MetricInput, RecurringStatistic, Unit } from '#lib/graphql/generated/graphql.ts';
import { readValues } from '#lib/value-list.ts';
import { stages, unitWords } from '#lib/words.ts';
import { definitionOf, kindOf, statisticOf } from './definition-of-form.ts';

/** The whole metric, as its form says it. */
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

function keyOfName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
}
