import { listFirsts } from '../metrics/oracle/cohort.ts';
import type { Conversion, Definition, Measure, Retention } from '../metrics/oracle/definition.ts';
import { inOrder, matches, passesAll } from '../metrics/oracle/event.ts';
import type { Event, Filter, Match } from '../metrics/oracle/event.ts';
import { quantileOf, sum } from '../metrics/oracle/figure.ts';
import { amountOf } from '../metrics/oracle/measure.ts';
import { day, traitsAt } from './world.ts';
import type { World } from './world.ts';

/** What is asked of an experiment, in the words of its plan. */
export interface Asked {
  experiment: { exposure: Match; variantProperty: string; control: string; treatment: string };
  launchedAt: number;
  asOf: number;
  where: Filter[];
  windowDays: number;
  baselineDays: number;
  dataThrough: number;
  onlyMatured: boolean;
}

/** A subject that was exposed, by the event that exposed it first. */
export interface Exposed {
  arm: 'control' | 'treatment' | 'inBoth';
  exposure: Event;
  /** All that happened to it. */
  events: Event[];
  isMatured: boolean;
}

/** Who was exposed in the span of the launch, its first exposure being in the audience. */
export function listExposed({ events, statements }: World, asked: Asked): Exposed[] {
  const { experiment, launchedAt, asOf, where, windowDays, dataThrough } = asked;
  const isOf = (event: Event, variant: string) =>
    passesAll(event, [{ dimension: experiment.variantProperty, op: 'EQ', values: [variant] }]);
  return [...Map.groupBy(events, ({ subject }) => subject)].flatMap(([subject, own]) => {
    const exposures = own
      .filter((event) => matches(event, experiment.exposure) && event.at >= launchedAt && event.at < asOf)
      .filter((event) => isOf(event, experiment.control) || isOf(event, experiment.treatment))
      .toSorted(inOrder);
    const [first] = exposures;
    if (first === undefined) return [];
    const traits = traitsAt(
      statements.filter((said) => said.subject === subject),
      first.at,
    );
    const exposure = { ...first, traits };
    if (!passesAll(exposure, where)) return [];
    const saw = (variant: string) => exposures.some((event) => isOf(event, variant));
    const both = saw(experiment.control) && saw(experiment.treatment);
    return {
      arm: both ? 'inBoth' : saw(experiment.control) ? 'control' : 'treatment',
      exposure,
      events: own.filter((event) => event.at <= dataThrough),
      isMatured: first.at + windowDays * day <= dataThrough,
    };
  });
}

/** What a subject brings; null where it does not count. */
interface Brought {
  y: number;
  x: number;
  z: number;
  w: number;
}

/** Shares of the window that are read. */
export type Part = readonly [from: number, to: number];

export function bring(
  definition: Definition,
  subject: Exposed,
  asked: Asked,
  part: Part = [0, 1],
): Brought | null {
  if (asked.onlyMatured && !subject.isMatured) return null;
  if ('measure' in definition) return bringOfMeasure(definition.measure, subject, asked, part);
  if ('ratio' in definition) {
    const { numerator, denominator } = definition.ratio;
    const [after, before] = [outcomeSpan(subject, asked, part), baselineSpan(subject, asked)];
    return {
      y: amountIn(numerator, subject, after),
      x: amountIn(denominator, subject, after),
      z: amountIn(numerator, subject, before),
      w: amountIn(denominator, subject, before),
    };
  }
  const took = journeyOf(definition, subject, asked, part);
  if (took === null) return null;
  return { y: took.goal === null ? 0 : 1, x: took.isOwn ? 0 : took.start === null ? 0 : 1, z: 0, w: 0 };
}

function bringOfMeasure(measure: Measure, subject: Exposed, asked: Asked, part: Part): Brought {
  const [after, before] = [outcomeSpan(subject, asked, part), baselineSpan(subject, asked)];
  if (measure.aggregate === 'MEAN') {
    const [amounts, amountsBefore] = [after, before].map((span) => valuesIn(measure, subject, span));
    return { y: sum(amounts!), x: amounts!.length, z: sum(amountsBefore!), w: amountsBefore!.length };
  }
  return { y: amountIn(measure, subject, after), x: 0, z: amountIn(measure, subject, before), w: 0 };
}

function baselineSpan({ exposure: { at } }: Exposed, { baselineDays }: Asked): Span {
  return { start: at - baselineDays * day, end: at };
}

interface Span {
  start: number;
  end: number;
}

function outcomeSpan({ exposure: { at } }: Exposed, { windowDays }: Asked, [from, to]: Part): Span {
  return { start: at + Math.round(windowDays * day * from), end: at + Math.round(windowDays * day * to) };
}

/** The subject's other events than the one that exposed it, in the span. */
function outcomesIn({ exposure, events }: Exposed, match: Match, { start, end }: Span): Event[] {
  return events.filter(
    (event) => event.id !== exposure.id && matches(event, match) && event.at >= start && event.at < end,
  );
}

function amountIn(measure: Measure, subject: Exposed, span: Span): number {
  const found = outcomesIn(subject, measure.of, span);
  if (measure.aggregate === 'COUNT') return found.length;
  if (measure.aggregate === 'UNIQUE') return Math.min(1, found.length);
  return sum(valuesIn(measure, subject, span));
}

function valuesIn(measure: Measure, subject: Exposed, span: Span): number[] {
  if (measure.aggregate === 'COUNT' || measure.aggregate === 'UNIQUE') return [];
  return outcomesIn(subject, measure.of, span)
    .map((event) => amountOf(event, measure))
    .filter((amount) => amount !== null);
}

interface Took {
  /** Whether the exposure is the start. */
  isOwn: boolean;
  start: number | null;
  goal: number | null;
}

function journeyOf(definition: Definition, subject: Exposed, asked: Asked, part: Part): Took | null {
  const { start, goal, fromDay, toDay } = stepsOf(definition);
  const { exposure, events } = subject;
  if (isSame(start, asked.experiment.exposure)) {
    const untilDay = Math.min(toDay, asked.windowDays);
    if (untilDay <= fromDay || exposure.at + untilDay * day > asked.dataThrough) return null;
    const length = (untilDay - fromDay) * day;
    const [from, to] = part.map((share) => exposure.at + fromDay * day + Math.round(length * share));
    const found = outcomesIn(subject, goal, { start: from!, end: to! });
    return { isOwn: true, start: exposure.at, goal: earliest(found) };
  }
  const [first] = listFirsts(events, start);
  const span = outcomeSpan(subject, asked, part);
  const none = { isOwn: false, start: null, goal: null };
  if (first === undefined || first.at < span.start || first.at >= span.end) return none;
  if (first.at + toDay * day > asked.dataThrough) return none;
  const found = events.filter(
    (event) =>
      event !== first &&
      matches(event, goal) &&
      event.at >= first.at + fromDay * day &&
      event.at < first.at + toDay * day,
  );
  return { isOwn: false, start: first.at, goal: earliest(found) };
}

function earliest(events: readonly Event[]): number | null {
  return events.length === 0 ? null : Math.min(...events.map(({ at }) => at));
}

function stepsOf(definition: Definition): { start: Match; goal: Match; fromDay: number; toDay: number } {
  if ('retention' in definition) return ofRetention(definition.retention);
  if ('conversion' in definition) return ofConversion(definition.conversion);
  if ('duration' in definition) return ofConversion(definition.duration);
  throw new Error('Nobody gets anywhere in such a metric.');
}

function ofConversion({ from, to, withinDays }: Conversion) {
  return { start: from, goal: to, fromDay: 0, toDay: withinDays };
}

function ofRetention({ start, back, fromDay, toDay }: Retention) {
  return { start, goal: back, fromDay, toDay };
}

function isSame(a: Match, b: Match): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The sums of both arms as they are answered. */
export function sumsOf(exposed: readonly Exposed[], bringOf: (subject: Exposed) => Brought | null) {
  const armOf = (arm: Exposed['arm']) => {
    const members = exposed.filter((subject) => subject.arm === arm);
    const brought = members.map(bringOf).filter((one) => one !== null);
    const of = (read: (one: Brought) => number) => sum(brought.map(read));
    return {
      exposed: members.length,
      matured: members.filter(({ isMatured }) => isMatured).length,
      subjects: brought.length,
      y: { sum: of(({ y }) => y), sumOfSquares: of(({ y }) => y * y) },
      x: { sum: of(({ x }) => x), sumOfSquares: of(({ x }) => x * x) },
      sumOfXy: of(({ x, y }) => x * y),
      z: { sum: of(({ z }) => z), sumOfSquares: of(({ z }) => z * z) },
      sumOfYz: of(({ y, z }) => y * z),
      w: { sum: of(({ w }) => w), sumOfSquares: of(({ w }) => w * w) },
      sumOfZw: of(({ z, w }) => z * w),
      sumOfYw: of(({ y, w }) => y * w),
      sumOfXz: of(({ x, z }) => x * z),
      sumOfXw: of(({ x, w }) => x * w),
      largestY: brought.length === 0 ? 0 : Math.max(...brought.map(({ y }) => y)),
    };
  };
  const [control, treatment] = [armOf('control'), armOf('treatment')];
  return {
    control,
    treatment,
    inBoth: exposed.filter(({ arm }) => arm === 'inBoth').length,
    immature: control.exposed - control.matured + treatment.exposed - treatment.matured,
  };
}

/** The values of a QUANTILE or a DURATION that a subject brings; null where it does not count. */
export function listValues(definition: Definition, subject: Exposed, asked: Asked): number[] | null {
  if (asked.onlyMatured && !subject.isMatured) return null;
  if ('measure' in definition)
    return valuesIn(definition.measure, subject, outcomeSpan(subject, asked, [0, 1]));
  const took = journeyOf(definition, subject, asked, [0, 1]);
  if (took === null) return null;
  return took.goal === null ? [] : [(took.goal - took.start!) / 1000];
}

export function quantilesOf(
  exposed: readonly Exposed[],
  definition: Definition,
  asked: Asked,
  level: number,
) {
  const valuesOf = (arm: Exposed['arm']) =>
    exposed.filter((one) => one.arm === arm).flatMap((one) => listValues(definition, one, asked) ?? []);
  const thresholds = {
    control: quantileOf(valuesOf('control'), level),
    treatment: quantileOf(valuesOf('treatment'), level),
    inBoth: null,
  };
  const sums = sumsOf(exposed, (subject) => {
    const values = listValues(definition, subject, asked);
    const threshold = thresholds[subject.arm];
    const below = values?.filter((value) => threshold !== null && value <= threshold);
    return values && { y: below!.length, x: values.length, z: 0, w: 0 };
  });
  return {
    sums: {
      ...sums,
      control: { ...sums.control, quantile: thresholds.control },
      treatment: { ...sums.treatment, quantile: thresholds.treatment },
    },
    at: (arm: 'control' | 'treatment', levels: readonly number[]) =>
      levels.map((one) => quantileOf(valuesOf(arm), one)),
  };
}
