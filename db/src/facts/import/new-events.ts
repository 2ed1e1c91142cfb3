import type { FactStore } from '../connect.ts';
import { all, bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { eventRow } from './event-row.ts';
import type { EventFile } from './event-file.ts';
import type { PropertyColumn } from './mapping.ts';
import type { Stage } from './stage.ts';

/** As many keys as are held in memory at once. */
const rowsPerPart = 2_000_000;

/**
 * Finds the accepted records that are events not seen before, into `stage.chosen`. Two events are the
 * same when id and actor are equal; of one file the first record counts. A record without an id of its
 * own gets one made of its content and of how many like it came before.
 */
export async function chooseNewEvents(
  facts: FactStore,
  stage: Stage,
  file: EventFile,
  { accepted, numberColumns }: { accepted: number; numberColumns: ReadonlySet<PropertyColumn> },
): Promise<void> {
  const parts = Math.max(1, Math.ceil(accepted / rowsPerPart));
  for (const table of [candidateTable(stage, parts), numberedTable(stage), chosenTable(stage)]) {
    await facts.command(statement('create-import-stage', table));
  }
  await facts.command(statement('identify-import-rows', identify(stage, file, numberColumns)));
  for (let part = 0; part < parts; part++) {
    await facts.command(statement('number-import-rows', number(stage, { part, parts })));
    await facts.command(statement('choose-import-rows', choose(stage, { part, file })));
  }
}

/** `identity` is the event's key where it has an id of its own, else the hash of its content. */
function candidateTable(stage: Stage, parts: number): Fragment {
  return sql`CREATE TABLE ${trusted(stage.candidate)} (
      row UInt64 CODEC(Delta, ZSTD(1)), at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
      identity FixedString(16) CODEC(NONE), is_made Bool, actor String CODEC(ZSTD(1)))
    ENGINE = MergeTree PARTITION BY ${partOf(parts)} ORDER BY tuple()`;
}

function partOf(parts: number): Fragment {
  return sql`modulo(reinterpretAsUInt64(identity), ${trusted(String(parts))})`;
}

/** The records of the file that are not its own duplicates, by the key that the event will have. */
function numberedTable(stage: Stage): Fragment {
  return sql`CREATE TABLE ${trusted(stage.numbered)} (
      part UInt32, row UInt64 CODEC(Delta, ZSTD(1)), made_id String CODEC(ZSTD(1)), event_key UInt128 CODEC(NONE))
    ENGINE = MergeTree ORDER BY part`;
}

function chosenTable(stage: Stage): Fragment {
  return sql`CREATE TABLE ${trusted(stage.chosen)} (row UInt64 CODEC(Delta, ZSTD(1)), made_id String CODEC(ZSTD(1)))
    ENGINE = MergeTree ORDER BY row`;
}

function identify(stage: Stage, file: EventFile, numberColumns: ReadonlySet<PropertyColumn>): Fragment {
  const { ownId, actor, content } = eventRow(file, numberColumns);
  return sql`INSERT INTO ${trusted(stage.candidate)}
    SELECT row, assumeNotNull(at), if(${ownId} = '', sipHash128(${content}), ${keyOf(ownId, actor)}), ${ownId} = '', ${actor}
    FROM ${trusted(stage.records)} WHERE fault = 'NONE'
    SETTINGS max_partitions_per_insert_block = 0`;
}

function number(stage: Stage, { part, parts }: { part: number; parts: number }): Fragment {
  return sql`INSERT INTO ${trusted(stage.numbered)}
    SELECT ${bind('UInt32', part)}, row, made_id, reinterpretAsUInt128(if(is_made, ${keyOf(sql`made_id`, sql`actor`)}, identity))
    FROM (
      SELECT identity, is_made, actor, row, if(is_made, concat(lower(hex(identity)), '-', toString(occurrence)), '') AS made_id
      FROM (
        SELECT identity, is_made, any(actor) AS actor, arraySort(groupArray(row)) AS rows
        FROM ${trusted(stage.candidate)} WHERE ${partOf(parts)} = ${bind('UInt64', part)}
        GROUP BY identity, is_made
      )
      ARRAY JOIN if(is_made, rows, [rows[1]]) AS row, arrayEnumerate(if(is_made, rows, [rows[1]])) AS occurrence
    )`;
}

/** Reads no more of the event table than it must: an id that was made of the time cannot lie in another month. */
function choose(stage: Stage, { part, file }: { part: number; file: EventFile }): Fragment {
  const candidate = trusted(stage.candidate);
  const ofPart = sql`FROM ${trusted(stage.numbered)} WHERE part = ${bind('UInt32', part)}`;
  const known = [sql`event_key IN (SELECT event_key ${ofPart})`];
  if (file.mapping.id === undefined) {
    known.push(sql`at >= (SELECT min(at) FROM ${candidate})`, sql`at <= (SELECT max(at) FROM ${candidate})`);
  }
  return sql`INSERT INTO ${trusted(stage.chosen)} SELECT row, made_id ${ofPart}
    AND event_key NOT IN (SELECT event_key FROM event WHERE ${all(known)})`;
}

function keyOf(id: Fragment, actor: Fragment): Fragment {
  return sql`sipHash128(length(${id}), ${id}, ${actor})`;
}
