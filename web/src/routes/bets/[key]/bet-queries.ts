import { graphql } from '#lib/graphql/generated/gql.ts';

export const betQuery = graphql(`
  query BetPage($key: ID!) {
    bet(key: $key) {
      ...BetRow
      revision
      problem
      statement
      theme {
        id
        title
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
        ...MetricMeasure
        dataThrough
      }
      leadingMetricVersion
      prediction {
        lift
        low
        high
        confidence
      }
      baseline
      predictedLevel
      guardrails {
        metric {
          ...MetricMeasure
        }
        metricVersion
        margin
      }
      alsoWatch {
        key
        name
      }
      plan {
        kind
        experiment {
          control
          treatment
          expectedShare
          reading
          baselineDays
        }
        rollout {
          controls {
            key
            name
          }
          baselineDays
        }
      }
      committedAt
      effortWeeks
      risks
      ask
      overrideReason
      dropReason
      droppedAt
    }
  }
`);

/** What is kept of a bet since its lock. */
export const betRecordQuery = graphql(`
  query BetRecord($key: ID!) {
    bet(key: $key) {
      seal
      sealed
      amendments {
        at
        by {
          name
        }
        reason
        field
        before
        after
      }
      verdict {
        kind
        draft
        step
        by {
          name
        }
        at
        reason
        stoppedEarly
        learned
        next
      }
    }
    members {
      id
      name
    }
  }
`);

/** How it stands among others: what past bets came to, and what a draft would be worth. */
export const betOutlookQuery = graphql(`
  query BetOutlook($key: ID!) {
    bet(key: $key) {
      reach
      priority
      baseRate {
        ...BaseRateFigures
      }
    }
  }
`);

export const betDecisionsQuery = graphql(`
  query BetDecisions($key: ID!) {
    bet(key: $key) {
      decisions {
        id
        status
        title
        on
        chosen
        why
        reviewOn
        owner {
          name
        }
      }
    }
  }
`);

export const draftTermsQuery = graphql(`
  query BetDraftTerms($key: ID!) {
    bet(key: $key) {
      ...BetFormFields
    }
  }
`);

export const metricSeriesQuery = graphql(`
  query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {
    series(metrics: [$metric], range: $range, grain: $grain, where: $where) {
      series {
        ...SeriesColumns
      }
    }
  }
`);

/** The level of one metric over as many days before the launch as after it. */
export const levelsAroundLaunchQuery = graphql(`
  query BetLevelsAroundLaunch($metric: ID!, $before: DateRange!, $after: DateRange!) {
    before: series(metrics: [$metric], range: $before, grain: DAY) {
      series {
        total
      }
    }
    after: series(metrics: [$metric], range: $after, grain: DAY) {
      series {
        total
      }
    }
  }
`);

export const commitMutation = graphql(`
  mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {
    commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {
      key
    }
  }
`);

export const launchMutation = graphql(`
  mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {
    launchBet(key: $key, on: $on, revision: $revision) {
      key
    }
  }
`);

export const dropMutation = graphql(`
  mutation BetDrop($key: ID!, $reason: String!, $revision: Int) {
    dropBet(key: $key, reason: $reason, revision: $revision) {
      key
    }
  }
`);

export const decideMutation = graphql(`
  mutation BetDecide(
    $key: ID!
    $kind: VerdictKind!
    $step: NextStep!
    $learned: String!
    $next: String!
    $reason: String
    $revision: Int
  ) {
    decideBet(
      key: $key
      kind: $kind
      step: $step
      learned: $learned
      next: $next
      reason: $reason
      revision: $revision
    ) {
      key
    }
  }
`);
