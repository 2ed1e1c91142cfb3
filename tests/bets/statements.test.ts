import { join } from 'node:path';
import { createContext } from '@leadline/api/src/context.ts';
import { localAccess } from '@leadline/api/src/auth/access.ts';
import { readEnvironment } from '@leadline/api/src/environment.ts';
import { startGraphql } from '@leadline/api/src/graphql.ts';
import { openHouse } from '@leadline/api/src/house.ts';
import type { House } from '@leadline/api/src/house.ts';
import { createLog } from '@leadline/api/src/log.ts';
import { decision, member, notNow, position, target, theme } from '@leadline/db/models';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { placeEmptyModel } from '../support/empty-model.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { insertBets } from './seeded.ts';

/** What the model is asked, counted where its statements reach the engine. */
let house: House;
let graphql: Awaited<ReturnType<typeof startGraphql>>;
beforeAll(async () => {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  placeEmptyModel(dataPath);
  house = await openHouse(readEnvironment({ LEADLINE_DATA: dataPath }));
  graphql = await startGraphql(createLog('silent'));
}, 120_000);
afterAll(async () => {
  await graphql?.stop();
  await house?.close();
});

async function countStatements(query: string): Promise<number> {
  const { connection } = house.model;
  if (!('pglite' in connection)) throw new Error('The house is to stand on PGlite.');
  const asked = vi.spyOn(connection.pglite, 'query');
  const contextValue = createContext(house, await localAccess(house));
  asked.mockClear();
  const { body } = await graphql.executeOperation({ query }, { contextValue });
  const count = asked.mock.calls.length;
  asked.mockRestore();
  if (body.kind !== 'single' || body.singleResult.errors)
    throw new Error(`${query} was answered by ${JSON.stringify(body)}.`);
  return count;
}

const quarterKeys = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
async function addRows(): Promise<void> {
  const { db } = house.model;
  const createdAt = new Date('2025-01-01Z');
  for (const quarterKey of quarterKeys) {
    const [outcome] = await db
      .insert(target)
      .values({ metricKey: 'orders', value: 1, by: '2026-01-01', where: [] })
      .returning();
    const [row] = await db
      .insert(theme)
      .values({ title: 'T', narrative: '', quarterKey, createdAt, targetId: outcome!.id })
      .returning();
    await insertBets(db, { quarterKey, themeId: row!.id }, { quarterKey });
    await db.insert(notNow).values({ title: 'N', why: 'W', quarterKey, createdAt });
    const [person] = await db.insert(member).values({ name: 'P', role: 'EDITOR' }).returning();
    const entry = { title: 'D', decideOn: '2025-01-01', createdAt, ownerId: person!.id };
    const [before] = await db
      .insert(decision)
      .values({ ...entry, betNumber: 1, chosen: 'C', why: 'W', decidedAt: createdAt })
      .returning();
    const [after] = await db
      .insert(decision)
      .values({ ...entry, betNumber: 2, supersedesId: before!.id })
      .returning();
    await db.insert(position).values({
      decisionId: after!.id,
      memberId: person!.id,
      agrees: true,
      comment: '',
      takenAt: createdAt,
    });
  }
}

const decisionFields =
  'title status owner { name } bet { key } supersedes { title status } positions { by { name } }';
const queries = {
  quarters:
    '{ quarters { key themes { title quarter { key } outcome { value metric { name } } bets { key team { name } } } notNow { title triggered quarter { key } } bets { key title } } }',
  decisions: `{ decisions(first: 100) { totalCount nodes { ${decisionFields} } } }`,
  'decisions of bets': `{ bets { nodes { key decisions { ${decisionFields} } } } }`,
  teams: '{ teams { key inProgress usuallyFinishes } members { name team { name } } }',
  changes:
    '{ changes(since: "2020-01-01") { kind text bet { key } metric { name } decision { title status } } }',
};

it('is read by as many statements, however many rows there are', async () => {
  await insertMetric(house.model.db, 'orders', {
    name: 'Orders',
    description: '',
    stage: 'RETENTION',
    unit: 'COUNT',
    goodDirection: 'UP',
  });
  await insertMetricVersion(house.model.db, {
    metricKey: 'orders',
    version: 1,
    kind: 'COUNT',
    definition: { measure: { aggregate: 'COUNT', of: { event: 'order', where: [] } } },
    createdAt: new Date(),
    createdBy: null,
  });
  await addRows();
  const few: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) few[name] = await countStatements(query);
  expect(Math.min(...Object.values(few))).toBeGreaterThan(0);
  for (let i = 0; i < 5; i += 1) await addRows();
  const many: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) many[name] = await countStatements(query);
  expect(many).toEqual(few);
});
