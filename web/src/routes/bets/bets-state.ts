import type { BetFilter, BetStatus, Stage } from '#lib/graphql/generated/graphql.ts';
import { stages, statusWords } from '#lib/words.ts';

/* Which bets the page shows and how, as its address says it. */

export interface BetsState {
  view: 'board' | 'list';
  search: string | null;
  team: string | null;
  quarter: string | null;
  /** `me`, or the id of a member. */
  owner: string | null;
  stage: Stage | null;
  status: BetStatus | null;
  /** Whether all that is over is shown, and not the newest of it alone. */
  isOlderShown: boolean;
}

const statuses = Object.keys(statusWords) as BetStatus[];

export function readBetsState(params: URLSearchParams): BetsState {
  const text = (name: string) => params.get(name)?.trim() || null;
  return {
    view: params.get('view') === 'list' ? 'list' : 'board',
    search: text('q'),
    team: text('team'),
    quarter: text('quarter'),
    owner: text('owner'),
    stage: stages.find((stage) => stage === text('stage')) ?? null,
    status: statuses.find((status) => status === text('status')) ?? null,
    isOlderShown: params.get('older') === '1',
  };
}

export function filterOf({ search, team, quarter, owner, stage }: BetsState): BetFilter {
  return {
    search,
    team,
    quarter,
    stage,
    ...(owner === 'me' ? { mine: true } : { owner }),
  };
}

export function isFiltered({ search, team, quarter, owner, stage, status }: BetsState): boolean {
  return [search, team, quarter, owner, stage, status].some((value) => value !== null);
}

/** Those of a group that are asked for: all of them where no status is chosen. */
export function statusesAsked(group: readonly BetStatus[], { status }: BetsState): BetStatus[] {
  return status === null ? [...group] : group.filter((known) => known === status);
}

/** The bets that the filters let through, as a CSV file. */
export function csvHrefOf(state: BetsState): string {
  const filter = { ...filterOf(state), status: state.status && [state.status] };
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  const params =
    Object.keys(given).length === 0 ? '' : `?${new URLSearchParams({ filter: JSON.stringify(given) })}`;
  return `/export/bets.csv${params}`;
}
