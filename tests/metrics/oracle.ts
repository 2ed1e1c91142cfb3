import { Temporal } from 'temporal-polyfill';
import { comparedSpan, dateAt, listBuckets, spanOf, spanOfLast, startOfDate } from './calendar.ts';
import type { Bucket, Calendar, Compare, DateRange, Grain, Span } from './calendar.ts';

/**
 * What a metric is worth, by brute force, written from the design's table and the paragraphs around it
 * and from nothing else.
 */
export interface Event {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  name: string;
  subject: string;
  properties: Record<string, string | number>;
}

export interface Filter {
  dimension: string;
  op: 'EQ' | 'NOT_EQ' | 'IN' | 'NOT_IN' | 'CONTAINS' | 'GT' | 'GTE' | 'LT' | 'LTE' | 'IS_SET' | 'IS_NOT_SET';
  values: string[];
}
export interface Match {
  event: string;
  where: Filter[];
}
export type Measure =
  { aggregate: 'COUNT'; of: Match } | { aggregate: 'UNIQUE'; of: Match; windowDays?: number };
export type Definition =
  | { measure: Measure }
  | { ratio: { numerator: Measure; denominator: Measure } }
  | { conversion: { from: Match; to: Match; withinDays: number } };

export interface Question {
  definition: Definition;
  period: { range: DateRange } | { last: string };
  grain: Grain;
  groupBy: string[];
  where: Filter[];
  compare?: Compare | undefined;
  topN?: number | undefined;
}

export interface Figure {
  value: number | null;
  n: number | null;
  /** For RATIO and CONVERSION. */
  numerator: number | null;
  denominator: number | null;
}

export interface SeriesAnswer {
  segment: (string | null)[];
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
  firstEventAt: number | null;
  dataThrough: number | null;
  series: SeriesAnswer[];
  /** Whether segments of one n stand on both sides of topN's cut, so that the words do not say which are in. */
  isCutTied: boolean;
}

const day = 24 * 60 * 60 * 1000;
const nothing: Figure = { value: null, n: null, numerator: null, denominator: null };

export class Oracle {
  readonly #calendar: Calendar;
  readonly #events: readonly Event[];
  readonly firstEventAt: number | null;
  readonly dataThrough: number | null;

  constructor(calendar: Calendar, events: readonly Event[], now: number) {
    this.#calendar = calendar;
    this.#events = events;
    const past = events.map((event) => event.at).filter((at) => at <= now);
    this.firstEventAt = events.length === 0 ? null : Math.min(...events.map((event) => event.at));
    this.dataThrough = past.length === 0 ? null : Math.max(...past);
  }

  answer(question: Question): Answer {
    const { grain, period, compare, definition } = question;
    const span =
      'range' in period ? spanOf(this.#calendar, period.range) : this.#spanOfLast(question, period.last);
    const buckets = listBuckets(this.#calendar, grain, span);
    const compared =
      compare && 'range' in period ? comparedSpan(this.#calendar, grain, period.range, compare) : null;
    const compareBuckets = compared && listBuckets(this.#calendar, grain, compared);

    const { tops, isCutTied, hasOther } = this.#rankSegments(question, span);
    const seriesOf = (segment: (string | null)[], isOther: boolean, isIn: (event: Event) => boolean) => ({
      segment,
      isOther,
      figures: buckets.map((bucket) => this.#figureOf(definition, bucket.cut, isIn)),
      total: this.#totalOf(definition, span, isIn),
      compareFigures:
        compareBuckets && compareBuckets.map((bucket) => this.#figureOf(definition, bucket.cut, isIn)),
      compareTotal: compared && this.#totalOf(definition, compared, isIn),
    });
    const passes = (event: Event) => question.where.every((filter) => matchesFilter(event, filter));
    const series = tops.map((segment) =>
      seriesOf(
        segment,
        false,
        (event) => passes(event) && sameSegment(segmentOf(event, question.groupBy), segment),
      ),
    );
    if (hasOther) {
      const isTop = (event: Event) =>
        tops.some((top) => sameSegment(segmentOf(event, question.groupBy), top));
      series.push(
        seriesOf(
          question.groupBy.map(() => null),
          true,
          (event) => passes(event) && !isTop(event),
        ),
      );
    }
    const partialFrom = buckets.findIndex((bucket) => this.#isPartial(definition, bucket));
    return {
      t: buckets.map((bucket) => bucket.whole.start),
      label: buckets.map((bucket) => bucket.label),
      compareT: compareBuckets && compareBuckets.map((bucket) => bucket.whole.start),
      partialFrom: partialFrom === -1 ? null : partialFrom,
      firstEventAt: this.firstEventAt,
      dataThrough: this.dataThrough,
      series,
      isCutTied,
    };
  }

  #spanOfLast({ grain, definition }: Question, duration: string): Span {
    if (this.dataThrough === null) return { start: 0, end: 0 };
    const completeUntil = this.dataThrough - maturityOf(definition);
    return spanOfLast(this.#calendar, { grain, duration, completeUntil });
  }

  #isPartial(definition: Definition, { cut }: Bucket): boolean {
    return this.dataThrough === null || cut.end + maturityOf(definition) > this.dataThrough;
  }

  /** The segments that are shown, most n over the range first. */
  #rankSegments({ definition, groupBy, where, topN }: Question, span: Span) {
    if (groupBy.length === 0) return { tops: [[]], isCutTied: false, hasOther: false };
    const passes = (event: Event) => where.every((filter) => matchesFilter(event, filter));
    const segments = new Map<string, (string | null)[]>();
    for (const event of this.#events) {
      const segment = segmentOf(event, groupBy);
      segments.set(JSON.stringify(segment), segment);
    }
    const ranked = [...segments.values()]
      .map((segment) => ({
        segment,
        n:
          this.#figureOf(
            definition,
            span,
            (event) => passes(event) && sameSegment(segmentOf(event, groupBy), segment),
          ).n ?? 0,
      }))
      .toSorted((a, b) => b.n - a.n);
    const cut = topN ?? 10;
    const [last, next] = [ranked[cut - 1], ranked[cut]];
    return {
      tops: ranked.slice(0, cut).map(({ segment }) => segment),
      isCutTied: last !== undefined && next !== undefined && last.n === next.n,
      hasOther: ranked.length > cut,
    };
  }

  /** `isIn` reads the event that puts a subject into the bucket. */
  #figureOf(definition: Definition, span: Span, isIn: (event: Event) => boolean): Figure {
    if (this.firstEventAt === null || this.dataThrough === null) return nothing;
    if (span.end <= this.firstEventAt || span.start > this.dataThrough) return nothing;
    if ('measure' in definition) {
      const value = this.#measureOf(definition.measure, span, isIn);
      return { value, n: value, numerator: null, denominator: null };
    }
    if ('ratio' in definition) {
      const numerator = this.#measureOf(definition.ratio.numerator, span, isIn);
      const denominator = this.#measureOf(definition.ratio.denominator, span, isIn);
      return { value: quotient(numerator, denominator), n: denominator, numerator, denominator };
    }
    const { matured, converted } = this.#convert(definition.conversion, span, isIn);
    return { value: quotient(converted, matured), n: matured, numerator: converted, denominator: matured };
  }

  /** The range as one bucket; of a trailing window, the range's last day. */
  #totalOf(definition: Definition, span: Span, isIn: (event: Event) => boolean): number | null {
    return this.#figureOf(definition, span, isIn).value;
  }

  #measureOf(measure: Measure, span: Span, isIn: (event: Event) => boolean): number {
    const inSpan = (window: Span) =>
      this.#events.filter(
        (event) =>
          event.at >= window.start && event.at < window.end && matches(event, measure.of) && isIn(event),
      );
    if (measure.aggregate === 'COUNT') return inSpan(span).length;
    const window = measure.windowDays === undefined ? span : this.#trailing(span, measure.windowDays);
    return new Set(inSpan(window).map((event) => event.subject)).size;
  }

  /** The days that end with the bucket's last day. */
  #trailing(span: Span, windowDays: number): Span {
    const lastDay = dateAt(this.#calendar, span.end - 1);
    return {
      start: startOfDate(this.#calendar, lastDay.subtract(Temporal.Duration.from({ days: windowDays - 1 }))),
      end: startOfDate(this.#calendar, lastDay.add({ days: 1 })),
    };
  }

  #convert(
    { from, to, withinDays }: { from: Match; to: Match; withinDays: number },
    span: Span,
    isIn: (event: Event) => boolean,
  ) {
    let matured = 0;
    let converted = 0;
    for (const subject of new Set(this.#events.map((event) => event.subject))) {
      const own = this.#events.filter((event) => event.subject === subject);
      const [first] = own.filter((event) => matches(event, from)).toSorted(inOrder);
      if (first === undefined || first.at < span.start || first.at >= span.end || !isIn(first)) continue;
      const windowEnd = first.at + withinDays * day;
      if (windowEnd > this.dataThrough!) continue;
      matured += 1;
      if (
        own.some(
          (event) => event !== first && matches(event, to) && event.at >= first.at && event.at < windowEnd,
        )
      ) {
        converted += 1;
      }
    }
    return { matured, converted };
  }
}

/** Events of one time are ordered by the sender's id as text. */
function inOrder(a: Event, b: Event): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** How long after a bucket's end its figure may still change, in milliseconds. */
function maturityOf(definition: Definition): number {
  return 'conversion' in definition ? definition.conversion.withinDays * day : 0;
}

function quotient(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function segmentOf(event: Event, groupBy: readonly string[]): (string | null)[] {
  return groupBy.map((dimension) => {
    const value = event.properties[dimension];
    return value === undefined ? null : String(value);
  });
}

function sameSegment(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.every((value, i) => value === b[i]);
}

function matches(event: Event, { event: name, where }: Match): boolean {
  return event.name === name && where.every((filter) => matchesFilter(event, filter));
}

export function matchesFilter(event: Event, { dimension, op, values }: Filter): boolean {
  const property = event.properties[dimension];
  if (property === undefined) return op === 'NOT_EQ' || op === 'NOT_IN' || op === 'IS_NOT_SET';
  const equals = (text: string) =>
    typeof property === 'number' ? text.trim() !== '' && Number(text) === property : text === property;
  switch (op) {
    case 'EQ':
    case 'IN':
      return values.some(equals);
    case 'NOT_EQ':
    case 'NOT_IN':
      return !values.some(equals);
    case 'CONTAINS':
      return String(property).includes(values[0]!);
    case 'GT':
      return typeof property === 'number' && property > Number(values[0]);
    case 'GTE':
      return typeof property === 'number' && property >= Number(values[0]);
    case 'LT':
      return typeof property === 'number' && property < Number(values[0]);
    case 'LTE':
      return typeof property === 'number' && property <= Number(values[0]);
    case 'IS_SET':
      return true;
    case 'IS_NOT_SET':
      return false;
  }
}
