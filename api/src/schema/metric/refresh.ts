import { findMetrics, listMetricRows } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { DateRange } from '@leadline/db/relational/metric-point';
import { UserError } from '../../errors.ts';
import type { House } from '../../house.ts';
import { MetricRefresh } from '../refresh/metric-refresh.ts';

export interface RefreshResult {
  metrics: number;
  buckets: number;
  rowsRead: number;
  elapsedMs: number;
}

/** What is computed of a new metric before it is answered. */
const newestDays = 92;

/**
 * Computes the points of metrics whole, from the events there are now: of all that are in use, or of
 * those named; of all days that have events, or of a range. Gives the same points however often it runs.
 */
export function refreshMetrics(
  house: House,
  { keys, range }: { keys?: readonly string[] | undefined; range?: DateRange | undefined } = {},
): Promise<RefreshResult> {
  return refreshEach(house, { keys }, (refreshes) => each(refreshes, (refresh) => refresh.recompute(range)));
}

/**
 * Computes what has changed since the points of all metrics in use were computed, and what never was:
 * first what is new in each, then the past of new metrics.
 */
export function refreshChanged(
  house: House,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RefreshResult> {
  return refreshEach(house, { signal }, async (refreshes) => {
    const unfilled = new Set<MetricRefresh>();
    const catchUp = async (refresh: MetricRefresh) => {
      if (!(await refresh.catchUp())) unfilled.add(refresh);
    };
    await each(refreshes, catchUp).finally(() => each([...unfilled], (refresh) => refresh.fill()));
  });
}

/** Computes the newest days of metrics that are new, or newly defined, and has the rest of their past computed later. */
export async function fillNew(house: House, keys: readonly string[]): Promise<void> {
  await refreshEach(house, { keys }, (refreshes) =>
    each(refreshes, async (refresh) => {
      await refresh.catchUp();
      await refresh.fill({ newest: newestDays });
    }),
  );
  await house.refreshJob.request();
}

/** Brings the days of these metrics from `since` on up to date now, whatever the job has still to do. */
export async function refreshSince(house: House, keys: readonly string[], since: string): Promise<void> {
  await refreshEach(house, { keys }, (refreshes) =>
    each(refreshes, async (refresh) => {
      await refresh.catchUp();
      await refresh.fill({ since });
    }),
  );
}

async function refreshEach(
  house: House,
  { keys, signal }: { keys?: readonly string[] | undefined; signal?: AbortSignal | undefined },
  work: (refreshes: readonly MetricRefresh[]) => Promise<void>,
): Promise<RefreshResult> {
  const started = performance.now();
  const metrics = await findComputedMetrics(house, keys);
  const refreshes = metrics.map((metric) => new MetricRefresh(house, metric, signal));
  await work(refreshes);
  return {
    metrics: refreshes.length,
    buckets: refreshes.reduce((sum, { done }) => sum + done.buckets, 0),
    rowsRead: refreshes.reduce((sum, { done }) => sum + done.rowsRead, 0),
    elapsedMs: performance.now() - started,
  };
}

/** One after another. One that fails keeps no other from its turn, and is told of at the end. */
async function each(
  refreshes: readonly MetricRefresh[],
  work: (refresh: MetricRefresh) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const refresh of refreshes) await work(refresh).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Metrics in use, or those of the keys, without the imported ones: their points come from outside. */
async function findComputedMetrics(house: House, keys: readonly string[] | undefined): Promise<MetricRow[]> {
  const { db } = house.model;
  const metrics = await (keys
    ? findMetrics(db, keys)
    : listMetricRows(db, { includeArchived: false }).read());
  const unknown = keys?.find((key) => !metrics.some((metric) => metric.key === key));
  if (unknown !== undefined) {
    throw new UserError('NOT_FOUND', `There is no metric “${unknown}”.`, { field: 'keys' });
  }
  return metrics.filter(({ current }) => current.kind !== 'IMPORTED');
}
