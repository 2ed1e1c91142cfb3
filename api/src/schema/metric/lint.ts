import type { MetricRow } from '@leadline/db/relational/metric';
import { lintMetric } from '../../domain/metric-lint.ts';
import type { Loaders } from '../../loaders.ts';

/** Why a metric may not lead a bet; empty when it may. */
export async function findLint(
  { importedPoints }: Pick<Loaders, 'importedPoints'>,
  { key, current, goodDirection }: MetricRow,
): Promise<string[]> {
  const points = current.kind === 'IMPORTED' ? await importedPoints.load(key) : [];
  return lintMetric(current.definition, {
    goodDirection,
    imported: points.flatMap(({ value }) => value ?? []),
  });
}
