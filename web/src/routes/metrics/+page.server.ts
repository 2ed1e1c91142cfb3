import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Stage } from '#lib/graphql/generated/graphql.ts';
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

/* The figures come apart from the list: what cannot be computed takes no name off the page. */
const figuresQuery = graphql(`
  query CatalogueFigures($stage: Stage, $search: String, $includeArchived: Boolean!, $range: DateRange!) {
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
  const range = periodEndingWithData('P12W', 'WEEK', workspace);
  const askFigures = (stage: Stage | null) =>
    settle(locals.graphql(figuresQuery, { stage, search, includeArchived, range }));
  const [catalogue, all] = await Promise.all([
    settle(locals.graphql(catalogueQuery, { search, includeArchived })),
    askFigures(null),
  ]);
  const filledStages = stages.filter((stage) =>
    catalogue.data?.metrics.nodes.some((metric) => metric.stage === stage),
  );
  // Where one metric fails, the other stages still have their figures.
  const cardOf = async (stage: Stage) => (all.data ? all : await askFigures(stage));
  const figures = await Promise.all(
    filledStages.map(async (stage) => ({ stage, card: await cardOf(stage) })),
  );
  return { search, includeArchived, catalogue, figures };
};
