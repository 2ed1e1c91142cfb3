import type { QuarterLedgersQuery } from '#lib/graphql/generated/graphql.ts';
import type { Tone } from '#lib/words.ts';

/* How a metric's way through a quarter is drawn; what each bet added was decided by the API. */

export type Ledger = NonNullable<QuarterLedgersQuery['quarter']>['outcome']['ledgers'][number];
export type Contribution = Ledger['contributions'][number];

/** One bar: a bet's, or that of several launches that share one amount. */
export interface LedgerStep {
  contributions: Contribution[];
  amount: number | null;
  /** The levels that the bar joins; equal where nothing was added. */
  from: number;
  to: number;
  /** The 95 % interval as measured, in levels; null where it cannot be placed, and of a shared amount. */
  measured: { low: number; high: number } | null;
  /** What was promised, in the amount's unit; null where it cannot be told. */
  promised: number | null;
}

/** The bets' bars one after the other, each beginning where the one before ended. */
export function stepsOf({ start, contributions }: Ledger): LedgerStep[] {
  let level = start ?? 0;
  return barsOf(contributions).map((bar) => {
    const [first] = bar as [Contribution];
    const from = level;
    level += first.amount ?? 0;
    const step = { contributions: bar, amount: first.amount ?? null, from, to: level };
    const perLift = bar.length === 1 ? amountPerLift(first) : null;
    if (perLift === null) return { ...step, measured: null, promised: null };
    const ends =
      first.measured && [first.measured.lower, first.measured.upper].map((end) => from + end * perLift);
    return {
      ...step,
      measured: ends && { low: Math.min(...ends), high: Math.max(...ends) },
      promised: first.predicted * perLift,
    };
  });
}

/** An amount stands with the first of those that share it. */
function barsOf(contributions: readonly Contribution[]): Contribution[][] {
  const drawn = new Set<string>();
  return contributions.flatMap((contribution) => {
    if (drawn.has(contribution.bet.key)) return [];
    const keys = new Set([contribution.bet.key, ...contribution.jointWith.map(({ key }) => key)]);
    for (const key of keys) drawn.add(key);
    return [contributions.filter(({ bet }) => keys.has(bet.key))];
  });
}

/** How much of the metric one unit of lift is; null where that cannot be read off. */
function amountPerLift({ amount, shrunk }: Contribution): number | null {
  return amount && shrunk ? amount / shrunk : null;
}

/** Whether any bet of it was measured, so that there is a way to draw. */
export function isDrawn({ start, contributions }: Ledger): boolean {
  return start != null && contributions.some(({ amount }) => amount != null);
}

export interface LedgerScale {
  /** In per cent of the width, never beyond it. */
  placeOf: (level: number) => number;
  /** Whether a level lies inside, so that an interval's end is drawn. */
  isSeen: (level: number) => boolean;
}

const edge = 2;

/** Room for every level, and for the intervals as far as they leave the bars to be seen. */
export function scaleOf({ start, end }: Ledger, steps: readonly LedgerStep[]): LedgerScale {
  const levels = [start, end, ...steps.flatMap(({ from, to }) => [from, to])].filter(
    (level) => level != null,
  );
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const span = highest - lowest || Math.abs(highest) * 0.02 || 1;
  const intervals = steps.flatMap(({ measured }) => measured ?? []);
  const low = Math.max(lowest - span, Math.min(lowest, ...intervals.map((interval) => interval.low)));
  const high = Math.min(highest + span, Math.max(highest, ...intervals.map((interval) => interval.high)));
  const width = high - low || span;
  const placeOf = (level: number) => {
    const place = edge + ((level - low) / width) * (100 - 2 * edge);
    return Math.round(Math.min(100 - edge, Math.max(edge, place)) * 10) / 10;
  };
  return { placeOf, isSeen: (level) => level >= low && level <= high };
}

/** Good or bad by the metric's direction; what moved nothing is neither. */
export function toneOfAmount(
  amount: number,
  { goodDirection }: Pick<Ledger['metric'], 'goodDirection'>,
): Tone {
  if (amount === 0 || goodDirection === 'NEUTRAL') return 'plain';
  return amount > 0 === (goodDirection === 'UP') ? 'good' : 'bad';
}

/** Whether its levels are means of days, as the API tells those whose months are sums of their days. */
export function isPerDay({ kind, definition }: Pick<Ledger['metric'], 'kind' | 'definition'>): boolean {
  if (kind !== 'IMPORTED') return kind === 'COUNT' || kind === 'SUM';
  const { imported } = JSON.parse(definition) as { imported?: { rollup?: string } };
  return imported?.rollup === 'SUM';
}
