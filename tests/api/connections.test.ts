import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { insertBets } from '../bets/seeded.ts';
import { startHouseServer } from './house-server.ts';
import type { HouseServer } from './house-server.ts';
import { listedRows } from './listed-rows.ts';
import type { ListedRows } from './listed-rows.ts';

interface Page {
  edges: { cursor: string; node: Record<string, string> }[];
  nodes: Record<string, string>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const names = [
  ...['bets by REVIEW_ON', 'bets by LAUNCHED_ON', 'bets by KEY', 'bets by PRIORITY', 'bets of a metric'],
  // Subjects before imports, which take theirs with them.
  ...['metrics', 'decisions', 'readouts', 'auditLog', 'subjects', 'imports'],
];
const rowsAtFirst = 8;

let server: HouseServer;
let lists: Record<string, ListedRows>;
let added = 0;
beforeAll(async () => {
  server = await startHouseServer();
  lists = listedRows(server);
  // People who were seen lately, so that drafts differ in their priority.
  await server.importEvents(
    Array.from(
      { length: 20 },
      (_, i) => `person ${i},seen,${new Date(Date.now() - 3_600_000).toISOString()}`,
    ),
  );
  for (; added < rowsAtFirst; added++)
    for (const [name, list] of Object.entries(lists))
      if (!name.startsWith('bets by') || name === 'bets by KEY') await list.add(added);
}, 120_000);
afterAll(() => server?.stop());

const given = (first: number, after: string | null = null) =>
  `first: ${first}, after: ${JSON.stringify(after)}`;

async function readPage(list: ListedRows, first: number, after: string | null = null): Promise<Page> {
  const selected = `edges { cursor node { ${list.id} } } nodes { ${list.id} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
  return list.read(await server.graphql(list.query({ given: given(first, after), selected }))) as Page;
}

/** The refusal of a page: its code and field; null where it is answered. */
async function refusalOf(list: ListedRows, page: string): Promise<string | null> {
  const { errors } = await server.ask(
    list.query({ given: page, selected: `nodes { ${list.id} } pageInfo { hasPreviousPage }` }),
  );
  const [error] = errors ?? [];
  return error ? `${error.extensions.code} ${error.extensions.field}` : null;
}

/** Ids of a list, page by page; `between` is called with what was seen so far. */
async function walk(
  list: ListedRows,
  first: number,
  between: (seen: readonly string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await readPage(list, first, after);
    seen.push(...nodes.map((node) => node[list.id]!));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
    await between(seen);
  }
}

it('every connection of the schema is walked here', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
  const connections = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(Object.keys(lists)).toEqual(names);
  expect(new Set(Object.values(lists).map(({ field }) => field))).toEqual(new Set(connections));
});

describe.each(names)('%s', (name) => {
  const idsOf = (page: Page) => page.nodes.map((node) => node[lists[name]!.id]!);

  it('gives page by page what it gives at once', async () => {
    const list = lists[name]!;
    const whole = await readPage(list, 100);
    expect(whole.nodes.length).toBeGreaterThanOrEqual(rowsAtFirst);
    expect(new Set(idsOf(whole)).size).toBe(whole.nodes.length);
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    for (const first of [1, 2, 3]) expect(await walk(list, first)).toEqual(idsOf(whole));
  });

  it('says where a page lies', async () => {
    const list = lists[name]!;
    const { edges, totalCount } = await readPage(list, 100);
    const second = await readPage(list, 2, edges[1]!.cursor);
    expect(second.edges).toEqual(edges.slice(2, 4));
    expect(second.nodes).toEqual(edges.slice(2, 4).map(({ node }) => node));
    expect(second.totalCount).toBe(totalCount);
    expect(second.pageInfo).toEqual({
      ...{ hasNextPage: true, hasPreviousPage: true },
      ...{ startCursor: edges[2]!.cursor, endCursor: edges[3]!.cursor },
    });
    const last = await readPage(list, 2, edges.at(-2)!.cursor);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const none = await readPage(list, 2, edges.at(-1)!.cursor);
    expect(none).toEqual({
      ...{ edges: [], nodes: [], totalCount },
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('neither repeats nor loses rows while others come and go', async () => {
    const list = lists[name]!;
    const before = idsOf(await readPage(list, 100));
    const gone = new Set<string>();
    const remove = async (id: string | undefined) => {
      if (list.remove === undefined || id === undefined || gone.has(id)) return;
      gone.add(id);
      await list.remove(id);
    };
    const seen = await walk(list, 2, async (sofar) => {
      await list.add(added++);
      // The row that the next cursor was made of, and one that is still to come.
      await remove(sofar.at(-1));
      await remove(before.filter((id) => !sofar.includes(id)).at(1));
    });
    expect(new Set(seen).size).toBe(seen.length);
    const stayed = before.filter((id) => !gone.has(id));
    expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed);
    if (list.remove === undefined) expect(gone.size).toBe(0);
    else expect(gone.size).toBeGreaterThanOrEqual(3);
    // For the tests that follow.
    for (let i = 0; i < gone.size; i++) await list.add(added++);
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    expect(await refusalOf(lists[name]!, given(first))).toBe('BAD_USER_INPUT first');
  });

  it('refuses cursors of other lists and orders', async () => {
    for (const [other, list] of Object.entries(lists)) {
      const { endCursor } = (await readPage(list, 1)).pageInfo;
      const refusal = await refusalOf(lists[name]!, given(1, endCursor));
      expect([other, refusal]).toEqual([other, other === name ? null : 'BAD_USER_INPUT after']);
    }
  });

  it('refuses forged cursors, and asks the store nothing that it cannot answer', async () => {
    const list = lists[name]!;
    const { endCursor } = (await readPage(list, 1)).pageInfo;
    const [of, ...values] = JSON.parse(Buffer.from(endCursor!, 'base64url').toString()) as unknown[];
    const forge = (forged: unknown) => Buffer.from(JSON.stringify(forged)).toString('base64url');
    const broken = [
      ...['', ' ', 'x', '∞', 'MQ', endCursor!.slice(1), 'A'.repeat(20_000), forge('a'.repeat(9000))],
      ...[null, {}, [], [of], [of, ...values, 1], [of, ...values.slice(1)], [...values, of]].map(forge),
      // Text that is no UTF-8, and arrays in arrays.
      ...[
        Buffer.from([0xff, 0xfe]).toString('base64url'),
        Buffer.from('['.repeat(5000)).toString('base64url'),
      ],
    ];
    for (const cursor of broken)
      expect([cursor, await refusalOf(list, given(1, cursor))]).toEqual([cursor, 'BAD_USER_INPUT after']);
    const odd = [
      ...[null, true, {}, [1], '', "x' OR 1=1; --", '\0', '\ud800', '%', '2026-02-30', '+012026-01-01'],
      ...[-1, 0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e300, 8.64e15, -8.64e15, '9999999-01-01', '0000-01-01'],
      ...['infinity', 'now', '00000000-0000-0000-0000-00000000000g', 'x'.repeat(7000)],
    ];
    for (const [i] of values.entries())
      for (const value of odd) {
        const refusal = await refusalOf(list, given(1, forge([of, ...values.with(i, value)])));
        // What a row could have is a place as good as any.
        expect([i, value, refusal]).toEqual([i, value, refusal === null ? null : 'BAD_USER_INPUT after']);
      }
  });

  it('counts its rows, and reads them, only where that is selected', async () => {
    const list = lists[name]!;
    const { connection } = server.house.model;
    if (!('pglite' in connection)) throw new Error('The house is to stand on PGlite.');
    const asked = vi.spyOn(connection.pglite, 'query');
    const facts = vi.spyOn(server.house.facts, 'query');
    const statementsOf = async (selected: string) => {
      // Nothing of it is remembered.
      await list.add(added++);
      asked.mockClear();
      facts.mockClear();
      await server.graphql(list.query({ given: given(2), selected }));
      return {
        all: asked.mock.calls.length + facts.mock.calls.length,
        counts: [
          ...asked.mock.calls.map(([text]) => text),
          ...facts.mock.calls.map(([{ name }]) => name),
        ].filter((text) => /^select count|^count-/i.test(text)).length,
      };
    };
    const rows = await statementsOf(`nodes { ${list.id} } pageInfo { hasNextPage endCursor }`);
    const both = await statementsOf(`nodes { ${list.id} } totalCount`);
    const count = await statementsOf('totalCount');
    const nothing = await statementsOf('__typename');
    asked.mockRestore();
    facts.mockRestore();
    expect(rows.counts).toBe(0);
    expect(nothing.all).toBeLessThan(rows.all);
    expect(count.all).toBeLessThanOrEqual(rows.all);
    // Whose numbers are read anyway.
    const isCounted = name !== 'bets of a metric';
    expect([both.counts, count.counts]).toEqual(isCounted ? [1, 1] : [0, 0]);
  });
});

describe('bets', () => {
  const day = fc.option(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'));
  const search = `search: "property"`;

  it('are in their order, those without a date last, whatever dates they have and however long the pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ reviewOn: day, launchedOn: day }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (dates, first) => {
          await server.change("DELETE FROM bet WHERE title = 'property'");
          await insertBets(server.house.model.db, ...dates.map((row) => ({ title: 'property', ...row })));
          for (const [orderBy, field, direction] of [
            ['REVIEW_ON', 'reviewOn', 1],
            ['LAUNCHED_ON', 'launchedOn', -1],
          ] as const) {
            const list: ListedRows = {
              ...lists['bets by KEY']!,
              query: (page) =>
                `{ bets(filter: { ${search} }, orderBy: ${orderBy}, ${page.given}) { ${page.selected} } }`,
            };
            const numbers = (await walk(list, first)).map((key) => Number(key.slice(2)));
            const oldest = Math.min(...numbers);
            const expected = dates
              .map((row, i) => ({ date: row[field], number: oldest + i }))
              .sort((a, b) => {
                if (a.date === b.date) return b.number - a.number;
                if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
                return a.date < b.date ? -direction : direction;
              })
              .map(({ number }) => number);
            expect(numbers).toEqual(expected);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have no page before, once every row before it is gone', async () => {
    const list = lists['bets by REVIEW_ON']!;
    const { nodes, edges } = await readPage(list, 2);
    const after = edges[1]!.cursor;
    expect((await readPage(list, 2, after)).pageInfo.hasPreviousPage).toBe(true);
    for (const { key } of nodes) await list.remove!(key!);
    expect((await readPage(list, 2, after)).pageInfo.hasPreviousPage).toBe(false);
  });
});
