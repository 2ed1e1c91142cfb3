import DataLoader from 'dataloader';
import { Temporal } from 'temporal-polyfill';
import {
  countBetsInProgress,
  findBets,
  findVerdicts,
  listAmendments,
  listGuardrails,
  listBetNumbersOfMetrics,
  listPastBets,
} from '@leadline/db/relational/bet';
import type { AmendmentRow, BetRow, GuardrailRow, PastBetRow, VerdictRow } from '@leadline/db/relational/bet';
import { listBetDates } from '@leadline/db/relational/bet-dates';
import type { BetDatesRow } from '@leadline/db/relational/bet-dates';
import { listBetOutcomes } from '@leadline/db/relational/bet-outcome';
import type { BetOutcomeRow } from '@leadline/db/relational/bet-outcome';
import { findLatestEvaluations, listEvaluations } from '@leadline/db/relational/evaluation';
import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import { findImports } from '@leadline/db/relational/data-import';
import type { DataImportRow } from '@leadline/db/relational/data-import';
import {
  findDecisions,
  findSuperseded,
  listDecisionsOfBets,
  listPositions,
} from '@leadline/db/relational/decision';
import type { DecisionRow, PositionRow } from '@leadline/db/relational/decision';
import { findMembers, findTeams, listDecidedAt } from '@leadline/db/relational/member';
import type { MemberRow, TeamRow } from '@leadline/db/relational/member';
import { findMetrics, listMetricVersions } from '@leadline/db/relational/metric';
import type { MetricRow, MetricVersionRow } from '@leadline/db/relational/metric';
import { getFactGeneration } from '@leadline/db/relational/fact-change';
import { listMetricPoints } from '@leadline/db/relational/metric-point';
import type { DateRange, MetricPointRow } from '@leadline/db/relational/metric-point';
import { listNotes } from '@leadline/db/relational/note';
import type { NoteRow } from '@leadline/db/relational/note';
import { listNotNowOfQuarters } from '@leadline/db/relational/not-now';
import type { NotNowRow } from '@leadline/db/relational/not-now';
import { findReadouts } from '@leadline/db/relational/readout';
import type { ReadoutRow } from '@leadline/db/relational/readout';
import { listRemeasurements } from '@leadline/db/relational/remeasurement';
import type { RemeasurementRow } from '@leadline/db/relational/remeasurement';
import { findMembersWithSignIn } from '@leadline/db/relational/sign-in';
import { findTargets, listTargetsOfMetrics } from '@leadline/db/relational/target';
import type { TargetRow } from '@leadline/db/relational/target';
import { findThemes, listBetNumbersOfThemes, listThemesOfQuarters } from '@leadline/db/relational/theme';
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
import type { RowList } from '@leadline/db/row-list';
import type { SegmentFilter } from '@leadline/db/vocabulary';
import type { House } from './house.ts';
import { once } from './once.ts';

const reachDays = 28;

/** Rows by key, fetched together and once a request: the number of statements does not grow with the rows. */
export interface Loaders {
  member: DataLoader<string, MemberRow | null>;
  /** Whether the person of that id has a credential. */
  canSignIn: DataLoader<string, boolean>;
  team: DataLoader<string, TeamRow | null>;
  betsInProgress: DataLoader<string, number>;
  /** When each of a team's bets was decided, those entered from the past left out. */
  decidedAtOfTeam: DataLoader<string, Date[]>;
  metric: RowLoader<string, MetricRow>;
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
  /** In the author's order. */
  guardrailsOfBet: DataLoader<number, GuardrailRow[]>;
  /** Oldest first. */
  amendmentsOfBet: DataLoader<number, AmendmentRow[]>;
  verdictOfBet: DataLoader<number, VerdictRow | null>;
  latestEvaluation: DataLoader<number, EvaluationRow | null>;
  /** Oldest first. */
  evaluationsOfBet: DataLoader<number, EvaluationRow[]>;
  /** What was found when its kept promise was measured again, oldest first. */
  remeasurementsOfBet: DataLoader<number, RemeasurementRow[]>;
  /** Every decided bet. */
  pastBets(): Promise<PastBetRow[]>;
  /** Subjects of a segment that were seen in the 28 days before today, or today. */
  reach: DataLoader<readonly SegmentFilter[], number, string>;
  /** The dates of all bets. */
  betDates(): Promise<BetDatesRow[]>;
  /** Every bet that was committed or dropped, by what came of it. */
  betOutcomes(): Promise<BetOutcomeRow[]>;
  target: DataLoader<string, TargetRow | null>;
  theme: DataLoader<string, ThemeRow | null>;
  /** Oldest first. */
  themesOfQuarter: DataLoader<string, ThemeRow[]>;
  /** Next review date first. */
  betNumbersOfTheme: DataLoader<string, number[]>;
  /** What is on a quarter's list, oldest first. */
  notNowOfQuarter: DataLoader<string, NotNowRow[]>;
  readout: DataLoader<string, ReadoutRow | null>;
  decision: DataLoader<string, DecisionRow | null>;
  /** Newest first. */
  decisionsOfBet: DataLoader<number, DecisionRow[]>;
  /** Whether another decision, which is decided, takes its place. */
  isSuperseded: DataLoader<string, boolean>;
  /** Oldest word first. */
  positionsOfDecision: DataLoader<string, PositionRow[]>;
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
  const workspace = once(() => getWorkspace(db));
  const facts = once(async () => {
    const { lastChangeId, settledChangeId } = await getFactGeneration(db);
    return house.answers.of(house.facts, lastChangeId === settledChangeId ? lastChangeId : null);
  });
  return {
    member: byKey(
      (ids) => findMembers(db, ids),
      (row) => row.id,
    ),
    canSignIn: new DataLoader(async (ids) => {
      const those = await findMembersWithSignIn(db, ids);
      return ids.map((id) => those.has(id));
    }),
    team: byKey(
      (keys) => findTeams(db, keys),
      (row) => row.key,
    ),
    betsInProgress: new DataLoader(async (keys) => {
      const counts = await countBetsInProgress(db, keys);
      return keys.map((key) => counts.get(key) ?? 0);
    }),
    decidedAtOfTeam: byGroup(
      (keys) => listDecidedAt(db, keys),
      (row) => row.teamKey,
      (row) => row.decidedAt,
    ),
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
    targetsOfMetric: byGroup(
      (keys) => listTargetsOfMetrics(db, keys),
      (row) => row.metricKey,
      (row) => row,
    ),
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
    guardrailsOfBet: byGroup(
      (numbers) => listGuardrails(db, numbers),
      (row) => row.betNumber,
      (row) => row,
    ),
    amendmentsOfBet: new DataLoader(async (numbers) => {
      const amendments = Map.groupBy(await listAmendments(db, numbers), ({ betNumber }) => betNumber);
      return numbers.map((number) => amendments.get(number) ?? []);
    }),
    verdictOfBet: byKey(
      (numbers) => findVerdicts(db, numbers),
      (row) => row.betNumber,
    ),
    latestEvaluation: byKey(
      (numbers) => findLatestEvaluations(db, numbers),
      (row) => row.betNumber,
    ),
    evaluationsOfBet: byGroup(
      (numbers) => listEvaluations(db, numbers),
      (row) => row.betNumber,
      (row) => row,
    ),
    remeasurementsOfBet: byGroup(
      (numbers) => listRemeasurements(db, numbers),
      (row) => row.betNumber,
      (row) => row,
    ),
    pastBets: once(() => listPastBets(db)),
    betDates: once(() => listBetDates(db)),
    betOutcomes: once(() => listBetOutcomes(db)),
    target: byKey(
      (ids) => findTargets(db, ids),
      (row) => row.id,
    ),
    theme: byKey(
      (ids) => findThemes(db, ids),
      (row) => row.id,
    ),
    reach: new DataLoader(
      async (segments) => {
        const now = house.now().getTime();
        const { timeZone } = await workspace();
        const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
        const from = today.subtract({ days: reachDays }).epochMilliseconds;
        return readReach(await facts(), { segments, from, to: now });
      },
      { cacheKeyFn: (segment) => JSON.stringify(segment) },
    ),
    themesOfQuarter: byGroup(
      (keys) => listThemesOfQuarters(db, keys),
      (row) => row.quarterKey,
      (row) => row,
    ),
    betNumbersOfTheme: byGroup(
      (ids) => listBetNumbersOfThemes(db, ids),
      (row) => row.themeId,
      (row) => row.number,
    ),
    notNowOfQuarter: byGroup(
      (keys) => listNotNowOfQuarters(db, keys),
      (row) => row.quarterKey,
      (row) => row,
    ),
    readout: byKey(
      (ids) => findReadouts(db, ids),
      (row) => row.id,
    ),
    decision: byKey(
      (ids) => findDecisions(db, ids),
      (row) => row.id,
    ),
    decisionsOfBet: byGroup(
      (numbers) => listDecisionsOfBets(db, numbers),
      (row) => row.betNumber!,
      (row) => row,
    ),
    isSuperseded: new DataLoader(async (ids) => {
      const superseded = await findSuperseded(db, ids);
      return ids.map((id) => superseded.has(id));
    }),
    positionsOfDecision: byGroup(
      (ids) => listPositions(db, ids),
      (row) => row.decisionId,
      (row) => row,
    ),
    workspace,
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
  return new RowLoader<Key, Row>(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader that gives a row at once where it has been read: many rows point to few, and each promise costs. */
class RowLoader<Key, Row> extends DataLoader<Key, Row | null> {
  readonly #read: Map<Key, Row | null>;

  constructor(find: (keys: readonly Key[]) => Promise<(Row | null)[]>) {
    const read = new Map<Key, Row | null>();
    super(async (keys) => {
      const rows = await find(keys);
      keys.forEach((key, i) => read.set(key, rows[i]!));
      return rows;
    });
    this.#read = read;
  }

  find(key: Key): Row | null | Promise<Row | null> {
    const row = this.#read.get(key);
    return row === undefined ? this.load(key) : row;
  }
}

/** What `pick` takes from the rows of each key, in the order in which they were found. */
function byGroup<Key, Row, Picked>(
  find: (keys: readonly Key[]) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
  pick: (row: Row) => Picked,
) {
  return new DataLoader<Key, Picked[]>(async (keys) => {
    const rows = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => (rows.get(key) ?? []).map(pick));
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

/** A list whose rows the loader need not read again. */
export function priming<Key, Row>(
  loader: DataLoader<Key, Row | null>,
  list: RowList<Row>,
  keyOf: (row: Row) => Key,
): RowList<Row> {
  return {
    ...list,
    async read(page) {
      const rows = await list.read(page);
      for (const row of rows) loader.prime(keyOf(row), row);
      return rows;
    },
  };
}
