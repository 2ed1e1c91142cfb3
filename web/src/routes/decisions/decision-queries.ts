import { graphql } from '#lib/graphql/generated/gql.ts';

export const decisionEntry = graphql(`
  fragment DecisionEntry on Decision {
    id
    revision
    status
    title
    on
    owner {
      id
      name
    }
    context
    options
    chosen
    why
    risks
    ask
    reviewOn
    reviewNote
    bet {
      key
      title
    }
    supersedes {
      id
      title
    }
    positions {
      by {
        id
        name
      }
      agrees
      comment
      at
    }
  }
`);

export const decisionQuery = graphql(`
  query DecisionOfId($id: ID!) {
    decision(id: $id) {
      ...DecisionEntry
    }
  }
`);

export const decisionsQuery = graphql(`
  query Decisions(
    $bet: ID
    $search: String
    $from: Date
    $to: Date
    $reviewDueBefore: Date
    $first: Int!
    $after: String
  ) {
    decisions(
      bet: $bet
      search: $search
      from: $from
      to: $to
      reviewDueBefore: $reviewDueBefore
      first: $first
      after: $after
    ) {
      nodes {
        ...DecisionEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/* What a form about a decision lets choose from. */
export const decisionChoicesQuery = graphql(`
  query DecisionChoices {
    members {
      id
      name
    }
    viewer {
      id
    }
    bets(orderBy: KEY, first: 100) {
      nodes {
        key
        title
      }
    }
    decisions(first: 100) {
      nodes {
        id
        title
        on
        status
      }
    }
  }
`);

export const logDecisionMutation = graphql(`
  mutation DecisionLog($id: ID, $input: DecisionInput!, $revision: Int) {
    logDecision(id: $id, input: $input, revision: $revision) {
      id
    }
  }
`);

export const proposeDecisionMutation = graphql(`
  mutation DecisionPropose($input: DecisionInput!) {
    proposeDecision(input: $input) {
      id
    }
  }
`);

export const takePositionMutation = graphql(`
  mutation DecisionTakePosition($decision: ID!, $agrees: Boolean!, $comment: String!) {
    takePosition(decision: $decision, agrees: $agrees, comment: $comment) {
      id
    }
  }
`);

export const reviewDecisionMutation = graphql(`
  mutation DecisionReview($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {
    reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) {
      id
    }
  }
`);
