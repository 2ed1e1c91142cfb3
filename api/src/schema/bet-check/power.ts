import { Temporal } from 'temporal-polyfill';
import { readSubjectMoments } from '@leadline/db/facts/queries/subject-moments';
import { readReach } from '@leadline/db/facts/queries/reach';
import type { MetricRow } from '@leadline/db/relational/metric';
import type {
  ExperimentPlan,
  Measure,
  MetricDefinition,
  RolloutPlan,
  SegmentFilter,
} from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { launchPower } from '../../domain/launch-power.ts';
import { outcomeOfMean, outcomeOfRatio, outcomeOfShare } from '../../domain/outcome.ts';
import { detectableLift, detectableMargin, subjectsNeeded } from '../../domain/power.ts';
import type { Outcome } from '../../domain/power.ts';
import { readDays, readWhole } from '../series/service.ts';
import type { DateRange } from '../series/span.ts';
import { spanOfRange } from '../series/span.ts';

/** What can be told of a metric within a bet's window. */
export interface Power {
  /** Relative, as a positive number; null where none can. */
  detectableLift: number | null;
  detectableMargin: number | null;
  /** null when never, and where it cannot be said. */
  daysNeeded: number | null;
}

export interface PowerQuestion {
  metric: MetricRow;
  segment: readonly SegmentFilter[];
  windowDays: number;
  /** The relative change to tell; null where none is predicted. */
  lift: number | null;
  today: string;
}

export const unknownPower: Power = { detectableLift: null, detectableMargin: null, daysNeeded: null };

/** A launch is told by the forecast's variance, learned from the days before today as if it were launched now. */
export async function readLaunchPower(
  context: Context,
  { baselineDays }: RolloutPlan,
  { metric, segment, windowDays, lift, today }: PowerQuestion,
): Promise<Power> {
  const subject = { metric, definition: metric.current.definition };
  const range = { from: daysBefore(today, baselineDays), to: today };
  const days = await readDays(context, subject, { range, where: segment });
  if (days === null) return unknownPower;
  const complete = days.partialFrom ?? days.buckets.length;
  const { value, n, denominator } = days.columns;
  const power = launchPower({
    baseline: value.slice(0, complete),
    weights: denominator === null ? null : n.slice(0, complete),
    windowDays,
    lift: lift ?? 0,
  });
  return { ...power, detectableMargin: power.detectableLift };
}

/** From here on it is never. */
const daysOfCentury = 36_525;

/** An experiment is told by how many subjects arrive within the window, and how much their outcomes differ. */
export async function readExperimentPower(
  context: Context,
  { expectedShare: treatmentShare }: ExperimentPlan,
  question: PowerQuestion,
): Promise<Power> {
  const sample = await readSample(context, question);
  if (sample === null) return unknownPower;
  const { outcome, subjects } = sample;
  const size = { subjects, treatmentShare };
  const { lift, windowDays } = question;
  const needed = lift === null ? null : subjectsNeeded(outcome, { lift, treatmentShare });
  const days = needed === null ? Infinity : Math.ceil((needed / subjects) * windowDays);
  return {
    detectableLift: detectableLift(outcome, size),
    detectableMargin: detectableMargin(outcome, size),
    daysNeeded: days > daysOfCentury ? null : days,
  };
}

interface Sample {
  outcome: Outcome;
  /** Who would be in the experiment within its window, if as many arrive as did in as many days before. */
  subjects: number;
}

/** What the subjects of as many days as the window has did; null where a metric has no value of each subject. */
async function readSample(context: Context, question: PowerQuestion): Promise<Sample | null> {
  const { definition } = question.metric.current;
  if ('conversion' in definition)
    return readCohort(context, question, Math.ceil(definition.conversion.withinDays));
  if ('retention' in definition) return readCohort(context, question, definition.retention.toDay);
  if ('measure' in definition) return readMeasure(context, question, definition.measure);
  if ('ratio' in definition || 'duration' in definition) return readByInterval(context, question, definition);
  return null;
}

/** The newest cohort whose own window is over: its size, and the share of it that got there. */
async function readCohort(
  context: Context,
  question: PowerQuestion,
  maturesAfterDays: number,
): Promise<Sample | null> {
  const to = daysBefore(question.today, maturesAfterDays);
  const range = { from: daysBefore(to, question.windowDays), to };
  const { definition } = question.metric.current;
  const whole = await readOver(context, question, { definition, range });
  const [share = null] = whole?.columns.value ?? [];
  const [subjects = null] = whole?.columns.denominator ?? [];
  return share === null || subjects === null ? null : { outcome: outcomeOfShare(share), subjects };
}

async function readMeasure(
  context: Context,
  question: PowerQuestion,
  measure: Measure,
): Promise<Sample | null> {
  const { segment, metric } = question;
  const range = windowBefore(question);
  const { from, to } = spanOfRange(await context.loaders.workspace(), range);
  const facts = await context.loaders.facts();
  const [subjects = 0] = await readReach(facts, { segments: [segment], from, to });
  if (subjects === 0) return null;
  switch (measure.aggregate) {
    case 'UNIQUE': {
      const inWindow = { measure: { aggregate: 'UNIQUE', of: measure.of } } as const;
      const whole = await readOver(context, question, { definition: inWindow, range });
      const [active = null] = whole?.columns.value ?? [];
      return active === null ? null : { outcome: outcomeOfShare(active / subjects), subjects };
    }
    case 'COUNT':
    case 'SUM':
    case 'MEAN': {
      const asked = { edges: [from, to], lastDays: [], timeZone: 'UTC', where: segment, groupBy: [] };
      const moments = await readSubjectMoments(facts, measure, { ...asked, dataThrough: to });
      const outcome =
        measure.aggregate === 'MEAN' ? outcomeOfRatio(moments) : outcomeOfMean(moments, subjects);
      return outcome && { outcome, subjects: measure.aggregate === 'MEAN' ? moments.subjects : subjects };
    }
    case 'QUANTILE':
      return readByInterval(context, question, metric.current.definition);
  }
}

/** By the metric's own interval over as many days: so precise it is with everybody of them. */
async function readByInterval(
  context: Context,
  question: PowerQuestion,
  definition: MetricDefinition,
): Promise<Sample | null> {
  const whole = await readOver(context, question, { definition, range: windowBefore(question) });
  const [mean = null] = whole?.columns.value ?? [];
  const [ends] = (await whole?.intervals()) ?? [];
  const [n = null] = whole?.columns.n ?? [];
  if (mean === null || n === null || !ends || ends.lower === null || ends.upper === null) return null;
  const standardError = (ends.upper - ends.lower) / (2 * 1.959964);
  return { outcome: { mean, variance: standardError ** 2 * n }, subjects: n };
}

function readOver(
  context: Context,
  { metric, segment }: PowerQuestion,
  { definition, range }: { definition: MetricDefinition; range: DateRange },
) {
  return readWhole(context, { metric, definition }, { range, where: segment });
}

function windowBefore({ today, windowDays }: PowerQuestion): DateRange {
  return { from: daysBefore(today, windowDays), to: today };
}

function daysBefore(day: string, days: number): string {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}
