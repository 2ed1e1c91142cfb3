import { graphql } from './graphql/generated/gql.ts';

/* What a form about events lets choose from. */

export const eventChoicesQuery = graphql(`
  query EventChoices {
    eventNames(first: 100) {
      name
      count
      properties
    }
    dimensions {
      key
      kind
      numeric
    }
  }
`);

export const dimensionValuesQuery = graphql(`
  query DimensionValues($key: String!) {
    dimensions(search: $key) {
      key
      values(first: 50)
    }
  }
`);
