import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { joinRuns, readEventDays } from './event-days.ts';
import type { EventDays } from './event-days.ts';
import { eventName, eventRow } from './event-row.ts';
import type { EventFile } from './event-file.ts';
import type { PropertyColumn } from './mapping.ts';
import type { Stage } from './stage.ts';

/** Events that one statement stores: what is lost of an import that is killed. */
const rowsPerBatch = 1_000_000;

/** Of a query: some seventy for each column of a file. */
const mostElements = trusted('200000');

/** Chosen records that are stored together, by the numbers of the first and the last. */
export interface Batch {
  first: number;
  last: number;
  events: number;
}

/** All chosen records, in the file's order. */
export async function listBatches(facts: FactStore, stage: Stage): Promise<Batch[]> {
  const { rows } = await facts.query<Batch>(
    statement(
      'list-import-batches',
      sql`SELECT min(row) AS first, max(row) AS last, count() AS events
          FROM (SELECT row, intDiv(rowNumberInAllBlocks(), ${trusted(String(rowsPerBatch))}) AS batch
                FROM (SELECT row FROM ${trusted(stage.chosen)} ORDER BY row))
          GROUP BY batch ORDER BY batch`,
    ),
  );
  return rows;
}

/** The names and days of all events that are to be stored. */
export async function listChosenDays(
  facts: FactStore,
  stage: Stage,
  { file, batches }: { file: EventFile; batches: readonly Batch[] },
): Promise<EventDays[]> {
  const runs: EventDays[] = [];
  for (const batch of batches) {
    const chosen = sql`SELECT row FROM ${trusted(stage.chosen)} WHERE ${inBatch(batch)}`;
    const events = sql`SELECT ${eventName(file)} AS name, at FROM ${trusted(stage.records)}
      WHERE ${inBatch(batch)} AND row IN (${chosen})`;
    runs.push(...(await readEventDays(facts, events)));
  }
  return joinRuns(runs);
}

/** The chosen records as events, batch by batch. `onBatch` is told how many there are so far. */
export async function storeChosenEvents(
  facts: FactStore,
  stage: Stage,
  { batches, onBatch, ...row }: RowToStore & { batches: readonly Batch[]; onBatch: (stored: number) => void },
): Promise<void> {
  let stored = 0;
  for (const batch of batches) {
    await facts.command(statement('store-import-batch', storeBatch(stage, { ...row, batch })));
    stored += batch.events;
    onBatch(stored);
  }
}

interface RowToStore {
  file: EventFile;
  numberColumns: ReadonlySet<PropertyColumn>;
}

function inBatch({ first, last }: Batch): Fragment {
  return sql`row BETWEEN ${bind('UInt64', first)} AND ${bind('UInt64', last)}`;
}

function storeBatch(stage: Stage, { file, numberColumns, batch }: RowToStore & { batch: Batch }): Fragment {
  const row = eventRow(file, numberColumns);
  return sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers, import_id)
    SELECT if(made_id = '', ${row.ownId}, made_id), assumeNotNull(records.at), ${row.name}, ${row.actor}, ${row.actor},
      ${row.account}, ${row.value}, ${row.strings}, ${row.numbers}, ${bind('UUID', stage.importId)}
    FROM (SELECT * , at FROM ${trusted(stage.records)} WHERE ${inBatch(batch)}) AS records
    INNER JOIN (SELECT row, made_id FROM ${trusted(stage.chosen)} WHERE ${inBatch(batch)}) AS chosen USING (row)
    SETTINGS max_partitions_per_insert_block = 0, max_insert_threads = 2, max_ast_elements = ${mostElements}`;
}

/** Events that this import has stored, counted in the table itself. */
export async function countStoredEvents(facts: FactStore, importId: string): Promise<number> {
  const { rows } = await facts.query<{ events: number }>(
    statement(
      'count-stored-events',
      sql`SELECT count() AS events FROM event WHERE import_id = ${bind('UUID', importId)}`,
    ),
  );
  return rows[0]!.events;
}
