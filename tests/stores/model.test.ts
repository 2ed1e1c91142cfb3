import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { bet, metricPoint } from '@leadline/db/models';
import {
  countBetsInProgress,
  findBets,
  insertBet,
  listBetRows,
  listBetNumbersOfMetrics,
  listGuardrails,
  lockBet,
  replaceGuardrails,
  updateBet,
} from '@leadline/db/relational/bet';
import type { BetFields, BetFilter } from '@leadline/db/relational/bet';
import { listMembers, listTeams } from '@leadline/db/relational/member';
import {
  findMetrics,
  insertMetric,
  insertMetricVersion,
  listMetricRows,
  listMetricVersions,
  updateMetric,
} from '@leadline/db/relational/metric';
import type { MetricFields, MetricFilter } from '@leadline/db/relational/metric';
import { listMeasuredMetrics, replaceMetricPoints } from '@leadline/db/relational/metric-point';
import { foundWorkspace, getWorkspace, updateWorkspace } from '@leadline/db/relational/workspace';
import type { BetStatus } from '@leadline/db/vocabulary';
import type { WatchedStatement } from '@leadline/db/watch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddTexts } from '../support/odd-texts.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

type Location = Parameters<typeof openModel>[0];
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** What the model store is, whichever engine it stands on. A new engine is a row of this list. */
const engines: { engine: ModelStore['engine']; locate: () => Promise<Location> }[] = [
  { engine: 'pglite', locate: async () => ({ path: join(await makeTemporaryFolder(), 'model') }) },
  { engine: 'postgres', locate: async () => ({ url: await postgres.createDatabase() }) },
];

const metricFields: MetricFields = {
  name: 'Actives',
  description: 'People who come back.',
  stage: 'RETENTION',
  unit: 'COUNT',
  goodDirection: 'UP',
  ownerId: null,
  currency: null,
  drives: [],
};
const betFields: BetFields = {
  title: 'A bet',
  teamKey: 'product',
  quarterKey: '2026-Q4',
  themeId: null,
  ownerId: null,
  problem: null,
  hypothesis: null,
  leadingMetricKey: null,
  prediction: null,
  alsoWatch: [],
  plan: null,
  windowDays: null,
  launchBy: null,
  reviewOn: null,
  effortWeeks: null,
  risks: null,
  ask: null,
};
/** PostgreSQL has no U+0000 in text. */
const storableTexts = oddTexts.filter((text) => !text.includes('\0'));
const at = new Date('2026-03-29T00:30:00.123Z');

describe.each(engines)('the model store on $engine', ({ engine, locate }) => {
  let location: Location;
  let store: ModelStore;
  beforeAll(async () => {
    location = await locate();
    store = await openModel(location);
    await foundWorkspace(store.db);
  });
  afterAll(() => store?.close());

  const saveMetric = async (key: string, fields: Partial<MetricFields> = {}) => {
    await insertMetric(store.db, key, { ...metricFields, ...fields });
    await insertMetricVersion(store.db, {
      metricKey: key,
      version: 1,
      kind: 'COUNT',
      definition: { measure: { aggregate: 'COUNT', of: { event: key, where: [] } } },
      createdAt: at,
      createdBy: null,
    });
    return (await findMetrics(store.db, [key]))[0]!;
  };

  it('names its engine and answers', async () => {
    expect(store.engine).toBe(engine);
    await store.ping();
  });

  it('tells who watches of each statement by its verb and table, in transactions too', async () => {
    const ended: WatchedStatement[] = [];
    const watched = await openModel(await locate(), {
      origin: () => undefined,
      ended: (told) => void ended.push(told),
    });
    await foundWorkspace(watched.db);
    ended.length = 0;
    await listTeams(watched.db);
    await watched.db.transaction((transaction) => updateWorkspace(transaction, { name: 'Watched' }));
    await expect(watched.db.execute('SELECT 1 / 0 FROM "workspace"')).rejects.toThrow();
    await watched.close();
    const tables = ended.filter(({ name }) => name.includes(' '));
    expect(tables.map(({ store, name, rows, failed }) => ({ store, name, rows, failed }))).toEqual([
      { store: 'model', name: 'select team', rows: 1, failed: false },
      { store: 'model', name: 'update workspace', rows: expect.any(Number) as number, failed: false },
      { store: 'model', name: 'select workspace', rows: null, failed: true },
    ]);
  });

  it('keeps what it has when it is opened and migrated again', async () => {
    const other = await locate();
    const first = await openModel(other);
    await foundWorkspace(first.db);
    await updateWorkspace(first.db, { name: 'Kept' });
    await first.close();
    const second = await openModel(other);
    await foundWorkspace(second.db);
    expect(await getWorkspace(second.db)).toMatchObject({ id: 1, name: 'Kept' });
    expect(await listMembers(second.db)).toHaveLength(1);
    await second.close();
  });

  it('founds a workspace once: UTC, Monday, January, with Me in Product', async () => {
    const workspace = await getWorkspace(store.db);
    await foundWorkspace(store.db);
    expect(await getWorkspace(store.db)).toEqual(workspace);
    expect(workspace).toMatchObject({ timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 });
    expect(await listMembers(store.db)).toMatchObject([{ name: 'Me', role: 'ADMIN', teamKey: 'product' }]);
    expect(await listTeams(store.db)).toMatchObject([{ key: 'product', name: 'Product', wipLimit: 3 }]);
  });

  it('changes of the workspace leave the rest as it is', async () => {
    const before = await getWorkspace(store.db);
    const changed = await updateWorkspace(store.db, { timeZone: 'Australia/Lord_Howe' });
    const revision = before.revision + 1;
    expect(changed).toEqual({ ...before, timeZone: 'Australia/Lord_Howe', revision });
    expect(await updateWorkspace(store.db, {})).toEqual({ ...changed, revision: revision + 1 });
    await updateWorkspace(store.db, { timeZone: before.timeZone });
  });

  it('a transaction that throws leaves nothing', async () => {
    await expect(
      store.db.transaction(async (tx) => {
        await insertMetric(tx, 'rolled-back', metricFields);
        await insertBet(tx, { ...betFields, createdAt: at }, [{ metricKey: 'rolled-back', margin: 0.1 }]);
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    expect(await findMetrics(store.db, ['rolled-back'])).toEqual([]);
    expect(await listMetricKeys({ search: 'rolled-back', includeArchived: true })).toEqual([]);
  });

  it('a failed statement leaves the store as useful as before', async () => {
    await saveMetric('twice');
    await expect(saveMetric('twice')).rejects.toThrow();
    expect(await findMetrics(store.db, ['twice'])).toHaveLength(1);
  });

  it.each(storableTexts)('text is kept unchanged in columns, arrays and JSON: %j', async (text) => {
    const key = `odd-${storableTexts.indexOf(text)}`;
    const filter = { dimension: text, op: 'IN' as const, values: [text, ''] };
    await insertMetric(store.db, key, { ...metricFields, name: text, drives: [text, 'x'] });
    await insertMetricVersion(store.db, {
      metricKey: key,
      version: 1,
      kind: 'COUNT',
      definition: { measure: { aggregate: 'COUNT', of: { event: text, where: [filter] } } },
      createdAt: at,
      createdBy: null,
    });
    const [found] = await findMetrics(store.db, [key]);
    expect(found).toMatchObject({
      name: text,
      drives: [text, 'x'],
      revision: 1,
      version: 1,
      archivedAt: null,
    });
    expect(found!.current.definition).toEqual({
      measure: { aggregate: 'COUNT', of: { event: text, where: [filter] } },
    });
    expect(found!.current.createdAt).toEqual(at);
  });

  it('a change of a metric raises its revision, and older versions stay', async () => {
    const before = await saveMetric('versioned');
    const { metricKey, version, kind, definition, createdAt, createdBy } = before.current;
    const first = { metricKey, version, kind, definition, createdAt, createdBy };
    await insertMetricVersion(store.db, { ...first, version: 2, kind: 'UNIQUE' });
    await updateMetric(store.db, 'versioned', { ...metricFields, name: 'Renamed', version: 2 });
    const [after] = await findMetrics(store.db, ['versioned']);
    expect(after).toMatchObject({
      name: 'Renamed',
      revision: 2,
      version: 2,
      current: { kind: 'UNIQUE', version: 2 },
    });
    expect((await listMetricVersions(store.db, ['versioned'])).map((row) => [row.version, row.kind])).toEqual(
      [
        [1, 'COUNT'],
        [2, 'UNIQUE'],
      ],
    );
    await expect(insertMetricVersion(store.db, first)).rejects.toThrow();
  });

  const listMetricKeys = async (filter: MetricFilter) =>
    (await listMetricRows(store.db, filter).read()).map(({ key }) => key);

  it('metrics are listed by stage in the funnel’s order, then by name whatever its case', async () => {
    await saveMetric('order-a', { name: 'beta', stage: 'QUALITY', description: 'ordered' });
    await saveMetric('order-b', { name: 'Alpha', stage: 'QUALITY', description: 'ordered' });
    await saveMetric('order-c', { name: 'zeta', stage: 'ACQUISITION', description: 'ordered' });
    await saveMetric('order-d', { name: 'eta', stage: 'MONETIZATION', description: 'ordered' });
    const list = (stage?: 'QUALITY') => listMetricKeys({ search: 'ORDERED', stage, includeArchived: false });
    expect(await list()).toEqual(['order-c', 'order-d', 'order-b', 'order-a']);
    expect(await list('QUALITY')).toEqual(['order-b', 'order-a']);
  });

  it('searches for the text as it is written, not as a pattern', async () => {
    await saveMetric('percent', { description: '100% of\\them_all' });
    for (const search of ['100%', 'of\\them', 'm_all', '100% OF']) {
      expect(await listMetricKeys({ search, includeArchived: false })).toEqual(['percent']);
    }
    expect(await listMetricKeys({ search: '1%of', includeArchived: false })).toEqual([]);
    expect(await listMetricKeys({ search: 'o_\\', includeArchived: false })).toEqual([]);
  });

  describe('metric points', () => {
    const point = (day: string, n: number) => ({ day, value: n / 3, numerator: n, denominator: null, n });
    const listPoints = async (versionId: number) =>
      (await store.db.select().from(metricPoint))
        .filter((row) => row.versionId === versionId)
        .toSorted((a, b) => a.day.localeCompare(b.day));

    it('are replaced within the range of days alone, and from is in where to is not', async () => {
      const { id } = (await saveMetric('points')).current;
      await replaceMetricPoints(store.db, id, [
        point('2026-03-28', 1),
        point('2026-03-29', 2),
        point('2026-03-30', 3),
      ]);
      await replaceMetricPoints(store.db, id, [point('2026-03-29', 20)], {
        from: '2026-03-29',
        to: '2026-03-30',
      });
      expect(await listPoints(id)).toEqual(
        [point('2026-03-28', 1), point('2026-03-29', 20), point('2026-03-30', 3)].map((row) => ({
          versionId: id,
          ...row,
        })),
      );
      await replaceMetricPoints(store.db, id, []);
      expect(await listPoints(id)).toHaveLength(0);
    });

    it('of many years go in at once', async () => {
      const { id } = (await saveMetric('many-points')).current;
      const days = Array.from({ length: 6000 }, (_, i) =>
        new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10),
      );
      await replaceMetricPoints(
        store.db,
        id,
        days.map((day, i) => point(day, i)),
      );
      await replaceMetricPoints(
        store.db,
        id,
        days.map((day, i) => point(day, i)),
      );
      expect(await listPoints(id)).toHaveLength(6000);
    });

    it('of two refreshes at once are those of one of them', async () => {
      const { id } = (await saveMetric('refreshed-twice')).current;
      const days = Array.from({ length: 300 }, (_, i) =>
        new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
      );
      await Promise.all(
        [1, 2, 3].map((n) =>
          replaceMetricPoints(
            store.db,
            id,
            days.map((day) => point(day, n)),
          ),
        ),
      );
      const points = await listPoints(id);
      expect(points).toHaveLength(300);
      expect(new Set(points.map((row) => row.n)).size).toBe(1);
    });

    it('say which metrics were measured: only n above zero counts', async () => {
      const { id } = (await saveMetric('measured')).current;
      const { id: emptyId } = (await saveMetric('measured-empty')).current;
      await saveMetric('measured-never');
      await replaceMetricPoints(store.db, id, [point('2026-05-01', 1)]);
      await replaceMetricPoints(store.db, emptyId, [point('2026-05-01', 0)]);
      const measured = (from: string, to: string) =>
        listMeasuredMetrics(store.db, ['measured', 'measured-empty', 'measured-never'], { from, to });
      expect(await measured('2026-05-01', '2026-05-02')).toEqual(['measured']);
      expect(await measured('2026-04-01', '2026-05-01')).toEqual([]);
      expect(await measured('2026-05-02', '2026-06-01')).toEqual([]);
    });
  });

  describe('bets', () => {
    it('are numbered from one key to the next, and keep every field', async () => {
      await saveMetric('led');
      await saveMetric('guard-one');
      await saveMetric('guard-two');
      const fields: BetFields = {
        ...betFields,
        title: storableTexts.join('|'),
        problem: 'p',
        hypothesis: {
          change: 'c',
          audience: 'a',
          because: 'b',
          segment: [{ dimension: 'plan', op: 'IN', values: storableTexts }],
        },
        leadingMetricKey: 'led',
        prediction: { lift: 0.1, low: -1e-9, high: 0.30000000000000004, confidence: 1 },
        alsoWatch: ['guard-one', 'x'],
        plan: { rollout: { controls: [], baselineDays: 84 } },
        windowDays: 28,
        launchBy: '2026-03-29',
        reviewOn: '2028-02-29',
        effortWeeks: 0.1,
        risks: null,
        ask: '',
      };
      const number = await insertBet(store.db, { ...fields, createdAt: at }, [
        { metricKey: 'guard-two', margin: 0.02 },
        { metricKey: 'guard-one', margin: 0.1 },
      ]);
      const next = await insertBet(store.db, { ...betFields, createdAt: at }, []);
      expect(next).toBeGreaterThan(number);
      const [found] = await findBets(store.db, [number]);
      expect(found).toMatchObject({
        ...fields,
        number,
        revision: 1,
        createdAt: at,
        isRetrospective: false,
        committedAt: null,
      });
      const guarded = async () =>
        (await listGuardrails(store.db, [number])).map(({ metricKey, margin }) => [metricKey, margin]);
      expect(await guarded()).toEqual([
        ['guard-two', 0.02],
        ['guard-one', 0.1],
      ]);
      await replaceGuardrails(store.db, number, [{ metricKey: 'guard-one', margin: 0.5 }]);
      expect(await guarded()).toEqual([['guard-one', 0.5]]);
      expect(await listBetNumbersOfMetrics(store.db, ['led', 'guard-one', 'guard-two'])).toEqual(
        new Map([
          ['led', [number]],
          ['guard-one', [number]],
          ['guard-two', []],
        ]),
      );
    });

    it('keep their dates whatever the zone of the process', async () => {
      const number = await insertBet(
        store.db,
        { ...betFields, launchBy: '2026-03-29', reviewOn: '2026-11-01', createdAt: at },
        [],
      );
      const { rows } = (await store.db.execute(
        `SELECT launch_by::text AS launch_by, review_on::text AS review_on FROM bet WHERE number = ${number}`,
      )) as unknown as { rows: unknown[] };
      expect(rows).toEqual([{ launch_by: '2026-03-29', review_on: '2026-11-01' }]);
    });

    it('stand where their dates put them, to the day', async () => {
      const today = '2026-06-15';
      const insert = async (dates: Partial<typeof bet.$inferInsert>) => {
        const number = await insertBet(store.db, { ...betFields, quarterKey: 'status', createdAt: at }, []);
        await updateBet(store.db, number, dates);
        return number;
      };
      const launched = { committedAt: at, launchedOn: '2026-05-01' };
      const draft = await insert({});
      const committed = await insert({ committedAt: at, reviewOn: '2026-01-01' });
      const live = await insert({ ...launched, reviewOn: '2026-06-16' });
      const due = await insert({ ...launched, reviewOn: '2026-06-15' });
      const decided = await insert({ ...launched, reviewOn: '2026-06-15', decidedAt: at });
      const dropped = await insert({ committedAt: at, droppedAt: at });
      const list = (filter: BetFilter) =>
        listBetRows(store.db, { filter: { quarterKey: 'status', ...filter }, orderBy: 'KEY' })
          .read()
          .then((rows) => rows.map(({ number }) => number));
      const among = (...statuses: BetStatus[]) => list({ status: { among: statuses, today } });
      expect(await among('DRAFT')).toEqual([draft]);
      expect(await among('COMMITTED')).toEqual([committed]);
      expect(await among('LIVE')).toEqual([live]);
      expect(await among('VERDICT_DUE')).toEqual([due]);
      expect(await among('DECIDED')).toEqual([decided]);
      expect(await among('DROPPED')).toEqual([dropped]);
      expect(await among('DRAFT', 'LIVE')).toEqual([live, draft]);
      expect(await among()).toEqual([]);
      expect(await list({ launchedFrom: '2026-05-01', launchedTo: '2026-05-02' })).toEqual([
        decided,
        due,
        live,
      ]);
      expect(await list({ launchedTo: '2026-05-01' })).toEqual([]);
      expect(await list({ reviewBefore: '2026-06-15' })).toEqual([committed]);
      expect((await countBetsInProgress(store.db, ['product', 'no-team'])).get('product')).toBe(3);
    });

    it('are paged in every order, those without a value last, by values of any kind', async () => {
      const dates = [null, '2026-05-01', '2026-05-02', null, '2026-05-01'];
      for (const day of dates) {
        const number = await insertBet(store.db, { ...betFields, quarterKey: 'paged', createdAt: at }, []);
        await updateBet(store.db, number, { reviewOn: day, launchedOn: day });
      }
      for (const orderBy of ['REVIEW_ON', 'LAUNCHED_ON', 'KEY'] as const) {
        const list = listBetRows(store.db, { filter: { quarterKey: 'paged' }, orderBy });
        const whole = await list.read();
        expect(whole).toHaveLength(await list.count());
        for (const [i, row] of whole.entries()) {
          const after = list.positionOf(row);
          expect(await list.read({ after, limit: 2 })).toEqual(whole.slice(i + 1, i + 3));
          expect(await list.hasUpTo(after)).toBe(true);
        }
      }
    });

    it('that two people change at once are changed one after the other', async () => {
      const number = await insertBet(store.db, { ...betFields, createdAt: at }, []);
      await Promise.all(
        Array.from({ length: 8 }, () =>
          store.db.transaction(async (tx) => {
            const { revision } = (await lockBet(tx, number))!;
            await updateBet(tx, number, { title: `seen ${revision}` });
          }),
        ),
      );
      expect((await findBets(store.db, [number]))[0]).toMatchObject({ revision: 9, title: 'seen 8' });
    });

    it('that are not there are not found', async () => {
      expect(await findBets(store.db, [999_999])).toEqual([]);
      expect(await findBets(store.db, [])).toEqual([]);
      expect(await lockBet(store.db, 999_999)).toBeNull();
    });
  });
});

describe('several processes on one PostgreSQL', () => {
  it('may migrate and found the workspace at the same time', async () => {
    const url = await postgres.createDatabase();
    const script = resolve(import.meta.dirname, 'found-workspace-process.ts');
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const [code] = (await once(fork(script, [url], { execArgv: [] }), 'exit')) as [number | null];
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const store = await openModel({ url });
    expect(await listMembers(store.db)).toHaveLength(1);
    expect(await listTeams(store.db)).toHaveLength(1);
    await store.close();
  });
});
