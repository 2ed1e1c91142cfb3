import { readPropertyValues, readTraitValues } from '@leadline/db/facts/queries/dimensions';
import type { DimensionRow } from '@leadline/db/facts/queries/dimensions';
import { readEventNames } from '@leadline/db/facts/queries/event-names';
import type { EventNameRow } from '@leadline/db/facts/queries/event-names';
import type { Context } from '../../context.ts';
import { checkFirst } from '../shared/connection.ts';

/** Dimensions whose key contains `search`, whatever its case. */
export async function listDimensions(
  { loaders }: Context,
  search: string | null | undefined,
): Promise<DimensionRow[]> {
  const wanted = search?.toLowerCase() ?? '';
  return (await loaders.dimensions()).filter(({ key }) => key.toLowerCase().includes(wanted));
}

interface ValuesArguments {
  search?: string | null | undefined;
  first: number;
}

/** The most frequent values of a dimension, as text. */
export async function listDimensionValues(
  { loaders }: Context,
  { key, kind, search, first }: Pick<DimensionRow, 'key' | 'kind'> & ValuesArguments,
): Promise<string[]> {
  const readValues = kind === 'TRAIT' ? readTraitValues : readPropertyValues;
  return readValues(await loaders.facts(), { key, search: search ?? undefined, first: checkFirst(first) });
}

export async function listEventNames(
  { loaders }: Context,
  { search, first }: { search?: string | null | undefined; first: number },
): Promise<EventNameRow[]> {
  return readEventNames(await loaders.facts(), { search: search ?? undefined, first: checkFirst(first) });
}
