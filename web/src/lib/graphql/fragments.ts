import { graphql } from './generated/gql.ts';

/* Fragments that several pages share; a page's own document is in its load file. */

export const seriesColumns = graphql(`
  fragment SeriesColumns on Series {
    t
    label
    value
    n
    compareValue
    total
    compareTotal
    partialFrom
    dataThrough
  }
`);

export const metricMeasure = graphql(`
  fragment MetricMeasure on Metric {
    key
    name
    unit
    currency
    goodDirection
  }
`);

export const metricFigures = graphql(`
  fragment MetricFigures on Metric {
    ...MetricMeasure
    stage
    kind
    latest(grain: WEEK) {
      t
      label
      value
      previous
      change
      good
      usual {
        lower
        upper
      }
    }
    series(range: $range, grain: WEEK) {
      ...SeriesColumns
    }
  }
`);

export const betRow = graphql(`
  fragment BetRow on Bet {
    key
    title
    status
    launchBy
    launchedOn
    reviewOn
    windowDays
    retrospective
    owner {
      name
    }
    team {
      key
      name
    }
    quarter {
      key
      isCurrent
    }
    leadingMetric {
      key
      name
    }
    prediction {
      lift
      low
      high
    }
    verdict {
      kind
      step
    }
  }
`);

export const estimateFigures = graphql(`
  fragment EstimateFigures on Estimate {
    value
    lower
    upper
  }
`);

export const guardrailFigures = graphql(`
  fragment GuardrailFigures on GuardrailReading {
    metric {
      ...MetricMeasure
    }
    margin
    state
    effect {
      ...EstimateFigures
    }
    since
  }
`);

/** What was measured of a bet, for a row of it. */
export const betMeasured = graphql(`
  fragment BetMeasured on Bet {
    key
    draftVerdict {
      kind
    }
    evidence {
      grade
      relative {
        ...EstimateFigures
      }
      anytime {
        lower
        upper
      }
    }
    plan {
      experiment {
        reading
      }
    }
    leadingMetric {
      goodDirection
    }
  }
`);
