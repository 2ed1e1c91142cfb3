import { GraphiQL } from 'graphiql';
import type { GraphiQLProps } from 'graphiql';
import 'graphiql/style.css';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Example } from './examples.ts';

/* GraphiQL is React's, and of all pages this one alone loads either. */

export type Theme = 'light' | 'dark';

export interface Editor {
  /** Opens the example in a tab of its own, or goes to the tab where it is open unchanged. */
  open(example: Example): void;
  follow(theme: Theme): void;
  close(): void;
}

/** Puts the editor into `place`. Rejects where the schema cannot be fetched. */
export async function mountGraphiql(
  place: HTMLElement,
  { example, theme }: { example: Example; theme: Theme },
): Promise<Editor> {
  const schema = buildSchema(await fetchText('/schema.graphql'));
  const root = createRoot(place);
  let shown = { example, theme, times: 0 };
  const render = () =>
    root.render(
      createElement(GraphiQL, {
        // A new one for each example: it opens what it begins with as a tab, beside those of before.
        key: shown.times,
        fetcher,
        schema,
        query: shown.example.query,
        variables: variablesText(shown.example),
        forcedTheme: shown.theme,
        shouldPersistHeaders: false,
        showPersistHeadersSettings: false,
      }),
    );
  render();
  return {
    open(example) {
      shown = { ...shown, example, times: shown.times + 1 };
      render();
    },
    follow(theme) {
      shown = { ...shown, theme };
      render();
    },
    close: () => root.unmount(),
  };
}

type FetcherParams = Parameters<GraphiQLProps['fetcher']>[0];

const fetcher: GraphiQLProps['fetcher'] = async (request, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify({ ...request, operationName: operationNameOf(request) }),
  });
  return (await response.json()) as Record<string, unknown>;
};

/**
 * The operation that is asked for, or null where the document has none of that name: for a moment after
 * typing GraphiQL still knows the operations of the text before.
 */
function operationNameOf({ query, operationName }: FetcherParams): string | null {
  if (!operationName) return null;
  try {
    return getOperationAST(parse(query), operationName) ? operationName : null;
  } catch {
    return operationName; // The server says what is wrong with the document.
  }
}

function variablesText({ variables }: Example): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.text();
}
