import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { EventFile } from './event-file.ts';
import { cell } from './records.ts';
import type { Stage } from './stage.ts';

/** So many subjects have to come back with their id before it is taken for theirs. */
const fewestSubjects = 10;
/** Most ids of events are known as such from the first rows; more than these are never looked at. */
const rowsLookedAt = [100_000, 5_000_000] as const;

/**
 * Whether the id is the subject's and not the event's: every subject of the file has one, the same at all
 * its times. Taken for the events' ids, they would leave one event of each subject.
 */
export async function isIdOfSubject(facts: FactStore, stage: Stage, file: EventFile): Promise<boolean> {
  let isRepeated = false;
  for (const rows of rowsLookedAt) {
    const { others, repeated } = await countSubjects(facts, stage, { file, rows });
    if (others > 0) return false;
    isRepeated = repeated >= fewestSubjects;
  }
  return isRepeated;
}

async function countSubjects(
  facts: FactStore,
  stage: Stage,
  { file, rows }: { file: EventFile; rows: number },
): Promise<{ others: number; repeated: number }> {
  const { id, subject } = file.mapping;
  const answer = await facts.query<{ others: number; repeated: number }>(
    statement(
      'compare-ids-with-subjects',
      sql`SELECT countIf(first_id != last_id OR first_id = '') AS others, countIf(first_at != last_at) AS repeated
          FROM (
            SELECT min(id) AS first_id, max(id) AS last_id, min(at) AS first_at, max(at) AS last_at
            FROM (SELECT ${cell(file, subject)} AS subject, ${cell(file, id!)} AS id, at FROM ${trusted(stage.records)}
                  WHERE fault = 'NONE' AND row < ${bind('UInt64', rows)})
            GROUP BY subject)`,
    ),
  );
  return answer.rows[0]!;
}
