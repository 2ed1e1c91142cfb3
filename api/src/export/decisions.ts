import type { Cell } from './csv.ts';
import { listExport } from './list-export.ts';
import { number, text } from './parameters.ts';

interface Decision {
  id: string;
  status: string;
  title: string;
  on: string;
  owner: { name: string } | null;
  context: string | null;
  options: string[];
  chosen: string | null;
  why: string | null;
  risks: string | null;
  ask: string | null;
  reviewOn: string | null;
  reviewNote: string | null;
  bet: { key: string } | null;
  supersedes: { id: string } | null;
  positions: { agrees: boolean }[];
}

const columns: Record<string, (decision: Decision) => Cell> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  title: ({ title }) => title,
  on: ({ on }) => on,
  owner: ({ owner }) => owner?.name ?? null,
  context: ({ context }) => context,
  // A line each, since an option may hold any other sign.
  options: ({ options }) => options.join('\n'),
  chosen: ({ chosen }) => chosen,
  why: ({ why }) => why,
  risks: ({ risks }) => risks,
  ask: ({ ask }) => ask,
  reviewOn: ({ reviewOn }) => reviewOn,
  reviewNote: ({ reviewNote }) => reviewNote,
  bet: ({ bet }) => bet?.key ?? null,
  supersedes: ({ supersedes }) => supersedes?.id ?? null,
  agree: ({ positions }) => positions.filter(({ agrees }) => agrees).length,
  disagree: ({ positions }) => positions.filter(({ agrees }) => !agrees).length,
};

/** A row for each entry of the decision log. */
export const decisions = listExport<'decisions', Decision>('decisions', {
  query: `query (
    $bet: ID, $search: String, $from: Date, $to: Date, $reviewDueBefore: Date, $first: Int, $after: String
  ) {
    decisions(
      bet: $bet, search: $search, from: $from, to: $to, reviewDueBefore: $reviewDueBefore, first: $first, after: $after
    ) {
      nodes {
        id status title on owner { name } context options chosen why risks ask reviewOn reviewNote
        bet { key } supersedes { id } positions { agrees }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  parameters: {
    bet: text,
    search: text,
    from: text,
    to: text,
    reviewDueBefore: text,
    first: number,
    after: text,
  },
  columns,
});
