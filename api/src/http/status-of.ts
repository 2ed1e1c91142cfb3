import type { ErrorCode } from '../errors.ts';

const statuses: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  COST_LIMIT_EXCEEDED: 400,
  NOT_MEASURABLE: 400,
  NOT_MEASURED_YET: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  WIP_LIMIT: 409,
  SEALED: 409,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  QUERY_TIMEOUT: 504,
};

/** HTTP status of an expected failure, where it is what a request is answered. */
export function statusOf(code: ErrorCode): number {
  return statuses[code];
}

/** Whether it is the code of an expected failure. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(statuses, code);
}
