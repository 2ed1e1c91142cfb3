import type { Aggregate, Measure } from '../../vocabulary.ts';
import { count } from './count.ts';
import { mean } from './mean.ts';
import { quantile } from './quantile.ts';
import type { MetricKindSql } from './question.ts';
import { sum } from './sum.ts';
import { unique } from './unique.ts';

const byAggregate: Record<Aggregate, MetricKindSql<Measure>> = {
  COUNT: count,
  UNIQUE: unique,
  SUM: sum,
  MEAN: mean,
  QUANTILE: quantile,
};

/** The SQL of a measure, whether it is a metric by itself or one side of a ratio. */
export function measureSql(measure: Measure): MetricKindSql<Measure> {
  return byAggregate[measure.aggregate];
}
