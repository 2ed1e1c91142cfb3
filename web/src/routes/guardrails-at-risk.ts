import type { OverviewGuardrailsQuery } from '#lib/graphql/generated/graphql.ts';

type GuardedBet = OverviewGuardrailsQuery['bets']['nodes'][number];
type Guardrail = GuardedBet['guardrails'][number];

export interface GuardrailAtRisk {
  bet: { key: string; title: string };
  metric: Guardrail['metric'];
  latest: NonNullable<Guardrail['metric']['latest']>;
  /** Relative change in the bad direction, so above 0. */
  worse: number;
  /** Where nine of ten weeks' changes lie, in the bad direction too. */
  usual: { low: number; high: number } | null;
  /** The largest change in the bad direction that the bet accepts. */
  margin: number;
  isBeyondMargin: boolean;
  isBeyondUsual: boolean;
}

/** Guardrails whose metric moved in the bad direction in its last whole week, further than usual or than accepted. */
export function guardrailsAtRisk(bets: readonly GuardedBet[]): GuardrailAtRisk[] {
  return bets
    .flatMap((bet) => bet.guardrails.flatMap((guardrail) => riskOf(bet, guardrail)))
    .toSorted(
      (a, b) =>
        Number(b.isBeyondMargin) - Number(a.isBeyondMargin) || b.worse / b.margin - a.worse / a.margin,
    );
}

function riskOf({ key, title }: GuardedBet, { metric, margin }: Guardrail): GuardrailAtRisk[] {
  const { latest } = metric;
  if (!latest || latest.good !== false || latest.change == null) return [];
  const side = metric.goodDirection === 'DOWN' ? 1 : -1;
  const worse = latest.change * side;
  const ends = latest.usual ? [latest.usual.lower * side, latest.usual.upper * side] : null;
  const usual = ends && { low: Math.min(...ends), high: Math.max(...ends) };
  const isBeyondMargin = worse > margin;
  const isBeyondUsual = usual !== null && worse > usual.high;
  if (!isBeyondMargin && !isBeyondUsual) return [];
  return [{ bet: { key, title }, metric, latest, worse, usual, margin, isBeyondMargin, isBeyondUsual }];
}

/** Places in per cent of the width, shared by all rows: nothing at 34, the accepted change at 64, worse to the right. */
export function placeOfChange(worse: number, margin: number): number {
  const place = 34 + (worse / (margin || 0.01)) * 30;
  return Math.min(98, Math.max(2, Math.round(place * 10) / 10));
}
