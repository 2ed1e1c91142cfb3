import { evaluation, team, verdict } from '@leadline/db/models';
import type { EvidenceRecord, VerdictKind } from '@leadline/db/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertBets } from '../bets/seeded.ts';
import { dailyEvents, livesOf, openLivedHouse } from './lived-house.ts';
import type { LivedHouse } from './lived-house.ts';

let lived: LivedHouse;
beforeAll(async () => {
  lived = await openLivedHouse(
    dailyEvents('used', { from: '2026-01-01', to: '2026-01-05', level: () => 10 }),
  );
  const lives = livesOf(lived);
  await lives.saveMetric('uses', 'used');
  await lives.saveMetric('crashes', 'crash', { goodDirection: 'DOWN' });
  await lived.house.model.db.insert(team).values({ key: 'growth', name: 'Growth', wipLimit: 9 });
}, 120_000);
afterAll(() => lived?.close());

interface Judged {
  draft: VerdictKind;
  lift: number;
  /** The measured lift, with an interval of ± 0.02. */
  measured: number;
  confidence: number;
  metric: string;
  reviewOn: string;
  teamKey: string;
  isSigned: boolean;
  isRetrospective: boolean;
  grade: EvidenceRecord['grade'];
}

const usual: Judged = {
  ...{ draft: 'HIT', lift: 0.1, measured: 0.1, confidence: 0.7, metric: 'uses', reviewOn: '2026-03-10' },
  ...{ teamKey: 'product', isSigned: true, isRetrospective: false, grade: 'INTERRUPTED' },
};

let count = 0;
/** Puts down a bet that has been through its life. */
async function judge(changes: Partial<Judged>): Promise<void> {
  const { draft, lift, measured, confidence, metric, reviewOn, isSigned, grade, ...columns } = {
    ...usual,
    ...changes,
  };
  const { db } = lived.house.model;
  const terms = { launchBy: '2026-02-01', reviewOn, windowDays: 28, plan: { rollout: { controls: [] } } };
  const prediction = { lift, low: lift - 0.03, high: lift + 0.03, confidence };
  await insertBets(db, {
    ...columns,
    committedAt: new Date('2026-01-20Z'),
    launchedOn: '2026-02-01',
    leadingMetricKey: metric,
    reviewOn,
    ...(isSigned && { decidedAt: new Date('2026-03-11Z') }),
    sealed: JSON.stringify({ ...terms, prediction, leadingMetric: { key: metric, version: 1 } }),
  });
  const betNumber = ++count;
  const estimate = { value: measured, lower: measured - 0.02, upper: measured + 0.02 };
  await db.insert(evaluation).values({
    ...{ betNumber, evaluatedAt: new Date('2026-03-10Z'), dataBefore: '2026-03-10', isFrozen: true },
    record: {
      ...{ grade, relative: estimate, control: null, treatment: null, guardrails: [] },
      verdict: { kind: draft, rule: '', reasons: [] },
    } as unknown as EvidenceRecord,
  });
  if (!isSigned) return;
  await db.insert(verdict).values({
    ...{ betNumber, kind: 'HIT', draft, step: 'KEEP', signedAt: new Date('2026-03-11Z') },
    ...{ isStoppedEarly: false, learned: '', next: '' },
  });
}

const fields = 'bets hitRate { value } brier coverage optimism bins { from to stated observed bets } text';
const ask = async (where = '') =>
  (await lived.graphql<{ calibration: Record<string, unknown> }>(`{ calibration${where} { ${fields} } }`))
    .calibration;

describe('calibration', () => {
  it('is told of five bets and more', async () => {
    lived.live('2026-03-20');
    expect(await ask()).toMatchObject({
      bets: 0,
      text: expect.stringContaining('No bet has reached') as string,
    });
    for (let i = 0; i < 4; i++) await judge({});
    expect(await ask()).toEqual({
      ...{ bets: 4, hitRate: null, brier: null, coverage: null, optimism: null, bins: [] },
      text: '4 bets have reached their verdicts; calibration is told from 5 on.',
    });
  });

  it('leaves out broken data, bets from the past, and verdicts not signed for less than 14 days', async () => {
    await judge({ draft: 'INVALID' });
    await judge({ isRetrospective: true });
    await judge({ isSigned: false, draft: 'MISS', measured: 0 });
    expect(await ask()).toMatchObject({ bets: 4, brier: null });
    lived.live('2026-03-23');
    expect(await ask()).toMatchObject({ bets: 4 });
    lived.live('2026-03-24');
    expect(await ask()).toMatchObject({ bets: 5, hitRate: { value: 0.8 } });
  });

  it('reads the rules’ draft, not what was signed, and lifts from their good side', async () => {
    // Four hits and a miss, each stated at 0.7: four times 0.09 and once 0.49.
    const { brier, optimism, coverage } = (await ask()) as Record<string, number>;
    expect(brier).toBeCloseTo((4 * 0.09 + 0.49) / 5, 9);
    expect(optimism).toBeCloseTo(0.1 / 5, 9);
    expect(coverage).toBeCloseTo(4 / 5, 9);
    await judge({ metric: 'crashes', lift: -0.1, measured: -0.08, draft: 'PARTIAL', confidence: 0.3 });
    expect(await ask()).toMatchObject({
      bets: 6,
      bins: [
        { from: 0.2, to: 0.4, stated: 0.3, observed: 0, bets: 1 },
        { from: 0.6, to: 0.8, observed: 0.8, bets: 5 },
      ],
    });
    expect((await ask())['optimism']).toBeCloseTo((0.1 + 0.02) / 6, 9);
  });

  it('measures nothing by a comparison of before and after', async () => {
    await judge({ grade: 'BEFORE_AFTER', draft: 'INCONCLUSIVE', measured: 0.9 });
    expect((await ask())['optimism']).toBeCloseTo((0.1 + 0.02) / 6, 9);
    expect(await ask()).toMatchObject({ bets: 7 });
  });

  it('is of a team, and of review dates since a day', async () => {
    await judge({ teamKey: 'growth', reviewOn: '2026-03-12' });
    expect(await ask('(team: "growth")')).toMatchObject({
      bets: 1,
      text: 'One bet has reached its verdict; calibration is told from 5 on.',
    });
    expect(await ask('(team: "product")')).toMatchObject({ bets: 7 });
    expect(await ask('(since: "2026-03-12")')).toMatchObject({ bets: 1 });
    expect(await ask('(since: "2026-03-10", team: "product")')).toMatchObject({ bets: 7 });
    expect(await ask('(team: "nobody")')).toMatchObject({ bets: 0 });
  });
});
