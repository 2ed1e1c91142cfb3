import type { MetricRow } from '@leadline/db/relational/metric';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { MetricDefinition, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { cutIntoBuckets } from '../../domain/calendar.ts';
import type { Bucket, Calendar, Span } from '../../domain/calendar.ts';
import { wholeRange } from '../../domain/series.ts';
import { badInput, UserError } from '../../errors.ts';
import { resolveDefinition } from '../metric/computable.ts';
import type { Computable, DefinitionSource } from '../metric/computable.ts';
import { createValuesLoader, readAnswer } from './answer.ts';
import type { SeriesRow } from './answer.ts';
import { checkSegments, findTextDimensions } from './check-segments.ts';
import type { SegmentArguments } from './check-segments.ts';
import { readBuckets, readCompare, readRange, readSpan } from './span.ts';
import type { CompareArguments, DateRange, SpanArguments } from './span.ts';

export type { SeriesRow } from './answer.ts';

/** A question about definitions, saved or not. */
export interface SeriesRequest extends SpanArguments, SegmentArguments {
  compare?: CompareArguments | null | undefined;
  topN: number;
}

/** A definition to read; `metric` is null in a preview. */
export interface SeriesSubject {
  metric: MetricRow | null;
  definition: MetricDefinition;
}

export interface SeriesMetaRow {
  partialFrom: number | null;
  dataThrough: number | null;
  rowsRead: number;
  elapsedMs: number;
  cached: boolean;
  sql: string;
}

export interface SeriesSetRow {
  buckets: readonly Bucket[];
  series: SeriesRow[];
  /** The definitions that the series are of. */
  subjects: readonly SeriesSubject[];
  meta: SeriesMetaRow;
}

export const maxMetrics = 20;
export const maxTopN = 100;

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
  const { topN, grain, range } = request;
  if (topN < 1 || topN > maxTopN) throw badInput('topN', `topN is ${topN}; it is from 1 to ${maxTopN}.`);
  await checkSegments(context, request);
  const computables = await Promise.all(
    subjects.map(({ metric, definition }) =>
      resolveDefinition(context.loaders, definition, metric?.key ?? null),
    ),
  );
  refuseForImported(computables, request);
  const workspace = await context.loaders.workspace();
  const completeThrough = Math.min(...computables.map((computable) => completeEnd(context, computable)));
  const span = readSpan(workspace, request, completeThrough);
  const buckets = readBuckets(workspace, grain, span, range ? 'range' : 'last');
  refuseTooMany(subjects.length, request, buckets.length);
  const compareSpan = readCompare(workspace, grain, span, request.compare);
  const compareBuckets = compareSpan && readBuckets(workspace, grain, compareSpan, 'compare');
  const { timeZone } = workspace;
  const textDimensions = await findTextDimensions(context, request.groupBy);
  const values = createValuesLoader(context);
  const answers = await Promise.all(
    subjects.map(({ metric }, i) =>
      readAnswer(context, {
        metric,
        computable: computables[i]!,
        request,
        buckets,
        compareBuckets,
        timeZone,
        textDimensions,
        values,
      }),
    ),
  );
  const series = answers.flatMap((answer) => answer.series);
  return {
    buckets,
    series,
    subjects,
    meta: {
      partialFrom: earliest(series.flatMap(({ partialFrom }) => partialFrom ?? [])),
      dataThrough: earliest(computables.flatMap(({ extent }) => extent.dataThrough ?? [])),
      rowsRead: sum(answers.map(({ cost }) => cost.rowsRead)),
      elapsedMs: sum(answers.map(({ cost }) => cost.elapsedMs)),
      cached: answers.every(({ cost }) => cost.cached),
      sql: [...new Set(answers.map(({ sql }) => sql))].join(';\n\n'),
    },
  };
}

/** What an answer may hold: metrics × segments × buckets. */
const maxValues = 500_000;

function refuseTooMany(metrics: number, { groupBy, topN }: SeriesRequest, buckets: number): void {
  const segments = groupBy.length === 0 ? 1 : topN + 1;
  const values = metrics * segments * buckets;
  if (values <= maxValues) return;
  throw badInput(
    'grain',
    `${metrics} metrics × ${segments} segments × ${buckets} buckets are ${values} values; an answer holds at most ${maxValues}. Ask for a coarser grain, a shorter range, or fewer segments.`,
  );
}

/** Where a definition's last complete bucket may end at the latest, in epoch milliseconds. */
function completeEnd({ house }: Context, { definition, extent }: Computable): number {
  return (extent.dataThrough ?? house.now().getTime()) - metricSql(definition).behaviour.maturesAfterMs;
}

function refuseForImported(
  computables: readonly Computable[],
  { grain, groupBy, where }: SeriesRequest,
): void {
  if (!computables.some(({ hasImported }) => hasImported)) return;
  const why = 'points that are imported';
  if (grain === 'HOUR')
    throw badInput('grain', `There are no hours in ${why}, a day each; ask for DAY or a coarser grain.`);
  if (groupBy.length > 0)
    throw badInput('groupBy', `Nothing is known of whom ${why} are about; leave groupBy out.`);
  if (where.length > 0)
    throw badInput('where', `Nothing is known of whom ${why} are about; leave where out.`);
}

/** What is asked of one definition by the product itself, rather than by a caller. */
export interface OwnRequest {
  range: DateRange;
  /** Conditions may name what no event has: they are a bet's own. */
  where: readonly SegmentFilter[];
  /** Where the parts of formulas are looked up; the newest where left out. */
  source?: DefinitionSource;
}

/** A definition's value over a range as one bucket; null without data, and where filters cannot reach points that are imported. */
export async function readTotal(
  context: Context,
  subject: SeriesSubject,
  request: OwnRequest,
): Promise<number | null> {
  const whole = await readWhole(context, subject, request);
  return whole?.columns.value[0] ?? null;
}

/** A definition over a range as one bucket; null where filters cannot reach points that are imported. */
export function readWhole(
  context: Context,
  subject: SeriesSubject,
  request: OwnRequest,
): Promise<SeriesRow | null> {
  return readOwn(context, subject, request, (calendar, span) => [
    wholeRange(cutIntoBuckets(calendar, 'QUARTER', span)),
  ]);
}

/** A definition on each day of a range; null where filters cannot reach points that are imported. */
export function readDays(
  context: Context,
  subject: SeriesSubject,
  request: OwnRequest,
): Promise<SeriesRow | null> {
  return readOwn(context, subject, request, (calendar, span) => cutIntoBuckets(calendar, 'DAY', span));
}

async function readOwn(
  context: Context,
  { metric, definition }: SeriesSubject,
  { range, where, source = context.loaders }: OwnRequest,
  cut: (calendar: Calendar, span: Span) => readonly Bucket[],
): Promise<SeriesRow | null> {
  const [workspace, computable] = await Promise.all([
    context.loaders.workspace(),
    resolveDefinition(source, definition, metric?.key ?? null),
  ]);
  if (computable.hasImported && where.length > 0) return null;
  const { series } = await readAnswer(context, {
    metric,
    computable,
    request: { grain: 'DAY', range, where, groupBy: [], topN: 1 },
    buckets: cut(workspace, readRange(workspace, range, 'range')),
    compareBuckets: null,
    timeZone: workspace.timeZone,
    textDimensions: [],
    values: createValuesLoader(context),
  });
  return series[0] ?? null;
}

function earliest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
