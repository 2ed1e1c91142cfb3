import type { MetricRow } from '@leadline/db/relational/metric';
import type {
  EvidenceGrade,
  MetricDefinition,
  RecordedEstimate,
  SegmentFilter,
} from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { buildLedger } from '../../domain/ledger.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { liftVariance, standardErrorOf } from '../../domain/shrinkage.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { UserError } from '../../errors.ts';
import { loadAll } from '../../loaders.ts';
import { addDays, daysBetween } from '../bet/days.ts';
import type { QuarterRow } from '../quarter/service.ts';
import { readWhole } from '../series/service.ts';
import { today } from '../workspace/service.ts';
import type { PromisedBet } from './promised-bet.ts';

export interface MetricLedgerRow {
  metric: MetricRow;
  start: number | null;
  end: number | null;
  contributions: ContributionRow[];
  unexplained: number | null;
}

export interface ContributionRow {
  betNumber: number;
  predicted: number;
  measured: RecordedEstimate | null;
  grade: EvidenceGrade;
  shrunk: number | null;
  amount: number | null;
  jointWith: number[];
}

type LedBet = PromisedBet & { sealed: SealedBet; launchedOn: string };

/** The days of which a ledger tells. */
interface Edges {
  from: string;
  to: string;
  hasBegun: boolean;
}

const edgeDays = 28;

/** A ledger for each metric that bets of the quarter lead with; `all` are the bets of every quarter. */
export async function readLedgers(
  context: Context,
  quarter: QuarterRow,
  all: readonly PromisedBet[],
): Promise<MetricLedgerRow[]> {
  const day = await today(context);
  const edges = {
    from: quarter.from,
    to: day < quarter.to && day > quarter.from ? day : quarter.to,
    hasBegun: quarter.from <= day,
  };
  const led = all.filter(isLed).filter((bet) => isIn(bet, quarter) || movesIn(bet, edges));
  const byMetric = Map.groupBy(led, ({ sealed }) => sealed.leadingMetric.key);
  const metrics = await loadAll(context.loaders.metric, [...byMetric.keys()]);
  const variances = await readVariances(
    context,
    all.filter(isLed).filter(({ reviewOn }) => reviewOn !== null && reviewOn < quarter.to),
  );
  const ledgers = await Promise.all(
    metrics.map((metric) =>
      readLedger(context, {
        ...{ metric, edges, bets: byMetric.get(metric.key)! },
        liftVariance: variances(metric.stage),
      }),
    ),
  );
  return ledgers.toSorted((a, b) => b.contributions.length - a.contributions.length);
}

function isLed(bet: PromisedBet): bet is LedBet {
  return bet.sealed !== null && bet.launchedOn !== null && !bet.isDropped;
}

/** Whether a bet counts in the quarter. */
export function isIn(
  { reviewOn, isDropped, row }: PromisedBet,
  { key, from, to }: Pick<QuarterRow, 'key' | 'from' | 'to'>,
): boolean {
  if (reviewOn === null) return isDropped && row.quarterKey === key;
  return reviewOn >= from && reviewOn < to;
}

/** Whether a launch is among the 28 days of one end more than of the other, and what it did is known. */
function movesIn({ launchedOn, proven }: LedBet, { from, to }: Edges): boolean {
  return proven !== null && launchedOn < to && launchedOn > addDays(from, -edgeDays);
}

/** Of true lifts about 0, by the stage of what was led. */
async function readVariances(
  { loaders }: Context,
  bets: readonly LedBet[],
): Promise<(stage: MetricRow['stage']) => number> {
  const lifts = await Promise.all(
    bets.map(async ({ sealed, proven }) => {
      const { stage } = (await loaders.metric.load(sealed.leadingMetric.key))!;
      return proven === null
        ? []
        : [{ stage, measured: { lift: proven.value, standardError: standardErrorOf(proven) } }];
    }),
  );
  return (stage) =>
    liftVariance(lifts.flat().flatMap((lift) => (lift.stage === stage ? [lift.measured] : [])));
}

async function readLedger(
  context: Context,
  {
    metric,
    edges,
    bets,
    liftVariance,
  }: { metric: MetricRow; edges: Edges; bets: readonly LedBet[]; liftVariance: number },
): Promise<MetricLedgerRow> {
  const [start, end] = edges.hasBegun
    ? await Promise.all([readEdge(context, metric, edges.from), readEdge(context, metric, edges.to)])
    : [noEdge, noEdge];
  const shares = await readShares(context, { metric, bets, at: start.n ? edges.from : edges.to });
  const ledger = buildLedger({
    ...{ start: start.level, end: end.level, quarter: edges, liftVariance },
    bets: bets.map(({ row, sealed, launchedOn, measured }) => ({
      bet: String(row.number),
      predicted: sealed.prediction.lift,
      grade: row.evidence?.grade ?? 'JUDGEMENT',
      ...{ measured, launchedOn, windowDays: sealed.windowDays },
      reach: shares(sealed.hypothesis.segment) * treatmentShare(sealed, row.evidence?.subjects ?? null),
    })),
  });
  return { ...ledger, metric, contributions: rowsOf(ledger, bets) };
}

/** One row a bet; the amount of several stands with the first of them. */
function rowsOf({ contributions }: Ledger, bets: readonly LedBet[]): ContributionRow[] {
  const byNumber = new Map(bets.map((bet) => [bet.row.number, bet]));
  return contributions.flatMap(({ rows, amount }) =>
    rows.map(({ bet, predicted, grade, shrunk }, i) => ({
      betNumber: Number(bet),
      ...{ predicted, grade, shrunk },
      measured: byNumber.get(Number(bet))!.measured,
      amount: i === 0 ? amount : null,
      jointWith: rows.filter((other) => other.bet !== bet).map((other) => Number(other.bet)),
    })),
  );
}

interface Edge {
  level: number | null;
  n: number | null;
}

const noEdge: Edge = { level: null, n: null };

/** A metric over the 28 days before an edge, of some subjects or all. */
async function readEdge(
  context: Context,
  metric: MetricRow,
  edge: string,
  where: readonly SegmentFilter[] = [],
): Promise<Edge> {
  const { definition } = metric.current;
  const range = { from: addDays(edge, -edgeDays), to: edge };
  try {
    const whole = await readWhole(context, { metric, definition }, { range, where });
    const value = whole?.columns.value[0] ?? null;
    const days = isSummed(definition) ? daysBetween(range.from, range.to) : 1;
    return { level: value === null ? null : value / days, n: whole?.columns.n[0] ?? null };
  } catch (error) {
    // The metric cannot be computed any more: what one of its parts reads is gone.
    if (error instanceof UserError) return noEdge;
    throw error;
  }
}

/** Whether a month of it is the sum of its days. */
function isSummed(definition: MetricDefinition): boolean {
  if ('imported' in definition) return definition.imported.rollup === 'SUM';
  return 'measure' in definition && ['COUNT', 'SUM'].includes(definition.measure.aggregate);
}

/** Which share of the metric's volume each segment is, asked once of each. */
async function readShares(
  context: Context,
  { metric, bets, at }: { metric: MetricRow; bets: readonly LedBet[]; at: string },
): Promise<(segment: readonly SegmentFilter[]) => number> {
  const segments = new Map(
    bets
      .map(({ sealed }) => sealed.hypothesis.segment)
      .filter((segment) => segment.length > 0)
      .map((segment) => [JSON.stringify(segment), segment]),
  );
  if (segments.size === 0) return () => 1;
  const all = await readEdge(context, metric, at);
  const shares = new Map(
    await Promise.all(
      [...segments].map(async ([text, segment]): Promise<[string, number]> => {
        const { n } = await readEdge(context, metric, at, segment);
        return [text, n === null || !all.n ? 1 : Math.min(1, n / all.n)];
      }),
    ),
  );
  return (segment) => shares.get(JSON.stringify(segment)) ?? 1;
}

/** The share of an experiment's subjects that have the change: as they came, or else as planned. */
function treatmentShare(
  { plan }: SealedBet,
  subjects: { control: number; treatment: number } | null,
): number {
  if ('rollout' in plan) return 1;
  const all = subjects ? subjects.control + subjects.treatment : 0;
  return subjects && all > 0 ? subjects.treatment / all : plan.experiment.expectedShare;
}
