import { graphql } from '#lib/graphql/generated/gql.ts';

export const readoutEntry = graphql(`
  fragment ReadoutEntry on Readout {
    id
    revision
    week
    team {
      key
      name
    }
    focus {
      key
      title
    }
    shipped
    changed
    learned
    next
    risks
    edited
    publishedAt
  }
`);

export const readoutsQuery = graphql(`
  query Readouts($team: ID, $first: Int!, $after: String) {
    readouts(team: $team, first: $first, after: $after) {
      nodes {
        ...ReadoutEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const readoutTeamsQuery = graphql(`
  query ReadoutTeams {
    teams {
      key
      name
      inProgress
    }
    viewer {
      team {
        key
      }
    }
  }
`);

export const readoutOfWeekQuery = graphql(`
  query ReadoutOfWeek($team: ID!, $week: Date!) {
    readout(team: $team, week: $week) {
      ...ReadoutEntry
    }
    teams {
      key
      name
    }
  }
`);

/* Apart, because a first reading computes it. */
export const readoutFocusQuery = graphql(`
  query ReadoutFocus($team: ID!, $week: Date!) {
    readout(team: $team, week: $week) {
      focus {
        ...BetRow
        ...BetMeasured
        leadingMetric {
          ...MetricMeasure
        }
        evidence {
          asOf
          absolute {
            ...EstimateFigures
          }
          control {
            value
          }
          treatment {
            value
          }
          counterfactual {
            observed
            expected
          }
          guardrails {
            ...GuardrailFigures
          }
        }
      }
    }
  }
`);

/* What may be in focus: bets of the team, the newest first. */
export const focusChoicesQuery = graphql(`
  query ReadoutFocusChoices($team: ID!) {
    bets(filter: { team: $team }, orderBy: KEY, first: 100) {
      nodes {
        key
        title
        status
      }
    }
  }
`);

export const draftReadoutMutation = graphql(`
  mutation ReadoutDraft($team: ID!, $week: Date!, $overwrite: Boolean!, $revision: Int) {
    draftReadout(team: $team, week: $week, overwrite: $overwrite, revision: $revision) {
      ...ReadoutEntry
    }
  }
`);

export const setFocusMutation = graphql(`
  mutation ReadoutSetFocus($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {
    setFocus(team: $team, week: $week, bets: $bets, risks: $risks, revision: $revision) {
      publishedAt
    }
  }
`);

export const saveReadoutMutation = graphql(`
  mutation ReadoutSave(
    $id: ID!
    $shipped: String!
    $changed: String!
    $learned: String!
    $next: String!
    $risks: String!
    $publish: Boolean!
    $revision: Int
  ) {
    saveReadout(
      id: $id
      shipped: $shipped
      changed: $changed
      learned: $learned
      next: $next
      risks: $risks
      publish: $publish
      revision: $revision
    ) {
      id
    }
  }
`);
