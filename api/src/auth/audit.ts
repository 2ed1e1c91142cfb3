import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import type { NewAuditEntry } from '@leadline/db/relational/audit-entry';
import type { Context } from '../context.ts';

/** What an action found and left; never a secret. */
export interface Change {
  /** The field of Mutation. */
  action: string;
  before: unknown;
  after: unknown;
}

/** An action as its door tells of it. */
export type Deed = Pick<NewAuditEntry, 'action' | 'outcome'> &
  Partial<Pick<NewAuditEntry, 'code' | 'given' | 'before' | 'after'>>;

const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

/** REFUSED where the caller was not let, FAILED where it went wrong, DONE without a code. */
export function outcomeOf(code: string | undefined): Deed['outcome'] {
  if (code === undefined) return 'DONE';
  return refusals.has(code) ? 'REFUSED' : 'FAILED';
}

/** Writes into the log what a caller did or was not let do. */
export async function keepDeeds(
  { house, access, visit }: Pick<Context, 'house' | 'access' | 'visit'>,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return;
  const { member, token, mode } = access;
  const who =
    member?.name ?? (token ? `token “${token.name}”` : mode === 'ANONYMOUS' ? 'nobody signed in' : mode);
  await insertAuditEntries(
    house.model.db,
    deeds.map((deed) => ({
      at: house.now(),
      requestId: visit.requestId,
      memberId: member?.id ?? null,
      tokenId: token?.id ?? null,
      who,
      ...deed,
      given: storable(deed.given),
    })),
  );
}

/** PostgreSQL stores neither NUL nor half a character, and what was refused may hold them. */
function storable(given: unknown): unknown {
  if (given == null) return null;
  const mend = (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
  return JSON.parse(JSON.stringify(given, mend)) as unknown;
}
