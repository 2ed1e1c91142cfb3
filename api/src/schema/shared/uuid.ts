/** Whether text can be the id of a row; PostgreSQL refuses to look for any other. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The id of a row to look for: null, which nothing has, where a text can be none. */
export function idOf(text: string | null | undefined): string | null | undefined {
  return text == null ? undefined : isUuid(text) ? text : null;
}
