import { and, asc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import { metric, metricVersion } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import { stages } from '../vocabulary.ts';
import type { MetricDefinition, MetricKind, Stage } from '../vocabulary.ts';
import { containing, isAnyOf } from './conditions.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';
import { readPackedJoin } from './packed-rows.ts';
import type { Slice } from './packed-rows.ts';

export type MetricVersionRow = typeof metricVersion.$inferSelect;

/** A metric with its newest version. */
export type MetricRow = typeof metric.$inferSelect & { current: MetricVersionRow };

export type MetricFields = Omit<typeof metric.$inferInsert, 'key' | 'revision' | 'version' | 'archivedAt'>;

export interface MetricFilter {
  stage?: Stage | undefined;
  /** Contained in key, name or description, whatever its case. */
  search?: string | undefined;
  includeArchived: boolean;
}

/** Metrics by stage and name. */
export function listMetricRows(
  model: Model,
  { stage, search, includeArchived }: MetricFilter,
): RowList<MetricRow> {
  const pattern = search && containing(search);
  return listRows<MetricRow>(model, {
    from: metric,
    where: and(
      stage && eq(metric.stage, stage),
      includeArchived ? undefined : isNull(metric.archivedAt),
      pattern
        ? or(ilike(metric.key, pattern), ilike(metric.name, pattern), ilike(metric.description, pattern))
        : undefined,
    ),
    order: [
      { field: 'stage', by: (value) => sql`array_position(${sql.param(stages)}::text[], ${value})` },
      { field: 'name', by: (value) => sql`lower(${value})` },
      { field: 'key' },
    ],
    read: (slice) => readMetrics(model, slice),
  });
}

export function findMetrics(model: Model, keys: readonly string[]): Promise<MetricRow[]> {
  return readMetrics(model, { where: isAnyOf(metric.key, keys), orderBy: [asc(metric.key)] });
}

async function readMetrics(model: Model, slice: Slice): Promise<MetricRow[]> {
  const from = sql`${metric} JOIN ${metricVersion} ON ${metricVersion.metricKey} = ${metric.key} AND ${metricVersion.version} = ${metric.version}`;
  const rows = await readPackedJoin(model, { from, tables: [metric, metricVersion] }, slice);
  return rows.map(([row, current]) => ({ ...row, current }));
}

/** All versions of these metrics, oldest first. */
export function listMetricVersions(model: Model, keys: readonly string[]): Promise<MetricVersionRow[]> {
  return model
    .select()
    .from(metricVersion)
    .where(inArray(metricVersion.metricKey, [...keys]))
    .orderBy(asc(metricVersion.version));
}

/** Holds the metric's row until the transaction ends; null when there is none. */
export async function lockMetric(model: Model, key: string): Promise<typeof metric.$inferSelect | null> {
  const [row] = await model.select().from(metric).where(eq(metric.key, key)).for('update');
  return row ?? null;
}

/** Until the transaction ends, no other that takes this lock changes which metrics formulas read. */
export async function lockFormulas(model: Model): Promise<void> {
  await model.execute(sql`SELECT pg_advisory_xact_lock(${formulaLock})`);
}

/** Any number that nothing else locks. */
const formulaLock = 6_024_711;

/** Whether it was made; not where there is one of that key already. */
export async function insertMetric(model: Model, key: string, fields: MetricFields): Promise<boolean> {
  const made = await model
    .insert(metric)
    .values({ key, ...fields })
    .onConflictDoNothing()
    .returning();
  return made.length > 0;
}

/** Puts a metric away and raises its revision. */
export async function archiveMetric(model: Model, key: string, at: Date): Promise<void> {
  await model
    .update(metric)
    .set({ archivedAt: at, revision: sql`${metric.revision} + 1` })
    .where(eq(metric.key, key));
}

/** Changes a metric, brings it back where it was put away, and raises its revision. */
export async function updateMetric(
  model: Model,
  key: string,
  fields: MetricFields & { version: number },
): Promise<void> {
  await model
    .update(metric)
    .set({ ...fields, archivedAt: null, revision: sql`${metric.revision} + 1` })
    .where(eq(metric.key, key));
}

export async function insertMetricVersion(
  model: Model,
  version: {
    metricKey: string;
    version: number;
    kind: MetricKind;
    definition: MetricDefinition;
    createdAt: Date;
    createdBy: string | null;
  },
): Promise<MetricVersionRow> {
  const [row] = await model.insert(metricVersion).values(version).returning();
  return row!;
}
