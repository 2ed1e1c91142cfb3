import { bet, evaluation, verdict } from '@leadline/db/models';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dailyEvents, livesOf, openLivedHouse, rollout } from './lived-house.ts';
import type { LivedHouse } from './lived-house.ts';

/** Uses rise by a fifth on 2 February 2026, logins by a tenth in the autumn before; in May exports rise by a fifth and crashes double. */
const events = [
  ...dailyEvents(
    'used',
    { from: '2025-08-01', to: '2026-07-01', level: (day) => (day >= '2026-02-02' ? 120 : 100) },
    (i) => ({ plan: i % 4 === 0 ? 'team' : 'free' }),
  ),
  ...dailyEvents('login', {
    from: '2025-08-01',
    to: '2026-07-01',
    level: (day) => (day >= '2025-11-03' ? 88 : 80),
  }),
  ...dailyEvents('export', {
    from: '2025-08-01',
    to: '2026-07-01',
    level: (day) => (day >= '2026-05-04' ? 72 : 60),
  }),
  ...dailyEvents('crash', {
    from: '2025-08-01',
    to: '2026-07-01',
    level: (day) => (day >= '2026-05-04' ? 80 : 40),
  }),
];

interface Outcome {
  shipped: number;
  decided: number;
  overdue: number;
  dropped: number;
  retrospective: number;
  medianDaysOverdue: number | null;
  verdicts: { kind: string; count: number }[];
  steps: { step: string; count: number }[];
  hitRate: { value: number; lower: number; upper: number } | null;
  ledgers: {
    metric: { key: string };
    start: number | null;
    end: number | null;
    unexplained: number | null;
    contributions: {
      bet: { key: string };
      predicted: number;
      measured: { value: number } | null;
      grade: string;
      shrunk: number | null;
      amount: number | null;
      jointWith: { key: string }[];
    }[];
  }[];
  guardrailBreaches: { bet: { key: string }; metric: { key: string } }[];
  headline: string;
}

const fields = `shipped decided overdue dropped retrospective medianDaysOverdue verdicts { kind count } steps { step count }
  hitRate { value lower upper level }
  ledgers { metric { key } start end unexplained contributions {
    bet { key } predicted measured { value } grade shrunk amount jointWith { key } } }
  guardrailBreaches { bet { key } metric { key } effect { value } } headline`;

let lived: LivedHouse;
let lives: ReturnType<typeof livesOf>;
beforeAll(async () => {
  lived = await openLivedHouse(events);
  lives = livesOf(lived);
  lived.live('2026-01-20');
  await lives.saveMetric('uses', 'used');
  await lives.saveMetric('logins', 'login');
  await lives.saveMetric('exports', 'export');
  await lives.saveMetric('crashes', 'crash', { stage: 'QUALITY', goodDirection: 'DOWN' });
}, 120_000);
afterAll(() => lived?.close());

const outcomeOf = async (key: string) =>
  (
    await lived.graphql<{ quarter: { outcome: Outcome } }>(
      `{ quarter(key: "${key}") { outcome { ${fields} } } }`,
    )
  ).quarter.outcome;
const ledgerOf = ({ ledgers }: Outcome, metric: string) =>
  ledgers.find((ledger) => ledger.metric.key === metric)!;

describe('what came of a quarter', () => {
  it('without bets is nothing', async () => {
    expect(await outcomeOf('2026-Q1')).toEqual({
      ...{ shipped: 0, decided: 0, overdue: 0, dropped: 0, retrospective: 0, medianDaysOverdue: null },
      ...{ verdicts: [], steps: [], hitRate: null, ledgers: [], guardrailBreaches: [] },
      headline: 'Nothing has shipped yet, and no bet has its verdict.',
    });
  });

  it('counts a bet where its review date falls, and its draft only when it is signed or 14 days overdue', async () => {
    const key = await lives.start(rollout, '2026-02-01', '2026-02-02');
    expect(key).toBe('B-1');
    lived.live('2026-02-20');
    expect(await lives.evaluate(key)).toBe('IN_EVALUATION');
    lived.live('2026-03-10');
    expect(await lives.evaluate(key)).toBe('HIT');
    expect(await outcomeOf('2026-Q1')).toMatchObject({ shipped: 1, overdue: 0, verdicts: [], hitRate: null });
    lived.live('2026-03-23');
    expect(await outcomeOf('2026-Q1')).toMatchObject({ overdue: 1, medianDaysOverdue: 13, verdicts: [] });
    lived.live('2026-03-24');
    expect(await outcomeOf('2026-Q1')).toMatchObject({
      ...{ shipped: 1, decided: 0, overdue: 1, medianDaysOverdue: 14 },
      verdicts: [{ kind: 'HIT', count: 1 }],
      steps: [],
    });
    expect(await outcomeOf('2025-Q4')).toMatchObject({ shipped: 0, verdicts: [] });
  });

  it('counts what the rules drafted, whatever was signed', async () => {
    lived.live('2026-03-25');
    await lives.decide('B-1', 'MISS');
    expect(await outcomeOf('2026-Q1')).toMatchObject({
      ...{ decided: 1, overdue: 0, medianDaysOverdue: null },
      verdicts: [{ kind: 'HIT', count: 1 }],
      steps: [{ step: 'KEEP', count: 1 }],
      hitRate: { value: 1, upper: 1, level: 0.95 },
    });
  });

  it('holds a metric’s way against what the bet added: start + amount + unexplained = end', async () => {
    lived.live('2026-04-10');
    const outcome = await outcomeOf('2026-Q1');
    const { start, end, unexplained, contributions } = ledgerOf(outcome, 'uses');
    expect(start).toBeGreaterThan(97);
    expect(start).toBeLessThan(103);
    expect(end).toBeGreaterThan(116);
    expect(contributions).toHaveLength(1);
    const [{ shrunk, amount, measured, ...rest }] = contributions as [
      Outcome['ledgers'][0]['contributions'][0],
    ];
    expect(rest).toMatchObject({ bet: { key: 'B-1' }, predicted: 0.2, grade: 'INTERRUPTED', jointWith: [] });
    expect(shrunk).toBeLessThan(measured!.value);
    expect(amount).toBeCloseTo(shrunk! * start!, 9);
    expect(start! + amount! + unexplained!).toBeCloseTo(end!, 9);
    expect(outcome.headline).toMatch(
      /^1 of 1 bet kept its promise \(between .* and 100\u202f% of such bets do\)\. uses went from .* to .*: bets measurably added /,
    );
  });

  it('has moved nothing in a quarter on both ends of which it was live', async () => {
    lived.live('2026-06-20');
    expect((await outcomeOf('2026-Q2')).ledgers).toEqual([]);
  });

  it('tells of bets from the past apart: they shipped, and kept no promise', async () => {
    lived.live('2026-04-10');
    const past = {
      ...rollout,
      title: 'Remember me',
      leadingMetric: 'logins',
      prediction: { lift: 0.05, low: 0.03, high: 0.08, confidence: 0.9 },
      launchBy: '2025-11-03',
      reviewOn: '2025-12-08',
    };
    const key = await lives.draft(past);
    await lives.commit(key);
    await lives.launch(key, '2025-11-03');
    expect(await lives.evaluate(key)).toBe('HIT');
    await lives.decide(key, 'HIT');
    const outcome = await outcomeOf('2025-Q4');
    expect(outcome).toMatchObject({ shipped: 1, decided: 1, retrospective: 1, verdicts: [], hitRate: null });
    expect(ledgerOf(outcome, 'logins').contributions[0]).toMatchObject({ bet: { key }, predicted: 0.05 });
    expect(ledgerOf(outcome, 'logins').contributions[0]!.amount).toBeGreaterThan(5);
    expect(outcome.headline).toMatch(
      /^1 bet was entered from the past and counts as no promise\. logins went from/,
    );
  });

  it('names what bets have broken, and one amount of launches that overlap', async () => {
    const terms = {
      ...rollout,
      leadingMetric: 'exports',
      ...{ launchBy: '2026-05-04', reviewOn: '2026-06-08' },
      guardrails: [{ metric: 'crashes', margin: 0.1 }],
    };
    const first = await lives.start({ ...terms, title: 'Importer' }, '2026-05-01', '2026-05-04');
    const second = await lives.start(
      {
        ...terms,
        title: 'Exporter',
        guardrails: [{ metric: 'logins', margin: 0.9 }],
        launchBy: '2026-05-06',
      },
      '2026-05-05',
      '2026-05-06',
    );
    lived.live('2026-05-07');
    const dropped = await lives.draft({ ...terms, title: 'Left', quarter: '2026-Q2' });
    await lives.drop(dropped);
    lived.live('2026-06-10');
    expect(await lives.evaluate(first)).toBe('HARMED');
    await lives.evaluate(second);
    lived.live('2026-06-25');
    const outcome = await outcomeOf('2026-Q2');
    expect(outcome).toMatchObject({ shipped: 2, dropped: 1, overdue: 2, medianDaysOverdue: 17 });
    expect(outcome.verdicts).toContainEqual({ kind: 'HARMED', count: 1 });
    expect(outcome.guardrailBreaches).toMatchObject([{ bet: { key: first }, metric: { key: 'crashes' } }]);
    expect(outcome.headline).toContain(
      `${first} cost more crashes than was tolerated; 2 verdicts are overdue.`,
    );
    const { start, end, unexplained, contributions } = ledgerOf(outcome, 'exports');
    expect(contributions).toMatchObject([
      { bet: { key: first }, jointWith: [{ key: second }] },
      { bet: { key: second }, amount: null, jointWith: [{ key: first }] },
    ]);
    expect(contributions[0]!.amount).toBeGreaterThan(4);
    expect(start! + contributions[0]!.amount! + unexplained!).toBeCloseTo(end!, 9);
  });

  it('counts only the segment’s share of the volume', async () => {
    lived.live('2026-01-31');
    const segment = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];
    const key = await lives.start(
      {
        ...rollout,
        hypothesis: { ...rollout.hypothesis, audience: 'teams', segment },
        ...{ launchBy: '2026-02-05', reviewOn: '2026-03-12' },
      },
      '2026-01-31',
      '2026-02-05',
    );
    lived.live('2026-03-12');
    await lives.evaluate(key);
    const { start, contributions } = ledgerOf(await outcomeOf('2026-Q1'), 'uses');
    const joint = contributions.find(({ bet }) => bet.key === 'B-1')!;
    // A quarter of the uses are the teams': what that bet added alone is a quarter of its lift, and pulls the mean down.
    expect(joint.jointWith).toEqual([{ key }]);
    expect(joint.amount).toBeLessThan(joint.shrunk! * start!);
    expect(joint.amount).toBeGreaterThan(0.2 * joint.shrunk! * start!);
  });

  it('is read by as many statements, however many bets there are', async () => {
    lived.live('2026-04-10');
    const { db, connection } = lived.house.model;
    if (!('pglite' in connection)) throw new Error('The house is to stand on PGlite.');
    const asked = vi.spyOn(connection.pglite, 'query');
    const count = async () => {
      await outcomeOf('2026-Q1');
      asked.mockClear();
      await outcomeOf('2026-Q1');
      return asked.mock.calls.length;
    };
    const few = await count();
    const [model] = await db.select().from(bet).limit(1);
    const [known] = await db.select().from(evaluation).limit(1);
    for (let i = 0; i < 6; i++) {
      const copied = { ...model!, title: `Copy ${i}`, number: undefined };
      const [copy] = await db.insert(bet).values(copied).returning();
      const evidence = { ...known!, id: undefined, betNumber: copy!.number, isFrozen: true };
      await db.insert(evaluation).values(evidence);
      await db.insert(verdict).values({
        ...{ betNumber: copy!.number, kind: 'HIT', draft: 'HIT', step: 'KEEP', signedAt: new Date() },
        ...{ isStoppedEarly: false, learned: '', next: '' },
      });
    }
    expect(few).toBeGreaterThan(0);
    expect(await count()).toBe(few);
    asked.mockRestore();
  });
});
