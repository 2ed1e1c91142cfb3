import type { Model } from '@leadline/db/relational/connect';
import { findMetrics, listMetricRows } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import { FormulaMistake, metricsIn, parseFormula, positionOf, unitOf } from '../../domain/formula.ts';
import type { Measured } from '../../domain/formula.ts';
import { badInput } from '../../errors.ts';

interface FormulaToCheck {
  definition: MetricDefinition;
  /** Path of the definition in the input. */
  field: string;
  /** Of the metric that is saved; left out in a preview. */
  saved?: { key: string } & Measured;
}

/**
 * Refuses a formula whose parts are not there, are put away, lead back to itself, or are of units that
 * cannot be added. `model` may be a transaction. Definitions of other kinds pass.
 */
export async function checkFormula(
  model: Model,
  { definition, field, saved }: FormulaToCheck,
): Promise<void> {
  if (!('formula' in definition)) return;
  const { expression: text } = definition.formula;
  const at = `${field}.formula.expression`;
  const expression = parseFormula(text);
  const keys = metricsIn(expression);
  const parts = new Map((await findMetrics(model, keys)).map((part) => [part.key, part]));
  for (const key of keys) {
    if (key === saved?.key) throw badInput(at, `The formula names “${key}”, which is the metric itself.`);
    const part = parts.get(key);
    const place = `at position ${positionOf(text, key)}`;
    if (part === undefined) throw badInput(at, `There is no metric “${key}” ${place}.${minusHint(key)}`);
    if (part.archivedAt !== null)
      throw badInput(at, `The metric “${key}” ${place} was put away; bring it back first, or leave it out.`);
  }
  const circle = saved && (await findCircle(model, saved.key, [...parts.values()]));
  if (circle) throw badInput(at, `The formula leads back to itself: ${circle.join(' → ')}.`);
  if (saved) await refuseOvergrown(model, { key: saved.key, definition, at });
  try {
    const measured = unitOf(expression, (key) => parts.get(key)!);
    if (saved && measured && (measured.unit !== saved.unit || measured.currency !== saved.currency))
      throw new FormulaMistake(
        `The formula gives ${nameOf(measured)}, and the metric is of ${nameOf(saved)}.`,
      );
  } catch (error) {
    if (error instanceof FormulaMistake) throw badInput(at, error.message);
    throw error;
  }
}

function minusHint(key: string): string {
  return key.includes('-') ? ' Where a minus is meant, it has spaces around it: a - b.' : '';
}

function nameOf({ unit, currency }: Measured): string {
  return currency === null ? `unit ${unit}` : `unit ${unit} in ${currency}`;
}

/** A path of formulas from `key` through these parts back to `key`, or null. */
async function findCircle(model: Model, key: string, parts: readonly MetricRow[]): Promise<string[] | null> {
  const pathTo = new Map(parts.map((part) => [part.key, [key, part.key]]));
  let reached = parts;
  while (reached.length > 0) {
    const next = new Map<string, string[]>();
    for (const part of reached) {
      for (const named of partsOf(part.current.definition)) {
        const path = [...pathTo.get(part.key)!, named];
        if (named === key) return path;
        if (!pathTo.has(named)) next.set(named, path);
      }
    }
    for (const [named, path] of next) pathTo.set(named, path);
    reached = await findMetrics(model, [...next.keys()]);
  }
  return null;
}

/** So many metrics may one question have to compute. */
const mostLeaves = 50;

/** Refuses a formula by which it, or one that reads it, would be computed from too many metrics, formulas' parts counted each time. */
async function refuseOvergrown(
  model: Model,
  { key, definition, at }: { key: string; definition: MetricDefinition; at: string },
): Promise<void> {
  const metrics = await listMetricRows(model, { includeArchived: true }).read();
  const definitions = new Map(metrics.map((metric) => [metric.key, metric.current.definition]));
  definitions.set(key, definition);
  const counts = new Map<string, number>();
  const countLeaves = (of: string): number => {
    const parts = partsOf(definitions.get(of)!);
    const count =
      counts.get(of) ?? (parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + countLeaves(part), 0));
    counts.set(of, count);
    return count;
  };
  const overgrown = [...definitions.keys()].find((of) => countLeaves(of) > mostLeaves);
  if (overgrown === undefined) return;
  throw badInput(
    at,
    `With this, “${overgrown}” would be computed from ${countLeaves(overgrown)} metrics, formulas in formulas counted each time; at most ${mostLeaves} can be.`,
  );
}

/** Keys of the metrics that a definition is made of. */
export function partsOf(definition: MetricDefinition): string[] {
  return 'formula' in definition ? metricsIn(parseFormula(definition.formula.expression)) : [];
}
