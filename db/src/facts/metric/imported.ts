import type { Rollup } from '../../vocabulary.ts';
import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { ownBuckets, bucketOf, span } from './question.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';

/** A point that came from outside, at the first instant of its day in epoch milliseconds. */
export interface ImportedPoint {
  at: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
}

/** An imported series with its points, which lie in the model and are written into the statement. */
export interface ImportedSeries {
  rollup: Rollup;
  points: readonly ImportedPoint[];
}

const rolledUp: Record<Rollup, Fragment> = {
  SUM: sql`sumKahanOrNull(value)`,
  MEAN: sql`sumKahanOrNull(value) / count(value)`,
  LAST: sql`argMax(value, at)`,
};

/**
 * IMPORTED: the points as given; several of one bucket by their numerators and denominators where all
 * have both, else as `rollup` says. They are everybody's: no filter and no breakdown reaches them.
 */
export const imported: MetricKindSql<ImportedSeries> = {
  behaviour: () => ({
    nothing: { value: null, n: null, numerator: null, denominator: null },
    hasFraction: 'WHERE_GIVEN',
    maturesAfterMs: 0,
    reach: ownBuckets,
  }),
  build({ rollup, points }, question) {
    const isFraction = sql`countIf(isNull(numerator) OR isNull(denominator)) = 0`;
    return sql`SELECT bucket, CAST([] AS Array(Nullable(String))) AS segment,
        if(is_fraction AND points > 1, above / nullIf(below, 0), rolled_up) AS value, n,
        if(is_fraction, above, NULL) AS numerator, if(is_fraction, below, NULL) AS denominator
      FROM (
        SELECT ${bucketOf(trusted('at'), question)} AS bucket, ${isFraction} AS is_fraction,
          sumKahanOrNull(numerator) AS above, sumKahanOrNull(denominator) AS below, ${rolledUp[rollup]} AS rolled_up,
          sumOrNull(n) AS n, count() AS points
        FROM (${rows(points, question)})
        GROUP BY bucket
      )`;
  },
};

function rows(points: readonly ImportedPoint[], question: MetricQuestion): Fragment {
  const { from, to } = span(question);
  const asked = points.filter(({ at }) => at >= from && at < to);
  const column = (read: (point: ImportedPoint) => number | null) =>
    bind('Array(Nullable(Float64))', asked.map(read));
  return sql`SELECT at, value, numerator, denominator, n FROM (SELECT 1)
    ARRAY JOIN ${bind(
      'Array(Int64)',
      asked.map(({ at }) => at),
    )} AS at, ${column(({ value }) => value)} AS value,
      ${column(({ numerator }) => numerator)} AS numerator, ${column(({ denominator }) => denominator)} AS denominator,
      ${column(({ n }) => n)} AS n`;
}
