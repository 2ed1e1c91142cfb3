import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { MetricQuestion, MetricRow as ValueRow, Segment } from '@leadline/db/facts/metric/question';
import { readProperties } from '@leadline/db/facts/queries/dimensions';
import { readMetricValues } from '@leadline/db/facts/queries/metric-values';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { MetricDefinition, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import type { Bucket } from '../../domain/calendar.ts';
import { findFilterMistakes } from '../../domain/metric-definition.ts';
import { alignToBuckets, findPartialFrom, wholeRange } from '../../domain/series.ts';
import type { BucketValue, Columns, Extent } from '../../domain/series.ts';
import { badInput, UserError } from '../../errors.ts';
import { gatherSegments, rankSegments, segmentKey } from './segments.ts';
import { readBuckets, readCompare, readSpan } from './span.ts';
import type { CompareArguments, SpanArguments } from './span.ts';

/** A question about definitions, saved or not. */
export interface SeriesRequest extends SpanArguments {
  groupBy: readonly string[];
  where: readonly SegmentFilter[];
  compare?: CompareArguments | null | undefined;
  topN: number;
}

/** A definition to read; `metric` is null in a preview. */
export interface SeriesSubject {
  metric: MetricRow | null;
  definition: MetricDefinition;
}

export interface SeriesRow {
  metric: MetricRow | null;
  segment: { dimension: string; value: string | null }[];
  isOther: boolean;
  buckets: readonly Bucket[];
  columns: Columns;
  compare: { buckets: readonly Bucket[]; value: (number | null)[] } | null;
  /** Asked of the facts only when read. */
  total(): Promise<number | null>;
  compareTotal(): Promise<number | null>;
  partialFrom: number | null;
  dataThrough: number | null;
  sql: string;
}

export interface SeriesMetaRow {
  partialFrom: number | null;
  dataThrough: number | null;
  rowsRead: number;
  elapsedMs: number;
  sql: string;
}

export interface SeriesSetRow {
  buckets: readonly Bucket[];
  series: SeriesRow[];
  meta: SeriesMetaRow;
}

const maxDimensions = 3;
const maxMetrics = 20;
const maxTopN = 100;

/** The metrics of these keys, in their order. */
export async function getMetrics(
  context: Context,
  keys: readonly string[],
  field: string,
): Promise<MetricRow[]> {
  if (keys.length < 1 || keys.length > maxMetrics) {
    throw badInput(field, `${field} holds ${keys.length} keys; it takes 1 to ${maxMetrics}.`);
  }
  return Promise.all(
    keys.map(async (key) => {
      const metric = await context.loaders.metric.load(key);
      if (metric === null) throw new UserError('NOT_FOUND', `There is no metric “${key}”.`, { field });
      return metric;
    }),
  );
}

export async function readSeries(
  context: Context,
  subjects: readonly SeriesSubject[],
  request: SeriesRequest,
): Promise<SeriesSetRow> {
  const [workspace, extent] = await Promise.all([context.loaders.workspace(), context.loaders.dataExtent()]);
  await checkSegments(context, request);
  const maturesAfterMs = Math.max(...subjects.map(({ definition }) => metricSql(definition).maturesAfterMs));
  const newest = extent.dataThrough ?? context.house.now().getTime();
  const span = readSpan(workspace, request, newest - maturesAfterMs);
  const buckets = readBuckets(workspace, request.grain, span, request.range ? 'range' : 'last');
  const compareSpan = readCompare(workspace, request.grain, span, request.compare);
  const compareBuckets = compareSpan && readBuckets(workspace, request.grain, compareSpan, 'compare');

  const answers = await Promise.all(
    subjects.map((subject) =>
      readSubject(context, {
        subject,
        request,
        buckets,
        compareBuckets,
        extent,
        timeZone: workspace.timeZone,
      }),
    ),
  );
  const series = answers.flatMap((answer) => answer.series);
  const partial = series.flatMap(({ partialFrom }) => partialFrom ?? []);
  return {
    buckets,
    series,
    meta: {
      partialFrom: partial.length > 0 ? Math.min(...partial) : null,
      dataThrough: extent.dataThrough,
      rowsRead: sum(answers.map(({ rowsRead }) => rowsRead)),
      elapsedMs: sum(answers.map(({ elapsedMs }) => elapsedMs)),
      sql: answers.map(({ sql }) => sql).join(';\n\n'),
    },
  };
}

interface SubjectQuestion {
  subject: SeriesSubject;
  request: SeriesRequest;
  buckets: readonly Bucket[];
  compareBuckets: readonly Bucket[] | null;
  extent: Extent;
  timeZone: string;
}

async function readSubject(context: Context, asked: SubjectQuestion) {
  const { subject, request, buckets, compareBuckets, extent } = asked;
  const cost = { rowsRead: 0, elapsedMs: 0 };
  const kind = metricSql(subject.definition);
  const read = async (of: readonly Bucket[], topSegments?: readonly Segment[]) => {
    const answer = await readMetricValues(
      context.house.facts,
      subject.definition,
      questionOf(asked, of, topSegments),
      {
        signal: context.signal,
      },
    );
    cost.rowsRead += answer.rowsRead;
    cost.elapsedMs += answer.elapsedMs;
    return answer;
  };

  const top = request.groupBy.length > 0 ? await findTopSegments(read, buckets, request.topN) : undefined;
  const answer = await read(buckets, top);
  const compared = compareBuckets && (await read(compareBuckets, top));
  const wholeOf = (of: readonly Bucket[]) => once(async () => (await read([wholeRange(of)], top)).rows);
  const [whole, wholeCompared] = [wholeOf(buckets), wholeOf(compareBuckets ?? buckets)];
  const totalOf = async (of: readonly Bucket[], rows: ValueRow[], segment: Segment) => {
    const values = rows.filter((row) => segmentKey(row.segment) === segmentKey(segment));
    return alignToBuckets(values, [wholeRange(of)], extent, kind).value[0] ?? null;
  };

  const series = gatherSegments(answer.rows, top ?? [[]]).map(({ segment, isOther, values }): SeriesRow => {
    const comparedValues = compared?.rows.filter((row) => segmentKey(row.segment) === segmentKey(segment));
    return {
      metric: subject.metric,
      segment: segment.map((value, i) => ({ dimension: request.groupBy[i]!, value })),
      isOther,
      buckets,
      columns: alignToBuckets(values, buckets, extent, kind),
      compare: compareBuckets && {
        buckets: compareBuckets,
        value: alignToBuckets(comparedValues as BucketValue[], compareBuckets, extent, kind).value,
      },
      total: async () => totalOf(buckets, await whole(), segment),
      compareTotal: async () =>
        compareBuckets === null ? null : totalOf(compareBuckets, await wholeCompared(), segment),
      partialFrom: findPartialFrom(buckets, extent.dataThrough, kind.maturesAfterMs),
      dataThrough: extent.dataThrough,
      sql: answer.sql,
    };
  });
  return { series, sql: answer.sql, ...cost };
}

function questionOf(
  { request, timeZone, extent }: SubjectQuestion,
  buckets: readonly Bucket[],
  topSegments: readonly Segment[] | undefined,
): MetricQuestion {
  return {
    edges: [...buckets.map(({ from }) => from), buckets.at(-1)!.to],
    lastDays: buckets.map(({ lastDay }) => lastDay),
    timeZone,
    where: request.where,
    groupBy: request.groupBy,
    // No events, no cohorts; and every bucket is null whatever is found.
    dataThrough: extent.dataThrough ?? 0,
    ...(topSegments && { topSegments }),
  };
}

/** The segments with the largest n over the range. */
async function findTopSegments(
  read: (of: readonly Bucket[], top?: readonly Segment[]) => Promise<{ rows: ValueRow[] }>,
  buckets: readonly Bucket[],
  topN: number,
): Promise<Segment[]> {
  const { rows } = await read([wholeRange(buckets)]);
  const top = rankSegments(rows).slice(0, topN);
  if (top.length === topN) return top;
  // A trailing window may have left a segment by the last day, on which the whole range is read.
  const { rows: inBuckets } = await read(buckets);
  const known = new Set(top.map(segmentKey));
  const rest = new Map(inBuckets.map((row) => [segmentKey(row.segment), { ...row, n: 0 }]));
  const gone = [...rest].filter(([key]) => !known.has(key)).map(([, row]) => row);
  return [...top, ...rankSegments(gone)].slice(0, topN);
}

async function checkSegments(context: Context, { groupBy, where, topN }: SeriesRequest): Promise<void> {
  if (groupBy.length > maxDimensions) {
    throw badInput(
      'groupBy',
      `groupBy holds ${groupBy.length} dimensions; it takes at most ${maxDimensions}.`,
    );
  }
  if (new Set(groupBy).size < groupBy.length) throw badInput('groupBy', 'groupBy names a dimension twice.');
  if (topN < 1 || topN > maxTopN) throw badInput('topN', `topN is ${topN}; it is from 1 to ${maxTopN}.`);
  const [mistake] = findFilterMistakes(where);
  if (mistake) throw badInput(`where.${mistake.field}`, mistake.message);
  const asked = [
    ...groupBy.map((dimension, i) => ({ dimension, field: `groupBy.${i}` })),
    ...where.map(({ dimension }, i) => ({ dimension, field: `where.${i}.dimension` })),
  ];
  if (asked.length === 0) return;
  const known = (await readProperties(context.house.facts)).map(({ key }) => key);
  for (const { dimension, field } of asked) {
    if (known.includes(dimension)) continue;
    const some =
      known.length === 0
        ? 'No event has any yet.'
        : `There are: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}.`;
    throw badInput(field, `No event has a property “${dimension}”. ${some}`);
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= read());
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
