import {
  insertShareLink,
  listShareLinks,
  lockShareLink,
  withdrawShareLink,
} from '@leadline/db/relational/share-link';
import type { ShareLinkRow } from '@leadline/db/relational/share-link';
import type { SharePage } from '@leadline/db/vocabulary';
import { tellChange } from '../../auth/audit.ts';
import { hashSecret, makeSecret } from '../../auth/secret.ts';
import type { Context } from '../../context.ts';
import { badInput, checkLength, longestText, UserError } from '../../errors.ts';
import { exports } from '../../export/exports.ts';
import { readParameters } from '../../export/parameters.ts';
import { findBet } from '../bet/change-bet.ts';
import { findQuarterRow } from '../quarter/service.ts';
import { getMetrics } from '../series/service.ts';
import { isUuid } from '../shared/uuid.ts';
import type { MutationCreateShareLinkArgs } from '../types.generated.ts';
import { today } from '../workspace/service.ts';

/** A link; its URL is known when it is made, and stored nowhere. */
export type SharedLink = ShareLinkRow & { url?: string };

export function listLinks({ house }: Context): Promise<SharedLink[]> {
  return listShareLinks(house.model.db);
}

/** Makes a link; throws a UserError where there is no such page, or its parameters cannot be read. */
export async function createShareLink(
  context: Context,
  { page, key, query, expiresOn }: MutationCreateShareLinkArgs,
): Promise<SharedLink> {
  if (expiresOn != null && expiresOn < (await today(context)))
    throw badInput('expiresOn', `${expiresOn} is past; a link has to be valid for a while.`);
  const shown =
    page === 'SERIES_CSV' || page === 'BETS_CSV'
      ? { key: null, query: await readQuery(context, page, { key, query }) }
      : { key: await readKey(context, page, { key, query }), query: null };
  const secret = makeSecret();
  const row = await insertShareLink(context.house.model.db, {
    secretHash: hashSecret(secret),
    page,
    ...shown,
    createdAt: context.house.now(),
    createdBy: context.access.member?.id ?? null,
    expiresOn: expiresOn ?? null,
  });
  tellChange(context, { before: null, after: row });
  return { ...row, url: `${context.visit.origin}/share/${secret}` };
}

interface Named {
  key: string | null | undefined;
  query: string | null | undefined;
}

/** What a CSV file is asked with; of figures, which metrics and over which days is known to be there. */
async function readQuery(
  context: Context,
  page: 'SERIES_CSV' | 'BETS_CSV',
  { key, query }: Named,
): Promise<string> {
  if (key != null) throw badInput('key', 'A CSV file has no key; what is in it is said by `query`.');
  const text = query?.replace(/^\?/, '') ?? '';
  checkLength('query', text, longestText);
  const { parameters } = page === 'SERIES_CSV' ? exports.series : exports.bets;
  const { metrics, range, last } = readAsQuery(text, parameters);
  if (page === 'BETS_CSV') return text;
  const keys = ((metrics ?? []) as unknown[]).map(String);
  if (!keys.some((key) => key !== ''))
    throw badInput('query', 'Say the figures of which metrics, such as metrics=activation-rate.');
  await getMetrics(context, keys, 'query');
  if ((range == null) === (last == null))
    throw badInput('query', 'Give either range or last, and not both, such as last=P12W.');
  return text;
}

function readAsQuery(text: string, parameters: Parameters<typeof readParameters>[1]) {
  try {
    return readParameters(new URLSearchParams(text), parameters);
  } catch (error) {
    if (error instanceof UserError) throw badInput('query', error.message);
    throw error;
  }
}

async function readKey(
  context: Context,
  page: Exclude<SharePage, 'SERIES_CSV' | 'BETS_CSV'>,
  { key, query }: Named,
): Promise<string> {
  if (query != null) throw badInput('query', 'Only a CSV file has parameters.');
  const missing = (what: string) => new UserError('NOT_FOUND', what, { field: 'key' });
  switch (page) {
    case 'BET':
      if (key == null) throw badInput('key', 'Say which bet, such as B-12.');
      if ((await findBet(context, key)) === null) throw missing(`There is no bet “${key}”.`);
      return key;
    case 'READOUT':
      if (key == null) throw badInput('key', 'Say which readout, by its id.');
      if (!isUuid(key) || (await context.loaders.readout.load(key.toLowerCase())) === null)
        throw missing(`There is no readout with the id “${key}”.`);
      return key.toLowerCase();
    case 'QUARTER': {
      const quarter = await findQuarterRow(context, key);
      if (quarter === null) throw missing(`“${key}” is no quarter: it is written such as 2026-Q4.`);
      return quarter.key;
    }
  }
}

/** Ends a link; one that was withdrawn before stays so. */
export async function withdrawLink(context: Context, id: string): Promise<SharedLink> {
  const { db } = context.house.model;
  const { before, after } = await db.transaction(async (tx) => {
    const before = isUuid(id) ? await lockShareLink(tx, id) : null;
    if (before === null)
      throw new UserError('NOT_FOUND', `There is no share link with the id “${id}”.`, { field: 'id' });
    if (before.withdrawnAt !== null) return { before, after: before };
    return { before, after: await withdrawShareLink(tx, id, context.house.now()) };
  });
  tellChange(context, { before, after });
  return after;
}
