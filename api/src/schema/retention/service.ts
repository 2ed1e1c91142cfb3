import { msPerDay } from '@leadline/db/facts/metric/question';
import { readRetentionTable } from '@leadline/db/facts/queries/retention-table';
import type { RetentionRow } from '@leadline/db/facts/queries/retention-table';
import type { EventMatch, Grain } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import type { Bucket } from '../../domain/calendar.ts';
import { matchMistakes } from '../../domain/metric-definition-mistakes.ts';
import { findPartialFrom } from '../../domain/series.ts';
import { badInput } from '../../errors.ts';
import { toMatch } from '../metric/definition-input.ts';
import { checkSegments } from '../series/check-segments.ts';
import { readBuckets, readRange } from '../series/span.ts';
import type { QueryRetentionArgs } from '../types.generated.ts';

const maxPeriods = 60;
const daysOf: Partial<Record<Grain, number>> = { DAY: 1, WEEK: 7, MONTH: 30 };

/** Who comes back, by the bucket of the first start. */
export async function tabulateRetention(context: Context, request: QueryRetentionArgs) {
  const { range, grain, periods, where } = request;
  const start = readMatch(toMatch(request.start), 'start');
  const back = readMatch(toMatch(request.back), 'back');
  const days = daysOf[grain];
  if (days === undefined)
    throw badInput('grain', `grain is ${grain}; of a retention table it is DAY, WEEK or MONTH.`);
  if (periods < 1 || periods > maxPeriods)
    throw badInput('periods', `periods is ${periods}; it is from 1 to ${maxPeriods}.`);
  await checkSegments(context, { where, groupBy: [] });
  const { loaders, signal } = context;
  const [workspace, { dataThrough }] = await Promise.all([loaders.workspace(), loaders.dataExtent()]);
  const buckets = readBuckets(workspace, grain, readRange(workspace, range, 'range'), 'range');
  const edges = [...buckets.map(({ from }) => from), buckets.at(-1)!.to];
  const periodMs = days * msPerDay;
  const question = { start, back, edges, periodMs, periods, where };
  const facts = await loaders.facts();
  const { rows, sql, rowsRead, elapsedMs, cached } = await readRetentionTable(facts, question, { signal });
  const byBucket = new Map(rows.map((row) => [row.bucket, row]));
  const span = { periods, periodMs, dataThrough };
  return {
    grain,
    cohorts: buckets.map((bucket) => toCohort(bucket, byBucket.get(bucket.from), span)),
    meta: {
      partialFrom: findPartialFrom(buckets, dataThrough, 0),
      dataThrough,
      rowsRead,
      elapsedMs,
      cached,
      sql,
    },
  };
}

function readMatch(match: EventMatch, field: string): EventMatch {
  const [mistake] = matchMistakes(match, field);
  if (mistake) throw badInput(mistake.field, mistake.message);
  return match;
}

/** `row` is missing where nobody started in the bucket. A period counts once it has passed for all of the cohort, down to whoever started last. */
function toCohort(
  { t, label }: Bucket,
  row: RetentionRow | undefined,
  { periods, periodMs, dataThrough }: { periods: number; periodMs: number; dataThrough: number | null },
) {
  const seen = new Map(row?.periods.map((period, i) => [period, row.seen[i]!]));
  const hasPassed = (period: number, { lastStarted }: RetentionRow) =>
    dataThrough !== null && lastStarted + (period + 1) * periodMs <= dataThrough;
  return {
    t,
    label,
    size: row?.size ?? 0,
    values: Array.from({ length: periods }, (_, period) =>
      row && hasPassed(period, row) ? (seen.get(period) ?? 0) / row.size : null,
    ),
  };
}
