import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { EventRow } from '../support/events.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { ago, ahead, betsOf, experiment, startBetServer, whole } from './bet-server.ts';

/** What the days of a week have more or less than their share; the order goes round from week to week. */
const swings = [3, -2, 5, -4, 1, -3, 0];

/** For 98 days 500 sign-ups a week, of whom three in ten activate within the hour. */
const signUps: EventRow[] = Array.from({ length: 98 }, (_, i) => 98 - i).flatMap((daysAgo) => {
  const [weekday, week] = [daysAgo % 7, Math.floor((daysAgo - 1) / 7)];
  const people = (weekday < 3 ? 72 : 71) + swings[(weekday + week) % 7]!;
  return Array.from({ length: people }, (_, who) => {
    const at = Date.parse(`${ago(daysAgo)}T08:00:00Z`) + who * 60_000;
    const subject = `s-${daysAgo}-${who}`;
    const signUp = { id: subject, at, name: 'signed_up', subject, properties: { plan: 'free' } };
    const isActive = (daysAgo + who) % 10 < 3;
    return isActive
      ? [signUp, { ...signUp, id: `a-${subject}`, at: at + 3_600_000, name: 'activated' }]
      : [signUp];
  }).flat();
});

let server: LeadlineServer;
let bets: ReturnType<typeof betsOf>;
beforeAll(async () => {
  server = await startBetServer({ more: signUps });
  bets = betsOf(server);
  await saveMetric(
    server,
    'activation-rate',
    { conversion: { from: { event: 'signed_up' }, to: { event: 'activated' }, withinDays: 1 } },
    { unit: 'SHARE', stage: 'ACTIVATION', name: 'activation rate' },
  );
  await saveMetric(server, 'sign-ups', uniqueOf('signed_up'));
  await saveMetric(server, 'activations', countOf('activated'));
});
afterAll(() => server?.stop());

const activation = {
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.03, low: 0.02, high: 0.04, confidence: 0.6 },
  guardrails: [{ metric: 'sign-ups', margin: 0.02 }],
  plan: experiment(),
  windowDays: 28,
};
const codes = ({ problems }: Awaited<ReturnType<typeof bets.check>>) =>
  problems.map(({ code, field, severity }) => `${severity} ${code} ${field}`);

describe('the check of a bet', () => {
  it('stores nothing', async () => {
    await bets.check(activation);
    expect(await server.graphql('{ bets { totalCount } }')).toEqual({ bets: { totalCount: 0 } });
  });

  it('writes the sentence from the parts that are there', async () => {
    const check = await bets.check(activation);
    expect(check.statement).toMatch(
      /^If we pre-load templates for everyone, activation rate rises from 30(\.\d)?\u202f% to 3[01](\.\d)?\u202f% within 4 weeks, because an empty board asks for too much\. At less than 30\.\d\u202f% the promise is not kept\.$/,
    );
    expect(check.baseline).toBeCloseTo(0.3, 2);
    expect(check.predictedLevel).toBeCloseTo(check.baseline! * 1.03, 12);
    const bare = await bets.check({ title: '', hypothesis: null, leadingMetric: null, prediction: null });
    expect(bare.statement).toBe('If we …, … moves within 4 weeks.');
    expect(bare).toMatchObject({ baseline: null, predictedLevel: null, detectableLift: null });
  });

  it('says that four weeks of 500 sign-ups tell ±19 %, and that +3 % takes some 163 weeks', async () => {
    const check = await bets.check(activation);
    expect(check.detectableLift).toBeCloseTo(0.19, 2);
    // The share of the newest cohort is 30 % but for a few.
    expect(Math.abs(check.daysNeeded! / 7 - 163)).toBeLessThan(2);
    expect(codes(check)).toContain('WARNING LOW_POWER prediction.lift');
  });

  it('says nothing against a promise that the window can tell', async () => {
    const check = await bets.check({
      ...activation,
      prediction: { lift: 0.5, low: 0.4, high: 0.6, confidence: 0.6 },
    });
    expect(check.daysNeeded).toBeLessThan(28);
    expect(codes(check)).not.toContain('WARNING LOW_POWER prediction.lift');
  });

  it('counts the subjects of the audience seen in the last 28 days', async () => {
    // Ten who use the product daily, and four weeks of sign-ups.
    expect((await bets.check({})).reach).toBe(10 + 2000);
    const segment = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];
    expect((await bets.check({ hypothesis: { ...whole.hypothesis, segment } })).reach).toBe(5);
    const nobody = [{ dimension: 'plan', op: 'EQ', values: ['gold'] }];
    expect(codes(await bets.check({ hypothesis: { ...whole.hypothesis, segment: nobody } }))).toContain(
      'WARNING NOBODY hypothesis.segment',
    );
  });

  it('reads a launch from how surely the metric’s past forecasts it', async () => {
    const plan = { rollout: { baselineDays: 84 } };
    const check = await bets.check({ ...activation, leadingMetric: 'activations', plan });
    expect(check.detectableLift).toBeGreaterThan(0);
    expect(check.detectableLift).toBeLessThan(0.5);
    expect(check.guardrails).toEqual([
      { metric: { key: 'sign-ups' }, margin: 0.02, detectableMargin: expect.any(Number) as number },
    ]);
    // Two weeks of the past are too few to forecast from.
    const short = await bets.check({ ...activation, plan: { rollout: { baselineDays: 14 } } });
    expect(short).toMatchObject({ detectableLift: null, daysNeeded: null });
  });

  it('lists what stops a commit and what should be known, under paths of the input', async () => {
    const check = await bets.check({ launchBy: ago(3), reviewOn: ahead(3), guardrails: [] });
    expect(codes(check)).toEqual([
      'ERROR BAD_USER_INPUT guardrails',
      'ERROR BAD_USER_INPUT reviewOn',
      'WARNING RETROSPECTIVE launchBy',
    ]);
  });

  it('says of an experiment that its exposures have not begun to arrive', async () => {
    expect(codes(await bets.check({ plan: experiment({ exposure: { event: 'never sent' } }) }))).toContain(
      'WARNING EVENT_NEVER_SEEN plan.experiment.exposure.event',
    );
  });

  it('answers what cannot be read as its problem, and never with an error', async () => {
    expect(codes(await bets.check({ leadingMetric: 'nothing' }))).toEqual([
      'ERROR BAD_USER_INPUT leadingMetric',
    ]);
    expect(codes(await bets.check({ effortWeeks: -1 }))).toEqual(['ERROR BAD_USER_INPUT effortWeeks']);
    expect(codes(await bets.check({ team: 'nobody' }))).toEqual(['ERROR BAD_USER_INPUT team']);
  });

  it('asks for a title', async () => {
    expect(codes(await bets.check({ title: ' ' }))).toContain('ERROR BAD_USER_INPUT title');
  });

  it('says that the team’s cap is reached', async () => {
    await server.graphql('mutation { saveTeam(key: "small", name: "Small", wipLimit: 1) { key } }');
    expect(codes(await bets.check({ team: 'small' }))).toEqual([]);
    await bets.commit(await bets.draft({ team: 'small' }));
    expect(codes(await bets.check({ team: 'small' }))).toEqual(['ERROR WIP_LIMIT team']);
  });

  it('gives the base rate only from five past bets on', async () => {
    expect((await bets.check({})).baseRate).toEqual({
      scope: 'all bets',
      bets: 0,
      medianLift: null,
      bestLift: null,
      hitRate: null,
    });
    await server.graphql('mutation { saveTeam(key: "product", name: "Product", wipLimit: 10) { key } }');
    for (const kind of ['HIT', 'HIT', 'MISS', 'PARTIAL', 'INCONCLUSIVE']) {
      const key = await bets.draft({ launchBy: ago(40), reviewOn: ago(5) });
      await bets.commit(key);
      await bets.launch(key, ago(40));
      await bets.decide(key, kind, 'as seen');
    }
    // By the rules, and not by what was signed: nothing moved in any of them.
    expect((await bets.check({})).baseRate).toMatchObject({ scope: 'uses', bets: 5, hitRate: 0 });
    expect((await bets.check(activation)).baseRate).toMatchObject({ scope: 'all bets', bets: 5 });
  });
});
