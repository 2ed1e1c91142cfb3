import { boolean, doublePrecision, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { importKinds, importStatuses } from '../vocabulary.ts';
import { member } from './member.ts';
import { metric } from './metric.ts';

/** A point of an imported series as it stood before an import replaced it; absent columns are null. */
export interface ReplacedPoint {
  day: string;
  /** null where there was no point of that day. */
  before: {
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    n: number | null;
  } | null;
}

/** One imported file. Its id is the `import_id` of what it stored in the fact store. */
export const dataImport = pgTable('data_import', {
  id: uuid().primaryKey(),
  kind: text({ enum: importKinds }).notNull(),
  status: text({ enum: importStatuses }).notNull(),
  fileName: text('file_name').notNull(),
  /** Of a series. */
  metricKey: text('metric_key').references(() => metric.key),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
  startedBy: uuid('started_by').references(() => member.id),
  stored: doublePrecision().notNull().default(0),
  duplicates: doublePrecision().notNull().default(0),
  rejected: doublePrecision().notNull().default(0),
  /** What to put back when a series is undone. */
  replaced: jsonb().$type<ReplacedPoint[]>(),
  isDemo: boolean('is_demo').notNull().default(false),
});
