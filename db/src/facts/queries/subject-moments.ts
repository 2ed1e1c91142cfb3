import type { Measure } from '../../vocabulary.ts';
import type { FactReader } from '../connect.ts';
import { amounts } from '../metric/amount.ts';
import { inAudience, matches } from '../metric/match.ts';
import { span, within } from '../metric/question.ts';
import type { MetricQuestion } from '../metric/question.ts';
import { sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** Sums over the subjects that have a matching event, of what each of them brings. */
export interface SubjectMoments {
  subjects: number;
  /** Σy and Σy²: y is a subject's number of events of a COUNT, its sum of a SUM or MEAN. */
  sum: number;
  squares: number;
  /** Σx, Σx² and Σxy: x is its number of events. */
  events: number;
  eventSquares: number;
  products: number;
}

/** The moments of a COUNT, SUM or MEAN over a range, from which the variance of one subject's outcome follows. */
export async function readSubjectMoments(
  facts: FactReader,
  measure: Measure,
  question: MetricQuestion,
): Promise<SubjectMoments> {
  const { rows } = await facts.query<SubjectMoments>(
    statement('subject-moments', subjectMomentsSql(measure, question)),
  );
  return rows[0]!;
}

export function subjectMomentsSql(measure: Measure, question: MetricQuestion): Fragment {
  return sql`SELECT count() AS subjects, sum(y) AS sum, sum(y * y) AS squares,
      sum(x) AS events, sum(x * x) AS eventSquares, sum(x * y) AS products
    FROM (${perSubject(measure, question)})`;
}

function perSubject(measure: Measure, question: MetricQuestion): Fragment {
  if (measure.aggregate !== 'COUNT') {
    return sql`SELECT subject_hash, sumKahan(amount) AS y, toFloat64(count()) AS x
      FROM (${amounts(measure, question)})
      GROUP BY subject_hash`;
  }
  const { from, to } = span(question);
  return sql`SELECT subject_hash, toFloat64(count()) AS y, y AS x
      FROM event
      WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)}
      GROUP BY subject_hash`;
}
