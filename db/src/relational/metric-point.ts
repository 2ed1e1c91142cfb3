import { and, asc, eq, gt, gte, inArray, lt, or } from 'drizzle-orm';
import { metric, metricPoint, metricVersion } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type MetricPointRow = typeof metricPoint.$inferSelect;

/** Half-open range of dates, YYYY-MM-DD. */
export interface DateRange {
  from: string;
  to: string;
}

const rowsPerInsert = 2000;
const rowsPerPart = 5000;

/**
 * Makes these the points of a version in a range of days, or in all days where no range is given.
 * One transaction: readers see the old points or the new.
 */
export async function replaceMetricPoints(
  model: Model,
  versionId: number,
  points: readonly Omit<MetricPointRow, 'versionId'>[],
  days?: DateRange,
): Promise<void> {
  await model.transaction(async (tx) => {
    // Two refreshes of one version take turns.
    await tx.select().from(metricVersion).where(eq(metricVersion.id, versionId)).for('update');
    await tx
      .delete(metricPoint)
      .where(
        and(
          eq(metricPoint.versionId, versionId),
          days && gte(metricPoint.day, days.from),
          days && lt(metricPoint.day, days.to),
        ),
      );
    for (let i = 0; i < points.length; i += rowsPerInsert) {
      await tx
        .insert(metricPoint)
        .values(points.slice(i, i + rowsPerInsert).map((point) => ({ versionId, ...point })));
    }
  });
}

/** All points of these versions, by day. */
export function listMetricPoints(model: Model, versionIds: readonly number[]): Promise<MetricPointRow[]> {
  return model
    .select()
    .from(metricPoint)
    .where(inArray(metricPoint.versionId, [...versionIds]))
    .orderBy(metricPoint.day);
}

/** A point with its metric's key and version. */
export type PointOfMetric = Omit<MetricPointRow, 'versionId'> & { metricKey: string; version: number };

/** Every point of every version, version by version and by day, read in parts. */
export async function* readAllPoints(model: Model): AsyncGenerator<PointOfMetric> {
  for (let last: MetricPointRow | undefined; ;) {
    const after =
      last &&
      or(
        gt(metricPoint.versionId, last.versionId),
        and(eq(metricPoint.versionId, last.versionId), gt(metricPoint.day, last.day)),
      );
    const rows = await model
      .select({ point: metricPoint, metricKey: metricVersion.metricKey, version: metricVersion.version })
      .from(metricPoint)
      .innerJoin(metricVersion, eq(metricVersion.id, metricPoint.versionId))
      .where(after)
      .orderBy(asc(metricPoint.versionId), asc(metricPoint.day))
      .limit(rowsPerPart);
    for (const { point, ...of } of rows) yield { ...point, ...of };
    last = rows.at(-1)?.point;
    if (rows.length < rowsPerPart) return;
  }
}

/** Of these metrics, those whose newest version has a point with n above 0 (an IMPORTED one: any point) in the range of days. */
export async function listMeasuredMetrics(
  model: Model,
  keys: readonly string[],
  days: DateRange,
): Promise<string[]> {
  const rows = await model
    .selectDistinct({ key: metricVersion.metricKey })
    .from(metricPoint)
    .innerJoin(metricVersion, eq(metricVersion.id, metricPoint.versionId))
    .innerJoin(
      metric,
      and(eq(metric.key, metricVersion.metricKey), eq(metric.version, metricVersion.version)),
    )
    .where(
      and(
        inArray(metricVersion.metricKey, [...keys]),
        gte(metricPoint.day, days.from),
        lt(metricPoint.day, days.to),
        or(gt(metricPoint.n, 0), eq(metricVersion.kind, 'IMPORTED')),
      ),
    );
  return rows.map((row) => row.key);
}

/** The points of a version on these days. */
export async function findMetricPoints(
  model: Model,
  versionId: number,
  days: readonly string[],
): Promise<MetricPointRow[]> {
  const found: MetricPointRow[] = [];
  for (let i = 0; i < days.length; i += rowsPerInsert) {
    const someDays = days.slice(i, i + rowsPerInsert);
    found.push(
      ...(await model
        .select()
        .from(metricPoint)
        .where(and(eq(metricPoint.versionId, versionId), inArray(metricPoint.day, someDays)))),
    );
  }
  return found;
}

/** Puts points in, in the place of those that a version has on their days. */
export async function upsertMetricPoints(
  model: Model,
  versionId: number,
  points: readonly Omit<MetricPointRow, 'versionId'>[],
): Promise<void> {
  await deleteMetricPoints(
    model,
    versionId,
    points.map(({ day }) => day),
  );
  for (let i = 0; i < points.length; i += rowsPerInsert) {
    await model
      .insert(metricPoint)
      .values(points.slice(i, i + rowsPerInsert).map((point) => ({ versionId, ...point })));
  }
}

/** Takes out the points of a version on these days. */
export async function deleteMetricPoints(
  model: Model,
  versionId: number,
  days: readonly string[],
): Promise<void> {
  for (let i = 0; i < days.length; i += rowsPerInsert) {
    const someDays = days.slice(i, i + rowsPerInsert);
    await model
      .delete(metricPoint)
      .where(and(eq(metricPoint.versionId, versionId), inArray(metricPoint.day, someDays)));
  }
}

/** Gives a version the points of another. */
export async function copyMetricPoints(
  model: Model,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const points = await listMetricPoints(model, [from]);
  for (let i = 0; i < points.length; i += rowsPerInsert) {
    await model
      .insert(metricPoint)
      .values(points.slice(i, i + rowsPerInsert).map((point) => ({ ...point, versionId: to })));
  }
}
