/** A field of what was changed, as it was and as it became; null for nothing. */
interface ChangedField {
  name: string;
  before: string | null;
  after: string | null;
}

/** What differs between the JSON of before and after, field by field; a revision rises with everything. */
export function changedFields({
  before,
  after,
}: {
  before?: string | null;
  after?: string | null;
}): ChangedField[] {
  const [old, current] = [read(before), read(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(current)])]
    .map((name) => ({ name, before: textOf(old[name]), after: textOf(current[name]) }))
    .filter((field) => field.name !== 'revision' && field.before !== field.after);
}

function read(json: string | null | undefined): Record<string, unknown> {
  return json ? (JSON.parse(json) as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  if (value == null || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
