import type { Recurring, RecurringStatistic } from '../../vocabulary.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches } from './match.ts';
import { msPerDay, noValue, span, zero } from './question.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';
import { segmentOf } from './segment.ts';
import { eventsFor } from './trait.ts';

/**
 * RECURRING: what accounts pay at the end t of a bucket, and at t − P. An account's level at a time is
 * the value of its latest event before it; it pays where that is above 0. The latest event before t
 * also says the account's segment, and whether it is in the audience.
 */
export const recurring: MetricKindSql<Recurring> = {
  behaviour: ({ statistic }) => ({
    nothing: statistic === 'NRR' || statistic === 'GRR' ? noValue : zero,
    hasFraction: false,
    maturesAfterMs: 0,
    reach: { beforeMs: 0, afterMs: Infinity, firsts: [] },
  }),
  build: ({ event, statistic, periodDays }, question) =>
    sql`SELECT bucket, segment, ${valueOf(statistic)} AS value, ${payersOf(statistic)} AS n, NULL AS numerator, NULL AS denominator
      FROM (${levels({ event, periodDays }, question)})
      GROUP BY bucket, segment`,
};

/** Over the levels `now` (at t) and `before` (at t − P) of a bucket's accounts. */
function valueOf(statistic: RecurringStatistic): Fragment {
  switch (statistic) {
    case 'MRR':
      return sql`sumKahan(now)`;
    case 'NRR':
      return sql`sumKahanIf(now, before > 0) / nullIf(sumKahanIf(before, before > 0), 0)`;
    case 'GRR':
      return sql`sumKahanIf(least(now, before), before > 0) / nullIf(sumKahanIf(before, before > 0), 0)`;
    case 'EXPANSION':
      return sql`sumKahanIf(now - before, before > 0 AND now > before)`;
    case 'CONTRACTION':
      return sql`sumKahanIf(before - now, before > 0 AND now > 0 AND now < before)`;
    case 'CHURN':
      return sql`sumKahanIf(before, before > 0 AND now <= 0)`;
    case 'ACCOUNTS':
      return sql`countIf(now > 0)`;
  }
}

/** Who pays at t, or where two times are compared, who paid at t − P. */
function payersOf(statistic: RecurringStatistic): Fragment {
  return statistic === 'MRR' || statistic === 'ACCOUNTS' ? sql`countIf(now > 0)` : sql`countIf(before > 0)`;
}

/** bucket, segment, now and before of each account, for each bucket by whose end it has had an event. */
function levels(
  { event, periodDays }: Pick<Recurring, 'event' | 'periodDays'>,
  question: MetricQuestion,
): Fragment {
  const { edges } = question;
  const period = bind('Int64', periodDays * msPerDay);
  return sql`SELECT bucket,
        arrayLastIndex(time -> time < end, times) AS index_now, changes[index_now] AS latest, latest.3 AS segment, latest.2 AS now,
        arrayLastIndex(time -> time < end - ${period}, times) AS index_before,
        if(index_before = 0, 0, changes[index_before].2) AS before
      FROM (
        SELECT arraySort(change -> (change.1, change.5), groupArray((toUnixTimestamp64Milli(at), assumeNotNull(value), ${segmentOf(question)}, ${inAudience(question)}, id))) AS changes,
          arrayMap(change -> change.1, changes) AS times
        FROM ${eventsFor(question)}
        WHERE ${matches(event)} AND at < fromUnixTimestamp64Milli(${bind('Int64', span(question).to)}, 'UTC') AND isNotNull(value)
        GROUP BY if(account = '', ('subject', subject), ('account', account))
      )
      ARRAY JOIN ${bind('Array(Int64)', edges.slice(0, -1))} AS bucket, ${bind('Array(Int64)', edges.slice(1))} AS end
      WHERE index_now > 0 AND latest.4`;
}
