import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { hostileRequests } from './hostile-requests.ts';
import type { HostileRequest } from './hostile-requests.ts';

let server: LeadlineServer;
let before: unknown;
beforeAll(async () => {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const at = Date.parse('2026-01-01T12:00:00Z');
  const events = Array.from({ length: 50 }, (_, i) => ({
    id: `e${i}`,
    at: at + i * 3_600_000,
    name: 'order',
    subject: `s${i % 20}`,
    properties: { plan: i % 2 === 0 ? 'free' : 'paid' },
  }));
  expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
    status: 0,
  });
  server = await startLeadline({ dataPath });
  await saveMetric(server, 'orders', countOf('order'));
  await server.graphql('mutation { draftBet(input: { title: "A draft", leadingMetric: "orders" }) { key } }');
  before = await everything();
});
afterAll(() => server?.stop());

/** What is there, all told: what a figure of it is, and how many rows there are of everything. */
async function everything() {
  const answer = await server.graphql(`{
    workspace { name demo firstEventAt dataThrough }
    eventNames { name count }
    dimensions { key }
    metrics(includeArchived: true) { totalCount nodes { key name revision definition targets { id } } }
    series(metrics: ["orders"], range: { from: "2026-01-01", to: "2026-01-04" }, groupBy: ["plan"]) {
      label series { value total segment { value } }
    }
    bets { totalCount nodes { key title revision status } }
    teams { key revision }
    members { id name role }
    quarters { key themes { id } notNow { id } }
    decisions { totalCount }
    readouts { totalCount }
    targets { id }
    notes(range: { from: "1900-01-01", to: "1999-01-01" }) { id }
    imports { nodes { id } }
  }`);
  return answer;
}

interface Answer {
  status: number;
  body: string;
}

/** By node:http, because fetch mends what it is given. */
async function send({
  method = 'GET',
  path = '/graphql',
  headers = {},
  body,
}: HostileRequest): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { hostname, port } = new URL(server.address);
  const sent = request({ hostname, port, method, path, headers }, (response) => {
    text(response).then((body) => resolve({ status: response.statusCode!, body }), reject);
  });
  sent.once('error', (error: NodeJS.ErrnoException) => {
    // Who sends more than is read is hung up on, with or without an answer that can be read.
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve({ status: 400, body: '' });
    else reject(error);
  });
  sent.end(body);
  return promise;
}

const codes = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'NOT_MEASURABLE',
  'NOT_MEASURED_YET',
  'WIP_LIMIT',
  'SEALED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'COST_LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
];

/** Stacks, paths, statements and the words of engines and libraries. */
const internals =
  /node_modules|file:\/\/|\/src\/|\.[tj]s:\d|\n\s+at \w|\bfrom event\b|insert into|DB::|drizzle|pglite|chdb|SQLSTATE|TypeError|RangeError|ECONN/i;

function expectHarmless(name: string, { status, body }: Answer): void {
  expect(status, name).toBeLessThan(500);
  // The analyst may read the statement of a series, and pages are written in words of ours.
  const told = body.startsWith('{"data"') || body.startsWith('<!doctype') ? '' : body;
  expect(told, name).not.toMatch(internals);
  if (!body.startsWith('{')) return;
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  for (const { extensions } of errors) expect(codes, name).toContain(extensions.code);
}

describe.each(Object.entries(hostileRequests))('%s', (_, requests) => {
  it.each(Object.entries(requests))('%s does no harm', async (name, hostile) => {
    expectHarmless(name, await send(hostile));
    expect(await everything(), name).toEqual(before);
  });
});

describe('on a bare connection', () => {
  const exchange = async (bytes: string) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined).end(bytes);
    // Who is hung up on may be told so or not.
    return text(socket).catch(() => '');
  };
  const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

  it.each([
    ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ['a length and chunks', `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length that is none', `${head}Content-Length: -5\r\n\r\n{}`],
    ['a chunk that is none', `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n`],
    ['no host', 'GET /graphql HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n'],
    ['a header that is two', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nY: b\r\n\r\n'],
    ['a huge header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['half a request', `${head}Content-Length: 500\r\n\r\n{`],
  ])('%s does no harm', async (name, bytes) => {
    const answer = await exchange(bytes);
    expect(answer, name).not.toMatch(internals);
    expect(answer.startsWith('HTTP/1.1 5'), name).toBe(false);
    expect(await everything(), name).toEqual(before);
  });
});

describe('at one time', () => {
  it('of twenty that edit the same revision one is heard, and the others are told', async () => {
    const { bet } = await server.graphql<{ bet: { revision: number } }>('{ bet(key: "B-1") { revision } }');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        server.ask(
          'mutation ($title: String!, $revision: Int) { updateBet(key: "B-1", input: { title: $title, leadingMetric: "orders" }, revision: $revision) { title } }',
          { title: `Title ${i}`, revision: bet.revision },
        ),
      ),
    );
    const heard = answers.filter(({ errors }) => errors === undefined);
    expect(heard).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors[0]!.extensions.code).toBe('CONFLICT');
    const after = await server.graphql('{ bet(key: "B-1") { title revision } }');
    const { title } = (heard[0]!.data as { updateBet: { title: string } }).updateBet;
    expect(after).toEqual({ bet: { title, revision: bet.revision + 1 } });
    before = await everything();
  });
});

describe('over and over', () => {
  /** Resident memory of the server in MB. */
  const memory = async () =>
    Number(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1000;
  const all = Object.values(hostileRequests).flatMap((requests) => Object.entries(requests));
  /** Bodies that would be some 250 MB if the server kept them. */
  const large = Array.from({ length: 1000 }, (_, i): HostileRequest => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ metric${i} }`, variables: { x: `${i}`.padEnd(250_000, 'x') } }),
  }));

  it('they leave no memory behind', async () => {
    const round = async () => {
      for (const [name, hostile] of all) expectHarmless(name, await send(hostile));
    };
    await round();
    for (const hostile of large.slice(0, 300)) await send(hostile);
    const settled = await memory();
    await round();
    for (const hostile of large) await send(hostile);
    expect((await memory()) - settled).toBeLessThan(150);
    expect(await everything()).toEqual(before);
  }, 400_000);
});
