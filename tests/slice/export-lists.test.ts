import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, betsOf, now, startBetServer } from '../bets/bet-server.ts';
import type { LeadlineServer } from '../support/leadline.ts';

/** More than two pages of what a list gives at once. */
const drafts = Array.from({ length: 120 }, (_, i) => `Draft ${i}`);

/** Days differ, so that a forecast has something to learn from. */
const unsteady = Array.from({ length: 100 }, (_, i) => i + 1).flatMap((daysAgo) =>
  Array.from({ length: (daysAgo * 7) % 5 }, (_, which) => ({
    id: `more ${daysAgo} ${which}`,
    at: Date.parse(`${ago(daysAgo)}T13:00:00Z`),
    name: 'used',
    subject: 'person 1',
    properties: {},
  })),
);

let server: LeadlineServer;
let launched: string;
beforeAll(async () => {
  server = await startBetServer({ more: unsteady });
  const bets = betsOf(server);
  launched = await bets.draft({
    title: '=HYPERLINK("x")',
    problem: 'An empty board,\nand "nobody" helps',
    launchBy: ago(40),
    reviewOn: ago(5),
    prediction: { lift: -0.1, low: -0.3, high: -0.05, confidence: 0.6 },
  });
  for (const title of drafts)
    await server.graphql('mutation ($input: BetInput!) { draftBet(input: $input) { key } }', {
      input: { title },
    });
  for (let i = 0; i < 60; i++) {
    await server.graphql(`mutation ($input: DecisionInput!) { logDecision(input: $input) { id } }`, {
      input: {
        title: `Decision ${i}`,
        on: ago(i),
        context: 'harmless\r=HYPERLINK("x")',
        options: ['+1', 'Wait; see'],
        chosen: '+1',
        why: '-',
      },
    });
  }
}, 120_000);
afterAll(() => server?.stop());

const get = (name: string, parameters: Record<string, string> = {}) =>
  fetch(`${server.address}/export/${name}.csv?${new URLSearchParams(parameters).toString()}`);
const rowsOf = async (name: string, parameters?: Record<string, string>) => {
  const response = await get(name, parameters);
  const csv = await response.text();
  expect(response.status, csv).toBe(200);
  return parse(csv, { columns: true }) as Record<string, string>[];
};
const keysOf = async (parameters?: Record<string, string>) =>
  (await rowsOf('bets', parameters)).map(({ key }) => key);

describe('a CSV file of bets', () => {
  it('has every bet, in the order of the query, however many pages that are', async () => {
    const keys = await keysOf({ orderBy: 'KEY' });
    expect(keys).toEqual(Array.from({ length: 121 }, (_, i) => `B-${121 - i}`));
  });

  it('has the bets that the filter lets through', async () => {
    expect(await keysOf({ filter: JSON.stringify({ search: 'draft 11' }), orderBy: 'KEY' })).toEqual(
      Array.from({ length: 11 }, (_, i) => (i < 10 ? `B-${121 - i}` : 'B-13')),
    );
    expect(await keysOf({ filter: JSON.stringify({ status: ['DROPPED'] }) })).toEqual([]);
  });

  it('has one page where that is asked for', async () => {
    const { bets } = await server.graphql<{ bets: { pageInfo: { endCursor: string } } }>(
      '{ bets(orderBy: KEY, first: 2) { pageInfo { endCursor } } }',
    );
    expect(await keysOf({ orderBy: 'KEY', first: '3', after: bets.pageInfo.endCursor })).toEqual([
      'B-119',
      'B-118',
      'B-117',
    ]);
  });

  it('gives what GraphQL gives, and no formula to a spreadsheet', async () => {
    const [row] = await rowsOf('bets', { filter: JSON.stringify({ metric: 'uses' }) });
    const { bet } = await server.graphql<{ bet: { statement: string; baseline: number } }>(
      'query ($key: ID!) { bet(key: $key) { statement baseline } }',
      { key: launched },
    );
    expect(row).toMatchObject({
      key: launched,
      title: `'=HYPERLINK("x")`,
      status: 'DRAFT',
      team: 'product',
      owner: 'Me',
      problem: 'An empty board,\nand "nobody" helps',
      statement: bet.statement,
      leadingMetric: 'uses',
      baseline: String(bet.baseline),
      predictedLow: '-0.3',
      guardrails: 'users 0.05',
      plan: 'ROLLOUT',
      retrospective: 'false',
      launchedOn: '',
      grade: '',
    });
  });

  it('gives the evidence of what was launched, and what the rules say of it', async () => {
    const bets = betsOf(server);
    const key = await bets.draft({ launchBy: ago(40), reviewOn: ago(5) });
    await bets.commit(key);
    await bets.launch(key, ago(40));
    const { bet } = await server.graphql<{
      bet: {
        evidence: { method: string; relative: { lower: number } };
        draftVerdict: { rule: string };
        guardrails: { reading: { state: string } }[];
      };
    }>(
      `query ($key: ID!) { bet(key: $key) {
        evidence { method relative { lower } } draftVerdict { rule } guardrails { reading { state } }
      } }`,
      { key },
    );
    const [row] = await rowsOf('bets', { filter: JSON.stringify({ status: ['VERDICT_DUE'] }) });
    expect(row).toMatchObject({
      key,
      status: 'VERDICT_DUE',
      launchedOn: ago(40),
      retrospective: 'true',
      method: bet.evidence.method,
      liftLower: String(bet.evidence.relative.lower),
      rule: bet.draftVerdict.rule,
      guardrails: `users 0.05 ${bet.guardrails[0]!.reading.state}`,
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a parameter that there is not',
      { status: 'LIVE' },
      /no parameter “status”; there are: filter, orderBy/,
    ],
    ['a filter that there is not', { filter: '{"status":["LATE"]}' }, /"LATE" does not exist/],
    ['a page that is too long', { first: '101' }, /from 1 to 100/],
  ])('is refused with a sentence for %s', async (_, parameters, sentence) => {
    const response = await get('bets', parameters);
    expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(sentence)]);
  });
});

describe('a CSV file of decisions', () => {
  it('has the whole log, newest first', async () => {
    const rows = await rowsOf('decisions');
    expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 60 }, (_, i) => `Decision ${i}`));
    expect(rows[0]).toMatchObject({
      status: 'DECIDED',
      on: now,
      owner: 'Me',
      options: "'+1\nWait; see",
      chosen: "'+1",
      why: "'-",
      agree: '0',
    });
  });

  it('is read alike by who ends a line at a bare LF or CR, too', async () => {
    const csv = await (await get('decisions')).text();
    const rows = parse<Record<string, string>>(csv, {
      columns: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    expect(rows).toHaveLength(60);
    for (const row of rows)
      expect(row).toMatchObject({ context: 'harmless\r=HYPERLINK("x")', options: "'+1\nWait; see" });
  });

  it('has those of some days, as a file of that name', async () => {
    const parameters = { from: ago(3), to: ago(1), search: 'decision' };
    const rows = await rowsOf('decisions', parameters);
    expect(rows.map(({ on }) => on)).toEqual([ago(2), ago(3)]);
    const { headers } = await get('decisions', parameters);
    expect(headers.get('content-disposition')).toBe('attachment; filename="leadline-decisions.csv"');
  });
});

describe('an address that is no UTF-8', () => {
  it.each(['/export/decisions.csv?search=%ff', '/export/bets.csv?after=%ED%A0%80'])(
    'is no question: %s',
    async (path) => {
      const response = await fetch(`${server.address}${path}`);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('UTF-8')]);
    },
  );
});
