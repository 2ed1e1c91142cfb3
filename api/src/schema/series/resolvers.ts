import type { Resolvers } from '../types.generated.ts';
import { getMetrics, readSeries } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    async series(_, { metrics, ...request }, context) {
      const found = await getMetrics(context, metrics, 'metrics');
      return readSeries(
        context,
        found.map((metric) => ({ metric, definition: metric.current.definition })),
        request,
      );
    },
  },
  SeriesSet: {
    t: ({ buckets }) => buckets.map(({ t }) => t),
    label: ({ buckets }) => buckets.map(({ label }) => label),
    warnings: () => [],
  },
  SeriesMeta: {
    cached: () => false,
  },
  Series: {
    t: ({ buckets }) => buckets.map(({ t }) => t),
    label: ({ buckets }) => buckets.map(({ label }) => label),
    value: ({ columns }) => columns.value,
    n: ({ columns }) => columns.n,
    numerator: ({ columns }) => columns.numerator,
    denominator: ({ columns }) => columns.denominator,
    compareValue: ({ buckets, compare }) => compare && buckets.map((_, i) => compare.value[i] ?? null),
    compareT: ({ buckets, compare }) => compare && buckets.map((_, i) => compare.buckets[i]?.t ?? null),
    total: (series) => series.total(),
    compareTotal: (series) => series.compareTotal(),
    points: ({ buckets, columns }) =>
      buckets.map(({ t, label }, i) => ({
        t,
        label,
        value: columns.value[i] ?? null,
        n: columns.n[i] ?? null,
      })),
  },
};
