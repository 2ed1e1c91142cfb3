import { randomUUID } from 'node:crypto';
import * as models from '@leadline/db/models';
import type { Model } from '@leadline/db/relational/connect';
import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import type { EvidenceRecord } from '@leadline/db/vocabulary';
import { insertBets } from '../bets/seeded.ts';

const at = new Date('2025-01-01Z');
const estimate = { value: 0.2, lower: 0.1, upper: 0.3, pValue: null, chanceToWin: null };
const hypothesis = {
  ...{ change: 'c', audience: 'a', because: 'b' },
  segment: [{ dimension: 'plan', op: 'EQ' as const, values: ['team'] }],
};
const prediction = { lift: 0.2, low: 0.12, high: 0.28, confidence: 0.8 };

/** A metric, of which each drives the one before it, with two versions, a target and a remark. */
async function insertMetricOf(db: Model, i: number, memberId: string): Promise<string> {
  const key = `metric-${i}`;
  await insertMetric(db, key, {
    ...{ name: key, description: '', stage: 'RETENTION', unit: 'COUNT', goodDirection: 'UP', version: 2 },
    ...{ ownerId: memberId, drives: i === 0 ? [] : [`metric-${i - 1}`] },
  });
  for (const version of [1, 2])
    await insertMetricVersion(db, {
      ...{ metricKey: key, version, kind: 'COUNT', createdAt: at, createdBy: memberId },
      definition: { measure: { aggregate: 'COUNT', of: { event: `event ${i}`, where: [] } } },
    });
  await db
    .insert(models.note)
    .values({ fromDay: '2025-01-01', text: 'T', metrics: [key], createdBy: memberId, createdAt: at });
  return key;
}

/** A bet that was kept: with guardrails, amendments, evidence, its verdict, and when it was measured again. */
async function insertKeptBet(
  db: Model,
  metricKey: string,
  bet: Partial<typeof models.bet.$inferInsert> & { quarterKey: string; ownerId: string },
): Promise<number> {
  const title = randomUUID();
  const plan = { rollout: { controls: [metricKey], baselineDays: 84 } };
  const terms = { prediction, reviewOn: '2025-03-10', launchBy: '2025-02-02', windowDays: 28 };
  await insertBets(db, {
    ...{ title, ...bet, ...terms, plan, leadingMetricKey: metricKey, alsoWatch: [metricKey] },
    ...{ committedAt: at, launchedOn: '2025-02-02', decidedAt: new Date('2025-03-10Z') },
    hypothesis,
    sealed: JSON.stringify({
      ...{ ...terms, plan, guardrails: [], metricVersions: { [metricKey]: 1 } },
      ...{ hypothesis, baseline: null },
      leadingMetric: { key: metricKey, version: 1 },
    }),
  });
  const rows = await db.select({ number: models.bet.number, title: models.bet.title }).from(models.bet);
  const betNumber = rows.find((row) => row.title === title)!.number;
  await db.insert(models.guardrail).values({ betNumber, position: 0, metricKey, margin: 0.1 });
  const change = { field: 'title', before: 'a', after: 'b', reason: 'r' };
  await db.insert(models.amendment).values({ betNumber, amendedAt: at, amendedBy: bet.ownerId, ...change });
  await db.insert(models.evaluation).values({
    ...{ betNumber, evaluatedAt: at, dataBefore: '2025-03-10', isFrozen: true },
    record: {
      ...{ grade: 'INTERRUPTED', metricKey, metricVersion: 1, method: 'm', relative: estimate },
      ...{ absolute: null, anytime: null, control: null, treatment: null, counterfactual: null },
      guardrails: [{ metricKey, version: 1, state: 'BREACHED', effect: estimate, margin: 0.1, name: 'n' }],
      alsoWatch: [{ metricKey, effect: null }],
      warnings: [{ code: 'W', text: 'T' }],
      ...{ daysLeft: null, verdict: { kind: 'HIT', rule: '', reasons: [] } },
    } as unknown as EvidenceRecord,
  });
  await db.insert(models.verdict).values({
    ...{ betNumber, kind: 'HIT', draft: 'HIT', step: 'KEEP', signedAt: at, signedBy: bet.ownerId },
    ...{ isStoppedEarly: false, learned: '', next: '' },
  });
  await db.insert(models.remeasurement).values({ betNumber, dueOn: '2025-06-08', measuredAt: at });
  return betNumber;
}

/** A row, or some, of everything that the model has a list of: each call adds as much again, for `i` from 0 on. */
export async function insertRowsOfEverything(db: Model, i: number): Promise<void> {
  const [person] = await db.insert(models.member).values({ name: 'P', role: 'EDITOR' }).returning();
  const memberId = person!.id;
  const metricKey = await insertMetricOf(db, i, memberId);
  const teamKey = `team-${i}`;
  await db.insert(models.team).values({ key: teamKey, name: teamKey, wipLimit: 3 });
  const quarterKey = `20${10 + i}-Q1`;
  const [target] = await db
    .insert(models.target)
    .values({
      ...{ metricKey, value: 1, by: '2026-01-01' },
      where: [{ dimension: 'plan', op: 'EQ' as const, values: ['team'] }],
    })
    .returning();
  const [theme] = await db
    .insert(models.theme)
    .values({ title: 'T', narrative: '', quarterKey, createdAt: at, targetId: target!.id })
    .returning();
  const bet = { quarterKey, teamKey, themeId: theme!.id, ownerId: memberId };
  const numbers = [await insertKeptBet(db, metricKey, bet), await insertKeptBet(db, metricKey, bet)];
  await db.insert(models.notNow).values({ title: 'N', why: 'W', quarterKey, createdAt: at });
  const entry = { title: 'D', decideOn: '2025-01-01', createdAt: at, ownerId: memberId };
  const [before] = await db
    .insert(models.decision)
    .values({ ...entry, betNumber: numbers[0]!, chosen: 'C', why: 'W', decidedAt: at })
    .returning();
  const [after] = await db
    .insert(models.decision)
    .values({ ...entry, betNumber: numbers[1]!, supersedesId: before!.id })
    .returning();
  await db
    .insert(models.position)
    .values({ decisionId: after!.id, memberId, agrees: true, comment: '', takenAt: at });
  await db.insert(models.readout).values({ teamKey, week: '2025-01-06', createdAt: at, focus: numbers });
  await db.insert(models.dataImport).values({
    ...{ id: randomUUID(), kind: 'SERIES', status: 'DONE', fileName: 'f', startedAt: at },
    ...{ metricKey, startedBy: memberId },
  });
  await insertAuditEntries(db, [{ at, requestId: 'r', who: 'P', memberId, action: 'walk', outcome: 'DONE' }]);
  const expiresAt = new Date('2099-01-01Z');
  await db
    .insert(models.apiToken)
    .values({ secretHash: randomUUID(), name: 'T', scopes: ['read'], ownerId: memberId, createdAt: at });
  await db.insert(models.invitation).values({ secretHash: randomUUID(), memberId, createdAt: at, expiresAt });
  await db
    .insert(models.shareLink)
    .values({ secretHash: randomUUID(), page: 'BET', key: 'B-1', createdAt: at, createdBy: memberId });
}
