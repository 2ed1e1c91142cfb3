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
    theme {
      id
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

/** What a bet can be made of: metrics, and who makes it. */
export const betFormChoicesQuery = graphql(`
  query BetFormChoices {
    metrics(first: 100) {
      nodes {
        ...MetricMeasure
        stage
      }
    }
    teams {
      key
      name
      wipLimit
      inProgress
    }
    members {
      id
      name
    }
    viewer {
      id
      team {
        key
      }
    }
  }
`);

export const betFormQuartersQuery = graphql(`
  query BetFormQuarters {
    quarters {
      key
      isCurrent
      themes {
        id
        title
      }
    }
  }
`);

export const checkBetQuery = graphql(`
  query BetFormCheck($input: BetInput!) {
    checkBet(input: $input) {
      statement
      problems {
        code
        field
        severity
        message
      }
      baseRate {
        ...BaseRateFigures
      }
      baseline
      predictedLevel
      reach
      detectableLift
      daysNeeded
      guardrails {
        metric {
          key
        }
        detectableMargin
      }
    }
  }
`);
