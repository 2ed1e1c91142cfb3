import { comparedSpan, listBuckets, spanOf, spanOfLast } from '../calendar.ts';
import type { Bucket, Compare, DateRange, Grain, Span } from '../calendar.ts';
import type { Metric } from './definition.ts';
import { isSameSegment, passesAll, segmentOf } from './event.ts';
import type { Condition, Event, Filter, Segment } from './event.ts';
import type { Figure } from './figure.ts';
import { completeUntilOf, dataThroughOf, figureOf } from './kinds.ts';
import type { Workspace } from './workspace.ts';

export interface Question {
  metric: Metric;
  period: { range: DateRange } | { last: string };
  grain: Grain;
  groupBy: string[];
  where: Filter[];
  compare?: Compare | undefined;
  topN?: number | undefined;
}

export interface SeriesAnswer {
  segment: Segment;
  isOther: boolean;
  figures: Figure[];
  total: number | null;
  compareFigures: Figure[] | null;
  compareTotal: number | null;
}

export interface Answer {
  t: number[];
  label: string[];
  compareT: number[] | null;
  partialFrom: number | null;
  dataThrough: number | null;
  series: SeriesAnswer[];
  /** Whether segments of one n stand on both sides of topN's cut, so that the words do not say which are in. */
  isCutTied: boolean;
}

/** What a question is answered by the words of the design. */
export function answer(workspace: Workspace, question: Question): Answer {
  const { metric, grain, compare, period } = question;
  const span = spanOfPeriod(workspace, question);
  const compared =
    compare && 'range' in period ? comparedSpan(workspace.calendar, grain, period.range, compare) : null;
  const cut = (whole: Span | null) => whole && listBuckets(workspace.calendar, grain, whole);
  const [buckets, compareBuckets] = [cut(span)!, cut(compared)];
  const { segments, isCutTied } = cutSegments(workspace, question, span);
  const figures = (list: Bucket[], isIn: Condition) =>
    list.map((bucket) => figureOf(workspace, metric, bucket.cut, isIn));
  return {
    ...columnsOf(buckets),
    compareT: compareBuckets && columnsOf(compareBuckets).t,
    partialFrom: partialFromOf(workspace, metric, buckets),
    dataThrough: dataThroughOf(workspace, metric),
    isCutTied,
    series: segments.map(({ segment, isOther, isIn }) => ({
      segment,
      isOther,
      figures: figures(buckets, isIn),
      total: figureOf(workspace, metric, span, isIn).value,
      compareFigures: compareBuckets && figures(compareBuckets, isIn),
      compareTotal: compared && figureOf(workspace, metric, compared, isIn).value,
    })),
  };
}

function spanOfPeriod(workspace: Workspace, { metric, grain, period }: Question): Span {
  if ('range' in period) return spanOf(workspace.calendar, period.range);
  const completeUntil = completeUntilOf(workspace, metric);
  if (completeUntil === null) return { start: 0, end: 0 };
  return spanOfLast(workspace.calendar, { grain, duration: period.last, completeUntil });
}

function columnsOf(buckets: readonly Bucket[]): { t: number[]; label: string[] } {
  return { t: buckets.map(({ whole }) => whole.start), label: buckets.map(({ label }) => label) };
}

function partialFromOf(workspace: Workspace, metric: Metric, buckets: readonly Bucket[]): number | null {
  const completeUntil = completeUntilOf(workspace, metric);
  const first = buckets.findIndex(({ cut }) => completeUntil === null || cut.end > completeUntil);
  return first === -1 ? null : first;
}

/** The segments that are shown, most n over the range first, and the rest of them as one. */
function cutSegments(workspace: Workspace, question: Question, span: Span) {
  const { metric, groupBy, where, topN = 10 } = question;
  const isAsked = (event: Event) => passesAll(event, where);
  const isOf = (segment: Segment) => (event: Event) =>
    isAsked(event) && isSameSegment(segmentOf(event, groupBy), segment);
  const shown = (segment: Segment) => ({ segment, isOther: false, isIn: isOf(segment) });
  if (groupBy.length === 0) return { segments: [shown([])], isCutTied: false };

  const ranked = listSegments(workspace.events, groupBy)
    .map((segment) => ({ segment, n: figureOf(workspace, metric, span, isOf(segment)).n ?? 0 }))
    .toSorted((a, b) => b.n - a.n);
  const tops = ranked.slice(0, topN).map(({ segment }) => shown(segment));
  if (ranked.length <= topN) return { segments: tops, isCutTied: false };
  const isRest = (event: Event) => isAsked(event) && !tops.some(({ isIn }) => isIn(event));
  const rest = { segment: groupBy.map(() => null), isOther: true, isIn: isRest };
  return { segments: [...tops, rest], isCutTied: ranked[topN - 1]!.n === ranked[topN]!.n };
}

function listSegments(events: readonly Event[], groupBy: readonly string[]): Segment[] {
  const segments = events.map((event) => segmentOf(event, groupBy));
  return [...new Map(segments.map((segment) => [JSON.stringify(segment), segment])).values()];
}
