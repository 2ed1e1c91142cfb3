import type { Measure, Ratio } from '../../vocabulary.ts';
import { sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { amounts } from './amount.ts';
import { inAudience, matches } from './match.ts';
import { measureSql } from './measure.ts';
import { bucketOf, span, within } from './question.ts';
import type { IntervalSql, MetricKindSql, MetricQuestion, Nothing } from './question.ts';
import { segmentOf } from './segment.ts';
import { joinReach } from './reach.ts';
import { eventsFor } from './trait.ts';

/** RATIO: one measure of the bucket divided by another of the same bucket; null where that is 0. */
export const ratio: MetricKindSql<Ratio> = {
  behaviour: ({ numerator, denominator }) => ({
    nothing: nothingOf(numerator, denominator),
    hasFraction: true,
    maturesAfterMs: 0,
    reach: joinReach([numerator, denominator].map((measure) => measureSql(measure).behaviour(measure).reach)),
  }),
  build({ numerator, denominator }, question) {
    return sql`SELECT bucket, segment, if(denominator = 0, NULL, numerator / denominator) AS value, denominator AS n, numerator, denominator
      FROM (
        SELECT bucket, segment, ${side(numerator, 'above')} AS numerator, ${side(denominator, 'below')} AS denominator
        FROM (
          SELECT bucket, segment, toNullable(toFloat64(value)) AS above, NULL AS below FROM (${measureSql(numerator).build(numerator, question)})
          UNION ALL
          SELECT bucket, segment, NULL AS above, toNullable(toFloat64(value)) AS below FROM (${measureSql(denominator).build(denominator, question)})
        )
        GROUP BY bucket, segment
      )`;
  },
  interval: (definition) => intervalOf(definition),
};

/** Each side is what its measure makes of nothing: 0, or null for a mean. */
function nothingOf(numerator: Measure, denominator: Measure): Nothing {
  const of = (measure: Measure) => (measureSql(measure).behaviour(measure).nothing.value === 0 ? 0 : null);
  return { value: null, n: of(denominator), numerator: of(numerator), denominator: of(denominator) };
}

/** A side that nothing of the bucket fell into is what its measure makes of nothing: 0, or null for a mean. */
function side(measure: Measure, column: string): Fragment {
  const value = sql`max(${trusted(column)})`;
  return measureSql(measure).behaviour(measure).nothing.value === 0 ? sql`ifNull(${value}, 0)` : value;
}

/**
 * The delta method with subjects as units: with the residuals e = x − R y of k subjects,
 * se² = k / (k − 1) Σe² / (Σy)². There is none for means, quantiles and trailing windows, whose parts
 * are no sums over a bucket's subjects.
 */
function intervalOf({ numerator, denominator }: Ratio): IntervalSql | null {
  if (!isSumOfSubjects(numerator) || !isSumOfSubjects(denominator)) return null;
  return {
    by: 'STANDARD_ERROR',
    build: (question) => sql`SELECT bucket, segment, NULL AS freedom,
        if(count() < 2 OR sum(y) = 0, NULL,
          sqrt(count() / (count() - 1) * greatest(sum(x * x) - 2 * r * sum(x * y) + r * r * sum(y * y), 0)) / abs(sum(y))) AS standardError,
        sum(x) / sum(y) AS r
      FROM (
        SELECT bucket, segment, subject_hash, sum(above) AS x, sum(below) AS y
        FROM (
          SELECT bucket, segment, subject_hash, toFloat64(amount) AS above, 0. AS below FROM (${perSubject(numerator, question)})
          UNION ALL
          SELECT bucket, segment, subject_hash, 0. AS above, toFloat64(amount) AS below FROM (${perSubject(denominator, question)})
        )
        GROUP BY bucket, segment, subject_hash
      )
      GROUP BY bucket, segment`,
  };
}

function isSumOfSubjects({ aggregate, windowDays }: Measure): boolean {
  return (aggregate === 'COUNT' || aggregate === 'UNIQUE' || aggregate === 'SUM') && windowDays === undefined;
}

/** What each subject brings to a measure: its events, itself, or its sum. */
function perSubject(measure: Measure, question: MetricQuestion): Fragment {
  if (measure.aggregate === 'SUM') {
    return sql`SELECT bucket, segment, subject_hash, sumKahan(amount) AS amount FROM (${amounts(measure, question)})
      GROUP BY bucket, segment, subject_hash`;
  }
  const { from, to } = span(question);
  return sql`SELECT ${bucketOf(trusted('toUnixTimestamp64Milli(at)'), question)} AS bucket, ${segmentOf(question)} AS segment,
      subject_hash, ${trusted(measure.aggregate === 'COUNT' ? 'count()' : '1')} AS amount
    FROM ${eventsFor(question)}
    WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)}
    GROUP BY bucket, segment, subject_hash`;
}
