/** One value that was changed; both are texts, empty where there is no value. */
export interface ChangedValue {
  /** A dotted path, such as `guardrails.0.margin`. */
  field: string;
  before: string;
  after: string;
}

/**
 * The values in which two objects of plain data differ, in the order of their fields. Objects and lists
 * are compared value by value; a text and a number are written as they are.
 *
 * @example findChangedValues({ prediction: { lift: 0.03 } }, { prediction: { lift: 0.02 } })
 *   // [{ field: 'prediction.lift', before: '0.03', after: '0.02' }]
 */
export function findChangedValues(before: object, after: object): ChangedValue[] {
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((value) => value.before !== value.after);
}

function flatten(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, member]) => [
      ...flatten(member, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
