import type { FilterOp, Grain, SegmentFilter } from '#lib/graphql/generated/graphql.ts';
import { isDay, isDuration } from '#lib/period.ts';
import { filterOps } from '#lib/filter-words.ts';
import { grains } from '#lib/words.ts';

/* The URL is the state: read here, written by `search-of-state.ts`. */

export type Comparison = 'previous' | 'year';

export interface Filter {
  dimension: string;
  op: FilterOp;
  values: string[];
}

export interface ExplorerState {
  /** ISO duration, or the dates `from` and `to`; all null for the default. */
  range: string | null;
  from: string | null;
  to: string | null;
  grain: Grain;
  compare: Comparison | null;
  by: string[];
  where: Filter[];
}

export interface ReadState {
  state: ExplorerState;
  /** Sentences about parameters that could not be read; the page shows them and goes on without. */
  problems: string[];
}

export function readState(params: URLSearchParams): ReadState {
  const problems: string[] = [];
  const grain = readGrain(params, problems);
  const compare = readComparison(params, problems);
  const where = params.getAll('where').flatMap((text) => readFilter(text, problems));
  const by = [...new Set(params.getAll('by').filter(Boolean))].slice(0, 3);
  return { state: { ...readPeriod(params, problems), grain, compare, by, where }, problems };
}

function readPeriod(
  params: URLSearchParams,
  problems: string[],
): Pick<ExplorerState, 'range' | 'from' | 'to'> {
  const nothing = { range: null, from: null, to: null };
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

function readGrain(params: URLSearchParams, problems: string[]): Grain {
  const text = params.get('grain');
  if (!text) return 'DAY';
  const grain = grains.find((known) => known === text.toUpperCase());
  if (!grain) problems.push(`“${text}” is no grain; there are ${grains.join(', ')}.`);
  return grain ?? 'DAY';
}

function readComparison(params: URLSearchParams, problems: string[]): Comparison | null {
  const text = params.get('compare');
  if (!text) return null;
  if (text === 'previous' || text === 'year') return text;
  problems.push(`“${text}” is no comparison; there are compare=previous and compare=year.`);
  return null;
}

/** `plan:IN:team,business`; each part is encoded by itself, so that names may hold colons and commas. */
function readFilter(text: string, problems: string[]): Filter[] {
  const [dimension, op, values = ''] = text.split(':');
  const knownOp = filterOps.find((known) => known === op);
  if (!dimension || !knownOp) {
    problems.push(`The filter “${text}” was left out; filters are written where=plan:EQ:team.`);
    return [];
  }
  try {
    return [
      {
        dimension: decodeURIComponent(dimension),
        op: knownOp,
        values: values === '' ? [] : values.split(',').map(decodeURIComponent),
      },
    ];
  } catch {
    problems.push(`The filter “${text}” was left out; it has a % that encodes nothing.`);
    return [];
  }
}

export function filtersOf({ where }: ExplorerState): SegmentFilter[] {
  return where.map(({ dimension, op, values }) => ({ dimension, op, values }));
}
