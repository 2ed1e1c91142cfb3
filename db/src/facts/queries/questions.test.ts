import { describe, expect, test } from 'vitest';
import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import { msPerDay } from '../metric/question.ts';
import { withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { firstExposureSql } from './first-exposure.ts';
import { funnelSql } from './funnel.ts';
import { reachSql } from './reach.ts';
import { retentionTableSql } from './retention-table.ts';
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
  reach: reachSql({
    segments: [[], where, [{ dimension: 'trait.persona', op: 'EQ', values: ['maker'] }]],
    from: day(0),
    to: day(28),
  }),
  subjects: subjectsSql(
    { cohort: conversion, question: everyone, reached: false },
    { limit: 51, after: { started: day(3), subject: "o'brien" } },
  ),
};

describe('the SQL of a question', () => {
  test.each(Object.entries(questions))('%s', async (name, question) => {
    await expect(`${withLiterals(question)}\n`).toMatchFileSnapshot(`./sql/${name}.sql`);
  });
});
