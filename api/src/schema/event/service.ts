import { readPropertyValues } from '@leadline/db/facts/queries/dimensions';
import type { PropertyRow } from '@leadline/db/facts/queries/dimensions';
import { readEventNames } from '@leadline/db/facts/queries/event-names';
import type { EventNameRow } from '@leadline/db/facts/queries/event-names';
import type { Context } from '../../context.ts';
import type { House } from '../../house.ts';
import { checkFirst } from '../shared/connection.ts';

/** Dimensions whose key contains `search`, whatever its case. */
export async function listDimensions(
  { loaders }: Context,
  search: string | null | undefined,
): Promise<PropertyRow[]> {
  const wanted = search?.toLowerCase() ?? '';
  return (await loaders.properties()).filter(({ key }) => key.toLowerCase().includes(wanted));
}

export function listDimensionValues(
  { facts }: House,
  { key, search, first }: { key: string; search?: string | null | undefined; first: number },
): Promise<string[]> {
  return readPropertyValues(facts, { key, search: search ?? undefined, first: checkFirst(first) });
}

export function listEventNames(
  { facts }: House,
  { search, first }: { search?: string | null | undefined; first: number },
): Promise<EventNameRow[]> {
  return readEventNames(facts, { search: search ?? undefined, first: checkFirst(first) });
}
