import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const today = Temporal.Now.plainDateISO('UTC');
const ago = (days: number) => today.subtract({ days }).toString();
const ahead = (days: number) => today.add({ days }).toString();

/** For 120 days, ending yesterday: two people a day, and since 20 days ago three. */
const events: EventRow[] = Array.from({ length: 120 }, (_, i) => 120 - i).flatMap((daysAgo) =>
  Array.from({ length: daysAgo <= 20 ? 3 : 2 }, (_, who) => ({
    id: `${daysAgo}-${who}`,
    at: Date.parse(`${ago(daysAgo)}T12:00:00Z`),
    name: 'used',
    subject: `person ${who}`,
    properties: { plan: 'team' },
  })),
);

const whole = {
  title: 'Pre-load templates',
  hypothesis: {
    change: 'pre-load templates',
    audience: 'everyone',
    because: 'an empty board asks for too much',
  },
  leadingMetric: 'uses',
  prediction: { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.6 },
  guardrails: [{ metric: 'users', margin: 0.05 }],
  plan: { rollout: { baselineDays: 28 } },
  windowDays: 28,
  launchBy: ahead(3),
  reviewOn: ahead(40),
};

let server: LeadlineServer;
beforeAll(async () => {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  await runCommand({ dataPath }, 'import', 'events', await writeEvents(events));
  server = await startLeadline({ dataPath });
  await saveMetric(server, 'uses', countOf('used'));
  await saveMetric(server, 'users', uniqueOf('used'));
});
afterAll(() => server?.stop());

const draft = async (changes: object = {}) => {
  const { draftBet } = await server.graphql<{ draftBet: { key: string } }>(
    'mutation ($input: BetInput!) { draftBet(input: $input) { key } }',
    { input: { ...whole, ...changes } },
  );
  return draftBet.key;
};
const failureOf = async (query: string, variables: Record<string, unknown> = {}) => {
  const { errors } = await server.ask(query, variables);
  return errors?.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`));
};
const draftFailure = (changes: object) =>
  failureOf('mutation ($input: BetInput!) { draftBet(input: $input) { key } }', {
    input: { ...whole, ...changes },
  });

describe('a draft', () => {
  it('may be incomplete, but holds nothing that no baseline could be read for', async () => {
    const experiment = { exposure: { event: 'seen' }, control: 'a', treatment: 'b' };
    expect(await draftFailure({ plan: { experiment: { ...experiment, baselineDays: 0 } } })).toEqual([
      'BAD_USER_INPUT input.plan.experiment.baselineDays',
    ]);
    expect(await draftFailure({ plan: { rollout: { baselineDays: 2_000_000_000 } } })).toEqual([
      'BAD_USER_INPUT input.plan.rollout.baselineDays',
    ]);
    expect(await draftFailure({ effortWeeks: -3 })).toEqual(['BAD_USER_INPUT input.effortWeeks']);
    expect(await draftFailure({ launchBy: '0001-01-01' })).toEqual(['BAD_USER_INPUT input.launchBy']);
    const { bets } = await server.graphql<{ bets: { totalCount: number } }>('{ bets { totalCount } }');
    expect(bets.totalCount).toBe(0);
  });

  it('for an audience that nobody is in yet has no baseline, and can be read', async () => {
    const segment = [{ dimension: 'nobody-has-it', op: 'EQ', values: ['x'] }];
    const key = await draft({ hypothesis: { ...whole.hypothesis, segment } });
    expect(
      await server.graphql(`{ bet(key: "${key}") { baseline predictedLevel statement } }`),
    ).toMatchObject({
      bet: { baseline: 0, predictedLevel: 0 },
    });
  });
});

describe('a commit', () => {
  it('takes the level before it; a launch after launchBy does not change that', async () => {
    const key = await draft({ launchBy: ago(14), reviewOn: ahead(40) });
    await server.graphql(`mutation { commitBet(key: "${key}") { key } }`);
    // 28 days: 8 with two, 20 with three.
    expect(
      await server.graphql(
        `mutation { launchBet(key: "${key}", on: "${today}") { status baseline retrospective } }`,
      ),
    ).toEqual({ launchBet: { status: 'LIVE', baseline: 8 * 2 + 20 * 3, retrospective: false } });
  });

  it('of a bet from the past takes the level before its launch', async () => {
    const key = await draft({ launchBy: ago(40), reviewOn: ago(5) });
    await server.graphql(`mutation { commitBet(key: "${key}") { key } }`);
    expect(
      await server.graphql(
        `mutation { launchBet(key: "${key}", on: "${ago(40)}") { status baseline retrospective } }`,
      ),
    ).toEqual({ launchBet: { status: 'VERDICT_DUE', baseline: 28 * 2, retrospective: true } });
  });

  it('and the next in one request hold the cap, and each answers what is there then', async () => {
    const [last, over] = [await draft(), await draft()];
    const { data, errors } = await server.ask<Record<string, { team: { inProgress: number } }>>(
      `mutation { last: commitBet(key: "${last}") { team { inProgress } } over: commitBet(key: "${over}") { team { inProgress } } }`,
    );
    expect(data).toBeNull();
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['over'], 'WIP_LIMIT']]);
    expect(await server.graphql('{ teams { inProgress } }')).toEqual({ teams: [{ inProgress: 3 }] });
  });

  it('above the cap wants an ADMIN’s reason, which is kept', async () => {
    const key = await draft();
    expect(
      await server.graphql(
        `mutation { commitBet(key: "${key}", overrideReason: "The law asks for it") { status overrideReason team { inProgress } } }`,
      ),
    ).toEqual({
      commitBet: { status: 'COMMITTED', overrideReason: 'The law asks for it', team: { inProgress: 4 } },
    });
  });
});

describe('a launch', () => {
  it('cannot lie in the future', async () => {
    expect(await failureOf(`mutation { launchBet(key: "B-4", on: "${ahead(2)}") { key } }`)).toEqual([
      'BAD_USER_INPUT on',
    ]);
  });

  it('after launchBy moves the review date by the slip', async () => {
    const key = await draft({ launchBy: ago(40), reviewOn: ago(5) });
    await server.graphql(`mutation { commitBet(key: "${key}", overrideReason: "to look back") { key } }`);
    expect(
      await server.graphql(`mutation { launchBet(key: "${key}", on: "${ago(37)}") { reviewOn launchedOn } }`),
    ).toEqual({ launchBet: { launchedOn: ago(37), reviewOn: ago(2) } });
  });
});

describe('what cannot be meant', () => {
  it('is refused with a code, and never an internal error', async () => {
    expect(await server.graphql('{ bets(filter: { owner: "abc" }) { totalCount } }')).toEqual({
      bets: { totalCount: 0 },
    });
    expect(await failureOf('query ($key: ID!) { metric(key: $key) { key } }', { key: 'a\0b' })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await failureOf('{ metrics(search: "\\u0000") { totalCount } }')).toEqual(['BAD_USER_INPUT']);
    expect(await failureOf('mutation { draftBet(input: { title: "half \\uD800" }) { key } }')).not.toContain(
      'INTERNAL_SERVER_ERROR',
    );
    expect(
      await failureOf(
        'mutation { refreshMetrics(range: { from: "2026-02-01", to: "2026-01-01" }) { buckets } }',
      ),
    ).toEqual(['BAD_USER_INPUT range']);
  });
});
