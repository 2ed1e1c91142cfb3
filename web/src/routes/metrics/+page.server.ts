import { graphql } from '#lib/graphql/generated/gql.ts';
import { settle } from '#lib/graphql/failure.ts';
import { periodEndingWithData } from '#lib/period.ts';
import { stages } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

const catalogueQuery = graphql(`
  query Catalogue($search: String, $includeArchived: Boolean!) {
    metrics(search: $search, includeArchived: $includeArchived, first: 100) {
      nodes {
        key
        name
        stage
        kind
        dataThrough
        archived
        owner {
          name
        }
        bets(first: 1) {
          totalCount
        }
      }
      totalCount
    }
  }
`);

/* The figures come apart from the list, a stage at a time: what cannot be computed takes no name off the page. */
const figuresQuery = graphql(`
  query CatalogueFigures($stage: Stage!, $search: String, $includeArchived: Boolean!, $range: DateRange!) {
    metrics(stage: $stage, search: $search, includeArchived: $includeArchived, first: 100) {
      nodes {
        ...MetricFigures
        warnings {
          code
          text
        }
      }
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { workspace } = await parent();
  const search = url.searchParams.get('q')?.trim() || null;
  const includeArchived = url.searchParams.get('archived') === '1';
  const catalogue = await settle(locals.graphql(catalogueQuery, { search, includeArchived }));
  const range = periodEndingWithData('P12W', 'WEEK', workspace);
  const filledStages = stages.filter((stage) =>
    catalogue.data?.metrics.nodes.some((metric) => metric.stage === stage),
  );
  const figures = await Promise.all(
    filledStages.map(async (stage) => ({
      stage,
      card: await settle(locals.graphql(figuresQuery, { stage, search, includeArchived, range })),
    })),
  );
  return { search, includeArchived, catalogue, figures };
};
