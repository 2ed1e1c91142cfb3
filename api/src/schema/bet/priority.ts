import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { priorityOf, statusOf } from '../../domain/bet.ts';
import { loadAll } from '../../loaders.ts';
import { today } from '../workspace/service.ts';

/** Subjects in the bet's audience that were seen in the last 28 days. */
export function readReach({ loaders }: Context, { hypothesis }: BetRow): Promise<number> {
  return loaders.reach.load(hypothesis?.segment ?? []);
}

export async function readPriority(context: Context, bet: BetRow): Promise<number | null> {
  const { prediction, effortWeeks } = bet;
  // Without the rest of it, the facts need not be asked.
  if (priorityOf(prediction, { reach: 0, effortWeeks }) === null) return null;
  return priorityOf(prediction, { reach: await readReach(context, bet), effortWeeks });
}

/** Drafts by their priority, highest first; those that have none after them, then what is no draft, in the order given. */
export async function orderByPriority(context: Context, numbers: readonly number[]): Promise<number[]> {
  const [day, bets] = await Promise.all([today(context), loadAll(context.loaders.bet, numbers)]);
  const ranked = await Promise.all(
    bets.map(async (bet) => {
      const isDraft = statusOf(bet, day) === 'DRAFT';
      return { number: bet.number, isDraft, priority: isDraft ? await readPriority(context, bet) : null };
    }),
  );
  const rankOf = ({ isDraft, priority }: (typeof ranked)[number]) => priority ?? (isDraft ? -1 : -2);
  return ranked.toSorted((a, b) => rankOf(b) - rankOf(a)).map(({ number }) => number);
}
