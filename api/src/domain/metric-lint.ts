import type { GoodDirection, MetricDefinition } from '@leadline/db/vocabulary';
import { eventsOf, kindOf } from './metric-definition.ts';

/** What is known of a metric beside its definition; what is left out is not judged. */
export interface LintFacts {
  goodDirection?: GoodDirection;
  /** An imported series' values, oldest first. */
  imported?: readonly number[];
}

const rawPageCount = /^\$?(page|screen)([ _-]?views?(ed)?)?$/i;
/** Longer than the longest window that a bet is measured in. */
const slowWindowDays = 90;
const pointsToTell = 8;

/** Why a metric may not lead a bet; empty when it may. */
export function lintMetric(definition: MetricDefinition, facts: LintFacts = {}): string[] {
  const reasons: string[] = [];
  if (facts.goodDirection === 'NEUTRAL') {
    reasons.push('It has no good direction: NEUTRAL metrics are watched, they neither lead nor guard.');
  }
  if (kindOf(definition) === 'COUNT' && eventsOf(definition).some((event) => rawPageCount.test(event))) {
    reasons.push('It counts raw page views, which rise with traffic whatever the product does for people.');
  }
  if ('measure' in definition && (definition.measure.windowDays ?? 0) > slowWindowDays) {
    reasons.push(
      `It looks back ${definition.measure.windowDays} days, so that it hardly moves within a bet's window: at most ${slowWindowDays} days can lead.`,
    );
  }
  if (isRunningTotal(facts.imported ?? [])) {
    reasons.push(
      'It is a running total: it has never fallen, and rises whatever the product does for people.',
    );
  }
  return reasons;
}

function isRunningTotal(values: readonly number[]): boolean {
  if (values.length < pointsToTell) return false;
  const steps = values.slice(1).map((value, i) => value - values[i]!);
  return steps.every((step) => step >= 0) && steps.filter((step) => step > 0).length >= pointsToTell / 2;
}
