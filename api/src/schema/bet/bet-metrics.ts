import { Temporal } from 'temporal-polyfill';
import type { BetRow } from '@leadline/db/relational/bet';
import type { Model } from '@leadline/db/relational/connect';
import { findMetrics } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import { listMeasuredMetrics, listMetricPoints } from '@leadline/db/relational/metric-point';
import type { DateRange } from '@leadline/db/relational/metric-point';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import type { BetMetric, BetTerms } from '../../domain/bet-problems.ts';
import { lintMetric } from '../../domain/metric-lint.ts';
import { partsOf } from '../metric/formula-check.ts';

/** The terms of a bet, saved or not, with its metrics by their keys. */
export type WrittenBet = Pick<
  BetRow,
  | 'ownerId'
  | 'hypothesis'
  | 'leadingMetricKey'
  | 'prediction'
  | 'plan'
  | 'windowDays'
  | 'launchBy'
  | 'reviewOn'
> & { guardrails: readonly { metricKey: string; margin: number }[] };

/** Keys of the metrics that a bet's rules read. */
export function metricKeysOf({ guardrails, leadingMetricKey }: WrittenBet): string[] {
  const guarding = guardrails.map(({ metricKey }) => metricKey);
  return leadingMetricKey === null ? guarding : [...guarding, leadingMetricKey];
}

const measuredWithinDays = 28;

/**
 * The days on one of which a metric must have had data: the 28 before today, or before a past review
 * date. Of a window of 28 days or more nobody who came in them has had all; its 28 days come before it.
 */
export function measuredDays(
  { reviewOn }: Pick<WrittenBet, 'reviewOn'>,
  today: string,
  definition?: MetricDefinition,
): DateRange {
  const to = reviewOn !== null && reviewOn < today ? reviewOn : today;
  const windowDays = definition ? cohortWindowDays(definition) : 0;
  const days = measuredWithinDays + (windowDays < measuredWithinDays ? 0 : Math.ceil(windowDays));
  return { from: Temporal.PlainDate.from(to).subtract({ days }).toString(), to };
}

/** How long after the day of a cohort its value is known. */
function cohortWindowDays(definition: MetricDefinition): number {
  if ('conversion' in definition) return definition.conversion.withinDays;
  if ('duration' in definition) return definition.duration.withinDays;
  return 'retention' in definition ? definition.retention.toDay : 0;
}

/** The metrics that a bet's rules read, by key, with whether they have had data lately. */
export async function readBetMetrics(
  model: Model,
  bet: WrittenBet,
  today: string,
): Promise<Map<string, BetMetric>> {
  const rows = await findMetrics(model, metricKeysOf(bet));
  const measured: string[] = [];
  for (const { key, current } of rows)
    measured.push(...(await listMeasuredMetrics(model, [key], measuredDays(bet, today, current.definition))));
  const points = await listMetricPoints(
    model,
    rows.filter(({ current }) => current.kind === 'IMPORTED').map(({ current }) => current.id),
  );
  const importedOf = ({ current }: MetricRow) =>
    points.flatMap(({ versionId, value }) => (versionId === current.id ? (value ?? []) : []));
  return new Map(
    rows.map((row) => {
      const { key, name, unit, currency, goodDirection, archivedAt, current } = row;
      const lint = lintMetric(current.definition, { goodDirection, imported: importedOf(row) });
      return [
        key,
        {
          ...{ key, name, unit, currency, goodDirection, lint },
          kind: current.kind,
          isArchived: archivedAt !== null,
          isMeasured: measured.includes(key),
        },
      ];
    }),
  );
}

/** What the rules of a commit read. */
export function termsOf(bet: WrittenBet, metrics: ReadonlyMap<string, BetMetric>): BetTerms {
  return {
    ...bet,
    leadingMetric: bet.leadingMetricKey === null ? null : metrics.get(bet.leadingMetricKey)!,
    guardrails: bet.guardrails.map(({ metricKey, margin }) => ({ metric: metrics.get(metricKey)!, margin })),
  };
}

/** The newest version of every metric that a bet reads: its own, its controls, and the parts of formulas. */
export async function readMetricVersions(model: Model, bet: WrittenBet): Promise<Record<string, number>> {
  const controls = bet.plan !== null && 'rollout' in bet.plan ? bet.plan.rollout.controls : [];
  const versions = new Map<string, number>();
  for (let keys = [...metricKeysOf(bet), ...controls]; keys.length > 0;) {
    const rows = await findMetrics(model, keys);
    for (const { key, version } of rows) versions.set(key, version);
    keys = rows.flatMap(({ current }) => partsOf(current.definition)).filter((key) => !versions.has(key));
  }
  return Object.fromEntries(versions);
}
