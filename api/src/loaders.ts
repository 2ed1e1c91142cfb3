import DataLoader from 'dataloader';
import { countBetsInProgress, findBets, listBetNumbersOfMetrics } from '@leadline/db/relational/bet';
import type { BetRow } from '@leadline/db/relational/bet';
import { findMembers, findTeams } from '@leadline/db/relational/member';
import type { MemberRow, TeamRow } from '@leadline/db/relational/member';
import { findMetrics, listMetricVersions } from '@leadline/db/relational/metric';
import type { MetricRow, MetricVersionRow } from '@leadline/db/relational/metric';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { WorkspaceRow } from '@leadline/db/relational/workspace';
import { readDataExtent } from '@leadline/db/facts/queries/data-extent';
import type { DataExtent } from '@leadline/db/facts/queries/data-extent';
import { readProperties } from '@leadline/db/facts/queries/dimensions';
import type { PropertyRow } from '@leadline/db/facts/queries/dimensions';
import { readUnseenEventNames } from '@leadline/db/facts/queries/event-names';
import type { House } from './house.ts';
import { once } from './once.ts';

/** Rows by key, fetched together and once a request: the number of statements does not grow with the rows. */
export interface Loaders {
  member: DataLoader<string, MemberRow | null>;
  team: DataLoader<string, TeamRow | null>;
  betsInProgress: DataLoader<string, number>;
  metric: DataLoader<string, MetricRow | null>;
  metricVersions: DataLoader<string, MetricVersionRow[]>;
  bet: DataLoader<number, BetRow | null>;
  betNumbersOfMetric: DataLoader<string, number[]>;
  workspace(): Promise<WorkspaceRow>;
  dataExtent(): Promise<DataExtent>;
  /** Every property that any event has. */
  properties(): Promise<PropertyRow[]>;
  /** Whether any event has this name. */
  isEventSeen: DataLoader<string, boolean>;
  /** Levels of bets' leading metrics, by what they were asked for. */
  levels: Map<string, Promise<number | null>>;
}

export function createLoaders(house: House): Loaders {
  const { db } = house.model;
  return {
    member: byKey(
      (ids) => findMembers(db, ids),
      (row) => row.id,
    ),
    team: byKey(
      (keys) => findTeams(db, keys),
      (row) => row.key,
    ),
    betsInProgress: new DataLoader(async (keys) => {
      const counts = await countBetsInProgress(db, keys);
      return keys.map((key) => counts.get(key) ?? 0);
    }),
    metric: byKey(
      (keys) => findMetrics(db, keys),
      (row) => row.key,
    ),
    metricVersions: new DataLoader(async (keys) => {
      const versions = await listMetricVersions(db, keys);
      return keys.map((key) => versions.filter(({ metricKey }) => metricKey === key));
    }),
    bet: byKey(
      (numbers) => findBets(db, numbers),
      (row) => row.number,
    ),
    betNumbersOfMetric: new DataLoader(async (keys) => {
      const numbers = await listBetNumbersOfMetrics(db, keys);
      return keys.map((key) => numbers.get(key) ?? []);
    }),
    workspace: once(() => getWorkspace(db)),
    dataExtent: once(() => readDataExtent(house.facts, house.now().getTime())),
    properties: once(() => readProperties(house.facts)),
    isEventSeen: new DataLoader(async (names) => {
      const unseen = await readUnseenEventNames(house.facts, names);
      return names.map((name) => !unseen.includes(name));
    }),
    levels: new Map(),
  };
}

function byKey<Key, Row>(find: (keys: readonly Key[]) => Promise<Row[]>, keyOf: (row: Row) => Key) {
  return new DataLoader<Key, Row | null>(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Rows of these keys, in their order; a key without a row is a bug. */
export async function loadAll<Key, Row>(
  loader: DataLoader<Key, Row | null>,
  keys: readonly Key[],
): Promise<Row[]> {
  const rows = await loader.loadMany([...keys]);
  return rows.map((row, i) => {
    if (row instanceof Error) throw row;
    if (row === null) throw new Error(`There is no row of key ${String(keys[i])}.`);
    return row;
  });
}
