import type { Cell } from './csv.ts';
import type { ParameterReader } from './parameters.ts';

/** A query that can be had as a file. */
export interface Export<Data> {
  /** The GraphQL document; its variables are the parameters. */
  query: string;
  parameters: Readonly<Record<string, ParameterReader>>;
  /** `variables` are those that were given. */
  toHeader(data: Data, variables: Variables): string[];
  /** A record a row of the file. */
  toRecords(data: Data, variables: Variables): Iterable<readonly Cell[]>;
  /** Of a list, where the page after this one begins; null after the last. */
  nextCursor?(data: Data, variables: Variables): string | null;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Asks an export's query; throws where it answers a failure. */
export type AskPage<Data> = (variables: Variables) => Promise<Data>;

/**
 * The records of a file, its header first. The first page is given, since a failure of it is answered
 * as one; those after it are asked for when the file has come so far.
 */
export async function* readRecords<Data>(
  asked: Export<Data>,
  { first, variables, ask }: { first: Data; variables: Variables; ask: AskPage<Data> },
): AsyncGenerator<readonly Cell[]> {
  yield asked.toHeader(first, variables);
  for (let page = first; ;) {
    yield* asked.toRecords(page, variables);
    const after = asked.nextCursor?.(page, variables) ?? null;
    if (after === null) return;
    page = await ask({ ...variables, after });
  }
}
