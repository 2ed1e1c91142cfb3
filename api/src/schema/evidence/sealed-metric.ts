import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import type { DefinitionSource } from '../metric/computable.ts';

/** A metric by the definition that a bet was sealed with. */
export interface SealedMetric {
  metric: MetricRow;
  version: number;
  /** Gives the parts of formulas by their sealed definitions too. */
  source: DefinitionSource;
}

/** The metric of that key, by its version among `versions`; its newest where they do not name it. */
export async function getSealedMetric(
  { loaders }: Context,
  key: string,
  versions: Readonly<Record<string, number>>,
): Promise<SealedMetric> {
  const load = async (of: string): Promise<MetricRow | null> => {
    const metric = await loaders.metric.load(of);
    const version = versions[of];
    if (metric === null || version === undefined || version === metric.version) return metric;
    const sealed = (await loaders.metricVersions.load(of))[version - 1]!;
    return { ...metric, version, current: sealed };
  };
  const { workspace, dataExtent, importedPoints } = loaders;
  const metric = (await load(key))!;
  return {
    metric,
    version: metric.version,
    source: { metric: { load }, importedPoints, workspace, dataExtent },
  };
}
