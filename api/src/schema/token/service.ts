import { Temporal } from 'temporal-polyfill';
import { deleteApiToken, insertApiToken, listApiTokens } from '@leadline/db/relational/api-token';
import type { ApiTokenRow } from '@leadline/db/relational/api-token';
import { tokenScopes } from '@leadline/db/vocabulary';
import { requirePerson } from '../../auth/access.ts';
import { tellChange } from '../../auth/audit.ts';
import { hashSecret, makeApiToken } from '../../auth/secret.ts';
import type { Context } from '../../context.ts';
import { badInput, longestName, UserError } from '../../errors.ts';
import { readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import type { MutationCreateApiTokenArgs } from '../types.generated.ts';
import { today } from '../workspace/service.ts';

export interface IssuedApiToken {
  token: ApiTokenRow;
  secret: string;
}

export function listAllTokens({ house }: Context): Promise<ApiTokenRow[]> {
  return listApiTokens(house.model.db);
}

/** Makes a token; its text is answered this once, and stored nowhere. */
export async function createApiToken(
  context: Context,
  { name, scopes, expiresOn }: MutationCreateApiTokenArgs,
): Promise<IssuedApiToken> {
  const { house, access } = context;
  const owner = requirePerson(access);
  if (scopes.length === 0) throw badInput('scopes', 'A token is for something: READ, WRITE or INGEST.');
  const asked = new Set(scopes.map((scope) => scope.toLowerCase()));
  const secret = makeApiToken();
  const token = await insertApiToken(house.model.db, {
    secretHash: hashSecret(secret),
    name: readText('name', name, {
      missing: 'A token needs a name, to be told from others.',
      longest: longestName,
    }),
    scopes: tokenScopes.filter((scope) => asked.has(scope)),
    ownerId: owner.id,
    createdAt: house.now(),
    expiresAt: expiresOn == null ? null : await endOf(context, expiresOn),
  });
  tellChange(context, { before: null, after: token });
  return { token, secret };
}

async function endOf(context: Context, day: string): Promise<Date> {
  if (day < (await today(context)))
    throw badInput('expiresOn', `${day} is past; a token has to be valid for a while.`);
  const { timeZone } = await context.loaders.workspace();
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(end.epochMilliseconds);
}

export async function revokeApiToken(context: Context, id: string): Promise<ApiTokenRow> {
  const revoked = isUuid(id) ? await deleteApiToken(context.house.model.db, id) : null;
  if (revoked === null)
    throw new UserError('NOT_FOUND', `There is no token with the id “${id}”.`, { field: 'id' });
  tellChange(context, { before: revoked, after: null });
  return revoked;
}
