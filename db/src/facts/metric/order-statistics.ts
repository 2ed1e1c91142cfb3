import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { Ranks } from './question.ts';

/** The aggregate function of a quantile: linear between order statistics (type 7). A parameter of a function cannot be bound. */
export function quantileOf(level: number): Fragment {
  return trusted(`quantileExactInclusive(${String(level)})`);
}

/** From rows of bucket, segment and amount: the amounts at the ranks that belong to each group's size. */
export function atRanks(amounts: Fragment, ranks: readonly Ranks[]): Fragment {
  const column = (read: (rank: Ranks) => number) => bind('Array(UInt64)', ranks.map(read));
  const rankOf = (read: (rank: Ranks) => number) =>
    sql`transform(toUInt64(length(sorted)), ${column(({ n }) => n)}, ${column(read)}, toUInt64(0))`;
  const at = (read: (rank: Ranks) => number) => sql`if(${rankOf(read)} = 0, NULL, sorted[${rankOf(read)}])`;
  return sql`SELECT bucket, segment, ${at(({ lower }) => lower)} AS lower, ${at(({ upper }) => upper)} AS upper
    FROM (SELECT bucket, segment, arraySort(groupArray(amount)) AS sorted FROM (${amounts}) GROUP BY bucket, segment)`;
}
