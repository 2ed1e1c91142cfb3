import type { Position, RowList } from '../../row-list.ts';
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

/** The subjects behind a place, or those up to it, and at most `limit`. */
interface Page {
  after?: Position | null;
  upTo?: Position;
  limit?: number;
}

interface Options {
  signal?: AbortSignal | undefined;
}

/** Subjects by the time that put them into the cohort, those of one time by their ids. */
export function listSubjectRows(
  facts: FactReader,
  asked: SubjectsQuestion,
  options: Options = {},
): RowList<SubjectRow> {
  const read = async (page: Page = {}) => {
    const { rows } = await facts.query<SubjectRow>(statement('subjects', subjectsSql(asked, page)), options);
    return rows;
  };
  return {
    parts: [
      { type: 'INSTANT', isNullable: false },
      { type: 'TEXT', isNullable: false },
    ],
    positionOf: ({ started, subject }) => [started, subject],
    read,
    async count() {
      const counted = sql`SELECT count() AS subjects FROM (${cohort(asked.cohort, asked.question)}) WHERE ${isAsked(asked)}`;
      const { rows } = await facts.query<{ subjects: number }>(statement('count-subjects', counted), options);
      return rows[0]!.subjects;
    },
    hasUpTo: async (position) => (await read({ upTo: position, limit: 1 })).length > 0,
  };
}

/** A SELECT of the columns of SubjectRow. */
export function subjectsSql(asked: SubjectsQuestion, { after, upTo, limit }: Page): Fragment {
  const places = [
    isAsked(asked),
    ...(after == null ? [] : [isBehind(after)]),
    ...(upTo === undefined ? [] : [sql`NOT (${isBehind(upTo)})`]),
  ];
  return sql`SELECT subject, started, CAST(reached AS Bool) AS reached
    FROM (${cohort(asked.cohort, asked.question)})
    WHERE ${all(places)}
    ORDER BY started, subject${limit === undefined ? sql`` : sql` LIMIT ${bind('UInt32', limit)}`}`;
}

function isBehind([started, subject]: Position): Fragment {
  return sql`(started, subject) > (${bind('Int64', Number(started))}, ${bind('String', String(subject))})`;
}

function isAsked({ reached }: SubjectsQuestion): Fragment {
  if (reached === undefined) return all([]);
  return reached ? sql`reached` : sql`NOT reached`;
}
