import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { checkForPage } from '../form/check.ts';
import { valuesOfBet } from '../form/saved-values.ts';
import type { Actions, PageServerLoad } from './$types';
import { commit, decide, drop, launch } from './bet-actions.ts';
import { daysAroundLaunch, periodOfBet } from './bet-period.ts';
import {
  betDecisionsQuery,
  betOutlookQuery,
  betQuery,
  betRecordQuery,
  draftTermsQuery,
  levelsAroundLaunchQuery,
  metricSeriesQuery,
} from './bet-queries.ts';

export const load: PageServerLoad = async ({ locals: { graphql }, params: { key }, parent }) => {
  const { workspace, today } = await parent();
  const { bet } = await graphql(betQuery, { key });
  if (!bet) error(404, `There is no bet “${key}”.`);

  const range = periodOfBet(bet, workspace, today);
  const around = daysAroundLaunch(bet, workspace, today);
  // The leading metric's evidence reads the hypothesis' segment, guardrails read everyone.
  const segment = (bet.hypothesis?.segment ?? []).map((filter) => ({ ...filter }));
  const readSeries = (metric: string, where: typeof segment) =>
    settle(graphql(metricSeriesQuery, { metric, range, grain: 'DAY', where }));
  const readGuardrail = async ({ metric }: (typeof bet.guardrails)[number]) => {
    const [series, levels] = await Promise.all([
      readSeries(metric.key, []),
      around && settle(graphql(levelsAroundLaunchQuery, { metric: metric.key, ...around.ranges })),
    ]);
    return { series, levels };
  };
  const readCheck = async () => {
    const { bet: terms } = await graphql(draftTermsQuery, { key });
    return terms ? checkForPage(valuesOfBet(terms), graphql) : null;
  };
  const [leading, guardrails, record, outlook, decisions, check] = await Promise.all([
    bet.leadingMetric ? readSeries(bet.leadingMetric.key, segment) : null,
    Promise.all(bet.guardrails.map(readGuardrail)),
    settle(graphql(betRecordQuery, { key })),
    settle(graphql(betOutlookQuery, { key })),
    settle(graphql(betDecisionsQuery, { key })),
    bet.status === 'DRAFT' ? readCheck() : null,
  ]);
  return {
    ...{ bet, leading, guardrails, record, outlook, decisions, check },
    daysAround: around?.days ?? null,
  };
};

export const actions: Actions = { commit, launch, drop, decide };
