import { bind, sql, trusted } from '@leadline/db/facts/sql';
import type { Fragment } from '@leadline/db/facts/sql';

/** First instant of the generated product's 180 days. */
export const start = Date.UTC(2026, 0, 1);
export const days = 180;
export const msPerDay = 86_400_000;

const names = [
  'sign_up',
  'session',
  'session',
  'session',
  'session',
  'order',
  'order',
  'crash',
  'request',
  'subscription',
];

/**
 * A SELECT of one product's events, the same every time: sign-ups, sessions, orders, crashes, timed
 * requests and subscriptions of 200,000 people in 20,000 accounts, spread evenly over days.
 */
export function selectEvents({
  from,
  count,
  on = { from: start, days },
}: {
  /** Number of the first; ids are made of it. */
  from: number;
  count: number;
  on?: { from: number; days: number };
}): Fragment {
  return sql`SELECT toString(number) AS id,
      fromUnixTimestamp64Milli(toInt64(${bind('Int64', on.from)} + sipHash64(number, 'at') % ${bind('Int64', on.days * msPerDay)}), 'UTC') AS at,
      ${bind('Array(String)', names)}[sipHash64(number, 'what') % ${trusted(String(names.length))} + 1] AS name,
      concat('person-', toString(sipHash64(number, 'who') % 200000)) AS subject,
      concat('account-', toString(sipHash64(number, 'who') % 20000)) AS account,
      sipHash64(number, 'value') % 1000 AS value,
      ['free', 'team', 'business'][sipHash64(number, 'plan') % 3 + 1] AS plan,
      concat('country-', toString(sipHash64(number, 'country') % 30)) AS country,
      concat('region-', toString(sipHash64(number, 'region') % 10)) AS region,
      sipHash64(number, 'items') % 9 AS items
    FROM numbers(${bind('UInt64', from)}, ${bind('UInt64', count)})`;
}

/** Its columns, for somebody who reads such a file by hand. */
export const structure =
  "id String, at DateTime64(3, 'UTC'), name String, subject String, account String, value Float64, plan String, country String, region String, items Float64";
