import * as bets from '@leadline/db/relational/bet';
import type { BetRow, GuardedBetRow } from '@leadline/db/relational/bet';
import type { Model } from '@leadline/db/relational/connect';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { staleRevision, UserError } from '../../errors.ts';

/** Which bet, and the revision that its caller saw. */
export interface BetToChange {
  key: string;
  revision?: number | null | undefined;
}

export function betKey(number: number): string {
  return `B-${number}`;
}

/** The bet of a key; null where there is none. */
export async function findBet({ loaders }: Context, key: string): Promise<BetRow | null> {
  const number = readBetKey(key);
  return number === null ? null : loaders.bet.load(number);
}

/** The number of a bet's key; null where a text is none. */
export function readBetKey(key: string): number | null {
  const digits = /^B-([1-9]\d{0,8})$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The bet of a key; throws NOT_FOUND. */
export async function getBet(context: Context, key: string): Promise<BetRow> {
  const bet = await findBet(context, key);
  if (bet === null) throw new UserError('NOT_FOUND', `There is no bet “${key}”.`, { field: 'key' });
  return bet;
}

/** The one way to change a bet that is there: locked, with its revision checked. */
export async function changeBet(
  context: Context,
  { key, revision }: BetToChange,
  change: (tx: Model, bet: GuardedBetRow) => Promise<void>,
): Promise<BetRow> {
  const { number } = await getBet(context, key);
  const before = await context.house.model.db.transaction(async (tx) => {
    const bet = await bets.lockBet(tx, number);
    if (bet === null || (revision != null && revision !== bet.revision)) throw staleRevision(`bet ${key}`);
    await change(tx, bet);
    return bet;
  });
  forgetRows(context);
  const after = await getBet(context, key);
  const guardrails = await context.loaders.guardrailsOfBet.load(number);
  tellChange(context, { before, after: { ...after, guardrails } });
  return after;
}
