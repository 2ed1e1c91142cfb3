import { redirect } from '@sveltejs/kit';
import { eventChoicesQuery } from '#lib/event-choices.ts';
import { errorsOfFailure, noErrors, type FormErrors } from '#lib/form.ts';
import { settle, type Failure } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { periodOfChoice } from '#lib/period-choice.ts';
import { stepPeriod } from '#lib/period.ts';
import { tidyParams } from '#lib/search-params.ts';
import type { PageServerLoad } from './$types';
import { fieldNamesAsSent, readFunnelState, type FunnelState } from './funnel-state.ts';

const funnelQuery = graphql(`
  query FunnelPage($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $groupBy: [ID!]!) {
    funnel(steps: $steps, range: $range, withinDays: $withinDays, groupBy: $groupBy) {
      steps {
        name
        entered
        share
        fromPrevious
        medianSeconds
      }
      segments {
        segment {
          dimension
          value
        }
        steps {
          name
          entered
          share
          fromPrevious
          medianSeconds
        }
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

  const { state, problems } = readFunnelState(url.searchParams);
  const { workspace } = await parent();
  const { from, to } = periodOfChoice(state, 'DAY', workspace);
  const { steps, withinDays, by } = state;
  const range = { from, to };
  const [events, funnel] = await Promise.all([
    settle(locals.graphql(eventChoicesQuery)),
    steps.length < 2
      ? null
      : settle(locals.graphql(funnelQuery, { steps, range, withinDays, groupBy: by ? [by] : [] })),
  ]);
  return {
    state,
    problems,
    events,
    funnel,
    errors: funnel?.failure ? errorsOf(funnel.failure, state) : noErrors,
    period: range,
    earlier: stepPeriod(range, -1),
    later: stepPeriod(range, 1),
  };
};

const fieldOfArgument: Record<string, string> = { withinDays: 'within', groupBy: 'by' };

function errorsOf(failure: Failure, state: FunnelState): FormErrors {
  const names = fieldNamesAsSent(state);
  const { fields, general } = errorsOfFailure(failure, [...names.keys(), ...Object.keys(fieldOfArgument)]);
  const renamed = Object.entries(fields).map(([name, message]) => [
    names.get(name) ?? fieldOfArgument[name] ?? name,
    message,
  ]);
  return { fields: Object.fromEntries(renamed) as Record<string, string>, general };
}
