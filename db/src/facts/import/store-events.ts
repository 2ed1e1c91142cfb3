import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { eventRow } from './event-row.ts';
import type { EventFile, Stage } from './stage.ts';
import type { PropertyColumn } from './mapping.ts';

/** Events that one statement stores: what is lost of an import that is killed. */
const rowsPerBatch = 1_000_000;

/** The chosen records as events, batch by batch in the file's order. `onBatch` is told how many there are so far. */
export async function storeChosenEvents(
  facts: FactStore,
  stage: Stage,
  file: EventFile,
  {
    numberColumns,
    onBatch,
  }: { numberColumns: ReadonlySet<PropertyColumn>; onBatch: (stored: number) => void },
): Promise<void> {
  const { rows: batches } = await facts.query<{ first: number; last: number; events: number }>(
    statement('list-import-batches', listBatches(stage)),
  );
  let stored = 0;
  for (const batch of batches) {
    await facts.command(statement('store-import-batch', storeBatch(stage, { file, numberColumns, batch })));
    stored += batch.events;
    onBatch(stored);
  }
}

function listBatches(stage: Stage): Fragment {
  return sql`SELECT min(row) AS first, max(row) AS last, count() AS events
    FROM (SELECT row, intDiv(rowNumberInAllBlocks(), ${trusted(String(rowsPerBatch))}) AS batch
          FROM (SELECT row FROM ${trusted(stage.chosen)} ORDER BY row))
    GROUP BY batch ORDER BY batch`;
}

interface Batch {
  file: EventFile;
  numberColumns: ReadonlySet<PropertyColumn>;
  batch: { first: number; last: number };
}

function storeBatch(stage: Stage, { file, numberColumns, batch }: Batch): Fragment {
  const row = eventRow(file, numberColumns);
  const inBatch = sql`row BETWEEN ${bind('UInt64', batch.first)} AND ${bind('UInt64', batch.last)}`;
  return sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers, import_id)
    SELECT if(made_id = '', ${row.ownId}, made_id), assumeNotNull(records.at), ${row.name}, ${row.actor}, ${row.actor},
      ${row.account}, ${row.value}, ${row.strings}, ${row.numbers}, ${bind('UUID', stage.importId)}
    FROM (SELECT * , at FROM ${trusted(stage.records)} WHERE ${inBatch}) AS records
    INNER JOIN (SELECT row, made_id FROM ${trusted(stage.chosen)} WHERE ${inBatch}) AS chosen USING (row)
    SETTINGS max_partitions_per_insert_block = 0`;
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

/** Events that this import would store. */
export async function countChosenEvents(facts: FactStore, stage: Stage): Promise<number> {
  const { rows } = await facts.query<{ events: number }>(
    statement('count-chosen-events', sql`SELECT count() AS events FROM ${trusted(stage.chosen)}`),
  );
  return rows[0]!.events;
}
