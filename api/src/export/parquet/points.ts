import type { PointOfMetric } from '@leadline/db/relational/metric-point';
import type { Columns } from './model-file.ts';

/** A row for each day of each version of a metric. */
export const pointColumns: Columns<PointOfMetric> = {
  metric: { type: 'text', of: ({ metricKey }) => metricKey },
  version: { type: 'integer', of: ({ version }) => version },
  day: { type: 'date', of: ({ day }) => day },
  value: { type: 'number', of: ({ value }) => value },
  numerator: { type: 'number', of: ({ numerator }) => numerator },
  denominator: { type: 'number', of: ({ denominator }) => denominator },
  n: { type: 'number', of: ({ n }) => n },
};
