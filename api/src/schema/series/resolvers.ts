import { uniqueWarnings } from '../metric/warnings.ts';
import type { Resolvers } from '../types.generated.ts';
import { getMetrics, readSeries } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    async series(_, { metrics, ...request }, context) {
      // Read meanwhile; whoever needs them is told what is wrong with them.
      for (const read of [context.loaders.dataExtent, context.loaders.workspace])
        read().catch(() => undefined);
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
    warnings: ({ subjects }, _, context) => uniqueWarnings(context, subjects),
  },
  Series: {
    t: ({ buckets }) => buckets.map(({ t }) => t),
    label: ({ buckets }) => buckets.map(({ label }) => label),
    value: ({ columns }) => columns.value,
    n: ({ columns }) => columns.n,
    numerator: ({ columns }) => columns.numerator,
    denominator: ({ columns }) => columns.denominator,
    lower: async (series) => (await series.intervals())?.map(({ lower }) => lower) ?? null,
    upper: async (series) => (await series.intervals())?.map(({ upper }) => upper) ?? null,
    compareValue: ({ buckets, compare }) => compare && buckets.map((_, i) => compare.value[i] ?? null),
    compareT: ({ buckets, compare }) => compare && buckets.map((_, i) => compare.buckets[i]?.t ?? null),
    total: (series) => series.total(),
    compareTotal: (series) => series.compareTotal(),
    points: (series) => series.buckets.map((_, index) => ({ series, index })),
  },
  Point: {
    t: ({ series, index }) => series.buckets[index]!.t,
    label: ({ series, index }) => series.buckets[index]!.label,
    value: ({ series, index }) => series.columns.value[index] ?? null,
    n: ({ series, index }) => series.columns.n[index] ?? null,
    lower: async ({ series, index }) => (await series.intervals())?.[index]?.lower ?? null,
    upper: async ({ series, index }) => (await series.intervals())?.[index]?.upper ?? null,
  },
};
