import { request } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import { failToStart, runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const january = { from: '2026-01-01', to: '2026-02-01' };

describe('the doors of a server on this machine', () => {
  let dataPath: string;
  let server: LeadlineServer;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    server = await startLeadline({ dataPath, isFirstStart: true });
  });
  afterAll(() => server?.stop());

  /** By node:http, because fetch sets the Host header itself. */
  const ask = async (path: string, headers: Record<string, string>, body?: string) => {
    const { promise, resolve: answered, reject } = Promise.withResolvers<{ status: number; body: string }>();
    const asked = request(
      `${server.address}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        text(response).then((body) => answered({ status: response.statusCode!, body }), reject);
      },
    );
    asked.once('error', reject).end(body);
    return promise;
  };

  describe('an empty workspace', () => {
    it('has no data, and says so with null', async () => {
      expect(
        await server.graphql(
          '{ workspace { firstEventAt dataThrough demo } eventNames { name } dimensions { key } metrics { totalCount } bets { totalCount } }',
        ),
      ).toEqual({
        workspace: { firstEventAt: null, dataThrough: null, demo: false },
        eventNames: [],
        dimensions: [],
        metrics: { totalCount: 0 },
        bets: { totalCount: 0 },
      });
      expect(
        await server.graphql(
          `query ($range: DateRange) { previewMetric(definition: { measure: { aggregate: COUNT, of: { event: "x" } } }, range: $range, grain: MONTH) {
            series { label value n total partialFrom dataThrough } } }`,
          { range: january },
        ),
      ).toEqual({
        previewMetric: {
          series: [
            { label: ['2026-01'], value: [null], n: [null], total: null, partialFrom: 0, dataThrough: null },
          ],
        },
      });
    });

    it.each([
      ['/', 'leadline import events'],
      ['/metrics', 'href="/metrics/new"'],
      ['/bets', 'href="/bets/new"'],
    ])('shows what to do next on %s', async (path, next) => {
      const answer = await ask(path, {});
      expect(answer.status).toBe(200);
      expect(answer.body).toContain(next);
    });
  });

  describe('the Host header', () => {
    it.each([
      'evil.example',
      'evil.example:4000',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '192.168.0.1',
      '127.1.evil:80',
    ])('of another machine is refused on every path: %j', async (host) => {
      for (const path of [
        '/',
        '/metrics',
        '/graphql?query=%7B__typename%7D',
        '/schema.graphql',
        '/v1/import/events',
      ]) {
        const answer = await ask(path, { host });
        expect(answer.status, path).toBeGreaterThanOrEqual(400);
        expect(answer.status, path).toBeLessThan(500);
        expect(answer.body, path).not.toMatch(/__typename|Leadline<|type Query/);
      }
      const query = JSON.stringify({ query: '{ __typename }' });
      expect(
        (await ask('/graphql', { host, 'content-type': 'application/json' }, query)).status,
      ).toBeGreaterThanOrEqual(400);
    });

    it.each(['localhost', 'localhost:1', '127.0.0.1', '[::1]:4000', 'LOCALHOST:4000'])(
      'of this machine is let in: %s',
      async (host) => {
        expect((await ask('/healthz', { host })).status).toBe(200);
        const query = JSON.stringify({ query: '{ __typename }' });
        expect((await ask('/graphql', { host, 'content-type': 'application/json' }, query)).status).toBe(200);
      },
    );
  });

  it('a page of another origin cannot change anything', async () => {
    const before = await server.graphql('{ workspace { name } }');
    const query = JSON.stringify({ query: 'mutation { saveWorkspace(name: "Taken") { name } }' });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      await ask('/graphql', { origin: 'http://evil.example', 'content-type': type }, query);
    }
    await ask(`/graphql?query=${encodeURIComponent('mutation { saveWorkspace(name: "Taken") { name } }')}`, {
      origin: 'http://evil.example',
    });
    const answer = await ask(
      '/graphql',
      { origin: 'http://evil.example', 'content-type': 'application/json' },
      JSON.stringify({ query: '{ __typename }' }),
    );
    expect(answer.body).not.toContain('access-control');
    expect(await server.graphql('{ workspace { name } }')).toEqual(before);
  });

  it('health is the process’s, readiness both stores’', async () => {
    expect((await ask('/healthz', {})).status).toBe(200);
    const ready = await ask('/readyz', {});
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body)).toMatchObject({ stores: { model: true, facts: true } });
  });

  it('the schema that is served is the one that is committed, and the one that is introspected', async () => {
    const committed = await readFile(resolve(import.meta.dirname, '../../schema.graphql'), 'utf8');
    expect((await ask('/schema.graphql', {})).body).toBe(committed);
    const { __schema } = await server.graphql<{
      __schema: {
        types: {
          name: string;
          description: string | null;
          fields: { name: string; description: string | null }[] | null;
        }[];
      };
    }>('{ __schema { types { name description fields { name description } } } }');
    for (const { name, description, fields } of __schema.types) {
      if (name.startsWith('__')) continue;
      expect(description, name).toBeTruthy();
      if (!['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))
        expect(committed).toMatch(new RegExp(`(type|enum|input|scalar) ${name}\\b`));
      for (const field of fields ?? []) expect(field.description, `${name}.${field.name}`).toBeTruthy();
    }
  });

  it('nobody else can read the secret of the data directory, nor import without it', async () => {
    expect((await stat(dataPath)).mode & 0o077).toBe(0);
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', 'Basic d3Jvbmc=']) {
      const answer = await ask(
        '/v1/import/events',
        { authorization, 'content-type': 'text/csv' },
        'at,subject,name\n2026-01-01,a,b\n',
      );
      expect(answer.status, authorization).toBe(401);
    }
    expect(await server.graphql('{ eventNames { name } }')).toEqual({ eventNames: [] });
  });

  describe('a second process on the same data', () => {
    it('is refused with the first one’s pid and address, and touches nothing', async () => {
      const { status, stdout, stderr } = await failToStart({ dataPath });
      expect(status).not.toBe(0);
      expect(stdout).not.toContain('ready');
      expect(stderr).toContain(String(server.pid));
      expect(stderr).toContain(server.address);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(await server.graphql('{ __typename }')).toEqual({ __typename: 'Query' });
    });

    it('may take over after the first was killed', async () => {
      const path = join(await makeTemporaryFolder(), 'data');
      const first = await startLeadline({ dataPath: path });
      await first.graphql('mutation { saveWorkspace(name: "Kept") { name } }');
      await first.stop('SIGKILL');
      const second = await startLeadline({ dataPath: path });
      expect(await second.graphql('{ workspace { name } }')).toEqual({ workspace: { name: 'Kept' } });
      expect(await second.stop()).toMatchObject({ status: 0 });
    });
  });
});

describe('expected failures', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const at = Date.parse('2026-01-15T12:00:00Z');
    const events = oddTexts
      .filter((name) => name.trim() === name && name !== '' && name !== '\\N')
      .map((name, i) => ({ id: `e${i}`, at: at + i, name, subject: name, properties: { odd: name } }));
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
      status: 0,
    });
    server = await startLeadline({ dataPath });
    await saveMetric(server, 'actives', uniqueOf("it's"));
    await server.graphql('mutation { draftBet(input: { title: "A draft" }) { key } }');
  });
  afterAll(() => server?.stop());

  const codeOf = async (query: string, variables?: Record<string, unknown>) => {
    const { errors } = await server.ask(query, variables);
    return errors?.map(({ extensions: { code, field } }) =>
      field === undefined ? code : `${code} ${field}`,
    );
  };

  it('an event name, a subject or a value is a value, whatever it looks like', async () => {
    const { eventNames } = await server.graphql<{ eventNames: { name: string }[] }>(
      '{ eventNames { name } }',
    );
    expect(eventNames.length).toBeGreaterThan(25);
    for (const { name } of eventNames) {
      const { previewMetric } = await server.graphql<{ previewMetric: { series: { total: number }[] } }>(
        `query ($event: String!, $where: [SegmentFilter!]!, $range: DateRange) {
          previewMetric(definition: { measure: { aggregate: UNIQUE, of: { event: $event, where: $where } } }, range: $range, grain: MONTH) { series { total } }
        }`,
        { event: name, where: [{ dimension: 'odd', op: 'EQ', values: [name] }], range: january },
      );
      expect(previewMetric.series[0]!.total, name).toBe(1);
    }
  });

  it('a stale revision is a CONFLICT, and changes nothing', async () => {
    const input = {
      key: 'actives',
      name: 'Other',
      description: 'x',
      stage: 'QUALITY',
      unit: 'COUNT',
      goodDirection: 'UP',
      definition: uniqueOf('x'),
    };
    expect(
      await codeOf('mutation ($input: MetricInput!) { saveMetric(input: $input, revision: 7) { key } }', {
        input,
      }),
    ).toEqual(['CONFLICT']);
    expect(
      await codeOf('mutation { updateBet(key: "B-1", input: { title: "Other" }, revision: 0) { key } }'),
    ).toEqual(['CONFLICT']);
    expect(
      await server.graphql('{ metric(key: "actives") { name revision } bet(key: "B-1") { title revision } }'),
    ).toEqual({
      metric: { name: 'actives', revision: 1 },
      bet: { title: 'A draft', revision: 1 },
    });
  });

  it('what is not there is NOT_FOUND where it is to be changed or computed', async () => {
    for (const mutation of [
      'updateBet(key: "B-99", input: { title: "x" }) { key }',
      'commitBet(key: "B-99") { key }',
      'launchBet(key: "B-99", on: "2026-01-01") { key }',
      'updateBet(key: "nonsense", input: { title: "x" }) { key }',
    ]) {
      expect((await codeOf(`mutation { ${mutation} }`))?.[0], mutation).toMatch(/^NOT_FOUND/);
    }
    expect(
      (
        await codeOf('query ($range: DateRange) { series(metrics: ["no-such"], range: $range) { t } }', {
          range: january,
        })
      )?.[0],
    ).toMatch(/^NOT_FOUND/);
  });

  it.each<[what: string, query: string, field: string]>([
    ['neither range nor last', '{ series(metrics: ["actives"]) { t } }', 'range'],
    [
      'both range and last',
      '{ series(metrics: ["actives"], range: { from: "2026-01-01", to: "2026-01-02" }, last: "P1D") { t } }',
      'last',
    ],
    [
      'a range that ends before it begins',
      '{ series(metrics: ["actives"], range: { from: "2026-01-02", to: "2026-01-01" }) { t } }',
      'range',
    ],
    ['a duration that is none', '{ series(metrics: ["actives"], last: "twelve weeks") { t } }', 'last'],
    ['a negative duration', '{ series(metrics: ["actives"], last: "-P1D") { t } }', 'last'],
    [
      'an unknown dimension',
      '{ series(metrics: ["actives"], last: "P1D", groupBy: ["nope"]) { t } }',
      'groupBy.0',
    ],
    ['too many segments', '{ series(metrics: ["actives"], last: "P1D", topN: 1000) { t } }', 'topN'],
    ['too long a page', '{ metrics(first: 101) { totalCount } }', 'first'],
    ['a page of nothing', '{ bets(first: 0) { totalCount } }', 'first'],
    ['a cursor that is none', '{ metrics(after: "nonsense") { totalCount } }', 'after'],
    ['a bet without a title', 'mutation { draftBet(input: { title: "  " }) { key } }', 'input.title'],
    [
      'a bet on an unknown metric',
      'mutation { draftBet(input: { title: "x", leadingMetric: "nope" }) { key } }',
      'input.leadingMetric',
    ],
    [
      'a bet of an unknown team',
      'mutation { draftBet(input: { title: "x", team: "nope" }) { key } }',
      'input.team',
    ],
    ['a week that begins on day 8', 'mutation { saveWorkspace(weekStartsOn: 8) { name } }', 'weekStartsOn'],
    [
      'a year that begins in month 13',
      'mutation { saveWorkspace(fiscalYearStartMonth: 13) { name } }',
      'fiscalYearStartMonth',
    ],
    ['a workspace without a name', 'mutation { saveWorkspace(name: "") { name } }', 'name'],
  ])('%s is BAD_USER_INPUT and names the field', async (_, query, field) => {
    const { errors } = await server.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    // Scalars are refused by GraphQL itself, which names the place in its message.
    if (errors![0]!.extensions.field !== undefined) expect(errors![0]!.extensions.field).toBe(field);
    else expect(errors![0]!.message).toContain(field.split('.').at(-1));
    expect(errors![0]!.message).toMatch(/\w{3}/);
  });

  it.each([
    [
      'a day that is in no calendar',
      'query ($it: Date!) { series(metrics: ["actives"], range: { from: "2026-01-01", to: $it }) { t } }',
      '2026-02-30',
    ],
    [
      'a day with a time',
      'mutation ($it: Date!) { launchBet(key: "B-1", on: $it) { key } }',
      '2026-02-03T00:00:00Z',
    ],
    [
      'a zone that is nowhere',
      'mutation ($it: TimeZone!) { saveWorkspace(timeZone: $it) { name } }',
      'Mars/Olympus',
    ],
  ])('%s is BAD_USER_INPUT', async (_, query, it) => {
    const { errors } = await server.ask(query, { it });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain(it);
  });

  it.each([
    ['Activation', false],
    ['new', false],
    ['1st', false],
    ['a--b', false],
    ['-a', false],
    ['a-', false],
    ['a b', false],
    ['ä', false],
    ['', false],
    ['a', true],
    ['a_b-c1', true],
    ['new-users', true],
  ])('the key %j of a metric is allowed: %s', async (key, isAllowed) => {
    const input = {
      key,
      name: 'x',
      description: 'x',
      stage: 'QUALITY',
      unit: 'COUNT',
      goodDirection: 'UP',
      definition: uniqueOf('x'),
    };
    expect(
      await codeOf('mutation ($input: MetricInput!) { saveMetric(input: $input) { key } }', { input }),
    ).toEqual(isAllowed ? undefined : ['BAD_USER_INPUT input.key']);
  });

  it.each<[what: string, definition: object]>([
    ['a window of no days', uniqueOf('x', 0)],
    ['a negative window', uniqueOf('x', -7)],
    ['a window of a COUNT', { measure: { aggregate: 'COUNT', of: { event: 'x' }, windowDays: 7 } }],
    [
      'a conversion within no time',
      { conversion: { from: { event: 'a' }, to: { event: 'b' }, withinDays: 0 } },
    ],
    [
      'a comparison with two numbers',
      {
        measure: {
          aggregate: 'COUNT',
          of: { event: 'x', where: [{ dimension: 'odd', op: 'GT', values: ['1', '2'] }] },
        },
      },
    ],
    [
      'a comparison with a word',
      {
        measure: {
          aggregate: 'COUNT',
          of: { event: 'x', where: [{ dimension: 'odd', op: 'GT', values: ['many'] }] },
        },
      },
    ],
    [
      'an equality without a value',
      {
        measure: {
          aggregate: 'COUNT',
          of: { event: 'x', where: [{ dimension: 'odd', op: 'EQ', values: [] }] },
        },
      },
    ],
    ['no event', { measure: { aggregate: 'COUNT', of: { event: '' } } }],
  ])('a definition with %s is BAD_USER_INPUT', async (_, definition) => {
    const codes = await codeOf(
      'query ($definition: MetricDefinitionInput!) { previewMetric(definition: $definition, last: "P7D") { kind } }',
      { definition },
    );
    expect(codes?.[0]).toMatch(/^BAD_USER_INPUT/);
  });

  it('a definition can be sent back as it was given', async () => {
    const definition = {
      ratio: {
        numerator: {
          aggregate: 'UNIQUE',
          of: { event: "it's", where: [{ dimension: 'odd', op: 'IN', values: oddTexts.slice(2, 8) }] },
          windowDays: 7,
        },
        denominator: { aggregate: 'COUNT', of: { event: 'b', where: [] } },
      },
    };
    await saveMetric(server, 'sent-back', definition, { unit: 'RATIO' });
    const { metric } = await server.graphql<{ metric: { definition: string; version: number } }>(
      '{ metric(key: "sent-back") { definition version } }',
    );
    expect(
      await saveMetric(server, 'sent-back', JSON.parse(metric.definition) as object, { unit: 'RATIO' }),
    ).toMatchObject({ version: 1 });
    expect(JSON.parse(metric.definition)).toEqual(definition);
  });

  it('a list is walked page by page, each row once', async () => {
    for (let i = 0; i < 7; i += 1)
      await server.graphql(`mutation { draftBet(input: { title: "Page ${i}" }) { key } }`);
    type Page = {
      bets: {
        nodes: { key: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const seen: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { bets }: Page = await server.graphql<Page>(
        'query ($after: String) { bets(first: 3, after: $after, orderBy: KEY) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...bets.nodes.map(({ key }) => key));
      expect(bets.totalCount).toBe(8);
      after = bets.pageInfo.endCursor;
      isMore = bets.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['B-8', 'B-7', 'B-6', 'B-5', 'B-4', 'B-3', 'B-2', 'B-1']);
  });

  it('whatever text is given, the answer says nothing about the inside', async () => {
    const odd = ['\0', '\ud800', '9'.repeat(400), 'x'.repeat(100_000)];
    for (const value of odd) {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'mutation ($title: String!) { draftBet(input: { title: $title }) { key } }',
          variables: { title: value },
        }),
      });
      const body = await response.text();
      expect(body).not.toMatch(/insert into|node_modules|\.ts:\d|stack|invalid byte|Failed query/i);
      expect(response.status).toBeLessThan(500);
    }
    expect(await server.graphql('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
