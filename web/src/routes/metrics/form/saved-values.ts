import { percentText, type FormValues } from '#lib/form.ts';
import { textOfValues } from '#lib/match-form.ts';
import { writeValues } from '#lib/value-list.ts';
import type { FilterOp, MetricFormFieldsFragment } from '#lib/graphql/generated/graphql.ts';

/** A metric as it was saved, as the values of its form. */
export function valuesOfMetric(metric: MetricFormFieldsFragment): FormValues {
  return {
    key: metric.key,
    name: metric.name,
    description: metric.description,
    stage: metric.stage,
    unit: metric.unit,
    currency: metric.currency ?? '',
    owner: metric.owner?.id ?? '',
    goodDirection: metric.goodDirection,
    kind: metric.kind,
    drives: writeValues(metric.drives.map(({ key }) => key)),
    ...valuesOfDefinition(metric.definition),
  };
}

/** A definition's JSON as fields named by their paths; quantiles are typed in per cent. */
export function valuesOfDefinition(definition: string): FormValues {
  const values: FormValues = {};
  flatten(JSON.parse(definition), '', values);
  for (const name of Object.keys(values)) {
    if (name.endsWith('.quantile')) values[name] = percentText(Number(values[name]));
  }
  return values;
}

function flatten(value: unknown, path: string, into: FormValues): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    into[path] = String(value);
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    const below = path ? `${path}.${name}` : name;
    if (name === 'values' && Array.isArray(part)) {
      into[below] = textOfValues((value as { op: FilterOp }).op, part as string[]);
    } else flatten(part, below, into);
  }
}
