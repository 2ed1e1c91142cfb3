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
      remeasurements {
        dueOn
        asOf
        held
        relative {
          ...EstimateFigures
        }
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

/** What was measured of a launched bet. Apart, because a first reading computes it. */
export const betEvidenceQuery = graphql(`
  query BetEvidence($key: ID!) {
    bet(key: $key) {
      draftVerdict {
        kind
        rule
        reasons
      }
      evidence {
        asOf
        grade
        metricVersion
        relative {
          ...EstimateFigures
        }
        absolute {
          ...EstimateFigures
        }
        anytime {
          lower
          upper
        }
        control {
          variant
          subjects
          value
        }
        treatment {
          variant
          subjects
          value
        }
        counterfactual {
          t
          observed
          expected
          lower
          upper
        }
        guardrails {
          ...GuardrailFigures
        }
        alsoWatch {
          metric {
            ...MetricMeasure
          }
          effect {
            ...EstimateFigures
          }
        }
        warnings {
          code
          text
        }
        daysLeft
      }
      evidenceHistory(last: 400) {
        asOf
        relative {
          ...EstimateFigures
        }
        anytime {
          lower
          upper
        }
      }
    }
  }
`);

export const evaluateMutation = graphql(`
  mutation BetEvaluate($key: ID!) {
    evaluateBet(key: $key) {
      key
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
