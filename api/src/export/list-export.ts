import type { Cell } from './csv.ts';
import type { Export, Variables } from './export.ts';

interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Rows of a connection: all of it, or the one page that `first` asks for. */
export function listExport<Name extends string, Node>(
  name: Name,
  {
    columns,
    ...asked
  }: Pick<Export<unknown>, 'query' | 'parameters'> & {
    /** What stands under each heading. */
    columns: Readonly<Record<string, (node: Node) => Cell>>;
  },
): Export<Record<Name, Connection<Node>>> {
  return {
    ...asked,
    toHeader: () => Object.keys(columns),
    *toRecords({ [name]: { nodes } }) {
      for (const node of nodes) yield Object.values(columns).map((toCell) => toCell(node));
    },
    nextCursor({ [name]: { pageInfo } }, { first }: Variables) {
      return first === undefined && pageInfo.hasNextPage ? pageInfo.endCursor : null;
    },
  };
}
