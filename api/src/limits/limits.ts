import { maxTopN, maxMetrics } from '../schema/series/service.ts';
import { maxBuckets, maxRangeDays } from '../schema/series/span.ts';
import { maxPage } from '../schema/shared/connection.ts';

/** What one operation may ask for at most. */
export const limits = {
  /** Fields below each other; those of introspection are not counted. */
  maxDepth: 12,
  maxAliases: 30,
  /** Fields, with every fragment written out where it is spread. */
  maxSelections: 10_000,
  maxTokens: 2_000,
  /** In the points of `cost.ts`. */
  maxCost: 1_000_000,
  maxBuckets,
  /** Metrics by their segments, the rest of the long tail included. */
  maxSeries: maxMetrics * (maxTopN + 1),
  maxRangeDays,
  maxPage,
};
