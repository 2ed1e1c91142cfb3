import { formatChange, formatNumberOf, formatPercent } from '#lib/format.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { BaseRateFiguresFragment } from '#lib/graphql/generated/graphql.ts';
import { stages, stageWords } from '#lib/words.ts';

export const baseRateFigures = graphql(`
  fragment BaseRateFigures on BaseRate {
    scope
    bets
    medianLift
    bestLift
    hitRate
  }
`);

/** What past bets came to: `14 past bets on Activation rate: median +0.4 %, best +2.1 %.` */
export function describeBaseRate(
  { scope, bets, medianLift, bestLift, hitRate }: BaseRateFiguresFragment,
  metric: { key: string; name: string } | null,
): string {
  const past = `${formatNumberOf(bets, 'past bet')}${scopeWords(scope, metric)}`;
  if (bets === 0) return `No bet${scopeWords(scope, metric)} has been decided yet.`;
  const kept = hitRate == null ? '' : `${formatPercent(hitRate)} kept their promise`;
  if (medianLift != null && bestLift != null) {
    const figures = `median ${formatChange(medianLift)}, best ${formatChange(bestLift)}`;
    return `${past}: ${figures}${kept && `; ${kept}`}.`;
  }
  return kept ? `${past}: ${kept}.` : `${past}, too few to say what they came to.`;
}

function scopeWords(scope: string, metric: { key: string; name: string } | null): string {
  if (metric && scope === metric.key) return ` on ${metric.name}`;
  const stage = stages.find((known) => known === scope.toUpperCase());
  return stage ? ` on ${stageWords[stage].toLowerCase()}` : '';
}
