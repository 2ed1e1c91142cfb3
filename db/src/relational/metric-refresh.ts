import { eq, inArray } from 'drizzle-orm';
import { metricRefresh, metricVersion } from '../models/schema.ts';
import type { Model } from './connect.ts';
import { replaceMetricPoints } from './metric-point.ts';
import type { DateRange, MetricPointRow } from './metric-point.ts';

export type MetricRefreshRow = typeof metricRefresh.$inferSelect;

export async function findMetricRefresh(model: Model, versionId: number): Promise<MetricRefreshRow | null> {
  const [row] = await model.select().from(metricRefresh).where(eq(metricRefresh.versionId, versionId));
  return row ?? null;
}

export function listMetricRefreshes(
  model: Model,
  versionIds: readonly number[],
): Promise<MetricRefreshRow[]> {
  return model
    .select()
    .from(metricRefresh)
    .where(inArray(metricRefresh.versionId, [...versionIds]));
}

/** A step of a refresh: these points in place of all that stand in these days, and how far they reach now. */
export interface RefreshStep {
  before: MetricRefreshRow | null;
  after: MetricRefreshRow;
  days: readonly DateRange[];
  points: readonly Omit<MetricPointRow, 'versionId'>[];
}

/**
 * Takes a step in one transaction. Answers false, and changes nothing, where another process has taken
 * one meanwhile: the points may have been computed from older facts than that one's.
 */
export function saveRefreshStep(
  model: Model,
  { before, after, days, points }: RefreshStep,
): Promise<boolean> {
  const { versionId } = after;
  return model.transaction(async (tx) => {
    await tx.select().from(metricVersion).where(eq(metricVersion.id, versionId)).for('update');
    if (!isSame(await findMetricRefresh(tx, versionId), before)) return false;
    for (const range of days) {
      const inRange = points.filter(({ day }) => day >= range.from && day < range.to);
      await replaceMetricPoints(tx, versionId, inRange, range);
    }
    await tx
      .insert(metricRefresh)
      .values(after)
      .onConflictDoUpdate({ target: metricRefresh.versionId, set: after });
    return true;
  });
}

function isSame(a: MetricRefreshRow | null, b: MetricRefreshRow | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
