import type { FactRows } from '@leadline/db/facts/connect';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { MetricQuestion, MetricRow as ValueRow, Segment } from '@leadline/db/facts/metric/question';
import { readLargestSegments, readOtherSegments } from '@leadline/db/facts/queries/metric-values';
import { readValuesOfMany } from '@leadline/db/facts/queries/values-of-many';
import type { Values, ValuesAsked } from '@leadline/db/facts/queries/values-of-many';
import type { MetricRow } from '@leadline/db/relational/metric';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import type { Bucket } from '../../domain/calendar.ts';
import type { Ends } from '../../domain/interval.ts';
import { alignToBuckets, findPartialFrom, wholeRange } from '../../domain/series.ts';
import type { Columns } from '../../domain/series.ts';
import { once } from '../../once.ts';
import type { Computable } from '../metric/computable.ts';
import { readEnds } from './intervals.ts';
import { gatherSegments, segmentKey } from './segments.ts';
import type { SeriesRequest } from './service.ts';

/** One metric's values in one segment. What costs a question of its own is asked only when it is read. */
export interface SeriesRow {
  metric: MetricRow | null;
  segment: { dimension: string; value: string | null }[];
  isOther: boolean;
  buckets: readonly Bucket[];
  columns: Columns;
  compare: { buckets: readonly Bucket[]; value: (number | null)[] } | null;
  total(): Promise<number | null>;
  compareTotal(): Promise<number | null>;
  /** The 95 % interval of each value; null for kinds that have none. */
  intervals(): Promise<Ends[] | null>;
  partialFrom: number | null;
  dataThrough: number | null;
  sql: string;
}

/** One bucket of a series. */
export interface PointRow {
  series: SeriesRow;
  index: number;
}

export interface AnswerRequest {
  metric: MetricRow | null;
  computable: Computable;
  request: SeriesRequest;
  buckets: readonly Bucket[];
  compareBuckets: readonly Bucket[] | null;
  timeZone: string;
  textDimensions: readonly string[];
  values: ValuesLoader;
}

/** Has what several definitions are asked at once read in as few passes over the facts as it takes. */
export type ValuesLoader = DataLoader<ValuesAsked, Values>;

export function createValuesLoader({ loaders, signal }: Context): ValuesLoader {
  return new DataLoader(async (asked) => readValuesOfMany(await loaders.facts(), asked, { signal }), {
    cache: false,
  });
}

export interface Cost {
  rowsRead: number;
  elapsedMs: number;
  cached: boolean;
}

/** The series of one definition, one a segment. */
export async function readAnswer(context: Context, asked: AnswerRequest) {
  const { metric, computable, request, buckets, compareBuckets } = asked;
  const { extent, events } = computable;
  const kind = metricSql(computable.definition);
  const { behaviour } = kind;
  const reader = new Reader(context, asked);
  const { top, answer } =
    request.groupBy.length === 0
      ? { top: undefined, answer: await reader.read(buckets) }
      : await readTopSegments(reader, buckets, request.topN);
  const compared = compareBuckets && (await reader.read(compareBuckets, top));
  const wholeOf = (of: readonly Bucket[]) =>
    once(async () => (await reader.read([wholeRange(of)], top)).rows);
  const [whole, wholeCompared] = [wholeOf(buckets), wholeOf(compareBuckets ?? buckets)];
  const totalOf = (of: readonly Bucket[], rows: readonly ValueRow[], segment: Segment) =>
    alignToBuckets(valuesOf(rows, segment), [wholeRange(of)], events, behaviour).value[0] ?? null;
  const ends = once(() => readEnds(reader, { kind, rows: answer.rows, buckets, top }));

  const series = gatherSegments(answer.rows, top ?? [[]]).map(({ segment, isOther, values }): SeriesRow => {
    const columns = alignToBuckets(values, buckets, events, behaviour);
    return {
      metric,
      segment: segment.map((value, i) => ({ dimension: request.groupBy[i]!, value })),
      isOther,
      buckets,
      columns,
      compare: compareBuckets && {
        buckets: compareBuckets,
        value: alignToBuckets(valuesOf(compared!.rows, segment), compareBuckets, events, behaviour).value,
      },
      total: async () => totalOf(buckets, await whole(), segment),
      compareTotal: async () =>
        compareBuckets === null ? null : totalOf(compareBuckets, await wholeCompared(), segment),
      intervals: async () => (await ends())?.(segment, columns) ?? null,
      partialFrom: findPartialFrom(buckets, extent.dataThrough, behaviour.maturesAfterMs),
      dataThrough: extent.dataThrough,
      sql: answer.sql,
    };
  });
  return { series, sql: answer.sql, cost: reader.cost };
}

function valuesOf(rows: readonly ValueRow[], segment: Segment): ValueRow[] {
  return rows.filter((row) => segmentKey(row.segment) === segmentKey(segment));
}

/** Asks the facts about one definition, and adds up what that cost. */
export class Reader {
  readonly cost: Cost = { rowsRead: 0, elapsedMs: 0, cached: true };
  readonly context: Context;
  readonly #asked: AnswerRequest;

  constructor(context: Context, asked: AnswerRequest) {
    this.context = context;
    this.#asked = asked;
  }

  read(buckets: readonly Bucket[], top?: readonly Segment[]): Promise<Values> {
    const { values, computable } = this.#asked;
    return this.count(
      values.load({ definition: computable.definition, question: this.questionOf(buckets, top) }),
    );
  }

  async readLargest(buckets: readonly Bucket[], limit: number): Promise<FactRows<ValueRow>> {
    const facts = await this.context.loaders.facts();
    const { definition } = this.#asked.computable;
    const question = this.questionOf([wholeRange(buckets)], undefined);
    return this.count(
      readLargestSegments(facts, definition, { question, limit, signal: this.context.signal }),
    );
  }

  async readOthers(
    buckets: readonly Bucket[],
    but: readonly Segment[],
    limit: number,
  ): Promise<FactRows<{ segment: Segment }>> {
    const facts = await this.context.loaders.facts();
    const { definition } = this.#asked.computable;
    const question = this.questionOf(buckets, undefined);
    return this.count(
      readOtherSegments(facts, definition, { question, but, limit, signal: this.context.signal }),
    );
  }

  questionOf(buckets: readonly Bucket[], topSegments: readonly Segment[] | undefined): MetricQuestion {
    const { request, timeZone, textDimensions, computable } = this.#asked;
    return {
      edges: [...buckets.map(({ from }) => from), buckets.at(-1)!.to],
      lastDays: buckets.map(({ lastDay }) => lastDay),
      timeZone,
      where: request.where,
      groupBy: request.groupBy,
      textDimensions,
      // No events, no cohorts; and every bucket is null whatever is found.
      dataThrough: computable.events.dataThrough ?? 0,
      ...(topSegments && { topSegments }),
    };
  }

  async count<Answer extends FactRows<unknown>>(work: Promise<Answer>): Promise<Answer> {
    const answer = await work;
    this.cost.rowsRead += answer.rowsRead;
    this.cost.elapsedMs += answer.elapsedMs;
    this.cost.cached &&= answer.cached;
    return answer;
  }
}

/** The segments with the largest n over the range, and the buckets' values of these and of the rest. */
async function readTopSegments(reader: Reader, buckets: readonly Bucket[], topN: number) {
  const top = (await reader.readLargest(buckets, topN)).rows.map(({ segment }) => segment);
  const answer = await reader.read(buckets, top);
  const hasOther = answer.rows.some(({ segment }) => segment.length === 0);
  if (!hasOther || top.length === topN) return { top, answer };
  // A segment that has left a trailing window by the last day has no n in the range as a whole.
  const gone = await reader.readOthers(buckets, top, topN - top.length);
  const all = [...top, ...gone.rows.map(({ segment }) => segment)];
  return { top: all, answer: await reader.read(buckets, all) };
}
