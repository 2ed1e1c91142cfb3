import type { GraphqlAnswer, LeadlineServer } from '../support/leadline.ts';
import type { GivenSeries } from './compare-answers.ts';
import { compareFields, seriesFields } from './compare-answers.ts';
import type { Definition } from './oracle/definition.ts';
import type { Question } from './oracle/series.ts';

/** A question without the metric that it asks. */
export type How = Omit<Question, 'metric'>;

/** The series of a definition that is not saved. */
export async function previewSeries(
  server: LeadlineServer,
  definition: Definition,
  { period, grain, groupBy, where }: How,
): Promise<GivenSeries[]> {
  const { previewMetric } = await server.graphql<{ previewMetric: { series: GivenSeries[] } }>(
    `query ($definition: MetricDefinitionInput!, $range: DateRange, $last: String, $grain: Grain!, $groupBy: [ID!]!, $where: [SegmentFilter!]!) {
      previewMetric(definition: $definition, range: $range, last: $last, grain: $grain, groupBy: $groupBy, where: $where) {
        series { ${seriesFields} }
      }
    }`,
    { definition, ...period, grain, groupBy, where },
  );
  return previewMetric.series;
}

/** The answer for a saved metric, whatever it is. */
export function askSeries(
  server: LeadlineServer,
  key: string,
  { period, compare, topN = 10, ...how }: How,
): Promise<GraphqlAnswer<{ series: { series: GivenSeries[] } }>> {
  return server.ask(
    `query ($metrics: [ID!]!, $range: DateRange, $last: String, $grain: Grain!, $groupBy: [ID!]!, $where: [SegmentFilter!]!, $compare: Compare, $topN: Int!) {
      series(metrics: $metrics, range: $range, last: $last, grain: $grain, groupBy: $groupBy, where: $where, compare: $compare, topN: $topN) {
        series { ${seriesFields} ${compareFields} }
      }
    }`,
    { metrics: [key], ...period, ...how, ...(compare && { compare }), topN },
  );
}

export async function readSeries(server: LeadlineServer, key: string, how: How): Promise<GivenSeries[]> {
  const { data, errors } = await askSeries(server, key, how);
  if (!data) throw new Error(`GraphQL answered ${JSON.stringify(errors)}`);
  return data.series.series;
}
