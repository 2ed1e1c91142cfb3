/* The address of a page whose form is sent by GET: what was left empty is left out. */

/** The query string with some parameters changed; null takes one out. */
export function searchWith(
  params: Iterable<[string, string]>,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams([...params]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text ? `?${text}` : '?';
}

/** The parameters without what was left empty, conditions without a dimension among them; null where nothing was. */
export function tidyParams(params: URLSearchParams): URLSearchParams | null {
  const kept = [...params].filter(([name, value]) => {
    const [, condition] = /^(.*\.where\.\d+)\.\w+$/.exec(name) ?? [];
    return value.trim() !== '' && (!condition || params.get(`${condition}.dimension`)?.trim());
  });
  return kept.length === params.size ? null : new URLSearchParams(kept);
}
