import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import type { ClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer, Surroundings } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; retryAfter?: number; requestId?: string } }[];
  extensions?: { cost: number };
}

async function post(server: LeadlineServer, query: string, variables: object = {}) {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer };
}

/** The same from another address of this machine, which is another caller. */
function postFrom(localAddress: string, server: LeadlineServer, query: string) {
  return postBodyFrom(localAddress, server, { body: JSON.stringify({ query }) });
}

async function postBodyFrom(
  localAddress: string,
  server: LeadlineServer,
  { body, authorization }: { body: string; authorization?: string },
) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(authorization !== undefined && { authorization }),
  };
  request(`${server.address}/graphql`, { method: 'POST', localAddress, headers }, resolve)
    .once('error', reject)
    .end(body);
  const response = await promise;
  return {
    status: response.statusCode,
    headers: response.headers,
    answer: JSON.parse(await text(response)) as Answer,
  };
}

/** A server with `count` events a day apart, and a metric that counts them. */
async function startWithEvents(surroundings: Partial<Surroundings>, count = 10): Promise<LeadlineServer> {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const at = Date.parse('2026-01-01T12:00:00Z');
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    at: at + (i % 100) * 86_400_000,
    name: 'order',
    subject: `s${i}`,
    properties: { plan: i % 2 === 0 ? 'free' : 'paid' },
  }));
  // Only the server is to have the settings.
  const { settings, ...rest } = surroundings;
  const imported = await runCommand({ ...rest, dataPath }, 'import', 'events', await writeEvents(events));
  expect(imported).toMatchObject({ status: 0 });
  const server = await startLeadline({ ...rest, dataPath, ...(settings && { settings }) });
  return server;
}

describe('an operation', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startWithEvents({});
    await saveMetric(server, 'orders', countOf('order'));
  });
  afterAll(() => server?.stop());

  const codeOf = async (query: string, variables?: object) =>
    (await post(server, query, variables)).answer.errors?.[0]?.extensions.code;

  it('has at most 2,000 tokens', async () => {
    const tokens = (count: number) => `{ series(metrics: [${'"a" '.repeat(count - 12)}]) { t } }`;
    expect(await codeOf(tokens(2000))).toBe('BAD_USER_INPUT');
    expect(await codeOf(tokens(2001))).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('has at most 10,000 selections when its fragments are written out', async () => {
    const doubling = (times: number) =>
      `{ ...f0 } ${Array.from({ length: times }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f${times} on Query { __typename }`;
    expect(await codeOf(doubling(3))).toBeUndefined();
    for (const times of [13, 100]) expect(await codeOf(doubling(times))).toBe('COST_LIMIT_EXCEEDED');
  });

  it('comes alone', async () => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('comes in a body of at most 256 KB', async () => {
    const body = (bytes: number) => {
      const empty = JSON.stringify({ query: '{ __typename }', variables: { x: '' } });
      return JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(bytes - empty.length) } });
    };
    const send = (bytes: number) =>
      fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body(bytes),
      });
    expect((await send(256 * 1024)).status).toBe(200);
    const refused = await send(256 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('is at most 12 fields deep, by fragments too', async () => {
    const chain = (levels: number) => `${'supersedes { '.repeat(levels)} id ${'}'.repeat(levels)}`;
    expect(await codeOf(`{ decisions { nodes { ${chain(9)} } } }`)).toBeUndefined();
    expect(await codeOf(`{ decisions { nodes { ${chain(10)} } } }`)).toBe('COST_LIMIT_EXCEEDED');
    const below = `fragment f on Decision { ... on Decision { ${chain(5)} } }`;
    const spread = (levels: number) =>
      `{ decisions { nodes { ${chain(levels).replace('id', '...f')} } } } ${below}`;
    expect(await codeOf(spread(4))).toBeUndefined();
    expect(await codeOf(spread(5))).toBe('COST_LIMIT_EXCEEDED');
  });

  it('is no deeper for asking the type of its deepest fields', async () => {
    const chain = (field: string) =>
      `{ decisions { nodes { ${'supersedes { '.repeat(9)} ${field} ${'}'.repeat(9)} } } }`;
    expect(await codeOf(chain('bet { __typename }'))).toBeUndefined();
    expect(await codeOf(chain('bet { key }'))).toBe('COST_LIMIT_EXCEEDED');
  });

  it.each([
    [
      'selections',
      `{ ...f0 } ${Array.from({ length: 13 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f13 on Query { __typename }`,
    ],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['depth', `{ decisions { nodes { ${'supersedes { '.repeat(10)} id ${'}'.repeat(10)} } } }`],
    [
      'cost',
      `{ bets(first: 100) { nodes { ${'leadingMetric { bets(first: 100) { nodes { '.repeat(2)} key ${'} } }'.repeat(2)} } } }`,
    ],
  ])('that asks for too much by its %s has the status of a document that is wrong', async (_, query) => {
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }],
      });
    }
  });

  it('may be an introspection, which is deeper', async () => {
    expect(await codeOf(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toBeUndefined();
  });

  it('has at most 30 aliases, by fragments too', async () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect(await codeOf(aliased(30))).toBeUndefined();
    expect(await codeOf(aliased(31))).toBe('COST_LIMIT_EXCEEDED');
    const spread = `{ ${'workspace { ...f } '.repeat(6)} } fragment f on Workspace { a: name b: name c: name d: name e: name f: name }`;
    expect(await codeOf(spread)).toBe('COST_LIMIT_EXCEEDED');
  });

  describe('costs a point a field', () => {
    const costOf = async (query: string, variables?: object) =>
      (await post(server, query, variables)).answer.extensions?.cost;

    it.each([
      ['alone', '{ workspace { name } }', 2],
      ['times the rows of a page', '{ metrics(first: 10) { nodes { key name } } }', 1 + 10 * 3],
      [
        'times the rows of a page in a page',
        '{ metrics(first: 10) { nodes { bets(first: 5) { nodes { key } } } } }',
        1 + 10 * (1 + 1 + 5 * 2),
      ],
      [
        'times the newest of a history',
        '{ bets(first: 2) { nodes { evidenceHistory(last: 50) { asOf } } } }',
        1 + 2 * (1 + 1 + 50),
      ],
      [
        'times the newest that a history gives unasked',
        '{ bets(first: 2) { nodes { evidenceHistory { asOf } } } }',
        1 + 2 * (1 + 1 + 90),
      ],
      [
        'times the periods of a retention table and its cohorts',
        '{ retention(start: { event: "order" }, back: { event: "order" }, range: { from: "2026-01-05", to: "2026-01-19" }, periods: 20) { cohorts { values } } }',
        1 + 20 * 2 * 2,
      ],
      [
        'twice where it is compared',
        '{ series(metrics: ["orders"], last: "P4W", grain: WEEK, compare: { previousPeriod: true }) { series { value compareValue } } }',
        1 + 2 * 4 * 3,
      ],
      ['times ten in a list of an unknown length', '{ teams { key } }', 11],
      [
        'times the buckets',
        '{ series(metrics: ["orders"], range: { from: "2026-01-01", to: "2026-02-01" }) { series { value } } }',
        1 + 31 * 2,
      ],
      [
        'times the buckets and segments',
        '{ series(metrics: ["orders"], last: "P4W", grain: WEEK, groupBy: ["plan"], topN: 2) { series { value } } }',
        1 + 4 * 3 * 2,
      ],
      [
        'but nothing where it is skipped',
        'query ($no: Boolean = false) { workspace { name currency @include(if: $no) } }',
        2,
      ],
    ])('%s', async (_, query, cost) => {
      expect(await costOf(query)).toBe(cost);
    });

    it('and is refused beyond the limit that `limits` tells', async () => {
      const limits = await server.graphql<{ limits: Record<string, number> }>(
        '{ limits { maxDepth maxCost maxBuckets maxSeries maxRangeDays maxPage } }',
      );
      expect(limits).toEqual({
        limits: {
          maxDepth: 12,
          maxCost: 1_000_000,
          maxBuckets: 10_000,
          maxSeries: 2020,
          maxRangeDays: 36_600,
          maxPage: 100,
        },
      });
      const { status, answer } = await post(
        server,
        '{ bets(first: 100) { nodes { leadingMetric { bets(first: 100) { nodes { leadingMetric { bets(first: 100) { nodes { key } } } } } } } } }',
      );
      expect(status).toBe(400);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }]);
      expect(answer.data).toBeUndefined();
    });
  });

  it('that fails tells neither stack nor SQL', async () => {
    for (const query of ['{ nope }', '{', 'query ($x: Int!) { __typename }']) {
      expect(JSON.stringify((await post(server, query)).answer)).not.toMatch(
        /stack|node_modules|\.ts|select /i,
      );
    }
  });

  it.each([
    [
      'a range',
      '{ series(metrics: ["orders"], grain: QUARTER, range: { from: "1900-01-01", to: "2026-01-01" }) { t } }',
    ],
    ['a page', '{ metrics(first: 101) { totalCount } }'],
    [
      'buckets',
      '{ series(metrics: ["orders"], grain: HOUR, range: { from: "2020-01-01", to: "2026-01-01" }) { t } }',
    ],
  ])('asks for no more of %s than `limits` tells', async (_, query) => {
    expect(await codeOf(query)).toBe('BAD_USER_INPUT');
  });

  it('asks for no more of a history than 1,000 evaluations', async () => {
    await server.graphql('mutation { draftBet(input: { title: "A draft" }) { key } }');
    const history = (last: number) =>
      server.ask(`{ bets { nodes { evidenceHistory(last: ${last}) { asOf } } } }`);
    for (const last of [1, 1000])
      expect(await history(last)).toMatchObject({ data: { bets: { nodes: [{ evidenceHistory: [] }] } } });
    for (const last of [-1, 0, 1001])
      expect(await history(last)).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'last' } }],
      });
  });
});

describe('a request', () => {
  let server: LeadlineServer;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await server?.stop();
  });

  // Together, since all that they do is wait.
  it.concurrent.each([
    ['head', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    [
      'body',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    ],
    [
      'form',
      'POST /metrics/new HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na',
    ],
  ])('whose %s never ends is hung up on', async (_, beginning) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    sockets.push(socket);
    const trickle = setInterval(() => socket.write('a'), 1000);
    socket.on('error', () => undefined).resume();
    socket.write(beginning);
    await once(socket, 'close');
    clearInterval(trickle);
  });
});

describe('a caller', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startLeadline({
      dataPath: join(await makeTemporaryFolder(), 'data'),
      settings: { RATE_LIMIT: '50000' },
    });
  });
  afterAll(() => server?.stop());

  it('who has asked for too much is told when to come again', async () => {
    // Thirty changes in one document cost as much as thirty documents: at the second one the bucket is empty.
    const changes = `mutation { ${Array.from({ length: 30 }, (_, i) => `a${i}: saveWorkspace(name: "Name ${i}") { name }`).join(' ')} }`;
    const first = await post(server, changes);
    expect(first.answer.errors).toBeUndefined();
    expect(first.answer.extensions!.cost).toBeGreaterThanOrEqual(30_000);
    await server.graphql('mutation { saveWorkspace(name: "Before") { name } }');

    const refused = await post(server, changes);
    expect(refused.status).toBe(429);
    const [error] = refused.answer.errors!;
    expect(error!.extensions.code).toBe('RATE_LIMITED');
    expect(error!.extensions.retryAfter).toBeGreaterThan(0);
    expect(refused.headers.get('retry-after')).toBe(String(error!.extensions.retryAfter));

    const exported = await fetch(
      `${server.address}/export/series.csv?metrics=a&grain=HOUR&range=2025-06-01/2026-01-01`,
    );
    expect(exported.status).toBe(429);
    expect(Number(exported.headers.get('retry-after'))).toBeGreaterThan(0);
    // Somebody else is answered, and finds that nothing was changed by what was refused.
    const other = await postFrom('127.0.0.2', server, '{ workspace { name } }');
    expect(other.answer).toMatchObject({ data: { workspace: { name: 'Before' } } });
  });

  it.each([
    ['no GraphQL', '{', '127.0.0.3'],
    ['half a character', '{ bet(key: "\ud800") { key } }', '127.0.0.10'],
    ['a field that is not there', '{ nope }', '127.0.0.4'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      '127.0.0.5',
    ],
    [
      'too many fields below each other',
      `{ decisions { nodes { ${'supersedes { '.repeat(11)} id ${'}'.repeat(11)} } } }`,
      '127.0.0.6',
    ],
    [
      'too much at once',
      '{ bets(first: 100) { nodes { leadingMetric { bets(first: 100) { nodes { leadingMetric { bets(first: 100) { nodes { key } } } } } } } } }',
      '127.0.0.7',
    ],
  ])('whose request holds no operation that is run pays for it: %s', async (_, query, address) => {
    const ask = () => postFrom(address, server, query);
    for (let i = 0; i < 3; i += 1)
      expect((await ask()).answer.errors![0]!.extensions.code).not.toBe('RATE_LIMITED');
    const refused = await ask();
    expect(refused.answer.errors![0]).toMatchObject({
      message: expect.stringContaining('more than you may in a minute') as string,
      extensions: { code: 'RATE_LIMITED', retryAfter: Number(refused.headers['retry-after']) },
    });
  });

  it('whose request cannot be read pays for it, whatever credential comes with it', async () => {
    const ask = () => postBodyFrom('127.0.0.11', server, { body: '{', authorization: 'Bearer nothing' });
    for (let i = 0; i < 3; i += 1) expect((await ask()).status).toBe(400);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('who goes on when refused is in the audit log once', async () => {
    const readRefusals = async () => {
      const log = '{ auditLog(first: 100) { nodes { action outcome code } } }';
      const { answer } = await postFrom('127.0.0.9', server, log);
      const { nodes } = answer.data!['auditLog'] as { nodes: { action: string }[] };
      return nodes.filter(({ action }) => action === '/graphql');
    };
    const before = await readRefusals();
    for (let i = 0; i < 5; i += 1) await postFrom('127.0.0.8', server, '{');
    const refused = { action: '/graphql', outcome: 'REFUSED', code: 'RATE_LIMITED' };
    expect(await readRefusals()).toEqual([refused, ...before]);
  });
});

describe('a question to the facts', () => {
  it('is stopped where it reads too many rows', async () => {
    const server = await startWithEvents({ settings: { QUERY_MAX_ROWS: '5' } });
    const { answer } = await post(
      server,
      'query ($definition: MetricDefinitionInput!) { previewMetric(definition: $definition, range: { from: "2026-01-01", to: "2026-02-01" }) { label } }',
      { definition: countOf('order') },
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }]);
    expect(JSON.stringify(answer)).not.toMatch(/select|event_|DB::/i);
    await server.stop();
  });

  describe('on a ClickHouse server', () => {
    let engine: ClickHouseEndpoint;
    let between: Server;
    let server: LeadlineServer;
    /** What is done with a question that begins with /* metric-values; the others go through. */
    let hold: ((statement: string, request: IncomingMessage, end: (words: string) => void) => void) | null =
      null;
    beforeAll(async () => {
      engine = await startClickHouseEndpoint(join(await makeTemporaryFolder(), 'engine'));
      between = createServer((asked, reply) => {
        void text(asked).then((statement) => {
          if (hold && statement.includes('/* metric-values')) {
            reply.on('close', () => asked.emit('gone'));
            return hold(statement, asked, (words) => reply.writeHead(500).end(words));
          }
          const forwarded = request(
            `${engine.url}${asked.url}`,
            { method: asked.method!, headers: asked.headers },
            (answer) => answer.pipe(reply.writeHead(answer.statusCode!, answer.headers)),
          );
          forwarded.end(statement);
        });
      });
      await once(between.listen(0, '127.0.0.1'), 'listening');
      const clickhouseUrl = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
      server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data'), clickhouseUrl });
      await saveMetric(server, 'orders', countOf('order'));
    });
    afterAll(async () => {
      await server?.stop();
      between?.close();
      await engine?.kill();
    });
    const question = '{ series(metrics: ["orders"], range: { from: "2026-01-01", to: "2026-02-01" }) { t } }';

    it('may only read, and so long, so much and in so much memory', async () => {
      const asked = new Promise<string>((read) => {
        hold = (statement, _, end) => {
          read(statement);
          end('Code: 159. DB::Exception: Timeout. (TIMEOUT_EXCEEDED)');
        };
      });
      await post(server, question);
      expect(await asked).toMatch(
        /SETTINGS readonly = 1, max_execution_time = 30, max_rows_to_read = 1000000000, max_memory_usage = 4000000000/,
      );
    });

    it.each([
      ['QUERY_TIMEOUT', 'Code: 159. DB::Exception: Timeout exceeded. (TIMEOUT_EXCEEDED)'],
      ['COST_LIMIT_EXCEEDED', 'Code: 158. DB::Exception: Limit for rows exceeded. (TOO_MANY_ROWS)'],
      ['COST_LIMIT_EXCEEDED', 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)'],
      [
        'INTERNAL_SERVER_ERROR',
        'Code: 60. DB::Exception: Table leadline.event is not there. (UNKNOWN_TABLE)',
      ],
    ])('is %s where the engine says %s', async (code, words) => {
      hold = (_statement, _asked, end) => end(words);
      const { answer } = await post(server, question);
      expect(answer.errors).toMatchObject([{ extensions: { code } }]);
      expect(answer.errors![0]!.message).not.toMatch(/DB::|Code:|leadline\./);
    });

    it('is taken back when its caller goes away', async () => {
      const held = new Promise<IncomingMessage>((read) => {
        hold = (_, asked) => read(asked);
      });
      const caller = new AbortController();
      const answer = fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: question }),
        signal: caller.signal,
      });
      const asked = await held;
      const gone = once(asked, 'gone');
      caller.abort();
      await expect(answer).rejects.toThrow(/abort/i);
      await gone;
    });
  });
});
