/** A request that means harm, or that somebody's broken program sends. */
export interface HostileRequest {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const json = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = {}): HostileRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...json, ...headers },
  body,
});
const ask = (query: string, variables?: object): HostileRequest => post(JSON.stringify({ query, variables }));
const get = (path: string, headers: Record<string, string> = {}): HostileRequest => ({ path, headers });
const typename = '{ __typename }';

const range = 'range: { from: "2026-01-01", to: "2026-02-01" }';
const injections = [
  `'; DROP TABLE event; --`,
  `" OR ""="`,
  `1); DELETE FROM bet; --`,
  `' UNION SELECT secret FROM api_token --`,
  "\\'; SELECT sleep(10); --",
  '{x:String}',
  '$1',
  '?',
  '%_\\',
  '${process.exit()}',
  '../../etc/passwd',
];

const malformedBodies: Record<string, HostileRequest> = {
  nothing: post(''),
  null: post('null'),
  'a text': post('"query"'),
  'a number': post('42'),
  'no request': post('{}'),
  'half a body': post('{"query":"{ __ty'),
  'rubbish behind the body': post(`${JSON.stringify({ query: typename })}}}`),
  'a query that is an object': post('{"query":{"kind":"Document"}}'),
  'a query that is a list': post('{"query":["{ __typename }"]}'),
  'variables that are a text': post('{"query":"{ __typename }","variables":"{}"}'),
  'variables that are a list': post('{"query":"{ __typename }","variables":[1]}'),
  'extensions that are a number': post('{"query":"{ __typename }","extensions":1}'),
  'an operation name that is a number': post('{"query":"{ __typename }","operationName":7}'),
  'an operation that is not there': post('{"query":"query A { __typename }","operationName":"B"}'),
  'two operations and no name': post('{"query":"query A { __typename } query B { __typename }"}'),
  'a hash of a query that nobody knows': post(
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
  ),
  'a batch': post(
    `[${Array(1000)
      .fill(JSON.stringify({ query: typename }))
      .join(',')}]`,
  ),
  'lists in lists': post('['.repeat(120_000)),
  'variables that are as deep as the body is long': post(
    `{"query":"{ __typename }","variables":{"x":${'['.repeat(120_000)}${']'.repeat(120_000)}}}`,
  ),
  'an input that is as deep as the body is long': post(
    `{"query":"query ($c: Compare) { __typename series(metrics: [], compare: $c) { t } }","variables":{"c":${'{"range":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
  ),
  '__proto__ as a variable': post('{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}'),
  '__proto__ as the body': post('{"__proto__":{"query":"{ __typename }"}}'),
  'a constructor’s prototype': post(
    '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}',
  ),
  'a body beyond the limit': post(JSON.stringify({ query: typename, variables: { x: 'x'.repeat(300_000) } })),
};

const charsets: Record<string, HostileRequest> = {
  'UTF-16': post(Buffer.from(JSON.stringify({ query: typename }), 'utf16le'), {
    'content-type': 'application/json; charset=utf-16',
  }),
  'UTF-16 that is called UTF-8': post(Buffer.from(JSON.stringify({ query: typename }), 'utf16le')),
  'bytes of no character': post(Buffer.from('7b227175657279223a22ff227d', 'hex')),
  'a long form of a short character': post(Buffer.from('7b227175657279223a22c0af227d', 'hex')),
  'a packed body': post(Buffer.from('1f8b0800000000000003', 'hex'), { 'content-encoding': 'gzip' }),
  'a form': post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
  'a text': post(JSON.stringify({ query: typename }), { 'content-type': 'text/plain' }),
  'a type that is none': post(JSON.stringify({ query: typename }), { 'content-type': ';;;' }),
  'NUL in a variable': ask('query ($k: ID!) { metric(key: $k) { key } }', { k: 'a\0b' }),
  'NUL in a literal': ask('{ metric(key: "a\\u0000") { key } }'),
  'NUL in the name of a variable': ask(typename, { 'a\0': 1 }),
  'half a character in a variable': post(
    '{"query":"query ($k: ID!) { metric(key: $k) { key } }","variables":{"k":"\\udc00"}}',
  ),
  'half a character in a mutation': post(
    '{"query":"mutation ($t: String!) { draftBet(input: { title: $t }) { key } }","variables":{"t":"x\\ud83d"}}',
  ),
};

const documents: Record<string, HostileRequest> = {
  'a deep query': ask(`{ decisions { nodes { ${'supersedes { '.repeat(60)}id${' }'.repeat(60)} } } }`),
  'a wide query': ask(`{ ${'workspace { name currency timeZone } '.repeat(300)}}`),
  'an aliased query': ask(`{ ${Array.from({ length: 300 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
  'a hundred aliased changes': ask(
    `mutation { ${Array.from({ length: 100 }, (_, i) => `a${i}: draftBet(input: { title: "x" }) { key }`).join(' ')} }`,
  ),
  'a fragment that holds itself': ask('{ ...f } fragment f on Query { ...f }'),
  'fragments that hold each other': ask('{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'),
  'fragments that double': ask(
    `{ ...f0 } ${Array.from({ length: 150 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f150 on Query { __typename }`,
  ),
  'fields that double': ask(
    `{ bets { nodes { ...f0 } } } ${Array.from({ length: 60 }, (_, i) => `fragment f${i} on Bet { a: theme { bets { ...f${i + 1} } } b: theme { bets { ...f${i + 1} } } }`).join(' ')} fragment f60 on Bet { key }`,
  ),
  'an introspection in circles': ask(
    `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
  ),
  'a huge text': ask(`{ metric(key: "${'x'.repeat(200_000)}") { key } }`),
  'a huge number': ask('{ metrics(first: 99999999999999999999) { totalCount } }'),
  'a number that is none': ask(
    'query ($w: Float!) { funnel(steps: [], range: { from: "2026-01-01", to: "2026-01-02" }, withinDays: $w) { steps { name } } }',
    { w: '1e999' },
  ),
  infinity: ask(`{ funnel(steps: [{ event: "order" }], ${range}, withinDays: 1e400) { steps { name } } }`),
  'a negative page': ask('{ metrics(first: -1) { totalCount } }'),
  'a huge list': ask('query ($m: [ID!]!) { series(metrics: $m, last: "P1W") { t } }', {
    m: Array(20_000).fill('a'),
  }),
  'a long regular-looking list of values': ask(
    `query ($v: [String!]!) { series(metrics: ["orders"], last: "P1W", where: [{ dimension: "plan", op: IN, values: $v }]) { t } }`,
    { v: Array.from({ length: 15_000 }, (_, i) => `value ${i}`) },
  ),
  'too many tokens': ask(`{ ${'__typename '.repeat(20_000)}}`),
  'brackets without end': ask('{ a(b: '.padEnd(1900, '[')),
  'many directives': ask(`{ __typename ${'@skip(if: false) '.repeat(300)} }`),
  'unknown directives': ask(`{ __typename ${'@x '.repeat(900)} }`),
  'a wish for parts': ask('{ ... @defer { workspace { name } } }'),
  'many operations': ask(Array.from({ length: 200 }, (_, i) => `query Q${i} { __typename }`).join(' ')),
  'fields of every object': ask('{ __proto__ constructor toString hasOwnProperty }'),
  'arguments of every object': ask('{ metric(__proto__: "x", constructor: "y") { key } }'),
  'a subscription': ask('subscription { __typename }'),
  'a change by GET': get(
    `/graphql?query=${encodeURIComponent('mutation { draftBet(input: { title: "x" }) { key } }')}`,
  ),
  'a query twice in the URL': get('/graphql?query={__typename}&query={__typename}'),
  'variables by GET that are no JSON': get('/graphql?query={__typename}&variables={{{'),
  'bytes of no character in the URL': get('/graphql?query=%ff%fe'),
};

/** Every place where a name or a value comes in, with every text that would do harm in one. */
const injected: Record<string, HostileRequest> = Object.fromEntries(
  Object.entries({
    'a metric’s key': (x) => ask('query ($x: ID!) { metric(key: $x) { key } }', { x }),
    'a series’ metric': (x) => ask(`query ($x: ID!) { series(metrics: [$x], ${range}) { t } }`, { x }),
    groupBy: (x) =>
      ask(`query ($x: ID!) { series(metrics: ["orders"], ${range}, groupBy: [$x]) { t } }`, { x }),
    'a filter’s dimension': (x) =>
      ask(
        `query ($x: ID!) { series(metrics: ["orders"], ${range}, where: [{ dimension: $x, op: EQ, values: ["a"] }]) { t } }`,
        { x },
      ),
    'a filter’s value': (x) =>
      ask(
        `query ($x: String!) { series(metrics: ["orders"], ${range}, where: [{ dimension: "plan", op: EQ, values: [$x] }]) { series { value total sql } } }`,
        { x },
      ),
    'a trait': (x) =>
      ask(`query ($x: ID!) { series(metrics: ["orders"], ${range}, groupBy: [$x]) { t } }`, {
        x: `trait.${x}`,
      }),
    'an event’s name': (x) =>
      ask(
        `query ($x: String!) { funnel(steps: [{ event: $x }, { event: "order" }], ${range}) { steps { entered } } }`,
        { x },
      ),
    'a property’s name': (x) =>
      ask(
        `query ($x: String!) { previewMetric(definition: { measure: { aggregate: SUM, of: { event: "order" }, property: $x } }, ${range}) { series { total } } }`,
        { x },
      ),
    'a formula': (x) =>
      ask(
        `query ($x: String!) { previewMetric(definition: { formula: { expression: $x } }, ${range}) { series { total } } }`,
        { x },
      ),
    'an order': (x) => ask('query ($x: BetOrder!) { bets(orderBy: $x) { totalCount } }', { x }),
    'a duration': (x) => ask('query ($x: String!) { series(metrics: ["orders"], last: $x) { t } }', { x }),
    'a day': (x) => ask('query ($x: Date!) { changes(since: $x) { text } }', { x }),
    'a search': (x) =>
      ask(
        'query ($x: String!) { metrics(search: $x) { totalCount } bets(filter: { search: $x }) { totalCount } decisions(search: $x) { totalCount } eventNames(search: $x) { name } dimensions(search: $x) { key } }',
        { x },
      ),
    'a quarter': (x) => ask('query ($x: ID!) { quarter(key: $x) { key } }', { x }),
    'an id': (x) =>
      ask(
        'query ($x: ID!) { bet(key: $x) { key } decisions(bet: $x) { totalCount } readouts(team: $x) { totalCount } }',
        { x },
      ),
    'an id of what is to be changed': (x) =>
      ask('mutation ($x: ID!) { removeNotNow(id: $x, reason: "r") { id } }', { x }),
    'a cursor': (x) => ask('query ($x: String!) { bets(after: $x) { totalCount } }', { x }),
    'a cursor as they are written': (x) =>
      ask('query ($x: String!) { metrics(after: $x) { totalCount } }', {
        x: Buffer.from(x).toString('base64url'),
      }),
    'a subject’s cursor': (x) =>
      ask(`query ($x: String!) { subjects(metric: "orders", ${range}, after: $x) { totalCount } }`, {
        x: Buffer.from(JSON.stringify([x, x])).toString('base64url'),
      }),
    'the name of an export': (x) => get(`/export/${encodeURIComponent(x)}.csv`),
    'an export’s metric': (x) => get(`/export/series.csv?metrics=${encodeURIComponent(x)}&last=P1W`),
    'an export’s filter': (x) =>
      get(`/export/series.csv?metrics=orders&last=P1W&where=${encodeURIComponent(x)}`),
    'a page’s address': (x) => get(`/metrics/${encodeURIComponent(x)}`),
    'a page’s question': (x) =>
      get(`/metrics/orders?by=${encodeURIComponent(x)}&range=${encodeURIComponent(x)}`),
    'the name of an operation': (x) =>
      post(JSON.stringify({ query: `query A { __typename }`, operationName: x })),
  } satisfies Record<string, (x: string) => HostileRequest>).flatMap(([place, build]) =>
    injections.map((text, i) => [`${place}: ${JSON.stringify(text)} (${i})`, build(text)] as const),
  ),
);

const transport: Record<string, HostileRequest> = {
  'a cookie that was tampered with': {
    ...ask(typename),
    headers: { ...json, cookie: '__Host-leadline-session=AAAA; leadline-session=../../x; session=%00' },
  },
  'a token that is none': {
    ...ask(typename),
    headers: { ...json, authorization: `Bearer ll_${'x'.repeat(5000)}` },
  },
  'a password that is none': { ...ask(typename), headers: { ...json, authorization: 'Basic !!!' } },
  'a key that is too long': {
    ...ask('mutation { draftBet(input: { title: "x" }) { key } }'),
    headers: { ...json, 'idempotency-key': 'x'.repeat(8000) },
  },
  'a key that is a statement': {
    ...ask('mutation { draftBet(input: { title: "" }) { key } }'),
    headers: { ...json, 'idempotency-key': `'; DROP TABLE kept_answer; --` },
  },
  'a method that is none of ours': { method: 'DELETE', path: '/graphql' },
  'a method for proxies': { method: 'TRACE', path: '/graphql' },
  'a way out of the folder': get('/../../../etc/passwd'),
  'a coded way out of the folder': get('/%2e%2e%2f%2e%2e%2fetc%2fpasswd'),
  'an address of no character': get('/%c0%ae%c0%ae/'),
  'an address that ends in the middle': get('/metrics/%'),
  'an address with NUL': get('/metrics/%00'),
  'an address of another host': get('//evil.example/graphql'),
  'a very long address': get(`/metrics?q=${'x'.repeat(15_000)}`),
  'a range of an answer': get('/', { range: 'bytes=0-,0-,0-,0-,0-' }),
  'a change of protocol': get('/graphql', { connection: 'Upgrade', upgrade: 'websocket' }),
  'a wish to be waited for': post(JSON.stringify({ query: typename }), { expect: '100-continue' }),
  'languages without end': get('/', { 'accept-language': 'a,'.repeat(3000) }),
  'a form of another site': {
    method: 'POST',
    path: '/metrics/new',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://evil.example' },
    body: 'key=taken&name=Taken',
  },
  'an import without a secret': {
    method: 'POST',
    path: '/v1/import/events',
    headers: { 'content-type': 'text/csv', authorization: 'Bearer guess' },
    body: 'at,subject,name\n2026-01-01,a,b\n',
  },
};

export const hostileRequests: Record<string, Record<string, HostileRequest>> = {
  'a malformed body': malformedBodies,
  'a charset': charsets,
  'a document': documents,
  'an injection': injected,
  'a transport': transport,
};
