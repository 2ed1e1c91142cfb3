import type { EvidenceGrade, Prediction, Reading, Unit, VerdictKind } from '@leadline/db/vocabulary';
import { barOf } from './bet.ts';
import { formatChange, formatLevel } from './format.ts';
import { fromGoodSide, halfWidth, isKnown } from './good-side.ts';
import type { Side, Span } from './good-side.ts';
import { describeGuardrail, formatInterval, looksHarmed } from './guardrail.ts';
import type { GuardrailReading, IntervalsRead } from './guardrail.ts';
import type { Estimate } from './interval.ts';
import { mismatchLevels } from './sample-ratio.ts';

/** What a sealed bet's rules read on a day. */
export interface VerdictInput {
  /** As sealed. */
  prediction: Prediction;
  goodDirection: Side;
  grade: EvidenceGrade;
  /** The leading metric's relative change, in its own sign; null where nothing could be measured. */
  relative: Estimate | null;
  /** The interval of it that holds however often it is looked at; null where the method has none. */
  anytime: Span | null;
  guardrails: readonly NamedGuardrail[];
  horizon: HorizonFacts;
  /** Of the arms being as large as planned; null where there are no arms. */
  srmPValue: number | null;
  /** Three full days after launch there is no bucket of the leading metric with n > 0. */
  hasNoData: boolean;
  /** What the reasons call the leading metric, and its levels without and with the change. */
  metric?: { name: string; unit: Unit; currency: string | null; levels: { from: number; to: number } | null };
}

export interface HorizonFacts {
  isBeforeHorizon: boolean;
  reading: Reading;
  stoppedEarly: boolean;
}

export type NamedGuardrail = GuardrailReading & { name: string };

export interface Verdict {
  kind: VerdictKind;
  /** The rule that decided. */
  rule: RuleName;
  reasons: string[];
}

export type RuleName =
  | 'broken-data'
  | 'guardrail-breached'
  | 'too-early'
  | 'weak-evidence'
  | 'promise-kept'
  | 'moved-less'
  | 'went-wrong'
  | 'ruled-out'
  | 'cannot-tell';

/** What the rules look at: the leading metric from its good side, beside what was promised. */
interface Judged {
  input: VerdictInput;
  /** Null where there is no interval that may be read. */
  gain: Estimate | null;
  promised: number;
  bar: number;
}

export interface Rule {
  rule: RuleName;
  verdict: VerdictKind;
  when: (judged: Judged) => boolean;
  /** Why, in a sentence. */
  because: (judged: Judged) => string;
}

/** In their order; the first that matches decides. */
export const rules: readonly Rule[] = [
  {
    rule: 'broken-data',
    verdict: 'INVALID',
    when: ({ input }) => input.hasNoData || isMismatched(input),
    because: ({ input }) =>
      input.hasNoData
        ? 'Three full days after launch there are no data of the leading metric.'
        : `The arms are not as large as planned, by more than chance (sample ratio mismatch, p = ${formatTail(input.srmPValue!)}).`,
  },
  {
    rule: 'guardrail-breached',
    verdict: 'HARMED',
    when: ({ input }) => input.guardrails.some(({ state }) => state === 'BREACHED'),
    because: ({ input }) =>
      input.guardrails.filter(({ state }) => state === 'BREACHED').length > 1
        ? 'Guardrails are breached, whatever the leading metric did.'
        : 'A guardrail is breached, whatever the leading metric did.',
  },
  {
    rule: 'too-early',
    verdict: 'IN_EVALUATION',
    when: ({ input }) => input.horizon.isBeforeHorizon,
    because: () => 'The horizon is not reached: figures until then decide nothing.',
  },
  {
    rule: 'weak-evidence',
    verdict: 'INCONCLUSIVE',
    when: ({ input }) => input.grade === 'BEFORE_AFTER' || input.grade === 'JUDGEMENT',
    because: ({ input }) =>
      input.grade === 'JUDGEMENT'
        ? 'There is too little before or after the launch to measure anything.'
        : 'A comparison of before and after is shown, and decides nothing.',
  },
  {
    rule: 'promise-kept',
    verdict: 'HIT',
    when: ({ gain, promised, bar, input }) =>
      gain !== null &&
      gain.lower > 0 &&
      gain.value >= bar &&
      halfWidth(gain) <= promised &&
      input.guardrails.every((guardrail) => guardrail.state !== 'NO_DATA' && !looksHarmed(guardrail)),
    because: (judged) => `It moved, at least by the ${barText(judged)} that keep the promise.`,
  },
  {
    rule: 'moved-less',
    verdict: 'PARTIAL',
    when: ({ gain }) => gain !== null && gain.lower > 0,
    because: movedLessBecause,
  },
  {
    rule: 'went-wrong',
    verdict: 'MISS',
    when: ({ gain }) => gain !== null && gain.upper < 0,
    because: () => 'It went the wrong way.',
  },
  {
    rule: 'ruled-out',
    verdict: 'MISS',
    when: ({ gain, bar }) => gain !== null && gain.upper < bar,
    because: (judged) =>
      `Even the good end of the interval is short of the ${barText(judged)} promised at least.`,
  },
  {
    rule: 'cannot-tell',
    verdict: 'INCONCLUSIVE',
    when: () => true,
    because: ({ gain }) =>
      gain === null
        ? 'There is no interval that may be read.'
        : 'The interval holds both no change and what was promised: too little data to tell.',
  },
];

/**
 * The verdict that the sealed rules give, with the rule that decided and its reasons.
 *
 * @example draftVerdict(input)
 * // { kind: 'PARTIAL', rule: 'moved-less', reasons: [
 * //   'Moved, less than promised: less than the +2.4 % that keep the promise.',
 * //   'Activation rate: 24 % → 24.5 %, +2.1 % (+0.4 % … +3.8 %); promised +3 %, 24.7 %.',
 * //   'Complaint rate: +1 % (−2 % … +4 %), safe within 5 %.' ] }
 */
export function draftVerdict(input: VerdictInput): Verdict {
  const { rule, verdict, because } = matchRule(input);
  const judged = judge(input);
  const guardrails = input.guardrails.map((guardrail) => describeGuardrail(guardrail.name, guardrail));
  return { kind: verdict, rule, reasons: [because(judged), movementText(judged), ...guardrails] };
}

/** The first of the rules, in their order, that matches. */
export function matchRule(input: VerdictInput, ordered: readonly Rule[] = rules): Rule {
  const judged = judge(input);
  return ordered.find(({ when }) => when(judged))!;
}

function judge(input: VerdictInput): Judged {
  const { prediction, goodDirection, relative, anytime, horizon } = input;
  const read =
    intervalsRead(horizon) === 'ANYTIME_ONLY' ? relative && anytime && { ...relative, ...anytime } : relative;
  return {
    input,
    gain: read && isKnown(read) ? fromGoodSide(read, goodDirection) : null,
    promised: Math.abs(prediction.lift),
    bar: Math.abs(barOf(prediction)),
  };
}

/**
 * Which intervals a bet's rules and guardrails may read.
 *
 * @example intervalsRead({ isBeforeHorizon: true, reading: 'FIXED', stoppedEarly: false }) // 'PEEKING'
 */
export function intervalsRead({ isBeforeHorizon, reading, stoppedEarly }: HorizonFacts): IntervalsRead {
  if (reading === 'ANYTIME' || stoppedEarly) return 'ANYTIME_ONLY';
  return isBeforeHorizon ? 'PEEKING' : 'FIXED_HORIZON';
}

/**
 * Whether only subjects of an experiment count that had their whole window. On the horizon they do, and of a bet that
 * is read at any time each day may be it: outcomes that are still to come would make another quantity of every day's
 * mean, and what bears looking at any time bears it of one quantity alone.
 *
 * @example countsOnlyMatured({ isBeforeHorizon: true, reading: 'ANYTIME', stoppedEarly: false }) // true
 */
export function countsOnlyMatured({ isBeforeHorizon, reading }: HorizonFacts): boolean {
  return !isBeforeHorizon || reading === 'ANYTIME';
}

function isMismatched({ srmPValue }: VerdictInput): boolean {
  return srmPValue !== null && srmPValue < mismatchLevels.isBroken;
}

const endingRules: readonly RuleName[] = ['guardrail-breached', 'promise-kept', 'went-wrong', 'ruled-out'];

/** A day on which evidence was computed, YYYY-MM-DD, and what the rules read on it. */
export interface EvidenceDay {
  on: string;
  input: VerdictInput;
}

/**
 * The day on which evidence is frozen. Of a bet that is read once it is the review date. Read ANYTIME it is the first
 * day on which one of guardrail-breached, promise-kept, went-wrong and ruled-out matches, too-early left out, and at
 * latest the review date. Stopped early it is the day of the stop, unless it came
 * before that. `days` are in order.
 *
 * @example horizonOf({ reading: 'FIXED', reviewOn: '2026-11-30', stoppedOn: null, days: [] }) // '2026-11-30'
 */
export function horizonOf({
  reading,
  reviewOn,
  stoppedOn,
  days,
}: {
  reading: Reading;
  reviewOn: string;
  stoppedOn: string | null;
  days: readonly EvidenceDay[];
}): string {
  const latest = stoppedOn !== null && stoppedOn < reviewOn ? stoppedOn : reviewOn;
  if (reading === 'FIXED') return latest;
  const ended = days.find(({ on, input }) => on < latest && endsAnytime(input));
  return ended?.on ?? latest;
}

const rulesWithoutTooEarly = rules.filter(({ rule }) => rule !== 'too-early');

function endsAnytime(input: VerdictInput): boolean {
  const horizon = { ...input.horizon, reading: 'ANYTIME' as const };
  return endingRules.includes(matchRule({ ...input, horizon }, rulesWithoutTooEarly).rule);
}

function barText({ input }: Judged): string {
  return formatChange(barOf(input.prediction));
}

function movedLessBecause(judged: Judged): string {
  const { gain, bar, promised, input } = judged;
  const kept = `the ${barText(judged)} that keep the promise`;
  if (gain!.value < bar) return `Moved, less than promised: less than ${kept}.`;
  if (halfWidth(gain!) > promised)
    return 'Moved, and how much cannot be told: the interval is wider than the promise.';
  const unseen = input.guardrails.filter(({ state }) => state === 'NO_DATA').map(({ name }) => name);
  if (unseen.length > 0) return `Moved by at least ${kept}, but there are no data of ${unseen.join(', ')}.`;
  const harmed = input.guardrails.filter(looksHarmed).map(({ name }) => name);
  return `Moved by at least ${kept}, but ${harmed.join(', ')} got worse, perhaps by more than is tolerated.`;
}

function movementText({ input }: Judged): string {
  const { prediction, relative, metric, horizon, anytime } = input;
  const name = metric?.name ?? 'Leading metric';
  const levels = metric?.levels
    ? ` ${formatLevel(metric.levels.from, metric)} → ${formatLevel(metric.levels.to, metric)},`
    : '';
  const promisedLevel = metric?.levels
    ? `, ${formatLevel(metric.levels.from * (1 + prediction.lift), metric)}`
    : '';
  const promised = `promised ${formatChange(prediction.lift)}${promisedLevel}`;
  if (relative === null || !isKnown(relative))
    return `${name}:${levels} no relative change could be measured; ${promised}.`;
  const read = intervalsRead(horizon) === 'ANYTIME_ONLY' && anytime ? { ...relative, ...anytime } : relative;
  return `${name}:${levels} ${formatInterval(read)}; ${promised}.`;
}

/** A small probability: 0.0004, 2e-69. */
function formatTail(pValue: number): string {
  return pValue < 1e-4 ? pValue.toExponential(0) : pValue.toPrecision(1);
}
