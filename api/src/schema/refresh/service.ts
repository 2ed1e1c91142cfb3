import { listMetricRows } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import { getFactGeneration } from '@leadline/db/relational/fact-change';
import { listMetricRefreshes } from '@leadline/db/relational/metric-refresh';
import type { MetricRefreshRow } from '@leadline/db/relational/metric-refresh';
import type { Context } from '../../context.ts';
import { daysWithData } from '../../domain/changed-days.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { rangeOf } from './points.ts';

/** How far the points of all metrics in use are, and whether they are being computed. */
export async function readRefreshStatus(context: Context) {
  const { house } = context;
  const { db } = house.model;
  // In this order: what is done when nothing runs any more is then counted.
  const { isRunning, failure } = await house.refreshJob.status();
  const metrics = (await listMetricRows(db, { includeArchived: false }).read()).filter(
    ({ current }) => current.kind !== 'IMPORTED',
  );
  const rows = new Map(
    (
      await listMetricRefreshes(
        db,
        metrics.map(({ current }) => current.id),
      )
    ).map((row) => [row.versionId, row]),
  );
  const { settledChangeId } = await getFactGeneration(db);
  const done = await Promise.all(
    metrics.map((metric) => isDone(context, metric, rows.get(metric.current.id), settledChangeId)),
  );
  return { isRunning, failure, metrics: metrics.length, metricsDone: done.filter(Boolean).length };
}

async function isDone(
  { loaders }: Context,
  { key, current }: MetricRow,
  row: MetricRefreshRow | undefined,
  settledChangeId: number,
): Promise<boolean> {
  const [calendar, { extent }] = await Promise.all([
    loaders.workspace(),
    resolveDefinition(loaders, current.definition, key),
  ]);
  const withData = daysWithData(calendar, extent);
  if (withData === null) return true;
  return row !== undefined && row.changeId >= settledChangeId && row.filledFrom <= rangeOf(withData).from;
}
