import { readNumber, valuesOf, type FormValues } from '#lib/form.ts';
import type { EventMatchInput } from '#lib/graphql/generated/graphql.ts';
import { matchFieldNames, matchOf } from '#lib/match-form.ts';
import { readPeriodChoice, type PeriodChoice } from '#lib/period-choice.ts';

/* The URL is the state: `steps.0.event=…&steps.1.event=…&within=7&by=plan`. */

export const mostSteps = 10;

export interface FunnelState extends PeriodChoice {
  /** The form as it is filled in. */
  values: FormValues;
  /** Rows of the form that hold a step, in order. */
  rows: number[];
  steps: EventMatchInput[];
  withinDays: number;
  by: string | null;
}

export function readFunnelState(params: URLSearchParams): { state: FunnelState; problems: string[] } {
  const problems: string[] = [];
  const values = valuesOf(params);
  const rows = stepRows(values);
  const withinDays = readNumber(values['within']) ?? 7;
  if (Number.isNaN(withinDays)) problems.push(`“${values['within']}” is no number of days; 7 are taken.`);
  const state = {
    ...readPeriodChoice(params, problems),
    values,
    rows,
    steps: rows.map((row) => matchOf(values, `steps.${row}`)),
    withinDays: Number.isNaN(withinDays) ? 7 : withinDays,
    by: values['by'] || null,
  };
  return { state, problems };
}

function stepRows(values: FormValues): number[] {
  return Object.keys(values)
    .flatMap((name) => {
      const [, row] = /^steps\.(\d+)\.event$/.exec(name) ?? [];
      return row !== undefined && values[name] ? [Number(row)] : [];
    })
    .sort((a, b) => a - b);
}

/** Names of the fields in the order of the steps as they were sent, so that an error finds its own. */
export function fieldNamesAsSent({ values, rows }: FunnelState): Map<string, string> {
  return new Map(
    rows.flatMap((row, sent) =>
      matchFieldNames(values, `steps.${row}`).map((name): [string, string] => [
        name.replace(`steps.${row}.`, `steps.${sent}.`),
        name,
      ]),
    ),
  );
}
