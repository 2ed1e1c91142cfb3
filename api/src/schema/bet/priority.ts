import type { BetRow } from '@leadline/db/relational/bet';
import type { RowList } from '@leadline/db/row-list';
import type { Context } from '../../context.ts';
import { priorityOf, statusOf } from '../../domain/bet.ts';
import { once } from '../../once.ts';
import { listPlaced } from '../shared/placed-list.ts';
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

/** Drafts by their priority, highest first; those that have none after them, then what is no draft, newest first. */
export function orderByPriority(context: Context, bets: RowList<BetRow>): RowList<BetRow> {
  const rows = once(async () => new Map((await bets.read()).map((bet) => [bet.number, bet])));
  const ranks = new Map<number, number>();
  return {
    ...listPlaced<BetRow>({
      parts: [
        { type: 'NUMBER', isNullable: false },
        { type: 'INTEGER', isNullable: false },
      ],
      places: once(async () => {
        const day = await today(context);
        const all = [...(await rows()).values()];
        await Promise.all(all.map(async (bet) => ranks.set(bet.number, await rankOf(context, bet, day))));
        return all
          .map(({ number }) => [ranks.get(number)!, number] as const)
          .sort(([rank, number], [otherRank, other]) => otherRank - rank || other - number);
      }),
      positionOf: ({ number }) => [ranks.get(number)!, number],
      load: async (places) => {
        const byNumber = await rows();
        return places.map(([, number]) => byNumber.get(number!)!);
      },
    }),
    count: () => bets.count(),
  };
}

const rankWithoutPriority = -1;
const rankOfNoDraft = -2;

async function rankOf(context: Context, bet: BetRow, today: string): Promise<number> {
  if (statusOf(bet, today) !== 'DRAFT') return rankOfNoDraft;
  return (await readPriority(context, bet)) ?? rankWithoutPriority;
}
