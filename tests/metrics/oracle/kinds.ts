import type { Span } from '../calendar.ts';
import { cohortOf, figureOfDuration, figureOfShare } from './cohort.ts';
import type { Metric } from './definition.ts';
import type { Condition } from './event.ts';
import { nothing } from './figure.ts';
import type { Figure } from './figure.ts';
import { evaluate, partsOf } from './formula.ts';
import { figureOfImported, importedThrough } from './imported.ts';
import { figureOfMeasure } from './measure.ts';
import { figureOfRatio } from './ratio.ts';
import { figureOfRecurring } from './recurring.ts';
import { day, isWithoutData } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What a metric is worth in a span as one bucket. `isIn` reads the event that puts a subject into it. */
export function figureOf(workspace: Workspace, metric: Metric, span: Span, isIn: Condition): Figure {
  const { definition } = metric;
  if ('formula' in definition) return figureOfFormula(workspace, definition.formula.expression, span, isIn);
  if ('imported' in definition) {
    return figureOfImported(workspace.calendar, definition.imported.rollup, metric, span);
  }
  if (isWithoutData(workspace, span)) return nothing;
  if ('measure' in definition) return figureOfMeasure(workspace, definition.measure, span, isIn);
  if ('ratio' in definition) return figureOfRatio(workspace, definition.ratio, span, isIn);
  if ('recurring' in definition) return figureOfRecurring(workspace, definition.recurring, span.end, isIn);
  if ('duration' in definition) return figureOfDuration(workspace, definition.duration, span, isIn);
  return figureOfShare(workspace, definition, span, isIn);
}

/** Its n is the smallest of its parts'; an imported part without one does not count. */
function figureOfFormula(workspace: Workspace, expression: string, span: Span, isIn: Condition): Figure {
  const value = evaluate(
    expression,
    (key) => figureOf(workspace, workspace.metrics.get(key)!, span, isIn).value,
  );
  const counts = leavesOf(workspace, expression)
    .map((part) => ({ part, n: figureOf(workspace, part, span, isIn).n }))
    .filter(({ part, n }) => n !== null || !('imported' in part.definition))
    .map(({ n }) => n);
  const given = counts.filter((n) => n !== null);
  const n = given.length === 0 || given.length < counts.length ? null : Math.min(...given);
  return { ...nothing, value, n };
}

/** The metrics below a formula that are none themselves. */
function leavesOf(workspace: Workspace, expression: string): Metric[] {
  return partsOf(expression).flatMap((key) => partsOfMetric(workspace, workspace.metrics.get(key)!));
}

function partsOfMetric(workspace: Workspace, metric: Metric): Metric[] {
  const { definition } = metric;
  return 'formula' in definition ? leavesOf(workspace, definition.formula.expression) : [metric];
}

/** Whether it is made of points from outside, or reads a metric that is. */
export function dependsOnPoints(workspace: Workspace, metric: Metric): boolean {
  return partsOfMetric(workspace, metric).some(({ definition }) => 'imported' in definition);
}

/** How far a metric's data reach; of a formula, those of the part that reaches least far. */
export function dataThroughOf(workspace: Workspace, metric: Metric): number | null {
  return earliest(partsOfMetric(workspace, metric).map((part) => ownDataThrough(workspace, part)));
}

/** Buckets that end until here are complete: their windows have passed too. */
export function completeUntilOf(workspace: Workspace, metric: Metric): number | null {
  return earliest(
    partsOfMetric(workspace, metric).map((part) => {
      const through = ownDataThrough(workspace, part);
      return through === null ? null : through - (cohortOf(part.definition)?.toDay ?? 0) * day;
    }),
  );
}

function ownDataThrough(workspace: Workspace, metric: Metric): number | null {
  return 'imported' in metric.definition
    ? importedThrough(workspace.calendar, metric)
    : workspace.dataThrough;
}

function earliest(times: readonly (number | null)[]): number | null {
  return times.includes(null) ? null : Math.min(...times.map((time) => time!));
}
