import type { GuardrailState } from '@leadline/db/vocabulary';
import { formatChange, formatShare } from './format.ts';
import { fromGoodSide, isKnown } from './good-side.ts';
import type { Side, Span } from './good-side.ts';
import type { Estimate } from './interval.ts';

/**
 * Which intervals may be read: FIXED_HORIZON on the horizon of a bet that is read once, PEEKING before it, and
 * ANYTIME_ONLY of a bet that is read at any time or was stopped early.
 */
export type IntervalsRead = 'FIXED_HORIZON' | 'PEEKING' | 'ANYTIME_ONLY';

export interface GuardrailEvidence {
  /** The relative change of the guardrail, in its own sign; null where nothing was measured. */
  relative: Estimate | null;
  /** The interval of it that holds however often it is looked at; null where the method has none. */
  anytime?: Span | null;
  /** The largest tolerated relative change in the bad direction, as a positive number. */
  margin: number;
  goodDirection: Side;
  /** Too few events for the change to be shown to be small. */
  isLowCount: boolean;
  /** FIXED_HORIZON when left out. */
  read?: IntervalsRead;
}

export interface GuardrailReading {
  state: GuardrailState;
  margin: number;
  goodDirection: Side;
  /** The change and the interval that were read, in the metric's own sign; null where there is none. */
  effect: Estimate | null;
}

/**
 * What is known of a guardrail: SAFE where the interval's bad end is short of the margin, BREACHED where the whole
 * interval is beyond it, UNDECIDED otherwise; each is a one-sided test at 2.5 %. That nothing significant happened
 * makes no guardrail safe: non-inferiority is shown by the interval's end. While one is still PEEKING, only the anytime interval
 * breaches: read daily by fixed ones, half of all guardrails at their margin would be breached some day.
 *
 * @example
 * readGuardrail({ relative: { value: 0.01, lower: -0.02, upper: 0.04 }, margin: 0.05, goodDirection: 'DOWN', isLowCount: false })
 * // SAFE: complaints rose by no more than 4 %
 */
export function readGuardrail({
  relative,
  anytime = null,
  margin,
  goodDirection,
  isLowCount,
  read = 'FIXED_HORIZON',
}: GuardrailEvidence): GuardrailReading {
  const terms = { margin, goodDirection };
  if (relative === null || !isKnown(relative)) return { state: 'NO_DATA', ...terms, effect: null };
  const sequential = anytime && { value: relative.value, lower: anytime.lower, upper: anytime.upper };
  const ofSafety = read === 'ANYTIME_ONLY' ? sequential : relative;
  const ofBreach = read === 'FIXED_HORIZON' ? relative : sequential;
  if (ofBreach && harmOf(ofBreach, goodDirection).lower > margin)
    return { state: 'BREACHED', ...terms, effect: ofBreach };
  const isSafe = !isLowCount && ofSafety !== null && harmOf(ofSafety, goodDirection).upper < margin;
  return { state: isSafe ? 'SAFE' : 'UNDECIDED', ...terms, effect: ofSafety ?? relative };
}

/** A change as seen from the bad side, where worse is more. */
function harmOf(change: Estimate, goodDirection: Side): Estimate {
  return fromGoodSide(change, goodDirection === 'UP' ? 'DOWN' : 'UP');
}

/**
 * Whether a guardrail that is neither safe nor breached speaks against a promise all the same: its point beyond the
 * margin, its interval wholly on the bad side.
 *
 * @example looksHarmed(readGuardrail({ relative: { value: -0.03, lower: -0.05, upper: -0.01 }, margin: 0.02, … })) // true
 */
export function looksHarmed({ state, margin, goodDirection, effect }: GuardrailReading): boolean {
  if (state !== 'UNDECIDED' || effect === null) return false;
  const harm = harmOf(effect, goodDirection);
  return harm.value > margin && harm.lower > 0;
}

/**
 * A reading in a sentence.
 *
 * @example describeGuardrail('Complaint rate', reading) // Complaint rate: +1 % (−2 % … +4 %), safe within 5 %.
 */
export function describeGuardrail(name: string, reading: GuardrailReading): string {
  const { state, margin, effect } = reading;
  const tolerated = formatShare(margin);
  const change = effect === null ? '' : ` ${formatInterval(effect)},`;
  switch (state) {
    case 'SAFE':
      return `${name}:${change} safe within ${tolerated}.`;
    case 'BREACHED':
      return `${name}:${change} all of it worse than the ${tolerated} that are tolerated.`;
    case 'UNDECIDED':
      return `${name}:${change} cannot tell yet whether it stays within ${tolerated}.`;
    case 'NO_DATA':
      return `${name}: no data.`;
  }
}

/** A change with its interval: +2.1 % (+0.4 % … +3.8 %). */
export function formatInterval({ value, lower, upper }: Estimate): string {
  return `${formatChange(value)} (${formatChange(lower)} … ${formatChange(upper)})`;
}
