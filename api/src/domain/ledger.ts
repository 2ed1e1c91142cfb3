import type { EvidenceGrade } from '@leadline/db/vocabulary';
import { Temporal } from 'temporal-polyfill';
import type { Estimate } from './interval.ts';
import { shrink, standardErrorOf } from './shrinkage.ts';

/** A bet as a metric's ledger of a quarter reads it; dates are YYYY-MM-DD. */
export interface LedgerBet {
  bet: string;
  /** The predicted relative lift. */
  predicted: number;
  grade: EvidenceGrade;
  /** The relative change that was measured; null where nothing was. */
  measured: Estimate | null;
  launchedOn: string;
  windowDays: number;
  /** The share of the metric's volume that has the change: its segment, its treatment share. */
  reach: number;
}

export interface LedgerInput {
  /** The metric over the 28 days that end before the quarter, and over those that end with it. */
  start: number | null;
  end: number | null;
  /** The first day of the quarter, and the first after it. */
  quarter: { from: string; to: string };
  bets: readonly LedgerBet[];
  /** Of true lifts about 0, from past ones of the stage. */
  liftVariance: number;
}

export interface LedgerRow extends Pick<LedgerBet, 'bet' | 'predicted' | 'grade' | 'measured'> {
  /** The measured lift, corrected for luck; null where nothing was measured by evidence that decides. */
  shrunk: number | null;
  /** What the bet alone would have added, in the metric's unit. */
  alone: number | null;
}

/** Bets that were launched into each other's windows share one amount: each measured what all of them did. */
export interface Contribution {
  rows: LedgerRow[];
  isJoint: boolean;
  /** In the metric's own unit; null where nothing was measured. */
  amount: number | null;
}

export interface Ledger {
  start: number | null;
  end: number | null;
  contributions: Contribution[];
  /** end − start − Σ amount; null where either end is not known. */
  unexplained: number | null;
}

const edgeDays = 28;

/**
 * A metric's way through a quarter: where it began, what each bet measurably added, where it ended, and the rest that
 * nobody can explain. start + Σ amount + unexplained = end.
 *
 * A bet's amount is shrunk lift × start × reach × w, w = (days since launch among the end's 28 − among the start's 28) / 28:
 * what was live on both ends moved nothing between them. BEFORE_AFTER and JUDGEMENT add nothing. Launches to everyone
 * whose windows overlap share the mean of their amounts, weighed by how surely they were measured.
 *
 * @example
 * buildLedger({ start: 0.24, end: 0.25, quarter: { from: '2026-04-01', to: '2026-07-01' }, bets: [oneOfTwoPercent], … })
 * // { start: 0.24, contributions: [{ amount: 0.0048, … }], unexplained: 0.0052, end: 0.25 }
 */
export function buildLedger({ start, end, quarter, bets, liftVariance }: LedgerInput): Ledger {
  const weighed = bets.map((bet) => ({ ...rowOf(bet, { start, quarter, liftVariance }), source: bet }));
  const contributions = groupOverlapping(weighed).map((group): Contribution => {
    const rows = group.map(({ source: _source, precision: _precision, ...row }) => row);
    return { rows, isJoint: rows.length > 1, amount: amountOf(group) };
  });
  const explained = contributions.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    start,
    end,
    contributions,
    unexplained: start === null || end === null ? null : end - start - explained,
  };
}

type WeighedRow = LedgerRow & { precision: number; source: LedgerBet };

function rowOf(
  { bet, predicted, grade, measured, launchedOn, reach }: LedgerBet,
  { start, quarter, liftVariance }: Pick<LedgerInput, 'start' | 'quarter' | 'liftVariance'>,
): Omit<WeighedRow, 'source'> {
  const row = { bet, predicted, grade, measured };
  if (measured === null || grade === 'BEFORE_AFTER' || grade === 'JUDGEMENT')
    return { ...row, shrunk: null, alone: null, precision: 0 };
  const standardError = standardErrorOf(measured);
  const shrunk = shrink({ lift: measured.value, standardError }, liftVariance);
  const share = (daysSince(launchedOn, quarter.to) - daysSince(launchedOn, quarter.from)) / edgeDays;
  return {
    ...row,
    shrunk,
    alone: start === null ? null : shrunk * start * reach * share,
    precision: 1 / Math.max(standardError, 1e-9) ** 2,
  };
}

/** How many of the 28 days that end before an edge are the launch's or after it. */
function daysSince(launchedOn: string, edge: string): number {
  const days = Temporal.PlainDate.from(launchedOn).until(edge, { largestUnit: 'days' }).days;
  return Math.min(edgeDays, Math.max(0, days));
}

/** Launches to everyone whose windows overlap, directly or by others between them; experiments part their own effect. */
function groupOverlapping<Row extends WeighedRow>(rows: readonly Row[]): Row[][] {
  const ordered = rows.toSorted((a, b) => (a.source.launchedOn < b.source.launchedOn ? -1 : 1));
  const groups: Row[][] = [];
  let open: { rows: Row[]; until: string } | null = null;
  for (const row of ordered) {
    const { launchedOn, windowDays } = row.source;
    const until = Temporal.PlainDate.from(launchedOn).add({ days: windowDays }).toString();
    if (row.grade === 'RANDOMISED' || row.alone === null) groups.push([row]);
    else if (open !== null && launchedOn < open.until) {
      open.rows.push(row);
      if (until > open.until) open.until = until;
    } else {
      open = { rows: [row], until };
      groups.push(open.rows);
    }
  }
  return groups;
}

function amountOf(rows: readonly WeighedRow[]): number | null {
  const known = rows.filter(({ alone }) => alone !== null);
  if (known.length === 0) return null;
  const total = known.reduce((sum, { precision }) => sum + precision, 0);
  return known.reduce((sum, { alone, precision }) => sum + (alone! * precision) / total, 0);
}
