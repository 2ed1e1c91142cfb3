import type { FactReader } from '../connect.ts';
import { cohort } from '../metric/cohort.ts';
import type { Cohort } from '../metric/cohort.ts';
import type { MetricQuestion } from '../metric/question.ts';
import { all, bind, sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** A matured subject of a cohort; `started` is in epoch milliseconds. */
export interface SubjectRow {
  subject: string;
  started: number;
  reached: boolean;
}

/** Whose cohort, in which span and of which audience; `reached` left out is all. */
export interface SubjectsQuestion {
  cohort: Cohort;
  question: MetricQuestion;
  reached?: boolean | undefined;
}

/** Where a page begins: after this subject. Stays right while subjects are added before or behind it. */
export type SubjectPlace = Pick<SubjectRow, 'started' | 'subject'>;

interface Page {
  limit: number;
  after?: SubjectPlace | undefined;
}

interface Options {
  signal?: AbortSignal | undefined;
}

/** Subjects by the time that put them into the cohort, those of one time by their ids. */
export async function readSubjects(
  facts: FactReader,
  asked: SubjectsQuestion,
  page: Page,
  options: Options = {},
): Promise<SubjectRow[]> {
  const { rows } = await facts.query<SubjectRow>(statement('subjects', subjectsSql(asked, page)), options);
  return rows;
}

/** A SELECT of the columns of SubjectRow. */
export function subjectsSql(asked: SubjectsQuestion, { limit, after }: Page): Fragment {
  const isAfter =
    after === undefined
      ? sql`true`
      : sql`(started, subject) > (${bind('Int64', after.started)}, ${bind('String', after.subject)})`;
  return sql`SELECT subject, started, CAST(reached AS Bool) AS reached
    FROM (${cohort(asked.cohort, asked.question)})
    WHERE ${isAsked(asked)} AND ${isAfter}
    ORDER BY started, subject LIMIT ${bind('UInt32', limit)}`;
}

export async function countSubjects(
  facts: FactReader,
  asked: SubjectsQuestion,
  options: Options = {},
): Promise<number> {
  const { rows } = await facts.query<{ subjects: number }>(
    statement(
      'count-subjects',
      sql`SELECT count() AS subjects FROM (${cohort(asked.cohort, asked.question)}) WHERE ${isAsked(asked)}`,
    ),
    options,
  );
  return rows[0]!.subjects;
}

function isAsked({ reached }: SubjectsQuestion): Fragment {
  if (reached === undefined) return all([]);
  return reached ? sql`reached` : sql`NOT reached`;
}
