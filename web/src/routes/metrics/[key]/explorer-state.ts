import type { FilterOp, Grain, SegmentFilter } from '#lib/graphql/generated/graphql.ts';
import { filterOps } from '#lib/filter-words.ts';
import { isDay } from '#lib/period.ts';
import { readPeriodChoice, type PeriodChoice } from '#lib/period-choice.ts';
import { grains } from '#lib/words.ts';

/* The URL is the state: read here, written by `search-of-state.ts`. */

/** The period before, the year before, or dates of one's own. */
export type Comparison = 'previous' | 'year' | { from: string; to: string };

export interface Filter {
  dimension: string;
  op: FilterOp;
  values: string[];
}

export interface ExplorerState extends PeriodChoice {
  grain: Grain;
  compare: Comparison | null;
  /** Dimensions of the leaderboards; the page chooses where there are none. */
  by: string[];
  /** Dimension whose segments are drawn as lines; `none` where a page would draw some by itself. */
  lines: string | null;
  where: Filter[];
  /** Which of the people behind a cohort's figure are listed; null for all. */
  reached: boolean | null;
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
  const lines = params.get('lines') || null;
  const reached = readReached(params);
  const period = readPeriodChoice(params, problems);
  return { state: { ...period, grain, compare, by, lines, where, reached }, problems };
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
  const [from = '', to = ''] = text.split('..');
  if (isDay(from) && isDay(to) && from < to) return { from, to };
  problems.push(
    `“${text}” is no comparison; there are compare=previous, compare=year and dates as compare=2025-09-01..2025-12-01.`,
  );
  return null;
}

function readReached(params: URLSearchParams): boolean | null {
  const text = params.get('reached');
  return text === 'yes' ? true : text === 'no' ? false : null;
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
