import type { Model } from '@leadline/db/relational/connect';
import { listLaterSeriesImports, setReplacedPoints } from '@leadline/db/relational/data-import';
import type { DataImportRow, ReplacedPoint } from '@leadline/db/relational/data-import';
import { insertFactChanges } from '@leadline/db/relational/fact-change';
import { listMetricVersions, lockMetric } from '@leadline/db/relational/metric';
import { deleteMetricPoints, upsertMetricPoints } from '@leadline/db/relational/metric-point';
import { runsOfDays } from '../../ingest/day-runs.ts';

/**
 * Puts the points back that an import of a series has replaced. Where a later import has replaced its
 * point in turn, that stays, and what the later one would put back becomes what was there before both.
 */
export async function putBackPoints(tx: Model, undone: DataImportRow): Promise<void> {
  const { id, metricKey, replaced } = undone;
  if (metricKey === null || replaced === null) return;
  await lockMetric(tx, metricKey);
  const unclaimed = await handOver(tx, undone, replaced);
  // The metric may be computed by now; its imported points wait in the version that holds them.
  const versions = await listMetricVersions(tx, [metricKey]);
  const versionId = versions.findLast(({ kind }) => kind === 'IMPORTED')!.id;
  const runs = runsOfDays(unclaimed.map(({ day }) => day));
  await insertFactChanges(
    tx,
    runs.map((run) => ({ cause: 'SERIES', importId: id, subject: metricKey, ...run })),
  );
  const restored = unclaimed.flatMap(({ day, before }) => (before ? [{ day, ...before }] : []));
  const removed = unclaimed.filter(({ before }) => before === null).map(({ day }) => day);
  await deleteMetricPoints(tx, versionId, removed);
  await upsertMetricPoints(tx, versionId, restored);
}

/** Gives each later import the points that it has replaced of this one's, and answers the rest. */
async function handOver(
  tx: Model,
  undone: DataImportRow,
  replaced: readonly ReplacedPoint[],
): Promise<ReplacedPoint[]> {
  const left = new Map(replaced.map((point) => [point.day, point]));
  for (const later of await listLaterSeriesImports(tx, undone)) {
    const rewritten = (later.replaced ?? []).map((point) => {
      const before = left.get(point.day) ?? point;
      left.delete(point.day);
      return before;
    });
    if (later.replaced) await setReplacedPoints(tx, later.id, rewritten);
  }
  return [...left.values()];
}
