import { RateLimiterMemory } from 'rate-limiter-flexible';
import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import type { NewAuditEntry } from '@leadline/db/relational/audit-entry';
import type { Context } from '../context.ts';
import { networkOf } from '../limits/network.ts';

/** What a mutation found and left; null where there was nothing, or is nothing left. */
interface Change {
  before: object | null;
  after: object | null;
}

/** Hashes of secrets, and the seal's text, which stays with its bet. */
const neverTold = new Set(['secretHash', 'sealed']);

/** Has the audit log tell of the mutation that runs what was there before and after: what differs. */
export function tellChange({ deeds }: Pick<Context, 'deeds'>, { before, after }: Change): void {
  // Fields of Mutation run one after another; what runs without GraphQL, such as a command, has none.
  const deed = deeds.at(-1);
  if (deed === undefined) return;
  const fields = Object.keys({ ...before, ...after }).filter((name) => !neverTold.has(name));
  const [was, is] = [before, after] as (Record<string, unknown> | null)[];
  const isSame = (name: string) => was && is && JSON.stringify(was[name]) === JSON.stringify(is[name]);
  const changed = fields.filter((name) => !isSame(name));
  const pick = (row: Record<string, unknown> | null | undefined) =>
    row ? Object.fromEntries(changed.map((name) => [name, row[name] ?? null])) : null;
  deed.before = merge(deed.before, pick(was));
  deed.after = merge(deed.after, pick(is));
}

/** A mutation may change two things, such as an invitation and a role. */
function merge(told: unknown, more: object | null): object | null {
  return told == null ? more : { ...told, ...more };
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

/** Of one address that is nobody's, in a minute; with all of them the log could be filled from outside. */
const strangersRefusals = new RateLimiterMemory({ points: 100, duration: 60 });

/** Writes into the log what a caller did or was not let do; of a stranger's refusals a hundred a minute. */
export async function keepDeeds(
  { house, access, visit }: Pick<Context, 'house' | 'access' | 'visit'>,
  all: readonly Deed[],
): Promise<void> {
  const { member, token, mode } = access;
  const isTold = ({ outcome }: Deed) =>
    outcome === 'DONE' || mode !== 'ANONYMOUS'
      ? true
      : strangersRefusals.consume(networkOf(visit.address)).then(
          () => true,
          () => false,
        );
  const told = await Promise.all(all.map(isTold));
  const deeds = all.filter((_, i) => told[i]);
  if (deeds.length === 0) return;
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
      before: storable(deed.before),
      after: storable(deed.after),
    })),
  );
}

const longestText = 500;
const longestTold = 4000;

/** Short enough for a log. PostgreSQL stores neither NUL nor half a character, and what was refused may hold them. */
function storable(told: unknown): unknown {
  if (told == null) return null;
  const mend = (_: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    const text = value.length > longestText ? `${value.slice(0, longestText)}…` : value;
    return text.toWellFormed().replaceAll('\0', '\ufffd');
  };
  const text = JSON.stringify(told, mend);
  return text.length > longestTold ? { begins: text.slice(0, longestTold) } : (JSON.parse(text) as unknown);
}
