import { randomUUID } from 'node:crypto';
import { dataImport, decision, readout, team } from '@leadline/db/models';
import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import { stages } from '@leadline/db/vocabulary';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import { insertBets } from '../bets/seeded.ts';
import type { HouseServer } from './house-server.ts';

/** A list of the schema in one of its orders, with how rows come to it and leave it. */
export interface ListedRows {
  /** The field that is a connection, such as Query.bets. */
  field: string;
  /** A document that asks `page` of it: arguments first and after, and what of the connection is selected. */
  query(page: { given: string; selected: string }): string;
  /** Of the answer's data. */
  read(data: never): unknown;
  /** The field that tells its rows apart. */
  id: string;
  /** Adds a row somewhere in the list; `i` is another number each time. */
  add(i: number): Promise<unknown>;
  /** Takes one out: it is removed, or leaves the filter. */
  remove?(id: string): Promise<unknown>;
}

/** Days and hours ago that repeat, so that rows share the values that they are ordered by. */
const day = (i: number) => `2026-03-${String(1 + ((i * 7) % 4)).padStart(2, '0')}`;
const dayOrNone = (i: number) => (i % 3 === 0 ? null : day(i));
const instant = (i: number) => new Date(Date.UTC(2026, 2, 1, (i * 5) % 3));

const conversion: MetricDefinition = {
  conversion: {
    from: { event: 'sign_up', where: [] },
    to: { event: 'activate', where: [] },
    withinDays: 1,
  },
};

/** Every connection of the schema, the one of bets in each of its orders. */
export function listedRows({
  house,
  change,
  importEvents,
  graphql,
}: HouseServer): Record<string, ListedRows> {
  const { db } = house.model;
  const atRoot = (
    field: string,
    rest: Pick<ListedRows, 'id' | 'add' | 'remove'>,
    given = '',
  ): ListedRows => ({
    field: `Query.${field}`,
    query: (page) => `{ ${field}(${given} ${page.given}) { ${page.selected} } }`,
    read: (data: Record<string, unknown>) => data[field],
    ...rest,
  });
  const addMetric = async (i: number, rest: { key?: string; definition?: MetricDefinition } = {}) => {
    const key = rest.key ?? `walked-${i}`;
    await insertMetric(db, key, {
      ...{ name: `${i % 2 ? 'Ä' : 'a'} name ${i % 4}`, description: 'walked', stage: stages[i % 2]! },
      ...{ unit: 'COUNT', goodDirection: 'UP' },
    });
    const definition = rest.definition ?? {
      measure: { aggregate: 'COUNT', of: { event: 'sign_up', where: [] } },
    };
    const version = { metricKey: key, version: 1, createdAt: instant(0), createdBy: null };
    await insertMetricVersion(db, { ...version, kind: 'COUNT', definition });
  };
  const bets = {
    id: 'key',
    add: (i: number) =>
      insertBets(db, {
        title: 'walked',
        reviewOn: dayOrNone(i),
        launchedOn: dayOrNone(i + 1),
        committedAt: i % 5 === 0 ? instant(i) : null,
        prediction: i % 4 === 0 ? null : { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.5 },
        effortWeeks: 1 + (i % 3),
      }),
    /** Half of them are still there, but not what is searched for. */
    remove: (key: string) => {
      const number = Number(key.slice(2));
      return number % 2
        ? change('DELETE FROM bet WHERE number = $1', number)
        : change("UPDATE bet SET title = 'another' WHERE number = $1", number);
    },
  };
  const importOfSubject = new Map<string, string>();
  return {
    ...Object.fromEntries(
      ['REVIEW_ON', 'LAUNCHED_ON', 'KEY', 'PRIORITY'].map((order) => [
        `bets by ${order}`,
        atRoot('bets', bets, `filter: { search: "walked" }, orderBy: ${order},`),
      ]),
    ),
    'bets of a metric': {
      field: 'Metric.bets',
      query: ({ given, selected }) => `{ metric(key: "led") { bets(${given}) { ${selected} } } }`,
      read: ({ metric }: { metric: { bets: unknown } }) => metric.bets,
      id: 'key',
      async add(i) {
        if (i === 0) await addMetric(i, { key: 'led' });
        await insertBets(db, { title: 'led', leadingMetricKey: 'led' });
      },
      remove: (key) =>
        change('UPDATE bet SET leading_metric_key = NULL WHERE number = $1', Number(key.slice(2))),
    },
    metrics: atRoot(
      'metrics',
      {
        id: 'key',
        add: (i) => addMetric(i),
        remove: (key) => change('UPDATE metric SET archived_at = now() WHERE key = $1', key),
      },
      'search: "walked",',
    ),
    decisions: atRoot('decisions', {
      id: 'id',
      add: (i) =>
        db
          .insert(decision)
          .values({ title: 'D', decideOn: day(i), createdAt: instant(i) }) as Promise<unknown>,
      remove: (id) => change('DELETE FROM decision WHERE id = $1', id),
    }),
    readouts: atRoot('readouts', {
      id: 'id',
      async add(i) {
        const key = `team-${i}`;
        await db.insert(team).values({ key, name: key, wipLimit: 3 });
        await db.insert(readout).values({ teamKey: key, week: day(i), createdAt: instant(i) });
      },
      remove: (id) => change('DELETE FROM readout WHERE id = $1', id),
    }),
    auditLog: atRoot('auditLog', {
      id: 'id',
      add: (i) =>
        insertAuditEntries(db, [
          { at: instant(i), requestId: 'r', who: 'somebody', action: 'walk', outcome: 'DONE' },
        ]),
      // Its rows are only ever added to: the database refuses to change and to remove them.
    }),
    subjects: atRoot(
      'subjects',
      {
        id: 'id',
        async add(i) {
          if (i === 0) await addMetric(i, { key: 'activation', definition: conversion });
          const subject = `o'brien ${i}`;
          const hour = String((i * 5) % 3).padStart(2, '0');
          importOfSubject.set(
            subject,
            await importEvents([
              `${subject},sign_up,2026-03-02T${hour}:00:00Z`,
              `clock,tick ${i},2026-03-20T00:00:00Z`,
            ]),
          );
        },
        remove: (subject) => graphql(`mutation { undoImport(id: "${importOfSubject.get(subject)}") { id } }`),
      },
      'metric: "activation", range: { from: "2026-03-01", to: "2026-03-08" },',
    ),
    imports: atRoot('imports', {
      id: 'id',
      add: (i) =>
        db.insert(dataImport).values({
          ...{ id: randomUUID(), kind: 'EVENTS', status: 'DONE', fileName: 'f', startedAt: instant(i) },
        }) as Promise<unknown>,
      remove: (id) => change('DELETE FROM data_import WHERE id = $1', id),
    }),
  };
}
