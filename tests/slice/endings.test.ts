import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countEvents,
  countOf,
  previewValues,
  readSeries,
  saveMetric,
  uniqueOf,
} from '../support/catalogue.ts';
import { writeCsv } from '../support/events.ts';
import { runCommand, startCommand, startLeadline } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const day = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const year = { range: { from: '2026-01-01', to: '2026-07-01' }, grain: 'DAY' } as const;

/** `count` events of 150 days, 400 subjects, in no order of time. */
function makeFile(count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, i) => [
    `e${i}`,
    new Date(start + ((i * 7919) % 150) * day + i).toISOString(),
    'used',
    `u${i % 400}`,
    i % 3 ? 'pro' : 'free',
  ]);
  return writeCsv([['id', 'at', 'name', 'subject', 'plan'], ...rows]);
}

/** A request that the server has begun to read, and whose body is still to come. */
async function beginRequest(
  address: string,
  agent: Agent,
): Promise<(body: string) => Promise<{ status: number; body: string }>> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const asked = request(`${address}/graphql`, {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  asked.once('error', reject);
  asked.once('response', (response) => {
    text(response).then((body) => resolve({ status: response.statusCode!, body }), reject);
  });
  asked.flushHeaders();
  await once(asked, 'continue');
  return (body) => {
    asked.end(body);
    return answered;
  };
}

describe('a server that is told to end', () => {
  it('answers what it has begun, takes nothing new, and exits with 0 however long callers keep their connections', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await makeFile(20_000))).toMatchObject({
      status: 0,
    });
    const server = await startLeadline({ dataPath });
    await saveMetric(server, 'actives', uniqueOf('used'));
    const agent = new Agent({ keepAlive: true });
    const begun = await Promise.all(Array.from({ length: 20 }, () => beginRequest(server.address, agent)));
    const ended = server.stop('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(`${server.address}/healthz`, { headers: { connection: 'close' } }).then(
            () => 'answers',
            () => 'is gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('is gone');

    const query = `{ series(metrics: ["actives"], range: { from: "2026-01-01", to: "2026-07-01" }) { series { total } } }`;
    const write = (i: number) => `mutation { draftBet(input: { title: "Bet ${i}" }) { title } }`;
    const answers = await Promise.all(
      begun.map((finish, i) => finish(JSON.stringify({ query: i % 2 ? query : write(i) }))),
    );
    expect(answers.map(({ status, body }) => [status, (JSON.parse(body) as { data: unknown }).data])).toEqual(
      answers.map((_, i) => [
        200,
        i % 2 ? { series: { series: [{ total: 400 }] } } : { draftBet: { title: `Bet ${i}` } },
      ]),
    );
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
    agent.destroy();

    const again = await startLeadline({ dataPath });
    expect(await again.graphql('{ bets { totalCount } }')).toEqual({ bets: { totalCount: 10 } });
    expect(await again.stop()).toMatchObject({ status: 0 });
  });

  it('finishes an import that it has begun', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const file = await makeFile(100_000);
    const server = await startLeadline({ dataPath });
    const { ended: imported } = startCommand({ dataPath }, 'import', 'events', file);
    await expect
      .poll(
        () =>
          readdir(join(dataPath, 'uploads')).then(
            (files) => files.length,
            () => 0,
          ),
        { interval: 5, timeout: 10_000 },
      )
      .toBe(1);
    expect(await server.stop('SIGTERM')).toMatchObject({ status: 0, stderr: '' });
    expect(await imported).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('imported 100000 events') as string,
    });
  });

  it('hangs up on who has asked nothing, and answers who has', async () => {
    const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    // As browsers do ahead of need.
    const unused = connect(Number(new URL(server.address).port), '127.0.0.1');
    await once(unused, 'connect');
    const finish = await beginRequest(server.address, new Agent());
    const ended = server.stop();
    await expect.poll(() => unused.resume().closed, { timeout: 20_000 }).toBe(true);
    expect(await finish('{"query":"{__typename}"}')).toMatchObject({ status: 200 });
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends at once when nobody asks anything, even with a connection kept open', async () => {
    const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    await fetch(`${server.address}/healthz`).then((response) => response.text());
    expect(await server.stop()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('an import through a server that is killed in the middle', () => {
  it.each([300, 900, 1500])(
    'leaves whole events only, and running it again completes it (killed after %i ms)',
    async (ms) => {
      const dataPath = join(await makeTemporaryFolder(), 'data');
      const count = 150_000;
      const file = await makeFile(count);
      const first = await startLeadline({ dataPath });
      await saveMetric(first, 'actives', uniqueOf('used'));
      const { ended } = startCommand({ dataPath }, 'import', 'events', file);
      await sleep(ms);
      await first.stop('SIGKILL');
      const command = await ended;

      const second = await startLeadline({ dataPath });
      const stored = await countEvents(second);
      expect(stored).toBeLessThanOrEqual(count);
      // Only what was acknowledged is promised.
      if (command.status === 0) expect(stored).toBe(count);
      else expect(command.stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
      expect(await runCommand({ dataPath }, 'import', 'events', file)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(
          `imported ${count - stored} events, skipped ${stored} duplicates`,
        ) as string,
      });
      expect(await countEvents(second)).toBe(count);
      expect((await previewValues(second, uniqueOf('used'), year)).total).toBe(400);
      expect((await previewValues(second, countOf('used'), { ...year, grain: 'QUARTER' })).total).toBe(count);
      // The points follow: a bet can be committed to at once.
      const { metric } = await second.graphql<{ metric: { warnings: unknown[] } }>(
        '{ metric(key: "actives") { warnings { code } } }',
      );
      expect(metric.warnings).toEqual(expect.any(Array));
      await second.stop();
    },
    90_000,
  );
});

describe('an import that is killed in the middle while no server runs', () => {
  it.each([700, 1200])(
    'leaves whole events only, and running it again completes it (killed after %i ms)',
    async (ms) => {
      const dataPath = join(await makeTemporaryFolder(), 'data');
      const count = 150_000;
      const file = await makeFile(count);
      const { child, ended } = startCommand({ dataPath }, 'import', 'events', file);
      await sleep(ms);
      child.kill('SIGKILL');
      await ended;
      expect(await runCommand({ dataPath }, 'import', 'events', file)).toMatchObject({ status: 0 });
      const server = await startLeadline({ dataPath });
      expect(await countEvents(server)).toBe(count);
      await server.stop();
    },
    90_000,
  );
});

describe('a refresh that is killed in the middle', () => {
  it('leaves the old points or the new, and the next gives the points of one that was not', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await makeFile(60_000))).toMatchObject({
      status: 0,
    });
    let server = await startLeadline({ dataPath });
    for (let i = 0; i < 12; i += 1)
      await saveMetric(server, `m-${i}`, i % 2 ? countOf('used') : uniqueOf('used', 28));
    const refresh = 'mutation { refreshMetrics { metrics buckets } }';
    const whole = await server.graphql<{ refreshMetrics: { metrics: number; buckets: number } }>(refresh);
    expect(whole.refreshMetrics.metrics).toBe(12);
    const before = await readSeries(server, 'm-0', year);
    for (const ms of [5, 40, 120]) {
      const cut = server.ask(refresh).catch(() => null);
      await sleep(ms);
      await server.stop('SIGKILL');
      await cut;
      server = await startLeadline({ dataPath });
    }
    expect(await server.graphql(refresh)).toEqual(whole);
    expect(await readSeries(server, 'm-0', year)).toEqual(before);
    await server.stop();
  }, 90_000);
});
