import type { FactRows } from '@leadline/db/facts/connect';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { MetricQuestion, MetricRow as ValueRow, Segment } from '@leadline/db/facts/metric/question';
import { readLargestSegments, readMetricValues } from '@leadline/db/facts/queries/metric-values';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { MetricDefinition, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { cutIntoBuckets } from '../../domain/calendar.ts';
import type { Bucket } from '../../domain/calendar.ts';
import { findFilterMistakes } from '../../domain/metric-definition.ts';
import { alignToBuckets, findPartialFrom, wholeRange } from '../../domain/series.ts';
import type { BucketValue, Columns, Extent } from '../../domain/series.ts';
import { badInput, UserError } from '../../errors.ts';
import { once } from '../../once.ts';
import { gatherSegments, listSegments, segmentKey } from './segments.ts';
import { readBuckets, readCompare, readRange, readSpan } from './span.ts';
import type { CompareArguments, DateRange, SpanArguments } from './span.ts';

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

/** A definition's value over a range as one bucket. Filters on what no event has are allowed: they are a bet's own. */
export async function readTotal(
  context: Context,
  definition: MetricDefinition,
  { range, where }: { range: DateRange; where: readonly SegmentFilter[] },
): Promise<number | null> {
  const [workspace, extent] = await Promise.all([context.loaders.workspace(), context.loaders.dataExtent()]);
  const whole = wholeRange(cutIntoBuckets(workspace, 'QUARTER', readRange(workspace, range, 'range')));
  const request: SeriesRequest = { grain: 'QUARTER', range, where, groupBy: [], topN: 1 };
  const asked = { request, extent, timeZone: workspace.timeZone };
  const { rows } = await readMetricValues(
    context.house.facts,
    definition,
    questionOf(asked, [whole], undefined),
    {
      signal: context.signal,
    },
  );
  return alignToBuckets(rows, [whole], extent, metricSql(definition)).value[0] ?? null;
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
  const { facts } = context.house;
  const { signal } = context;
  const counted = async <Answer extends FactRows<ValueRow>>(work: Promise<Answer>): Promise<Answer> => {
    const answer = await work;
    cost.rowsRead += answer.rowsRead;
    cost.elapsedMs += answer.elapsedMs;
    return answer;
  };
  const read: ReadValues = (of, top) =>
    counted(readMetricValues(facts, subject.definition, questionOf(asked, of, top), { signal }));
  const readLargest = (limit: number) => {
    const question = questionOf(asked, [wholeRange(buckets)], undefined);
    return counted(readLargestSegments(facts, subject.definition, { question, limit, signal }));
  };

  const { top, answer } =
    request.groupBy.length === 0
      ? { top: undefined, answer: await read(buckets) }
      : await readTopSegments({ read, readLargest, buckets, topN: request.topN });
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
  { request, timeZone, extent }: Pick<SubjectQuestion, 'request' | 'timeZone' | 'extent'>,
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

type ReadValues = (
  of: readonly Bucket[],
  top?: readonly Segment[],
) => Promise<FactRows<ValueRow> & { sql: string }>;

interface TopSegments {
  read: ReadValues;
  readLargest: (limit: number) => Promise<FactRows<ValueRow>>;
  buckets: readonly Bucket[];
  topN: number;
}

/** The segments with the largest n over the range, and the buckets' values of these and of the rest. */
async function readTopSegments({ read, readLargest, buckets, topN }: TopSegments) {
  const top = (await readLargest(topN)).rows.map(({ segment }) => segment);
  const answer = await read(buckets, top);
  const hasOther = answer.rows.some(({ segment }) => segment.length === 0);
  if (!hasOther || top.length === topN) return { top, answer };
  // A segment that has left a trailing window by the last day has no n in the range as a whole.
  const gone = listSegments((await read(buckets)).rows, top).slice(0, topN - top.length);
  const all = [...top, ...gone];
  return { top: all, answer: await read(buckets, all) };
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
  const known = (await context.loaders.properties()).map(({ key }) => key);
  for (const { dimension, field } of asked) {
    if (known.includes(dimension)) continue;
    const some =
      known.length === 0
        ? 'No event has any yet.'
        : `There are: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}.`;
    throw badInput(field, `No event has a property “${dimension}”. ${some}`);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
