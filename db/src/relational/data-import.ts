import { and, asc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm';
import type { ReplacedPoint } from '../models/data-import.ts';
import { dataImport } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import type { ImportStatus } from '../vocabulary.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';

export type { ReplacedPoint };
export type DataImportRow = typeof dataImport.$inferSelect;
export type NewDataImport = Pick<
  DataImportRow,
  'id' | 'kind' | 'fileName' | 'metricKey' | 'startedAt' | 'startedBy'
>;

/** How an import has ended. */
export interface ImportOutcome extends Pick<DataImportRow, 'stored' | 'duplicates' | 'rejected'> {
  status: ImportStatus;
  finishedAt: Date;
}

/** All imports, newest first. */
export function listImportRows(model: Model): RowList<DataImportRow> {
  return listRows<DataImportRow>(model, {
    from: dataImport,
    where: undefined,
    order: [{ field: 'startedAt', isDescending: true }, { field: 'id' }],
  });
}

export function findImports(model: Model, ids: readonly string[]): Promise<DataImportRow[]> {
  return model
    .select()
    .from(dataImport)
    .where(inArray(dataImport.id, [...ids]));
}

/** Imports that began so long ago and that nobody has ended: they were killed. */
export function listInterruptedImports(
  model: Model,
  { olderThanHours }: { olderThanHours: number },
): Promise<DataImportRow[]> {
  return model
    .select()
    .from(dataImport)
    .where(
      and(
        eq(dataImport.status, 'RUNNING'),
        lte(dataImport.startedAt, sql`now() - make_interval(hours => ${olderThanHours})`),
      ),
    );
}

export async function insertImport(model: Model, begun: NewDataImport): Promise<void> {
  await model.insert(dataImport).values({ ...begun, status: 'RUNNING' });
}

export async function finishImport(model: Model, id: string, outcome: ImportOutcome): Promise<void> {
  await model.update(dataImport).set(outcome).where(eq(dataImport.id, id));
}

export async function setImportStatus(model: Model, id: string, status: ImportStatus): Promise<void> {
  await model.update(dataImport).set({ status }).where(eq(dataImport.id, id));
}

/** Remembers the points that an import of a series has replaced. */
export async function setReplacedPoints(model: Model, id: string, replaced: ReplacedPoint[]): Promise<void> {
  await model.update(dataImport).set({ replaced }).where(eq(dataImport.id, id));
}

/** Imports of the same series that began later and are not undone, oldest first. */
export function listLaterSeriesImports(
  model: Model,
  { id, metricKey, startedAt }: DataImportRow,
): Promise<DataImportRow[]> {
  return model
    .select()
    .from(dataImport)
    .where(
      and(
        eq(dataImport.metricKey, metricKey ?? ''),
        gt(dataImport.startedAt, startedAt),
        ne(dataImport.status, 'UNDONE'),
        ne(dataImport.id, id),
      ),
    )
    .orderBy(asc(dataImport.startedAt));
}
