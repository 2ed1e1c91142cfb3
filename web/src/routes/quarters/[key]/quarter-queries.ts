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

/* Where a theme's outcome began: its metric in the first whole week of the quarter that has data. */
export const themeStartQuery = graphql(`
  query QuarterThemeStart($metric: ID!, $range: DateRange!) {
    metric(key: $metric) {
      series(range: $range, grain: WEEK) {
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
