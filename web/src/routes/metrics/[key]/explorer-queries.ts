import { graphql } from '#lib/graphql/generated/gql.ts';

/* What the explorer asks besides the metric and its series: each a card of its own, so that one failing leaves the others. */

export const dimensionsQuery = graphql(`
  query ExplorerDimensions {
    dimensions {
      key
      kind
      numeric
      coverage
    }
  }
`);

/* Leaderboards read totals over the range, which do not depend on the grain: the coarsest costs least. */
export const breakdownQuery = graphql(`
  query ExplorerBreakdown(
    $key: ID!
    $range: DateRange!
    $by: ID!
    $where: [SegmentFilter!]!
    $compare: Compare
  ) {
    series(
      metrics: [$key]
      range: $range
      grain: MONTH
      groupBy: [$by]
      where: $where
      compare: $compare
      topN: 8
    ) {
      series {
        segment {
          dimension
          value
        }
        isOther
        n
        total
        compareTotal
      }
    }
  }
`);

export const linesQuery = graphql(`
  query ExplorerLines($key: ID!, $range: DateRange!, $grain: Grain!, $by: ID!, $where: [SegmentFilter!]!) {
    series(metrics: [$key], range: $range, grain: $grain, groupBy: [$by], where: $where, topN: 5) {
      series {
        segment {
          dimension
          value
        }
        isOther
        value
      }
    }
  }
`);

export const annotationsQuery = graphql(`
  query ExplorerAnnotations($key: ID!, $range: DateRange!) {
    metric(key: $key) {
      notes(range: $range) {
        id
        from
        to
        text
        by {
          name
        }
        metrics {
          key
        }
      }
    }
  }
`);

export const usualQuery = graphql(`
  query ExplorerUsualMove($key: ID!, $grain: Grain!) {
    metric(key: $key) {
      latest(grain: $grain) {
        label
        usual {
          lower
          upper
        }
      }
    }
  }
`);

export const targetsQuery = graphql(`
  query ExplorerTargets($key: ID!) {
    metric(key: $key) {
      targets {
        id
        value
        by
        current
        onTrack
        where {
          dimension
          op
          values
        }
      }
    }
  }
`);

export const subjectsQuery = graphql(`
  query ExplorerSubjects(
    $key: ID!
    $range: DateRange!
    $where: [SegmentFilter!]!
    $reached: Boolean
    $after: String
  ) {
    subjects(metric: $key, range: $range, where: $where, reached: $reached, first: 10, after: $after) {
      nodes {
        id
        at
        reached
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const addNoteMutation = graphql(`
  mutation ExplorerAddNote($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {
    addNote(from: $from, to: $to, text: $text, metrics: $metrics) {
      id
    }
  }
`);

export const saveTargetMutation = graphql(`
  mutation ExplorerSaveTarget($input: TargetInput!) {
    saveTarget(input: $input) {
      id
    }
  }
`);
