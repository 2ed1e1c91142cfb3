import { amendment, decision, metric, target, team, verdict, workspace } from '@leadline/db/models';
import { insertMetricVersion } from '@leadline/db/relational/metric';
import { insertNote } from '@leadline/db/relational/note';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { failuresOf, insertBets, startSeeded } from './seeded.ts';

interface Change {
  at: string;
  kind: string;
  text: string;
  bet: { key: string } | null;
  metric: { key: string } | null;
  decision: { title: string } | null;
}

/** 2026-03-02 begins at 5 in the morning, UTC, in New York. */
const at = (time: string) => new Date(`2026-${time}:00Z`);

let server: LeadlineServer;
beforeAll(async () => {
  server = await startSeeded({
    model: async (model) => {
      await model.update(workspace).set({ timeZone: 'America/New_York' });
      await model.insert(team).values({ key: 'growth', name: 'Growth', wipLimit: 2 });
      await insertBets(
        model,
        {
          title: 'Ask for the role at sign-up',
          committedAt: at('03-02T05:00'),
          launchBy: '2026-03-10',
          launchedOn: '2026-03-12',
          reviewOn: '2026-04-20',
          decidedAt: at('04-20T12:00'),
        },
        { title: 'Shorter form', teamKey: 'growth', quarterKey: '2026-Q2', committedAt: at('03-02T04:59') },
      );
      const amended = { betNumber: 1, reason: 'The supplier is late', before: '', after: '' };
      await model.insert(amendment).values([
        { ...amended, amendedAt: at('03-15T12:00'), field: 'reviewOn' },
        { ...amended, amendedAt: at('03-15T12:00'), field: 'prediction.lift' },
        { ...amended, amendedAt: at('03-15T12:00'), field: 'prediction.low' },
        { ...amended, amendedAt: at('03-16T12:00'), field: 'guardrails.0.margin', reason: 'A typo!' },
      ]);
      await model.insert(verdict).values({
        betNumber: 1,
        kind: 'PARTIAL',
        draft: 'PARTIAL',
        step: 'ITERATE',
        signedAt: at('04-20T12:00'),
        isStoppedEarly: false,
        learned: 'L',
        next: 'N',
      });
      await model.insert(decision).values([
        {
          title: 'Which importer',
          decideOn: '2026-03-20',
          chosen: 'The new one',
          why: 'W',
          createdAt: at('03-20T12:00'),
          decidedAt: at('03-20T12:00'),
          reviewedAt: at('03-25T12:00'),
          stands: false,
          reviewNote: 'It loses rows',
        },
        {
          title: 'Who writes the form',
          decideOn: '2026-03-21',
          betNumber: 2,
          chosen: 'Ada',
          why: 'W',
          createdAt: at('03-21T12:00'),
          decidedAt: at('03-21T12:00'),
        },
        { title: 'Open', decideOn: '2026-03-21', createdAt: at('03-21T12:00') },
      ]);
      await model.insert(metric).values({
        key: 'activation',
        name: 'Activation',
        description: '',
        stage: 'ACTIVATION',
        unit: 'SHARE',
        goodDirection: 'UP',
        version: 2,
      });
      for (const version of [1, 2]) {
        await insertMetricVersion(model, {
          metricKey: 'activation',
          version,
          kind: 'COUNT',
          definition: { measure: { aggregate: 'COUNT', of: { event: `e${version}`, where: [] } } },
          createdAt: at('03-26T12:00'),
          createdBy: null,
        });
      }
      await model.insert(target).values({
        metricKey: 'activation',
        value: 0.3,
        by: '2026-12-31',
        where: [],
        savedAt: at('03-27T12:00'),
      });
      const note = { toDay: null, createdBy: null };
      const written = at('03-28T12:00');
      await insertNote(model, {
        ...note,
        fromDay: '2026-03-01',
        text: 'Prices',
        metrics: ['activation'],
        createdAt: written,
      });
      await insertNote(model, {
        ...note,
        fromDay: '2026-02-01',
        toDay: '2026-02-05',
        text: 'Holidays.',
        metrics: [],
        createdAt: at('03-29T12:00'),
      });
    },
  });
}, 120_000);
afterAll(() => server?.stop());

const query = `query ($since: Date!, $until: Date, $team: ID, $quarter: ID) {
  changes(since: $since, until: $until, team: $team, quarter: $quarter) {
    at kind text bet { key } metric { key } decision { title }
  }
}`;
const changes = async (asked: object) =>
  (await server.graphql<{ changes: Change[] }>(query, { since: '2026-01-01', ...asked })).changes;
const texts = async (asked: object) => (await changes(asked)).map(({ text }) => text);

describe('what happened', () => {
  it('is told in sentences, newest first', async () => {
    expect((await changes({})).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'VERDICT_SIGNED B-1 Ask for the role at sign-up was decided: moved, less than promised. It stays, and is worked on.',
      'NOTE Note on 2026-02-01 to 2026-02-05: Holidays.',
      'NOTE Note on 2026-03-01: Prices.',
      'TARGET The target of Activation is 30\u202f% by 2026-12-31.',
      'METRIC_REDEFINED Activation is defined anew; this is version 2.',
      'DECISION “Which importer” was looked at again and is given up: It loses rows.',
      'DECISION “Who writes the form” was decided: Ada.',
      'DECISION “Which importer” was decided: The new one.',
      'AMENDED B-1 Ask for the role at sign-up was changed after locking (guardrails): A typo!',
      'AMENDED B-1 Ask for the role at sign-up was changed after locking (review date, prediction): The supplier is late.',
      'BET_LAUNCHED B-1 Ask for the role at sign-up was launched, 2 days late; its verdict is due on 2026-04-20.',
      'BET_COMMITTED B-1 Ask for the role at sign-up was locked; launch by 2026-03-10.',
      'BET_COMMITTED B-2 Shorter form was locked.',
    ]);
  });

  it('names the bet, the metric and the decision that it is about', async () => {
    const about = (await changes({})).map(({ kind, bet, metric, decision }) =>
      [kind, bet?.key, metric?.key, decision?.title].filter(Boolean).join(' '),
    );
    expect(about).toEqual([
      'VERDICT_SIGNED B-1',
      'NOTE',
      'NOTE activation',
      'TARGET activation',
      'METRIC_REDEFINED activation',
      'DECISION Which importer',
      'DECISION B-2 Who writes the form',
      'DECISION Which importer',
      'AMENDED B-1',
      'AMENDED B-1',
      'BET_LAUNCHED B-1',
      'BET_COMMITTED B-1',
      'BET_COMMITTED B-2',
    ]);
  });

  it('happened on days of the workspace’s zone, the last one not in the range', async () => {
    expect(await texts({ since: '2026-03-02', until: '2026-03-03' })).toEqual([
      'B-1 Ask for the role at sign-up was locked; launch by 2026-03-10.',
    ]);
    expect(await texts({ since: '2026-03-01', until: '2026-03-02' })).toEqual([
      'B-2 Shorter form was locked.',
    ]);
    // A launch is at the start of its day, on which the clocks have changed since the commit.
    expect(await changes({ since: '2026-03-12', until: '2026-03-13' })).toMatchObject([
      { kind: 'BET_LAUNCHED', at: '2026-03-12T04:00:00.000Z' },
    ]);
    expect(await failuresOf(server, query, { since: '2026-03-02', until: '2026-03-02' })).toEqual([
      'BAD_USER_INPUT until',
    ]);
  });

  it('of a team or a quarter is about its bets, and decisions on them', async () => {
    const ofGrowth = ['“Who writes the form” was decided: Ada.', 'B-2 Shorter form was locked.'];
    expect(await texts({ team: 'growth' })).toEqual(ofGrowth);
    expect(await texts({ quarter: '2026-Q2' })).toEqual(ofGrowth);
    expect((await changes({ team: 'product' })).map(({ bet }) => bet?.key)).toEqual(Array(5).fill('B-1'));
    expect(await texts({ team: 'growth', quarter: '2026-Q1' })).toEqual([]);
    expect(await texts({ team: 'nobody' })).toEqual([]);
  });

  it('is there as soon as it has happened', async () => {
    const since = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await server.graphql(
      `mutation { saveTarget(input: { metric: "activation", value: 0.4, by: "2026-12-31" }) { id } }`,
    );
    await server.graphql(
      `mutation { logDecision(input: { title: "Now", on: "${since}", options: [], chosen: "This", why: "That" }) { id } }`,
    );
    await server.graphql('mutation { addNote(from: "2026-01-01", text: "Seen", metrics: []) { from } }');
    expect(await texts({ since })).toEqual([
      'Note on 2026-01-01: Seen.',
      '“Now” was decided: This.',
      'The target of Activation is 40\u202f% by 2026-12-31.',
    ]);
  });
});
