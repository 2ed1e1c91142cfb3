import { Temporal } from 'temporal-polyfill';
import type { ComputableDefinition } from '@leadline/db/facts/metric/kinds';
import type { ImportedPoint } from '@leadline/db/facts/metric/imported';
import type { MetricPointRow } from '@leadline/db/relational/metric-point';
import type { Formula, Imported, MetricDefinition } from '@leadline/db/vocabulary';
import { metricsIn, parseFormula } from '../../domain/formula.ts';
import { joinExtents } from '../../domain/series.ts';
import type { Extent } from '../../domain/series.ts';
import type { Loaders } from '../../loaders.ts';

/** A definition with all that its values are made of. */
export interface Computable {
  definition: ComputableDefinition;
  /** How far the data of all that it is made of reach. */
  extent: Extent;
  /** How far the events do; beyond them a bucket is no data. Points that are imported are where they are. */
  events: Extent;
  /** Imported points say nothing of whom they are about: no filter, breakdown or hour reaches them. */
  hasImported: boolean;
}

/** Where definitions and what they are made of are looked up. */
export interface DefinitionSource extends Pick<Loaders, 'importedPoints' | 'workspace' | 'dataExtent'> {
  metric: Pick<Loaders['metric'], 'load'>;
}

/**
 * Gathers what a definition is computed from: a formula's parts by their newest definitions, an imported
 * series' points. `key` is the metric's whose definition it is; null in a preview, which has no points.
 * A formula that is saved names no part that is not there, and no circle of them.
 */
export async function resolveDefinition(
  source: DefinitionSource,
  definition: MetricDefinition,
  key: string | null,
): Promise<Computable> {
  if ('formula' in definition) return resolveFormula(source, definition.formula);
  if ('imported' in definition) return resolveImported(source, definition.imported, key);
  const extent = await source.dataExtent();
  return { definition, extent, events: extent, hasImported: false };
}

async function resolveFormula(source: DefinitionSource, formula: Formula): Promise<Computable> {
  const expression = parseFormula(formula.expression);
  const parts = await Promise.all(
    metricsIn(expression).map(async (key) => {
      const metric = await source.metric.load(key);
      if (metric === null)
        throw new Error(`The formula ${formula.expression} names “${key}”, which there is not.`);
      return [key, await resolveDefinition(source, metric.current.definition, key)] as const;
    }),
  );
  return {
    definition: {
      formula: { expression, parts: new Map(parts.map(([key, part]) => [key, part.definition])) },
    },
    extent: joinExtents(parts.map(([, part]) => part.extent)),
    events: joinExtents(parts.map(([, part]) => part.events)),
    hasImported: parts.some(([, part]) => part.hasImported),
  };
}

async function resolveImported(
  source: DefinitionSource,
  { rollup }: Imported,
  key: string | null,
): Promise<Computable> {
  const [{ timeZone }, rows] = await Promise.all([
    source.workspace(),
    key === null ? [] : source.importedPoints.load(key),
  ]);
  const dayStart = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  const points = rows.map((row): ImportedPoint => {
    const { value, numerator, denominator, n } = row;
    return { at: dayStart(dateOf(row)), value, numerator, denominator, n };
  });
  const [last] = rows.slice(-1);
  return {
    definition: { imported: { rollup, points } },
    extent: {
      firstEventAt: points[0]?.at ?? null,
      dataThrough: last === undefined ? null : dayStart(dateOf(last).add({ days: 1 })),
    },
    events: { firstEventAt: -Infinity, dataThrough: Infinity },
    hasImported: true,
  };
}

function dateOf({ day }: MetricPointRow): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
