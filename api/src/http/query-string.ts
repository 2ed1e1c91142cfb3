import { UserError } from '../errors.ts';

export const brokenQueryString = 'The query string is not percent-encoded UTF-8.';

/** Whether it has bytes that are no UTF-8, which would be read as other characters. */
export function isBrokenQueryString(url: string): boolean {
  try {
    decodeURIComponent(url);
    return false;
  } catch {
    return true;
  }
}

/** Throws a UserError where it is broken. */
export function checkQueryString(url: string): void {
  if (isBrokenQueryString(url)) throw new UserError('BAD_USER_INPUT', brokenQueryString);
}
