import { redirect } from '@sveltejs/kit';
import { eventChoicesQuery } from '#lib/event-choices.ts';
import { errorsOfFailure, noErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { matchFieldNames } from '#lib/match-form.ts';
import { periodOfChoice } from '#lib/period-choice.ts';
import { stepPeriod } from '#lib/period.ts';
import { tidyParams } from '#lib/search-params.ts';
import type { PageServerLoad } from './$types';
import { readRetentionState, type RetentionState } from './retention-state.ts';

const retentionQuery = graphql(`
  query RetentionPage(
    $start: EventMatchInput!
    $back: EventMatchInput!
    $range: DateRange!
    $grain: Grain!
    $periods: Int!
  ) {
    retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods) {
      grain
      cohorts {
        t
        label
        size
        values
      }
      meta {
        dataThrough
        elapsedMs
        sql
      }
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const tidied = tidyParams(url.searchParams);
  if (tidied) redirect(303, `${url.pathname}?${tidied}`);

  const { state, problems } = readRetentionState(url.searchParams);
  const { workspace } = await parent();
  const { from, to } = periodOfChoice(state, state.grain, workspace);
  const { start, back, grain, periods } = state;
  const range = { from, to };
  const [events, retention] = await Promise.all([
    settle(locals.graphql(eventChoicesQuery)),
    start.event && back.event
      ? settle(locals.graphql(retentionQuery, { start, back, range, grain, periods }))
      : null,
  ]);
  return {
    state,
    problems,
    events,
    retention,
    errors: retention?.failure ? errorsOfFailure(retention.failure, fieldNames(state)) : noErrors,
    period: range,
    earlier: stepPeriod(range, -1),
    later: stepPeriod(range, 1),
  };
};

function fieldNames({ values }: RetentionState): string[] {
  return [...matchFieldNames(values, 'start'), ...matchFieldNames(values, 'back'), 'grain', 'periods'];
}
