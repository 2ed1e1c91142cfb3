import DataLoader from 'dataloader';
import {
  countBetsInProgress,
  findBets,
  findVerdicts,
  listAmendments,
  listBetNumbersOfMetrics,
  listPastBets,
} from '@leadline/db/relational/bet';
import type { AmendmentRow, BetRow, PastBetRow, VerdictRow } from '@leadline/db/relational/bet';
import { findImports } from '@leadline/db/relational/data-import';
import type { DataImportRow } from '@leadline/db/relational/data-import';
import { findMembers, findTeams } from '@leadline/db/relational/member';
import type { MemberRow, TeamRow } from '@leadline/db/relational/member';
import { findMetrics, listMetricVersions } from '@leadline/db/relational/metric';
import type { MetricRow, MetricVersionRow } from '@leadline/db/relational/metric';
import { getFactGeneration } from '@leadline/db/relational/fact-change';
import { listMetricPoints } from '@leadline/db/relational/metric-point';
import type { DateRange, MetricPointRow } from '@leadline/db/relational/metric-point';
import { listNotes } from '@leadline/db/relational/note';
import type { NoteRow } from '@leadline/db/relational/note';
import { listTargetsOfMetrics } from '@leadline/db/relational/target';
import type { TargetRow } from '@leadline/db/relational/target';
import { findThemes } from '@leadline/db/relational/theme';
import type { ThemeRow } from '@leadline/db/relational/theme';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { WorkspaceRow } from '@leadline/db/relational/workspace';
import type { FactReader } from '@leadline/db/facts/connect';
import { readDataExtent } from '@leadline/db/facts/queries/data-extent';
import type { DataExtent } from '@leadline/db/facts/queries/data-extent';
import { readDimensionKeys, readProperties, readTraits } from '@leadline/db/facts/queries/dimensions';
import type { DimensionKey, DimensionRow } from '@leadline/db/facts/queries/dimensions';
import { readReach } from '@leadline/db/facts/queries/reach';
import { readLastSeen } from '@leadline/db/facts/queries/event-names';
import type { SegmentFilter } from '@leadline/db/vocabulary';
import type { House } from './house.ts';
import { once } from './once.ts';

const reachMs = 28 * 86_400_000;

/** Rows by key, fetched together and once a request: the number of statements does not grow with the rows. */
export interface Loaders {
  member: DataLoader<string, MemberRow | null>;
  team: DataLoader<string, TeamRow | null>;
  betsInProgress: DataLoader<string, number>;
  metric: DataLoader<string, MetricRow | null>;
  metricVersions: DataLoader<string, MetricVersionRow[]>;
  /** Points of an imported series, by day; they lie with its metric's newest version. */
  importedPoints: DataLoader<string, MetricPointRow[]>;
  import: DataLoader<string, DataImportRow | null>;
  /** By their days. */
  targetsOfMetric: DataLoader<string, TargetRow[]>;
  /** Remarks that touch a range, whatever metrics they are on. */
  notes: DataLoader<DateRange, NoteRow[], string>;
  bet: DataLoader<number, BetRow | null>;
  betNumbersOfMetric: DataLoader<string, number[]>;
  /** Oldest first. */
  amendmentsOfBet: DataLoader<number, AmendmentRow[]>;
  verdictOfBet: DataLoader<number, VerdictRow | null>;
  /** Every decided bet. */
  pastBets(): Promise<PastBetRow[]>;
  theme: DataLoader<string, ThemeRow | null>;
  /** Subjects of a segment that were seen in the last 28 days. */
  reach: DataLoader<readonly SegmentFilter[], number, string>;
  workspace(): Promise<WorkspaceRow>;
  /** The facts as they are now, with the answers that are remembered of them. */
  facts(): Promise<FactReader>;
  dataExtent(): Promise<DataExtent>;
  /** Every property that any event has, and every trait that any subject has. */
  dimensions(): Promise<DimensionRow[]>;
  dimensionKeys(): Promise<DimensionKey[]>;
  /** When the newest event of a name happened, in epoch milliseconds; null where no event has it. */
  lastSeen: DataLoader<string, number | null>;
  /** Levels of bets' leading metrics, by what they were asked for. */
  levels: Map<string, Promise<number | null>>;
}

export function createLoaders(house: House): Loaders {
  const { db } = house.model;
  const metric = byKey(
    (keys: readonly string[]) => findMetrics(db, keys),
    (row) => row.key,
  );
  const facts = once(async () => {
    const { lastChangeId, settledChangeId } = await getFactGeneration(db);
    return house.answers.of(house.facts, lastChangeId === settledChangeId ? lastChangeId : null);
  });
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
    metric,
    importedPoints: new DataLoader(async (keys) => {
      const metrics = await Promise.all(keys.map((key) => metric.load(key)));
      const points = await listMetricPoints(
        db,
        metrics.flatMap((row) => row?.current.id ?? []),
      );
      const byVersion = Map.groupBy(points, ({ versionId }) => versionId);
      return metrics.map((row) => byVersion.get(row?.current.id ?? -1) ?? []);
    }),
    metricVersions: new DataLoader(async (keys) => {
      const versions = await listMetricVersions(db, keys);
      return keys.map((key) => versions.filter(({ metricKey }) => metricKey === key));
    }),
    import: byKey(
      (ids) => findImports(db, ids),
      (row) => row.id,
    ),
    targetsOfMetric: new DataLoader(async (keys) => {
      const targets = Map.groupBy(await listTargetsOfMetrics(db, keys), ({ metricKey }) => metricKey);
      return keys.map((key) => targets.get(key) ?? []);
    }),
    notes: new DataLoader((ranges) => Promise.all(ranges.map((range) => listNotes(db, range))), {
      cacheKeyFn: ({ from, to }) => `${from}/${to}`,
    }),
    bet: byKey(
      (numbers) => findBets(db, numbers),
      (row) => row.number,
    ),
    betNumbersOfMetric: new DataLoader(async (keys) => {
      const numbers = await listBetNumbersOfMetrics(db, keys);
      return keys.map((key) => numbers.get(key) ?? []);
    }),
    amendmentsOfBet: new DataLoader(async (numbers) => {
      const amendments = Map.groupBy(await listAmendments(db, numbers), ({ betNumber }) => betNumber);
      return numbers.map((number) => amendments.get(number) ?? []);
    }),
    verdictOfBet: byKey(
      (numbers) => findVerdicts(db, numbers),
      (row) => row.betNumber,
    ),
    pastBets: once(() => listPastBets(db)),
    theme: byKey(
      (ids) => findThemes(db, ids),
      (row) => row.id,
    ),
    reach: new DataLoader(
      async (segments) => {
        const to = house.now().getTime();
        return readReach(await facts(), { segments, from: to - reachMs, to });
      },
      { cacheKeyFn: (segment) => JSON.stringify(segment) },
    ),
    workspace: once(() => getWorkspace(db)),
    facts,
    dataExtent: once(async () => readDataExtent(await facts(), house.now().getTime())),
    dimensions: once(async () => {
      const reader = await facts();
      return (await Promise.all([readProperties(reader), readTraits(reader)])).flat();
    }),
    dimensionKeys: once(async () => readDimensionKeys(await facts())),
    lastSeen: new DataLoader(async (names) => {
      const seen = await readLastSeen(await facts(), names);
      return names.map((name) => seen.get(name) ?? null);
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
