import { graphql } from '#lib/graphql/generated/gql.ts';

export const quarterQuery = graphql(`
  query QuarterHead($key: ID!) {
    quarter(key: $key) {
      key
      from
      to
      isCurrent
    }
  }
`);

export const betsQuery = graphql(`
  query QuarterBets($key: ID!) {
    quarter(key: $key) {
      bets {
        ...BetRow
        dropReason
      }
    }
  }
`);

/* Apart from the bets, because a first reading computes it. */
export const evidenceQuery = graphql(`
  query QuarterEvidence($key: ID!) {
    quarter(key: $key) {
      bets {
        ...BetMeasured
        verdict {
          draft
        }
        remeasurements {
          dueOn
          asOf
          held
          relative {
            ...EstimateFigures
          }
        }
      }
    }
  }
`);

export const outcomeQuery = graphql(`
  query QuarterOutcome($key: ID!) {
    quarter(key: $key) {
      outcome {
        shipped
        decided
        overdue
        dropped
        retrospective
        medianDaysOverdue
        verdicts {
          kind
          count
        }
        guardrailBreaches {
          bet {
            key
            title
            owner {
              name
            }
            verdict {
              step
            }
            guardrails {
              margin
              metric {
                key
              }
            }
          }
          metric {
            ...MetricMeasure
          }
          effect {
            ...EstimateFigures
          }
        }
      }
    }
  }
`);

/* Apart from the counts, because these ask the facts; the headline is made from the ledgers. */
export const ledgersQuery = graphql(`
  query QuarterLedgers($key: ID!) {
    quarter(key: $key) {
      outcome {
        headline
        ledgers {
          metric {
            ...MetricMeasure
            kind
            definition
          }
          start
          end
          unexplained
          contributions {
            bet {
              key
              title
              status
              reviewOn
            }
            predicted
            measured {
              ...EstimateFigures
            }
            grade
            shrunk
            amount
            jointWith {
              key
            }
          }
        }
      }
    }
  }
`);

/* Of every quarter and team: a single one rarely has enough bets. */
export const calibrationQuery = graphql(`
  query QuarterCalibration {
    calibration {
      bets
      hitRate {
        ...EstimateFigures
      }
      bins {
        from
        to
        stated
        observed
        bets
      }
      text
    }
  }
`);

export const themesQuery = graphql(`
  query QuarterThemes($key: ID!) {
    quarter(key: $key) {
      themes {
        id
        revision
        title
        narrative
        outcome {
          value
          by
          current
          onTrack
          metric {
            ...MetricMeasure
          }
          where {
            dimension
            op
            values
          }
        }
        bets {
          key
          title
        }
      }
    }
  }
`);

/* A theme's outcome week by week, whole weeks only. */
export const themeWeeksQuery = graphql(`
  query QuarterThemeWeeks($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!) {
    series(metrics: [$metric], range: $range, grain: WEEK, where: $where) {
      series {
        value
        partialFrom
      }
    }
  }
`);

export const notNowQuery = graphql(`
  query QuarterNotNow($key: ID!) {
    quarter(key: $key) {
      notNow {
        id
        revision
        title
        why
        reopenWhen
        triggered
      }
    }
  }
`);

export const reopenMetricQuery = graphql(`
  query QuarterReopenMetric($key: ID!) {
    metric(key: $key) {
      ...MetricMeasure
      latest(grain: WEEK) {
        value
      }
    }
  }
`);

export const metricChoicesQuery = graphql(`
  query QuarterMetricChoices {
    metrics(first: 100) {
      nodes {
        key
        name
        stage
        unit
      }
    }
  }
`);

export const saveThemeMutation = graphql(`
  mutation QuarterSaveTheme(
    $id: ID
    $quarter: ID!
    $title: String!
    $narrative: String!
    $outcome: TargetInput
    $revision: Int
  ) {
    saveTheme(
      id: $id
      quarter: $quarter
      title: $title
      narrative: $narrative
      outcome: $outcome
      revision: $revision
    ) {
      id
    }
  }
`);

export const saveNotNowMutation = graphql(`
  mutation QuarterSaveNotNow(
    $id: ID
    $quarter: ID!
    $title: String!
    $why: String!
    $reopenWhen: String
    $revision: Int
  ) {
    saveNotNow(
      id: $id
      quarter: $quarter
      title: $title
      why: $why
      reopenWhen: $reopenWhen
      revision: $revision
    ) {
      id
    }
  }
`);

export const removeNotNowMutation = graphql(`
  mutation QuarterRemoveNotNow($id: ID!, $reason: String!, $revision: Int) {
    removeNotNow(id: $id, reason: $reason, revision: $revision) {
      id
    }
  }
`);
