import { readNumber, valuesOf, type FormValues } from '#lib/form.ts';
import type { EventMatchInput, Grain } from '#lib/graphql/generated/graphql.ts';
import { matchOf } from '#lib/match-form.ts';
import { readPeriodChoice, type PeriodChoice } from '#lib/period-choice.ts';

/* The URL is the state: `start.event=…&back.event=…&grain=WEEK&periods=8`. */

export const retentionGrains = ['DAY', 'WEEK', 'MONTH'] as const satisfies Grain[];
export type RetentionGrain = (typeof retentionGrains)[number];

export interface RetentionState extends PeriodChoice {
  values: FormValues;
  start: EventMatchInput;
  back: EventMatchInput;
  grain: RetentionGrain;
  periods: number;
}

const usualPeriods = 8;

export function readRetentionState(params: URLSearchParams): { state: RetentionState; problems: string[] } {
  const problems: string[] = [];
  const values = valuesOf(params);
  const grain = retentionGrains.find((known) => known === values['grain']?.toUpperCase());
  if (values['grain'] && !grain) {
    problems.push(`“${values['grain']}” is no grain of a retention table; there are DAY, WEEK and MONTH.`);
  }
  const state = {
    ...readPeriodChoice(params, problems),
    values,
    start: matchOf(values, 'start'),
    back: matchOf(values, 'back'),
    grain: grain ?? 'WEEK',
    periods: readPeriods(values['periods'], problems),
  } as const;
  return { state, problems };
}

function readPeriods(text: string | undefined, problems: string[]): number {
  const periods = readNumber(text) ?? usualPeriods;
  if (Number.isInteger(periods)) return periods;
  problems.push(`“${text}” is no whole number of periods; ${usualPeriods} are shown.`);
  return usualPeriods;
}
