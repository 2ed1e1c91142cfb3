import { redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { tidyParams } from '#lib/search-params.ts';
import { filterOf, readBetsState, statusesAsked } from './bets-state.ts';
import type { PageServerLoad } from './$types';

const openBetsQuery = graphql(`
  query BetsOpen($filter: BetFilter!) {
    bets(filter: $filter, orderBy: REVIEW_ON, first: 100) {
      nodes {
        ...BetRow
      }
      totalCount
    }
  }
`);

/* Apart from the others, because a first reading computes it. */
const measuredQuery = graphql(`
  query BetsMeasured($filter: BetFilter!, $first: Int!) {
    bets(filter: $filter, orderBy: LAUNCHED_ON, first: $first) {
      nodes {
        ...BetMeasured
      }
    }
  }
`);

/* Apart from the others, because their reach is counted in the events. */
const draftsQuery = graphql(`
  query BetsDrafts($filter: BetFilter!) {
    bets(filter: $filter, orderBy: PRIORITY, first: 100) {
      nodes {
        ...BetRow
        reach
        effortWeeks
      }
      totalCount
    }
  }
`);

const endedBetsQuery = graphql(`
  query BetsEnded($filter: BetFilter!, $orderBy: BetOrder!, $first: Int!) {
    bets(filter: $filter, orderBy: $orderBy, first: $first) {
      nodes {
        ...BetRow
        dropReason
      }
      totalCount
    }
  }
`);

const choicesQuery = graphql(`
  query BetsChoices {
    teams {
      key
      name
      inProgress
      wipLimit
      usuallyFinishes
    }
    members {
      id
      name
    }
  }
`);

const quartersQuery = graphql(`
  query BetsQuarters {
    quarters {
      key
    }
  }
`);

/** How many of what is over are shown unasked. */
const newest = 8;

export const load: PageServerLoad = async ({ locals, url }) => {
  const tidied = tidyParams(url.searchParams);
  if (tidied) redirect(303, `${url.pathname}${tidied.size > 0 ? `?${tidied}` : ''}`);

  const state = readBetsState(url.searchParams);
  const filter = filterOf(state);
  const first = state.isOlderShown || state.status ? 100 : newest;
  const none = { data: { bets: { nodes: [], totalCount: 0 } }, failure: null };
  const open = statusesAsked(['COMMITTED', 'LIVE', 'VERDICT_DUE'], state);
  const drafts = statusesAsked(['DRAFT'], state);
  const ended = (status: 'DECIDED' | 'DROPPED', orderBy: 'LAUNCHED_ON' | 'KEY') =>
    statusesAsked([status], state).length === 0
      ? none
      : settle(locals.graphql(endedBetsQuery, { filter: { ...filter, status: [status] }, orderBy, first }));

  const launched = statusesAsked(
    state.view === 'list' ? ['LIVE', 'VERDICT_DUE', 'DECIDED'] : ['LIVE', 'VERDICT_DUE'],
    state,
  );
  const measure = (status: typeof launched, first: number) =>
    status.length === 0
      ? { data: { bets: { nodes: [] } }, failure: null }
      : settle(locals.graphql(measuredQuery, { filter: { ...filter, status }, first }));

  const [openBets, draftBets, decided, dropped, choices, quarters, measured, measuredDecided] =
    await Promise.all([
      open.length === 0
        ? none
        : settle(locals.graphql(openBetsQuery, { filter: { ...filter, status: open } })),
      drafts.length === 0
        ? none
        : settle(locals.graphql(draftsQuery, { filter: { ...filter, status: drafts } })),
      ended('DECIDED', 'LAUNCHED_ON'),
      ended('DROPPED', 'KEY'),
      settle(locals.graphql(choicesQuery)),
      settle(locals.graphql(quartersQuery)),
      measure(
        launched.filter((status) => status !== 'DECIDED'),
        100,
      ),
      measure(
        launched.filter((status) => status === 'DECIDED'),
        first,
      ),
    ]);
  return {
    ...{ state, open: openBets, drafts: draftBets, decided, dropped, choices, quarters },
    measured: [measured, measuredDecided],
  };
};
