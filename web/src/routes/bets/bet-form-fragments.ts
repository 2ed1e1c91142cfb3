import { graphql } from '#lib/graphql/generated/gql.ts';

export const betFormFields = graphql(`
  fragment BetFormFields on Bet {
    key
    revision
    status
    title
    problem
    team {
      key
    }
    quarter {
      key
    }
    owner {
      id
    }
    hypothesis {
      change
      audience
      because
      segment {
        dimension
        op
        values
      }
    }
    leadingMetric {
      key
    }
    prediction {
      lift
      low
      high
      confidence
    }
    guardrails {
      metric {
        key
      }
      margin
    }
    alsoWatch {
      key
    }
    plan {
      kind
      experiment {
        exposure {
          event
          where {
            dimension
            op
            values
          }
        }
        variantProperty
        control
        treatment
        expectedShare
        reading
        baselineDays
      }
      rollout {
        controls {
          key
        }
        baselineDays
      }
    }
    windowDays
    launchBy
    reviewOn
    effortWeeks
    risks
    ask
  }
`);

export const metricChoicesQuery = graphql(`
  query BetFormMetrics {
    metrics(first: 100) {
      nodes {
        key
        name
        stage
        goodDirection
      }
    }
  }
`);
