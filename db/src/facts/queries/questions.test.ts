import { describe, expect, test } from 'vitest';
import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import type { ComputableDefinition } from '../metric/kinds.ts';
import { msPerDay } from '../metric/question.ts';
import { withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { earlyExposuresSql, experimentArrivalsSql } from './experiment-arrivals.ts';
import { experimentOutcome } from './experiment-outcome.ts';
import type { QuantileOutcome, SumsOutcome } from './experiment-outcome.ts';
import { experimentQuantilesSql, experimentValuesAtSql } from './experiment-quantiles.ts';
import { experimentSegmentsSql, experimentSumsSql } from './experiment-sums.ts';
import { firstExposureSql } from './first-exposure.ts';
import { funnelSql } from './funnel.ts';
import { reachSql } from './reach.ts';
import { retentionTableSql } from './retention-table.ts';
import { subjectMomentsSql } from './subject-moments.ts';
import { subjectsSql } from './subjects.ts';

const day = (n: number) => Date.UTC(2026, 0, 1) + n * msPerDay;
const match = (event: string): EventMatch => ({ event, where: [] });
const where: SegmentFilter[] = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];

const funnel = {
  from: day(0),
  to: day(28),
  withinMs: 7 * msPerDay,
  where: [],
  groupBy: [],
  textDimensions: ['country'],
  maxSegments: 10,
};
const retention = {
  start: match('sign_up'),
  edges: [day(0), day(7), day(14)],
  periodMs: 7 * msPerDay,
  periods: 8,
};
const everyone = {
  edges: [day(0), day(28)],
  lastDays: [day(27) / msPerDay],
  timeZone: 'UTC',
  where: [],
  groupBy: [],
  dataThrough: day(40),
};
const conversion = { start: match('sign_up'), goal: match('paid'), fromMs: 0, toMs: 7 * msPerDay };

const experiment = { exposure: match('exposed'), variantProperty: 'variant', control: 'a', treatment: 'b' };
const launch = { experiment, launchedAt: day(0), asOf: day(28), where: [] };
const persona: SegmentFilter = { dimension: 'trait.persona', op: 'NOT_EQ', values: ['maker'] };

/** The outcome is said to be one of sums, or of a quantile, by who asks. */
const about = <Outcome>(definition: ComputableDefinition) => ({
  ...launch,
  outcome: experimentOutcome(definition, experiment.exposure) as Outcome,
  windowDays: 14,
  dataThrough: day(40),
  onlyMatured: true,
});
const sumsOf = about<SumsOutcome>;
const quantileOf = about<QuantileOutcome>;
const orders: ComputableDefinition = { measure: { aggregate: 'SUM', of: match('order') } };
const latency: ComputableDefinition = {
  measure: { aggregate: 'QUANTILE', of: match('request'), quantile: 0.95 },
};

/** The SQL lies in a file of its own, so that a change of it shows in a review. */
const questions: Record<string, Fragment> = {
  funnel: funnelSql({ ...funnel, steps: ['visit', 'sign_up', 'paid'].map(match) }),
  'funnel-by-segment': funnelSql({
    ...funnel,
    steps: ['visit', 'sign_up'].map(match),
    where,
    groupBy: ['country', 'trait.persona'],
  }),
  'funnel-of-one-event': funnelSql({ ...funnel, steps: ['visit', 'sign_up', 'visit'].map(match) }),
  'retention-table': retentionTableSql({ ...retention, back: match('open'), where }),
  'retention-table-of-one-event': retentionTableSql({ ...retention, back: match('sign_up'), where: [] }),
  'first-exposure': firstExposureSql({
    exposure: match('exposed'),
    variantProperty: 'variant',
    control: 'a',
    treatment: 'b',
    expectedShare: 0.5,
    reading: 'FIXED',
    baselineDays: 28,
  }),
  'experiment-sums': experimentSumsSql({ ...sumsOf(orders), baselineDays: 28 }),
  'experiment-sums-of-ratio': experimentSumsSql({
    ...sumsOf({
      ratio: {
        numerator: { aggregate: 'COUNT', of: match('crash') },
        denominator: { aggregate: 'UNIQUE', of: match('exposed') },
      },
    }),
    where: [...where, persona],
    onlyMatured: false,
  }),
  'experiment-sums-of-late-exposures': experimentSumsSql({ ...sumsOf(orders), firstExposedFrom: day(14) }),
  'experiment-sums-of-own-conversion': experimentSumsSql(
    sumsOf({ conversion: { from: match('exposed'), to: match('paid'), withinDays: 7 } }),
  ),
  'experiment-sums-of-conversion': experimentSumsSql(
    sumsOf({ conversion: { from: match('sign_up'), to: match('paid'), withinDays: 7 } }),
  ),
  'experiment-third-of-retention': experimentSumsSql({
    ...sumsOf({ retention: { start: match('open'), back: match('open'), fromDay: 1, toDay: 8 } }),
    part: [2 / 3, 1],
  }),
  'experiment-segments': experimentSegmentsSql(sumsOf(orders), { dimension: 'plan', limit: 10 }),
  'experiment-segments-by-trait': experimentSegmentsSql(sumsOf(orders), {
    dimension: 'trait.persona',
    limit: 10,
  }),
  'experiment-quantiles': experimentQuantilesSql(quantileOf(latency)),
  'experiment-values-at': experimentValuesAtSql(
    quantileOf({ duration: { from: match('exposed'), to: match('paid'), withinDays: 7, quantile: 0.5 } }),
    { control: [0.4, 0.6], treatment: [0.45, 0.55] },
  ),
  'experiment-arrivals': experimentArrivalsSql(launch, [day(0), day(1), day(2)]),
  'early-exposures': earlyExposuresSql(launch),
  'subject-moments-of-count': subjectMomentsSql(
    { aggregate: 'COUNT', of: match('order') },
    { ...everyone, where },
  ),
  'subject-moments-of-sum': subjectMomentsSql(
    { aggregate: 'SUM', of: match('order'), property: 'price' },
    everyone,
  ),
  reach: reachSql({
    segments: [[], where, [{ dimension: 'trait.persona', op: 'EQ', values: ['maker'] }]],
    from: day(0),
    to: day(28),
  }),
  subjects: subjectsSql(
    { cohort: conversion, question: everyone, reached: false },
    { limit: 51, after: [day(3), "o'brien"] },
  ),
};

describe('the SQL of a question', () => {
  test.each(Object.entries(questions))('%s', async (name, question) => {
    await expect(`${withLiterals(question)}\n`).toMatchFileSnapshot(`./sql/${name}.sql`);
  });
});
