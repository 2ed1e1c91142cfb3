import type { Cell } from './csv.ts';
import type { ParameterReader } from './parameters.ts';

/** A query that can be had as a file. */
export interface Export<Data> {
  /** The GraphQL document; its variables are the parameters. */
  query: string;
  parameters: Readonly<Record<string, ParameterReader>>;
  /** The header, then a record a row; `variables` are those that were given. */
  toRecords(data: Data, variables: Readonly<Record<string, unknown>>): Iterable<readonly Cell[]>;
}
