import type { FactStore } from '../connect.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { PropertyColumn } from './mapping.ts';
import { cell, rawCell } from './records.ts';
import type { Stage } from './stage.ts';
import type { TraitFile } from './trait-file.ts';

/**
 * Finds the traits that say something new, into `stage.chosen`. The last row of a subject counts, and
 * an empty cell says nothing. Answers how many rows of the file changed a trait.
 */
export async function chooseNewTraits(
  facts: FactStore,
  stage: Stage,
  { file, numberColumns }: { file: TraitFile; numberColumns: ReadonlySet<PropertyColumn> },
): Promise<number> {
  await facts.command(statement('create-import-stage', chosenTable(stage)));
  if (file.traits.length === 0) return 0;
  await facts.command(statement('choose-import-traits', choose(stage, { file, numberColumns })));
  const { rows } = await facts.query<{ subjects: number }>(
    statement('count-import-traits', sql`SELECT uniqExact(row) AS subjects FROM ${trusted(stage.chosen)}`),
  );
  return rows[0]!.subjects;
}

export async function storeChosenTraits(facts: FactStore, stage: Stage, setAt: Date): Promise<void> {
  await facts.command(
    statement(
      'store-import-traits',
      sql`INSERT INTO trait (key, subject, text, number, set_at, import_id)
          SELECT key, subject, text, number, fromUnixTimestamp64Milli(${bind('Int64', setAt.getTime())}, 'UTC'),
            ${bind('UUID', stage.importId)}
          FROM ${trusted(stage.chosen)}`,
    ),
  );
}

/** Subjects of which this import has stored a trait; each has one row of its file. */
export async function countSubjectsOfImport(facts: FactStore, importId: string): Promise<number> {
  const { rows } = await facts.query<{ subjects: number }>(
    statement(
      'count-stored-traits',
      sql`SELECT uniqExact(subject) AS subjects FROM trait WHERE import_id = ${bind('UUID', importId)}`,
    ),
  );
  return rows[0]!.subjects;
}

function chosenTable(stage: Stage): Fragment {
  return sql`CREATE TABLE ${trusted(stage.chosen)} (
      row UInt64, key String, subject String, text Nullable(String), number Nullable(Float64))
    ENGINE = MergeTree ORDER BY row`;
}

function choose(
  stage: Stage,
  { file, numberColumns }: { file: TraitFile; numberColumns: ReadonlySet<PropertyColumn> },
): Fragment {
  const records = trusted(stage.records);
  const subject = cell(file, file.subject);
  const keys = join(
    file.traits.map(({ name }) => sql`${bind('String', name)}`),
    ', ',
  );
  const said = file.traits.map((trait) => saidOf(file, trait, numberColumns.has(trait)));
  return sql`INSERT INTO ${trusted(stage.chosen)}
    SELECT row, key, subject, text, number
    FROM (
      SELECT row, ${subject} AS subject, said.1 AS key, said.2 AS text, said.3 AS number
      FROM ${records} ARRAY JOIN [${join(said, ', ')}] AS said
      WHERE row IN (SELECT max(row) FROM ${records} WHERE fault = 'NONE' GROUP BY ${subject})
        AND (said.2 IS NOT NULL OR said.3 IS NOT NULL)
    ) AS given
    LEFT JOIN (
      SELECT key, subject, argMax((text, number), set_at) AS newest, 1 AS is_known FROM trait
      WHERE key IN (${keys}) GROUP BY key, subject
    ) AS known ON known.key = given.key AND known.subject = given.subject
    WHERE is_known = 0 OR NOT (newest.1 <=> given.text AND newest.2 <=> given.number)`;
}

/** Name, text and number of what a cell says; both NULL where it is empty. */
function saidOf(file: TraitFile, { name, column }: PropertyColumn, isNumber: boolean): Fragment {
  const raw = rawCell(file, column);
  const text = isNumber ? sql`NULL` : sql`nullIf(${raw}, '')`;
  const number = isNumber ? sql`toFloat64OrNull(${cell(file, column)})` : sql`NULL`;
  return sql`CAST((${bind('String', name)}, ${text}, ${number}), 'Tuple(String, Nullable(String), Nullable(Float64))')`;
}
