import { graphql } from '#lib/graphql/generated/gql.ts';

export const metricFormFields = graphql(`
  fragment MetricFormFields on Metric {
    key
    name
    description
    stage
    kind
    unit
    currency
    goodDirection
    owner {
      id
    }
    definition
    version
    revision
    archived
    drives {
      key
    }
  }
`);

/** Whom a metric may belong to, and which metrics a formula may read. */
export const metricFormChoicesQuery = graphql(`
  query MetricFormChoices {
    members {
      id
      name
    }
    metrics(first: 100) {
      nodes {
        key
        name
        unit
      }
    }
  }
`);

export const previewQuery = graphql(`
  query MetricPreviewOf($definition: MetricDefinitionInput!, $range: DateRange!) {
    previewMetric(definition: $definition, range: $range, grain: DAY) {
      kind
      definitionText
      lint
      warnings {
        code
        text
      }
      series {
        ...SeriesColumns
      }
      meta {
        elapsedMs
      }
    }
  }
`);
