import type { OverviewGuardrailsQuery } from '#lib/graphql/generated/graphql.ts';

type GuardedBet = OverviewGuardrailsQuery['bets']['nodes'][number];
type Metric = GuardedBet['guardrails'][number]['metric'];

/** A bet that is guarded by a metric, and the largest change in the bad direction that it accepts. */
export interface Guarded {
  key: string;
  title: string;
  margin: number;
}

export interface GuardrailAtRisk {
  metric: Metric;
  latest: NonNullable<Metric['latest']>;
  /** Relative change in the bad direction, so above 0. */
  worse: number;
  /** Where nine of ten weeks' changes lie, in the bad direction too. */
  usual: { low: number; high: number } | null;
  /** Those that accept least come first. */
  bets: readonly [Guarded, ...Guarded[]];
  isBeyondMargin: boolean;
  isBeyondUsual: boolean;
}

/** Metrics that guard bets, each with the bets that it guards, the strictest first. */
export function guardedMetrics(bets: readonly GuardedBet[]): { metric: Metric; bets: Guarded[] }[] {
  const found = new Map<string, { metric: Metric; bets: Guarded[] }>();
  for (const { key, title, guardrails } of bets) {
    for (const { metric, margin } of guardrails) {
      const entry = found.get(metric.key) ?? { metric, bets: [] };
      entry.bets.push({ key, title, margin });
      found.set(metric.key, entry);
    }
  }
  return [...found.values()].map((entry) => ({
    ...entry,
    bets: entry.bets.toSorted((a, b) => a.margin - b.margin),
  }));
}

/** Those that moved in the bad direction in their last whole week, further than usual or than a bet accepts. */
export function guardrailsAtRisk(bets: readonly GuardedBet[]): GuardrailAtRisk[] {
  return guardedMetrics(bets)
    .flatMap(riskOf)
    .toSorted(
      (a, b) =>
        Number(b.isBeyondMargin) - Number(a.isBeyondMargin) ||
        b.worse / b.bets[0].margin - a.worse / a.bets[0].margin,
    );
}

function riskOf({ metric, bets }: { metric: Metric; bets: Guarded[] }): GuardrailAtRisk[] {
  const { latest } = metric;
  const [first, ...rest] = bets;
  if (!first || !latest || latest.good !== false || latest.change == null) return [];
  const side = metric.goodDirection === 'DOWN' ? 1 : -1;
  const worse = latest.change * side;
  const ends = latest.usual ? [latest.usual.lower * side, latest.usual.upper * side] : null;
  const usual = ends && { low: Math.min(...ends), high: Math.max(...ends) };
  const isBeyondMargin = worse > first.margin;
  const isBeyondUsual = usual !== null && worse > usual.high;
  if (!isBeyondMargin && !isBeyondUsual) return [];
  return [{ metric, latest, worse, usual, bets: [first, ...rest], isBeyondMargin, isBeyondUsual }];
}

/** Places in per cent of the width, shared by all rows: nothing at 34, the accepted change at 64, worse to the right. */
export function placeOfChange(worse: number, margin: number): number {
  const place = 34 + (worse / (margin || 0.01)) * 30;
  return Math.min(98, Math.max(2, Math.round(place * 10) / 10));
}
