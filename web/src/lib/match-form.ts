import { bareOps, filterOps, listOps } from './filter-words.ts';
import type { FormValues } from './form.ts';
import type { EventMatchInput, FilterOp, SegmentFilter } from './graphql/generated/graphql.ts';
import { readValues, writeValues } from './value-list.ts';

/* An event and conditions on it, as fields of a form: `PREFIX.event`, `PREFIX.where.0.dimension`, `.op`, `.values`. */

export function matchOf(values: FormValues, prefix: string): EventMatchInput {
  const where = conditionsOf(values, `${prefix}.where`);
  return { event: values[`${prefix}.event`] ?? '', ...(where.length > 0 && { where }) };
}

/** Conditions of a list of them: `PATH.0.dimension`, `.op`, `.values`. */
export function conditionsOf(values: FormValues, path: string): SegmentFilter[] {
  return filledRows(values, path).flatMap((row) => conditionOf(values, `${path}.${row}`));
}

function conditionOf(values: FormValues, name: string): SegmentFilter[] {
  const dimension = values[`${name}.dimension`];
  if (!dimension) return [];
  const op = filterOps.find((known) => known === values[`${name}.op`]) ?? 'EQ';
  return [{ dimension, op, values: valuesOfText(op, values[`${name}.values`] ?? '') }];
}

/** What is typed beside an operator, as the values that it compares with. */
export function valuesOfText(op: FilterOp, text: string): string[] {
  if (bareOps.includes(op)) return [];
  return listOps.includes(op) ? readValues(text) : [text];
}

export function textOfValues(op: FilterOp, values: readonly string[]): string {
  return listOps.includes(op) ? writeValues(values) : (values[0] ?? '');
}

/** Rows of an event's conditions that are filled in, in order. */
export function conditionRows(values: FormValues, prefix: string): number[] {
  return filledRows(values, `${prefix}.where`);
}

/** Rows of a list of conditions that are filled in, in order. */
export function filledRows(values: FormValues, path: string): number[] {
  return Object.keys(values)
    .flatMap((name) => {
      const rest = name.startsWith(`${path}.`) ? name.slice(`${path}.`.length) : '';
      const [row] = /^(\d+)\.dimension$/.exec(rest)?.slice(1) ?? [];
      return row !== undefined && values[name] ? [Number(row)] : [];
    })
    .sort((a, b) => a - b);
}

/** Names of the fields, so that an error finds its own. */
export function matchFieldNames(values: FormValues, prefix: string): string[] {
  return [
    `${prefix}.event`,
    ...conditionRows(values, prefix).flatMap((row) =>
      ['dimension', 'op', 'values'].map((part) => `${prefix}.where.${row}.${part}`),
    ),
  ];
}

/** Conditions are sent by their place among those filled in; the names of the form's rows may have gaps. */
export function valuesOfMatch(match: EventMatchInput, prefix: string): FormValues {
  return {
    [`${prefix}.event`]: match.event,
    ...valuesOfConditions([match.where ?? []].flat(), `${prefix}.where`),
  };
}

export function valuesOfConditions(filters: readonly SegmentFilter[], path: string): FormValues {
  return Object.fromEntries(
    filters.flatMap(({ dimension, op, values }, row) => [
      [`${path}.${row}.dimension`, dimension],
      [`${path}.${row}.op`, op],
      [`${path}.${row}.values`, textOfValues(op, [values ?? []].flat())],
    ]),
  ) as FormValues;
}
