import type { LeadlineServer } from './leadline.ts';

/** GraphQL that several suites ask. */
export interface SavedMetric {
  key: string;
  version: number;
  revision: number;
}

export async function saveMetric(
  server: Pick<LeadlineServer, 'graphql'>,
  key: string,
  definition: object,
  rest: Record<string, unknown> = {},
): Promise<SavedMetric> {
  const { saveMetric: saved } = await server.graphql<{ saveMetric: SavedMetric }>(
    'mutation ($input: MetricInput!) { saveMetric(input: $input) { key version revision } }',
    {
      input: {
        key,
        name: key,
        description: `About ${key}.`,
        stage: 'RETENTION',
        unit: 'COUNT',
        goodDirection: 'UP',
        definition,
        ...rest,
      },
    },
  );
  return saved;
}

export const uniqueOf = (event: string, windowDays?: number) => ({
  measure: { aggregate: 'UNIQUE', of: { event }, ...(windowDays !== undefined && { windowDays }) },
});
export const countOf = (event: string) => ({ measure: { aggregate: 'COUNT', of: { event } } });

export interface When {
  range?: { from: string; to: string };
  last?: string;
  grain?: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER';
}

/** Values of a definition that is not saved. */
export async function previewValues(server: LeadlineServer, definition: object, when: When) {
  const { previewMetric } = await server.graphql<{
    previewMetric: {
      label: string[];
      series: { value: (number | null)[]; n: (number | null)[]; total: number | null }[];
    };
  }>(
    `query ($definition: MetricDefinitionInput!, $range: DateRange, $last: String, $grain: Grain!) {
      previewMetric(definition: $definition, range: $range, last: $last, grain: $grain) { label series { value n total } }
    }`,
    { definition, grain: 'DAY', ...when },
  );
  return { label: previewMetric.label, ...previewMetric.series[0]! };
}

export interface MetricSeries {
  label: string[];
  value: (number | null)[];
  n: (number | null)[];
  total: number | null;
  partialFrom: number | null;
}

export async function readSeries(server: LeadlineServer, metric: string, when: When): Promise<MetricSeries> {
  const { series } = await server.graphql<{ series: { series: MetricSeries[] } }>(
    `query ($metrics: [ID!]!, $range: DateRange, $last: String, $grain: Grain!) {
      series(metrics: $metrics, range: $range, last: $last, grain: $grain) { series { label value n total partialFrom } }
    }`,
    { metrics: [metric], grain: 'DAY', ...when },
  );
  return series.series[0]!;
}

export async function countEvents(server: LeadlineServer): Promise<number> {
  const { eventNames } = await server.graphql<{ eventNames: { count: number }[] }>(
    '{ eventNames { count } }',
  );
  return eventNames.reduce((sum, { count }) => sum + count, 0);
}

export interface AdoptedMetric extends SavedMetric {
  kind: string;
  stage: string;
  unit: string;
  goodDirection: string;
  definition: string;
}

/** Makes the starter metrics that the moments allow; `spend` is the key of a metric of money spent. */
export async function adoptStarter(
  server: LeadlineServer,
  moments: Record<string, object>,
  spend?: string,
): Promise<AdoptedMetric[]> {
  const { adoptStarter: adopted } = await server.graphql<{ adoptStarter: AdoptedMetric[] }>(
    `mutation ($moments: [MomentInput!]!, $spend: ID) {
      adoptStarter(moments: $moments, spend: $spend) { key version revision kind stage unit goodDirection definition }
    }`,
    { moments: Object.entries(moments).map(([moment, event]) => ({ moment, event })), spend },
  );
  return adopted;
}
