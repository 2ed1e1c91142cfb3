import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import { runCommand, startCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { testContents } from './contents.ts';

/** A filling takes some ten seconds on a machine that does nothing else, as those of tests never do. */
const fillingMs = 240_000;

interface Contents {
  workspace: { demo: boolean; name: string; firstEventAt: string | null };
  metrics: { totalCount: number };
  bets: { totalCount: number };
  decisions: { totalCount: number };
  members: { name: string }[];
  teams: { key: string }[];
  eventNames: { name: string }[];
  targets: { value: number }[];
}
const contentsOf = (server: LeadlineServer) =>
  server.graphql<Contents>(`{
    workspace { demo name firstEventAt } metrics(first: 1) { totalCount } bets(first: 1) { totalCount }
    decisions(first: 1) { totalCount } members { name } teams { key } eventNames { name } targets { value }
  }`);
const empty: Contents = {
  workspace: { demo: false, name: 'My workspace', firstEventAt: null },
  metrics: { totalCount: 0 },
  bets: { totalCount: 0 },
  decisions: { totalCount: 0 },
  members: [{ name: 'Me' }],
  teams: [{ key: 'product' }],
  eventNames: [],
  targets: [],
};
const ownEvents = () =>
  writeEvents([
    { id: '1', at: Date.now() - 86_400_000, name: 'mine', subject: 'somebody', properties: { plan: 'own' } },
  ]);

describe('the demo', { timeout: fillingMs }, () => {
  let dataPath: string;
  let server: LeadlineServer;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    server = await startLeadline({ dataPath, fillsDemo: true, isFirstStart: true });
  }, fillingMs);
  afterAll(() => server?.stop());

  describe('when it was just filled', () => testContents(() => server));

  it('fills an empty workspace on its first start, and is marked', async () => {
    const { workspace, bets, metrics, members, teams } = await contentsOf(server);
    expect(workspace).toMatchObject({ demo: true, name: 'Harbor' });
    expect(bets.totalCount).toBeGreaterThanOrEqual(15);
    expect(metrics.totalCount).toBeGreaterThanOrEqual(16);
    expect(members.length).toBeGreaterThan(1);
    expect(teams.length).toBeGreaterThanOrEqual(4);
  });

  it('holds bets in every state', async () => {
    const { bets } = await server.graphql<{ bets: { nodes: { status: string }[] } }>(
      '{ bets(first: 100) { nodes { status } } }',
    );
    expect(new Set(bets.nodes.map(({ status }) => status))).toEqual(
      new Set(['DRAFT', 'COMMITTED', 'LIVE', 'VERDICT_DUE', 'DECIDED', 'DROPPED']),
    );
  });

  it('is there after a restart, and not filled once more', async () => {
    const before = await contentsOf(server);
    await server.stop();
    server = await startLeadline({ dataPath, fillsDemo: true });
    expect(await contentsOf(server)).toEqual(before);
  });

  it('has people without a credential', async () => {
    expect(await server.graphql('{ members { canSignIn } }')).toEqual({
      members: (await contentsOf(server)).members.map(() => ({ canSignIn: false })),
    });
  });

  it('goes whole by one mutation, and stays away', async () => {
    expect(await server.graphql('mutation { removeDemo { demo } }')).toEqual({ removeDemo: { demo: false } });
    expect(await contentsOf(server)).toEqual(empty);
    const { errors } = await server.ask('mutation { removeDemo { demo } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
    await server.stop();
    server = await startLeadline({ dataPath, fillsDemo: true });
    expect(await contentsOf(server)).toEqual(empty);
  });

  it('comes back by a command, through the server, and into an empty workspace only', async () => {
    expect(await runCommand({ dataPath }, 'demo', 'fill')).toMatchObject({ status: 0 });
    expect((await contentsOf(server)).workspace.demo).toBe(true);
    expect(await runCommand({ dataPath }, 'demo', 'fill')).toMatchObject({ status: 2 });
  });

  it('goes with the first import of own data, which says so; what somebody made stays', async () => {
    const { metrics } = await server.graphql<{ metrics: { nodes: { key: string }[] } }>(
      '{ metrics(stage: ACTIVATION) { nodes { key } } }',
    );
    const [{ key: demoMetric }] = metrics.nodes as [{ key: string }];
    await saveMetric(server, 'my-own', countOf('mine'));
    await server.graphql(
      `mutation { draftBet(input: { title: "My own bet", leadingMetric: "${demoMetric}" }) { key } }`,
    );
    const { stderr, status } = await runCommand({ dataPath }, 'import', 'events', await ownEvents());
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('The demo was removed') as string,
    });
    expect(await contentsOf(server)).toMatchObject({
      workspace: { demo: false },
      bets: { totalCount: 1 },
      members: [{ name: 'Me' }],
      eventNames: [{ name: 'mine' }],
    });
    // What is left is believed to move nothing that is gone.
    await server.graphql('{ metrics { nodes { drives { key } } } }');
    expect(
      await server.graphql('{ bets { nodes { title leadingMetric { key } } } metrics { nodes { key } } }'),
    ).toEqual({
      bets: { nodes: [{ title: 'My own bet', leadingMetric: { key: demoMetric } }] },
      metrics: { nodes: expect.arrayContaining([{ key: 'my-own' }, { key: demoMetric }]) as object },
    });
  });
});

describe('a workspace', { timeout: fillingMs }, () => {
  let dataPath: string;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
  });

  it('is not filled where LEADLINE_DEMO is 0, or where it holds anything', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    let server = await startLeadline({ dataPath });
    expect(await contentsOf(server)).toEqual(empty);
    await server.stop();
    await runCommand({ dataPath }, 'import', 'events', await ownEvents());
    server = await startLeadline({ dataPath, fillsDemo: true });
    expect((await contentsOf(server)).workspace.demo).toBe(false);
    await server.stop();
  });

  it('whose filling was killed is filled by the next start', async () => {
    const { child, ended } = startCommand({ dataPath }, 'demo', 'fill');
    await sleep(4000);
    child.kill('SIGKILL');
    await ended;
    const server = await startLeadline({ dataPath, fillsDemo: true });
    const { workspace, bets } = await contentsOf(server);
    expect(workspace.demo).toBe(true);
    expect(bets.totalCount).toBeGreaterThanOrEqual(15);
    await server.stop();
  });

  it('keeps the demo beside own data where that is asked for, until a command removes it', async () => {
    const { stderr } = await runCommand({ dataPath }, 'import', 'events', await ownEvents(), '--keep-demo');
    expect(stderr).not.toContain('removed');
    expect(await runCommand({ dataPath }, 'demo', 'remove')).toMatchObject({ status: 0 });
    const server = await startLeadline({ dataPath, fillsDemo: true });
    expect(await contentsOf(server)).toMatchObject({
      ...empty,
      workspace: { demo: false, name: 'My workspace' },
      eventNames: [{ name: 'mine' }],
    });
    await server.stop();
  });
});

describe('on PostgreSQL', { timeout: fillingMs }, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it('the demo comes and goes as on PGlite', async () => {
    const surroundings = {
      dataPath: join(await makeTemporaryFolder(), 'data'),
      databaseUrl: await postgres.createDatabase(),
    };
    const server = await startLeadline({ ...surroundings, fillsDemo: true });
    expect((await contentsOf(server)).bets.totalCount).toBeGreaterThanOrEqual(15);
    await server.graphql('mutation { removeDemo { demo } }');
    expect(await contentsOf(server)).toEqual(empty);
    await server.stop();
  });
});
