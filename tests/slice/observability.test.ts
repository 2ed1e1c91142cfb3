import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openModel } from '@leadline/db/relational/connect';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller, signUpFirstAdmin } from '../access/caller.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { writeEvents } from '../support/events.ts';
import { failToStart, runCommand, startLeadline } from '../support/leadline.ts';
import type { Ended, LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

type Line = Record<string, unknown> & { msg: string };

/** The log of a server that has ended: every line is JSON. */
const linesOf = ({ stderr }: Ended): Line[] =>
  stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const ids = {
  caller: '4bf92f35-77b3.A_1',
  named: 'request-of-a-named-operation',
  bug: 'request-that-meets-a-bug',
  page: 'request-of-a-page',
};
/** None of them may stand in the log. */
const secrets = {
  token: 'll_0123456789abcdef',
  cookie: 'session-of-somebody',
  email: 'ada@example.com',
  event: 'an event of theirs',
};

describe('a server that is watched', () => {
  let dataPath: string;
  let server: LeadlineServer;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    server = await startLeadline({ dataPath, settings: { LOG_LEVEL: 'info', SLOW_QUERY_MS: '0' } });
    await saveMetric(server, 'theirs', countOf(secrets.event));
  });
  afterAll(() => server?.stop());

  /** By node:http, because fetch sets the Host header itself. */
  const ask = async (path: string, headers: Record<string, string> = {}, body?: object) => {
    const { promise, resolve, reject } = Promise.withResolvers<{
      status: number;
      id: unknown;
      body: string;
    }>();
    const method = body === undefined ? 'GET' : 'POST';
    const type = body && { 'content-type': 'application/json' };
    request(`${server.address}${path}`, { method, headers: { ...type, ...headers } }, (response) => {
      const id = response.headers['x-request-id'];
      text(response).then((body) => resolve({ status: response.statusCode!, id, body }), reject);
    })
      .once('error', reject)
      .end(body && JSON.stringify(body));
    return promise;
  };

  describe('the request id', () => {
    it.each(['/healthz', '/readyz', '/graphql?query={__typename}', '/bets', '/nowhere', '/-/metrics'])(
      'is in the answer of %s: the caller’s, or a new one',
      async (path) => {
        expect((await ask(path, { 'x-request-id': ids.caller })).id).toBe(ids.caller);
        expect((await ask(path)).id).toMatch(/^[0-9a-f-]{36}$/);
      },
    );

    it.each(['two words', 'a'.repeat(65), '*/ SELECT 1 --', 'a;b', ''])(
      'is not the caller’s where it is none: %j',
      async (given) => {
        expect((await ask('/healthz', { 'x-request-id': given })).id).toMatch(/^[0-9a-f-]{36}$/);
      },
    );

    it('is in a refusal too', async () => {
      const refused = await ask('/', { host: 'evil.example', 'x-request-id': ids.caller });
      expect(refused).toMatchObject({ status: 403, id: ids.caller });
    });
  });

  it.each(['/healthz', '/readyz'])('%s is answered to HEAD too', async (path) => {
    expect((await fetch(`${server.address}${path}`, { method: 'HEAD' })).status).toBe(200);
  });

  describe('/-/metrics', () => {
    /** Value of the line that begins so. */
    const figure = async (line: string): Promise<number> => {
      const { body } = await ask('/-/metrics');
      const found = body.split('\n').find((one) => one.startsWith(`${line} `));
      return found === undefined ? 0 : Number(found.slice(line.length + 1));
    };

    it('is Prometheus text, with what the process does', async () => {
      const response = await fetch(`${server.address}/-/metrics`);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      const samples = (await response.text())
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      for (const line of samples) expect(line).toMatch(/^[a-z_0-9]+(?:\{.*\})? (?:[\d.e+-]+|NaN|\+Inf)$/i);
      expect(samples.join('\n')).toMatch(/^process_cpu_seconds_total /m);
    });

    it('counts requests by route and status, pages by their own routes', async () => {
      const page =
        'leadline_http_request_duration_seconds_count{method="GET",route="/bets/[key]",status="404"}';
      const before = await figure(page);
      expect((await ask('/bets/B-404')).status).toBe(404);
      expect(await figure(page)).toBe(before + 1);
    });

    it('counts operations by name and outcome, and errors by code', async () => {
      const answered = 'leadline_graphql_operation_duration_seconds_count{operation="Answered",outcome="ok"}';
      const failed = 'leadline_graphql_operation_duration_seconds_count{operation="Failed",outcome="error"}';
      const codes = 'leadline_graphql_errors_total{code="NOT_FOUND"}';
      expect(await figure(answered)).toBe(0);
      await server.graphql('query Answered { workspace { name } }');
      expect(await figure(answered)).toBe(1);
      await server.ask('query Failed { series(metrics: ["none"], last: "P1W", grain: WEEK) { label } }');
      expect(await figure(failed)).toBe(1);
      expect(await figure(codes)).toBe(1);
    });

    it('times the statements of both stores by their names', async () => {
      const of = (labels: string) =>
        figure(`leadline_statement_duration_seconds_count{${labels},outcome="ok"}`);
      const before = [
        await of('store="model",statement="select team"'),
        await of('store="facts",statement="event-names"'),
      ];
      await server.graphql('{ teams { key } eventNames { name } }');
      expect(await of('store="model",statement="select team"')).toBeGreaterThan(before[0]!);
      expect(await of('store="facts",statement="event-names"')).toBeGreaterThan(before[1]!);
    });

    it('counts what imports stored, skipped and rejected, and the runs of jobs', async () => {
      const event = { at: Date.parse('2026-01-01T12:00:00Z'), name: secrets.event, properties: {} };
      const file = await writeEvents([
        { ...event, id: '1', subject: secrets.email },
        { ...event, id: '2', subject: secrets.email },
        { ...event, id: '3', subject: '' },
      ]);
      const command = () => runCommand({ dataPath }, 'import', 'events', file);
      expect((await command()).status).toBe(3);
      expect((await command()).status).toBe(3);
      const rows = (result: string) =>
        figure(`leadline_imported_rows_total{kind="EVENTS",result="${result}"}`);
      expect(await rows('stored')).toBe(2);
      expect(await rows('duplicate')).toBe(2);
      expect(await rows('rejected')).toBe(2);
      await expect
        .poll(() => figure('leadline_job_duration_seconds_count{queue="refresh",outcome="done"}'), {
          timeout: 60_000,
        })
        .toBeGreaterThan(0);
      for (const state of ['waiting', 'active', 'failed']) {
        const { body } = await ask('/-/metrics');
        expect(body).toMatch(new RegExp(`^leadline_jobs\\{queue="refresh",state="${state}"\\} \\d+$`, 'm'));
      }
    });

    it('has one label for all the names that callers make up beyond the first', async () => {
      for (let i = 0; i < 300; i += 1) await server.ask(`query Made${i} { __typename }`);
      const { body } = await ask('/-/metrics');
      const names = new Set(
        [...body.matchAll(/leadline_graphql_operation_duration_seconds_count\{operation="(\w+)"/g)].map(
          ([, name]) => name,
        ),
      );
      expect(names).toContain('other');
      expect(names.size).toBeLessThan(260);
    });

    it('is not for pages of other sites', async () => {
      expect((await ask('/-/metrics', { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    });
  });

  describe('the log', () => {
    let ended: Ended;
    let log: Line[];
    let bug: { id: unknown; body: string };
    beforeAll(async () => {
      await server.stop();
      await breakMetric(dataPath);
      server = await startLeadline({ dataPath, settings: { LOG_LEVEL: 'info', SLOW_QUERY_MS: '0' } });
      const named = {
        query:
          'query Named($search: String) { metrics(search: $search) { totalCount } eventNames(search: $search) { name } }',
      };
      await ask(
        '/graphql',
        { 'x-request-id': ids.named },
        { ...named, variables: { search: secrets.email } },
      );
      // Whether they are taken for somebody's or refused.
      await ask(
        `/graphql?token=${secrets.token}`,
        { authorization: `Bearer ${secrets.token}`, cookie: `session=${secrets.cookie}` },
        named,
      );
      await ask(`/metrics?q=${secrets.email}`, { 'x-request-id': ids.page });
      await server.ask('mutation ($email: String) { savePerson(name: "Ada", email: $email) { id } }', {
        email: secrets.email,
      });
      bug = await ask(
        '/graphql',
        { 'x-request-id': ids.bug },
        { query: '{ metric(key: "broken") { definitionText } }' },
      );
      ended = await server.stop();
      log = linesOf(ended);
    });

    it('has one line a request: method, route, status, time and operations', () => {
      const line = log.filter(({ msg, requestId }) => msg === 'request' && requestId === ids.named);
      expect(line).toEqual([
        expect.objectContaining({ method: 'POST', route: '/graphql', status: 200, operations: ['Named'] }),
      ]);
      expect(line[0]!['durationMs']).toEqual(expect.any(Number));
    });

    it('names a page by its route, with the operations that it asked', () => {
      const [line] = log.filter(({ msg, requestId }) => msg === 'request' && requestId === ids.page);
      expect(line).toMatchObject({ method: 'GET', route: '/metrics', status: 200 });
      expect(line!['operations']).toContain('ShellWorkspace');
    });

    it('has slow statements of either store with their names, the request and the operation', () => {
      const slow = log.filter(({ msg, requestId }) => msg === 'A query was slow' && requestId === ids.named);
      expect(slow).toContainEqual(
        expect.objectContaining({
          store: 'model',
          statement: 'select metric',
          operations: ['Named'],
          rows: expect.any(Number) as number,
        }),
      );
      expect(slow).toContainEqual(
        expect.objectContaining({
          store: 'facts',
          statement: 'event-names',
          operations: ['Named'],
          durationMs: expect.any(Number) as number,
        }),
      );
    });

    it('says of a job’s lines which job it is', () => {
      const [line] = log.filter(({ msg }) => msg === 'job');
      expect(line).toMatchObject({ queue: 'refresh', outcome: expect.any(String) as string });
      expect(line!['jobId']).toEqual(expect.any(String));
      expect(log.some(({ msg, jobId }) => msg === 'A query was slow' && jobId === line!['jobId'])).toBe(true);
    });

    it('has a bug under the id that its caller was answered, and only the id is answered', () => {
      expect(bug.id).toBe(ids.bug);
      const { errors } = JSON.parse(bug.body) as { errors: object[] };
      expect(errors).toEqual([
        expect.objectContaining({
          message: 'Something went wrong on the server.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: ids.bug },
        }),
      ]);
      const [line] = log.filter(({ msg, requestId }) => msg === 'A request failed' && requestId === ids.bug);
      expect(line).toMatchObject({
        err: { type: 'TypeError', stack: expect.stringContaining('at ') as string },
      });
    });

    it.each(Object.entries(secrets))('holds no %s', (_, secret) => {
      expect(ended.stderr.length).toBeGreaterThan(1000);
      expect(ended.stderr).not.toContain(secret);
    });
  });
});

/** A definition that no version of Leadline has ever written. */
async function breakMetric(dataPath: string): Promise<void> {
  const model = await openModel({ path: join(dataPath, 'model') });
  await insertMetric(model.db, 'broken', {
    name: 'Broken',
    description: '',
    stage: 'RETENTION',
    unit: 'COUNT',
    goodDirection: 'UP',
    currency: null,
    ownerId: null,
    drives: [],
  });
  await insertMetricVersion(model.db, {
    metricKey: 'broken',
    version: 1,
    kind: 'COUNT',
    definition: {} as never,
    createdAt: new Date(),
    createdBy: null,
  });
  await model.close();
}

it('who may not read takes none of the names that operations are counted by', async () => {
  const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  const admin = await signUpFirstAdmin(server.address);
  const stranger = new Caller(server.address);
  const numbers = Array.from({ length: 260 }, (_, i) => i);
  await Promise.all(
    numbers.map(async (i) => {
      expect(await stranger.codeOf(`query Refused${i} { workspace { name } }`)).toBe('UNAUTHENTICATED');
      expect(await stranger.codeOf(`query Open${i} { signInOptions { oidc } }`)).toBeUndefined();
    }),
  );
  await admin.graphql('query Ours { workspace { name } }');
  const figures = await (await admin.fetch('/-/metrics')).text();
  expect(figures).not.toMatch(/operation="(Refused|Open)/);
  const count = (operation: string, outcome: string) =>
    `leadline_graphql_operation_duration_seconds_count{operation="${operation}",outcome="${outcome}"}`;
  expect(figures).toContain(`${count('refused', 'error')} 260\n`);
  expect(figures).toContain(`${count('other', 'ok')} 260\n`);
  expect(figures).toContain(`${count('Ours', 'ok')} 1\n`);
  await server.stop();
});

describe('health', () => {
  it.each([
    ['has gone', 'SIGKILL'],
    ['does not answer', 'SIGSTOP'],
  ] as const)('tells a store that %s from a process that has', async (_, signal) => {
    const folder = await makeTemporaryFolder();
    const endpoint = await startClickHouseEndpoint(join(folder, 'facts'));
    const server = await startLeadline({ dataPath: join(folder, 'data'), clickhouseUrl: endpoint.url });
    process.kill(endpoint.pid, signal);
    const ready = await fetch(`${server.address}/readyz`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(await ready.json()).toEqual({ status: 'failed', stores: { model: true, facts: false } });
    const healthy = await fetch(`${server.address}/healthz`);
    expect(healthy.status).toBe(200);
    await endpoint.kill();
    const { stderr } = await server.stop('SIGKILL');
    expect(stderr).toContain('"msg":"A store does not answer"');
  });
});

it('SLOW_QUERY_MS is a whole number of milliseconds', async () => {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const { status, stderr } = await failToStart({ dataPath, settings: { SLOW_QUERY_MS: 'soon' } });
  expect(status).toBe(1);
  expect(stderr).toBe('SLOW_QUERY_MS is "soon"; it is a whole number of milliseconds.\n');
});
