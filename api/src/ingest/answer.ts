import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** What GraphQL answers a command, in process or over HTTP. */
export interface Answer {
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** The whole data; throws the first error as the UserError that it was. */
export function dataOf<Data>({ data, errors = [] }: Answer): Data {
  const [error] = errors;
  if (error === undefined) return data as Data;
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions ?? {};
  throw new UserError(code as ErrorCode, error.message);
}
