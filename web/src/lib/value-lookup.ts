import { dimensionValuesQuery } from './event-choices.ts';
import { graphqlInBrowser } from './graphql/browser.ts';

const found = new Map<string, readonly string[]>();

/** The most frequent values of a dimension; none where they cannot be had, since they only suggest. */
export async function lookUpValues(dimension: string): Promise<readonly string[]> {
  const key = dimension.trim();
  if (key === '') return [];
  const before = found.get(key);
  if (before) return before;
  try {
    const { dimensions } = await graphqlInBrowser()(dimensionValuesQuery, { key });
    const values = dimensions.find((known) => known.key === key)?.values ?? [];
    found.set(key, values);
    return values;
  } catch {
    return [];
  }
}
