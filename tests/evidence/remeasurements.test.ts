import { bet, evaluation, remeasurement } from '@leadline/db/models';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { experiment } from '../bets/bet-server.ts';
import { dailyEvents, livesOf, openLivedHouse, rollout } from './lived-house.ts';
import type { LivedHouse } from './lived-house.ts';
import { plant } from './planted.ts';

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const launchedOn = '2026-02-02';
const reviewOn = '2026-03-10';
/** 90 and 180 days after the review date. */
const dues = ['2026-06-08', '2026-09-06'] as const;

const daily = (name: string, level: (day: string) => number) =>
  dailyEvents(name, { from: '2025-08-01', to: '2026-10-01', level });
const arms = (n: number, treated: number) => ({
  control: { n, arrived: 0.4 * n, complained: 0 },
  treatment: { n, arrived: treated * n, complained: 0 },
});
const early = (name: string) => plant({ name, at: noon('2026-02-03') }, arms(1000, 0.52));

const events = [
  ...daily('crash', () => 40),
  ...daily('arrived', () => 5),
  ...daily('lasting', (day) => (day >= launchedOn ? 120 : 100)),
  ...daily('fading', (day) => (day >= launchedOn && day < '2026-04-15' ? 120 : 100)),
  ...daily('crowded', (day) => (day < launchedOn ? 100 : day < '2026-05-04' ? 120 : 150)),
  ...daily('reverted', (day) => (day >= launchedOn && day < '2026-04-15' ? 120 : 100)),
  ...early('held'),
  ...plant({ name: 'held', at: noon('2026-05-20'), wave: 'late ' }, arms(1000, 0.52)),
  ...early('worn'),
  ...plant({ name: 'worn', at: noon('2026-05-20'), wave: 'late ' }, arms(4000, 0.4)),
  // Nobody new after the horizon: those of before are exposed once more.
  ...early('ended'),
  ...early('ended').map((event) => ({ ...event, id: `${event.id} again`, at: event.at + 100 * 86_400_000 })),
];

interface Remeasured {
  dueOn: string;
  asOf: string | null;
  held: boolean | null;
  relative: { value: number; lower: number; upper: number } | null;
}

let lived: LivedHouse;
let lives: ReturnType<typeof livesOf>;
/** The bets' keys by the metric, or the experiment, of each. */
const keys = new Map<string, string>();
const launches = ['lasting', 'fading', 'crowded', 'reverted'];
const experiments = ['held', 'worn', 'ended'];

beforeAll(async () => {
  lived = await openLivedHouse(events);
  lives = livesOf(lived);
  lived.live('2026-01-20');
  await lived.graphql('mutation { saveTeam(key: "product", name: "Product", wipLimit: 100) { key } }');
  for (const key of launches) await lives.saveMetric(key, key);
  await lives.saveMetric('crashes', 'crash', { stage: 'QUALITY', goodDirection: 'DOWN' });
  await lives.saveMetric('arrived', 'arrived', {
    definition: { measure: { aggregate: 'UNIQUE', of: { event: 'arrived' } } },
  });
  await lives.saveMetric('arrivals', 'arrived');
  const guardrails = [{ metric: 'crashes', margin: 0.9 }];
  for (const leadingMetric of launches) {
    const terms = { ...rollout, title: leadingMetric, leadingMetric, guardrails };
    keys.set(leadingMetric, await lives.start(terms, '2026-02-01', launchedOn));
  }
  for (const name of experiments) {
    const terms = {
      ...rollout,
      ...{ title: name, leadingMetric: 'arrived', windowDays: 7 },
      prediction: { lift: 0.2, low: 0.1, high: 0.4, confidence: 0.8 },
      guardrails: [{ metric: 'arrivals', margin: 0.9 }],
      plan: experiment({ exposure: { event: `exposed to ${name}` } }),
    };
    keys.set(name, await lives.start(terms, '2026-02-01', launchedOn));
  }
  lived.live(reviewOn);
  for (const key of keys.values()) expect(await lives.evaluate(key), key).toBe('HIT');
}, 180_000);
afterAll(() => lived?.close());

const fields = 'dueOn asOf held relative { value lower upper }';
const remeasured = async (name: string) => {
  const { bet: found } = await lived.graphql<{ bet: { remeasurements: Remeasured[] } }>(
    `{ bet(key: "${keys.get(name)}") { remeasurements { ${fields} } } }`,
  );
  return found.remeasurements;
};
const runJob = () => lived.graphql('mutation { evaluateBets }');
const none = { asOf: null, held: null, relative: null };

it('before it is due nothing is measured again', async () => {
  lived.live('2026-06-07');
  await runJob();
  expect(await remeasured('lasting')).toEqual(dues.map((dueOn) => ({ dueOn, ...none })));
});

describe('a kept promise, 90 days after its horizon,', () => {
  beforeAll(async () => {
    lived.live('2026-03-20');
    await lived.graphql(
      'mutation ($key: ID!) { decideBet(key: $key, kind: HIT, step: ROLL_BACK, learned: "It was dear.", next: "Nothing.") { key } }',
      { key: keys.get('reverted') },
    );
    const second = { ...rollout, title: 'Second', leadingMetric: 'crowded', launchBy: '2026-05-04' };
    await lives.start({ ...second, reviewOn: '2026-06-30' }, '2026-05-01', '2026-05-04');
    lived.live(dues[0]);
    await runJob();
  }, 60_000);

  it('of a launch still holds where the newest window is as far above the forecast', async () => {
    const [first, second] = await remeasured('lasting');
    expect(first).toMatchObject({ dueOn: dues[0], asOf: `${dues[0]}T12:00:00.000Z`, held: true });
    const { value, lower, upper } = first!.relative!;
    expect(value).toBeCloseTo(0.2, 1);
    expect(lower).toBeLessThan(0.2);
    expect(upper).toBeGreaterThan(0.2);
    expect(second).toEqual({ dueOn: dues[1], ...none });
  });

  it('has a wider interval than on the horizon: the forecast is of days further out', async () => {
    const { bet: found } = await lived.graphql<{
      bet: { evidence: { relative: NonNullable<Remeasured['relative']> } };
    }>(`{ bet(key: "${keys.get('lasting')}") { evidence { relative { value lower upper } } } }`);
    const width = ({ lower, upper }: NonNullable<Remeasured['relative']>) => upper - lower;
    const [again] = await remeasured('lasting');
    expect(width(again!.relative!)).toBeGreaterThan(width(found.evidence.relative));
  });

  it('of a launch no longer holds where the metric is back at its forecast', async () => {
    const [first] = await remeasured('fading');
    expect(first).toMatchObject({ held: false });
    expect(first!.relative!.value).toBeLessThan(0.06);
  });

  it('of a launch cannot be told where another bet was launched on the metric since, or it was taken back', async () => {
    for (const name of ['crowded', 'reverted'])
      expect((await remeasured(name))[0]).toEqual({
        dueOn: dues[0],
        ...{ asOf: `${dues[0]}T12:00:00.000Z`, held: null, relative: null },
      });
  });

  it('of an experiment is measured of those who were first exposed since', async () => {
    const [held] = await remeasured('held');
    expect(held).toMatchObject({ held: true, relative: { value: expect.closeTo(0.3, 9) as number } });
    const [worn] = await remeasured('worn');
    expect(worn).toMatchObject({ held: false, relative: { value: expect.closeTo(0, 9) as number } });
    const [ended] = await remeasured('ended');
    expect(ended).toMatchObject({ asOf: `${dues[0]}T12:00:00.000Z`, held: null, relative: null });
  });

  it('is told of among what has changed', async () => {
    const { changes } = await lived.graphql<{
      changes: { kind: string; text: string; bet: { key: string } }[];
    }>(`{ changes(since: "${dues[0]}") { kind text bet { key } } }`);
    const told = (name: string) =>
      changes.filter(({ bet: about }) => about.key === keys.get(name)).map(({ kind, text }) => [kind, text]);
    const begins = (name: string) => `${keys.get(name)} ${name} was measured again: `;
    expect(told('lasting')).toEqual([
      [
        'EVIDENCE_SHIFTED',
        expect.stringMatching(
          `^${begins('lasting')}its promise still holds, \\+19\u202f% \\(\\+.*\u202f%\\)\\.$`,
        ),
      ],
    ]);
    expect(told('fading')[0]![1]).toContain(`${begins('fading')}its promise no longer holds, `);
    expect(told('crowded')).toEqual([
      ['EVIDENCE_SHIFTED', `${begins('crowded')}whether its promise still holds cannot be told.`],
    ]);
  });

  it('is measured once, and once more after 180 days', async () => {
    const first = await remeasured('lasting');
    lived.live('2026-09-05');
    await runJob();
    expect(await remeasured('lasting')).toEqual(first);
    lived.live(dues[1]);
    await runJob();
    const again = await remeasured('lasting');
    expect(again[0]).toEqual(first[0]);
    expect(again[1]).toMatchObject({ dueOn: dues[1], asOf: `${dues[1]}T12:00:00.000Z`, held: true });
    expect(await lived.house.model.db.select().from(remeasurement)).toHaveLength(2 * keys.size);
  });
});

it('is read by as many statements, however many bets there are', async () => {
  const { db, connection } = lived.house.model;
  if (!('pglite' in connection)) throw new Error('The house is to stand on PGlite.');
  const asked = vi.spyOn(connection.pglite, 'query');
  const count = async () => {
    asked.mockClear();
    await lived.graphql(`{ bets(first: 100) { nodes { key remeasurements { ${fields} } } } }`);
    return asked.mock.calls.length;
  };
  const few = await count();
  const [model] = await db.select().from(bet).limit(1);
  const [known] = await db.select().from(evaluation).limit(1);
  for (let i = 0; i < 5; i++) {
    const copied = { ...model!, title: `Copy ${i}`, number: undefined };
    const [copy] = await db.insert(bet).values(copied).returning();
    const evidence = { ...known!, id: undefined, betNumber: copy!.number };
    await db.insert(evaluation).values(evidence);
    await db
      .insert(remeasurement)
      .values({ betNumber: copy!.number, dueOn: dues[0], measuredAt: new Date() });
  }
  expect(few).toBeGreaterThan(0);
  expect(await count()).toBe(few);
  asked.mockRestore();
});
