import type { Grain } from './graphql/generated/graphql.ts';
import {
  isDay,
  isDuration,
  periodEndingWithData,
  wholePeriod,
  type Calendar,
  type Period,
} from './period.ts';

/* Which days a page reads, as its address says it: `range=P12W`, `range=all`, or `from=…&to=…`. */

export interface PeriodChoice {
  /** ISO duration, or `all`; null for the default. */
  range: string | null;
  from: string | null;
  to: string | null;
}

export const defaultRange = 'P12W';
const nothing: PeriodChoice = { range: null, from: null, to: null };

/** Problems are sentences about what could not be read; the page shows them and goes on without. */
export function readPeriodChoice(params: URLSearchParams, problems: string[]): PeriodChoice {
  const [range, from, to] = ['range', 'from', 'to'].map((name) => params.get(name)) as (string | null)[];
  if (from || to) {
    if (from && to && isDay(from) && isDay(to) && from < to) return { range: null, from, to };
    problems.push(
      'The dates need a first day and a later day after the last, such as from=2026-09-01&to=2026-12-01.',
    );
    return nothing;
  }
  if (!range || range === 'all') return { ...nothing, range: range ?? null };
  if (isDuration(range)) return { ...nothing, range };
  problems.push(`“${range}” is no length of time; 12 weeks are written range=P12W.`);
  return nothing;
}

export function periodOfChoice({ range, from, to }: PeriodChoice, grain: Grain, calendar: Calendar): Period {
  if (from && to) return { from, to };
  if (range === 'all') return wholePeriod(grain, calendar);
  return periodEndingWithData(range ?? defaultRange, grain, calendar);
}
