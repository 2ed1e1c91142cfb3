import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { checkForPage } from '../form/check.ts';
import { valuesOfBet } from '../form/saved-values.ts';
import type { Actions, PageServerLoad } from './$types';
import { commit, decide, drop, evaluate, launch } from './bet-actions.ts';
import { periodOfBet } from './bet-period.ts';
import {
  betDecisionsQuery,
  betEvidenceQuery,
  betOutlookQuery,
  betQuery,
  betRecordQuery,
  draftTermsQuery,
  metricSeriesQuery,
} from './bet-queries.ts';
import { describeRests } from './measured-words.ts';
import { describeRemeasurement } from './remeasured-words.ts';

export const load: PageServerLoad = async ({ locals: { graphql }, params: { key }, parent }) => {
  const { workspace, today } = await parent();
  const { bet } = await graphql(betQuery, { key });
  if (!bet) error(404, `There is no bet “${key}”.`);

  const range = periodOfBet(bet, workspace, today);
  // The leading metric's evidence reads the hypothesis' segment, guardrails read everyone.
  const segment = (bet.hypothesis?.segment ?? []).map((filter) => ({ ...filter }));
  const readSeries = (metric: string, where: typeof segment) =>
    settle(graphql(metricSeriesQuery, { metric, range, grain: 'DAY', where }));
  const isMeasured = bet.launchedOn != null && bet.status !== 'DROPPED';
  const readCheck = async () => {
    const { bet: terms } = await graphql(draftTermsQuery, { key });
    return terms ? checkForPage(valuesOfBet(terms), graphql) : null;
  };
  const [leading, evidence, guardrails, record, outlook, decisions, check] = await Promise.all([
    bet.leadingMetric ? readSeries(bet.leadingMetric.key, segment) : null,
    isMeasured ? settle(graphql(betEvidenceQuery, { key })) : null,
    // Of a launched bet the evidence says how they did.
    Promise.all(isMeasured ? [] : bet.guardrails.map(({ metric }) => readSeries(metric.key, []))),
    settle(graphql(betRecordQuery, { key })),
    settle(graphql(betOutlookQuery, { key })),
    settle(graphql(betDecisionsQuery, { key })),
    bet.status === 'DRAFT' ? readCheck() : null,
  ]);
  // Sentences are made here, so that the page's script need not hold their words.
  const shared = { timeZone: workspace.timeZone, today };
  const remeasured = (record.data?.bet?.remeasurements ?? []).map((one) =>
    describeRemeasurement(one, shared),
  );
  const measured = evidence?.data?.bet?.evidence;
  const rests = { bet, leading: leading?.data?.series.series[0] ?? null, ...shared };
  const measuredNote = measured ? describeRests({ evidence: measured, ...rests }) : null;
  return { bet, leading, evidence, guardrails, record, outlook, decisions, check, measuredNote, remeasured };
};

export const actions: Actions = { commit, launch, drop, decide, evaluate };
