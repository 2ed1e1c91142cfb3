import type { Graphql } from './graphql/client.ts';
import { graphql } from './graphql/generated/gql.ts';

/** Something to jump to. */
export interface Found {
  /** A word for what it is. */
  kind: string;
  name: string;
  href: string;
}

const pages: readonly Found[] = [
  ['Overview', '/'],
  ['Bets', '/bets'],
  ['New bet', '/bets/new'],
  ['Decisions', '/decisions'],
  ['New decision', '/decisions/new'],
  ['Readouts', '/readouts'],
  ['Metrics', '/metrics'],
  ['Funnel', '/funnel'],
  ['Retention', '/retention'],
  ['This quarter', '/quarters'],
  ['Data', '/data'],
  ['Settings', '/settings'],
].map(([name = '', href = '']) => ({ kind: 'page', name, href }));

/** Pages whose name holds what was typed, whatever its case; all of them while nothing is. */
export function pagesMatching(text: string): Found[] {
  const search = text.trim().toLowerCase();
  return pages.filter(({ name }) => name.toLowerCase().includes(search));
}

const paletteQuery = graphql(`
  query Palette($search: String!) {
    bets(filter: { search: $search }, orderBy: KEY, first: 6) {
      nodes {
        key
        title
      }
    }
    metrics(search: $search, first: 6) {
      nodes {
        key
        name
      }
    }
    decisions(search: $search, first: 4) {
      nodes {
        id
        title
      }
    }
  }
`);

/** Bets, metrics and decisions that hold what was typed; nothing while nothing is. */
export async function findInPalette(ask: Graphql, search: string): Promise<Found[]> {
  if (search === '') return [];
  const { bets, metrics, decisions } = await ask(paletteQuery, { search });
  return [
    ...bets.nodes.map(({ key, title }) => ({ kind: 'bet', name: `${key} ${title}`, href: `/bets/${key}` })),
    ...metrics.nodes.map(({ key, name }) => ({ kind: 'metric', name, href: `/metrics/${key}` })),
    ...decisions.nodes.map(({ id, title }) => ({ kind: 'decision', name: title, href: `/decisions/${id}` })),
  ];
}
