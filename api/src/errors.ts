/** Every expected failure, by the word that callers act on. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'NOT_MEASURABLE'
  | 'NOT_MEASURED_YET'
  | 'WIP_LIMIT'
  | 'SEALED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'COST_LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'QUERY_TIMEOUT'
  | 'SERVICE_UNAVAILABLE';

/** One gap of a bet; `field` is a dotted path into the input, such as `guardrails.0.metric`. */
export interface Problem {
  code: string;
  field: string;
  message: string;
}

/**
 * An expected failure: its message is a sentence for the caller that says what would be right.
 * Anything else that is thrown is a bug and is answered as INTERNAL_SERVER_ERROR without its message.
 */
export class UserError extends Error {
  readonly code: ErrorCode;
  /** Dotted path into the arguments, where one of them is at fault. */
  readonly field: string | undefined;
  readonly problems: readonly Problem[] | undefined;
  /** Of RATE_LIMITED: seconds until it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { field?: string; problems?: readonly Problem[]; retryAfter?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.field = details.field;
    this.problems = details.problems;
    this.retryAfter = details.retryAfter;
  }
}

/** Why a query was cancelled: nobody waits for its answer any more. */
export class CallerGone extends Error {}

/** The caller's `revision` is not the newest. */
export function staleRevision(what: string): UserError {
  return new UserError(
    'CONFLICT',
    `Somebody has changed the ${what} since you read it. Read it again and repeat your change.`,
  );
}

export function badInput(field: string, message: string): UserError {
  return new UserError('BAD_USER_INPUT', message, { field });
}

/** What fits into a row of a list, and what a reader will read, in characters. */
export const longestName = 200;
export const longestText = 5000;

/** Refuses a text that is longer. */
export function checkLength(field: string, text: string, longest: number): void {
  if (text.length > longest)
    throw badInput(field, `This text has ${text.length} characters; it has at most ${longest}.`);
}

/** A switch that has forgotten a case does not compile; one that meets an unknown value throws. */
export class UnreachableCaseError extends Error {
  constructor(value: never) {
    super(`Unreachable case: ${JSON.stringify(value)}`);
  }
}
