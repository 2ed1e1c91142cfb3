import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

let server: LeadlineServer;
beforeAll(async () => {
  server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
});
afterAll(() => server?.stop());

describe('the audits of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server.address}/graphql` });

  it('are all there', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('a GET', () => {
  const get = (headers: Record<string, string>, query = '{ __typename }') =>
    fetch(`${server.address}/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('that carries nothing ambient is answered', async () => {
    for (const headers of [{}, { authorization: 'Bearer x' }, { 'sec-fetch-site': 'same-origin' }]) {
      expect((await get(headers)).status, JSON.stringify(headers)).not.toBe(400);
    }
  });

  it.each([
    ['a cookie', { cookie: 'session=1' }],
    ['a Basic password', { authorization: 'Basic dTpw' }],
    ['the word of a browser that a page of another site asks', { 'sec-fetch-site': 'cross-site' }],
  ])('with %s needs a header that no page of another site can set', async (_, headers) => {
    expect((await get(headers)).status).toBe(400);
    expect((await get({ ...headers, 'apollo-require-preflight': 'true' })).status).not.toBe(400);
  });

  it.each([
    ['a NUL in the name of the operation', 'operationName=A%00'],
    ['a NUL in an extension', 'extensions={"a":"\\u0000"}'],
    ['half a character in an extension', 'extensions={"a":"\\ud800"}'],
    ['a NUL in a variable', 'variables={"a":"\\u0000"}'],
  ])('with %s is BAD_USER_INPUT', async (_, parameter) => {
    const answer = await fetch(`${server.address}/graphql?query=query+A{__typename}&${parameter}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('changes nothing', async () => {
    const answer = await get({}, 'mutation { saveWorkspace(name: "Taken") { name } }');
    expect(answer.status).toBe(405);
    expect(await server.graphql('{ workspace { name } }')).not.toEqual({ workspace: { name: 'Taken' } });
  });
});

const ask = async (query: string, variables: object, accept = 'application/json') => {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, answer: (await response.json()) as unknown };
};

describe('a POST', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const typename = JSON.stringify({ query: '{ __typename }' });

  it.each([
    'text/plain',
    'application/graphql',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-16',
    'json',
  ])('of %s is an unsupported media type', async (type) => {
    const answer = await post(typename, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'of %s is answered',
    async (type) => {
      expect(await (await post(typename, { 'content-type': type })).json()).toMatchObject({
        data: { __typename: 'Query' },
      });
    },
  );

  it.each([
    [
      'bytes that are no UTF-8',
      new Uint8Array([...new TextEncoder().encode('{"query":"{ __typename } #'), 0xff, 0x22, 0x7d]),
    ],
    [
      'a NUL in a variable',
      JSON.stringify({ query: 'query ($k: ID!) { metric(key: $k) { key } }', variables: { k: 'a\0' } }),
    ],
    [
      'half a character in a variable',
      '{"query":"query ($k: ID!) { metric(key: $k) { key } }","variables":{"k":"\\ud800"}}',
    ],
    ['a NUL in a literal', JSON.stringify({ query: '{ metric(key: "a\\u0000") { key } }' })],
    ['a bare NUL in a literal', JSON.stringify({ query: '{ metric(key: "a\0") { key } }' })],
    ['half a character in a literal', '{"query":"{ metric(key: \\"\\ud800\\") { key } }"}'],
    [
      'a NUL in the name of the operation',
      JSON.stringify({ query: 'query A { __typename }', operationName: 'A\0' }),
    ],
    [
      'half a character in the name of the operation',
      '{"query":"query A { __typename }","operationName":"A\\ud800"}',
    ],
    ['a NUL in an extension', JSON.stringify({ query: '{ __typename }', extensions: { of: 'a\0' } })],
    ['half a character in an extension', '{"query":"{ __typename }","extensions":{"\\ud800":1}}'],
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['a list of requests', `[${typename},${typename}]`],
    ['a subscription', JSON.stringify({ query: 'subscription { workspace }' })],
  ])('of %s is BAD_USER_INPUT', async (_, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await post(body, { accept });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });
});

describe('a wrong variable', () => {
  it.each([
    [
      'the variable',
      'query ($first: Int) { metrics(first: $first) { totalCount } }',
      { first: 'ten' },
      'first',
    ],
    ['what is missing', 'query ($k: ID!) { metric(key: $k) { key } }', {}, 'k'],
    [
      'the member of an object',
      'query ($r: DateRange) { series(metrics: ["a"], range: $r) { t } }',
      { r: { from: 'at "r.to"; at', to: '2026-02-01' } },
      'r.from',
    ],
    [
      'the member of a list',
      'query ($where: [SegmentFilter!]!) { series(metrics: ["a"], last: "P1W", where: $where) { t } }',
      {
        where: [
          { dimension: 'plan', op: 'EQ' },
          { dimension: 'plan', op: 'LIKE' },
        ],
      },
      'where.1.op',
    ],
  ])('is named by its path: %s', async (_, query, variables, field) => {
    const { answer } = await ask(query, variables);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field } }] });
  });

  it('among more of them than are told is BAD_USER_INPUT, as all of them', async () => {
    const query = 'query ($m: [ID!]!) { series(metrics: $m, last: "P1W") { t } }';
    const variables = { m: Array(60).fill(true) };
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const asked = await ask(query, variables, accept);
      expect(asked.status).toBe(status);
      const { errors } = asked.answer as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors.at(-1)!.message).toMatch(/^Too many errors/);
      for (const { extensions } of errors) expect(extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('another method than GET and POST', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('such as %s is not allowed', async (method) => {
    const answer = await fetch(`${server.address}/graphql?query={__typename}`, {
      method,
      headers: { 'content-type': 'text/plain', origin: 'http://evil.example' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    if (method === 'HEAD') return;
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('null for a variable', () => {
  it.each([
    ['first', 'query ($x: Int) { metrics(first: $x) { totalCount } }'],
    ['includeArchived', 'query ($x: Boolean) { metrics(includeArchived: $x) { totalCount } }'],
    ['grain', 'query ($x: Grain) { series(metrics: ["a"], last: "P1W", grain: $x) { t } }'],
    [
      'where',
      'query ($x: [String!]) { series(metrics: ["a"], last: "P1W", where: [{ dimension: "plan", op: EQ, values: $x }]) { t } }',
    ],
    ['if', 'query ($x: Boolean = true) { workspace { name @include(if: $x) } }'],
    ['if', 'query ($x: Boolean = true) { ... @skip(if: $x) { workspace { name } } }'],
  ])('that %s does not take is BAD_USER_INPUT', async (field, query) => {
    const errors = [{ extensions: { code: 'BAD_USER_INPUT', field } }];
    expect(await ask(query, { x: null })).toMatchObject({ status: 200, answer: { errors } });
    const strict = await ask(query, { x: null }, 'application/graphql-response+json');
    expect(strict).toMatchObject({ status: 400, answer: { errors } });
  });

  it('is refused before anything of its document is done', async () => {
    const query = `mutation ($x: Boolean = true) {
      saveWorkspace(name: "Half done") { name }
      again: saveWorkspace(name: "Done") @include(if: $x) { name }
    }`;
    expect((await ask(query, { x: null })).answer).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'if' } }],
    });
    expect(await server.graphql('{ workspace { name } }')).not.toEqual({ workspace: { name: 'Half done' } });
  });
});
