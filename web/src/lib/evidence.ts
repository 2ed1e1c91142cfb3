import type { EvidenceGrade, GoodDirection, GuardrailState } from './graphql/generated/graphql.ts';
import type { Tone } from './words.ts';

/* How figures of evidence are placed and coloured; what they mean was decided by the API. */

export interface Span {
  lower: number;
  upper: number;
}

export interface Estimate extends Span {
  value: number;
}

/** Good or bad only where the whole interval lies on one side of no change. */
export function toneOfEffect({ lower, upper }: Span, goodDirection: GoodDirection): Tone {
  if (goodDirection === 'NEUTRAL') return 'plain';
  if (lower > 0) return goodDirection === 'UP' ? 'good' : 'bad';
  if (upper < 0) return goodDirection === 'DOWN' ? 'good' : 'bad';
  return 'caution';
}

/** A change seen from the bad side, where worse is more. */
export function worseningOf({ value, lower, upper }: Estimate, goodDirection: GoodDirection): Estimate {
  return goodDirection === 'UP' ? { value: -value, lower: -upper, upper: -lower } : { value, lower, upper };
}

/** Places in per cent of the width, shared by all rows: nothing at 34, the accepted change at 64, worse to the right. */
function placeOfWorsening(worse: number, margin: number): number {
  const place = 34 + (worse / (margin || 0.01)) * 30;
  return Math.min(99, Math.max(1, Math.round(place * 10) / 10));
}

export interface WhiskerPlaces {
  low: number;
  point: number;
  high: number;
  /** Whether the end is what is drawn, and not the edge of the axis. */
  isLowSeen: boolean;
  isHighSeen: boolean;
}

export function placeGuardrail(
  effect: Estimate,
  { margin, goodDirection }: { margin: number; goodDirection: GoodDirection },
): WhiskerPlaces {
  const worse = worseningOf(effect, goodDirection);
  const [low, point, high] = [worse.lower, worse.value, worse.upper].map((end) =>
    placeOfWorsening(end, margin),
  ) as [number, number, number];
  return { low, point, high, isLowSeen: low > 1, isHighSeen: high < 99 };
}

interface ReadGuardrail {
  state: GuardrailState;
  margin: number;
  effect?: Estimate | null | undefined;
  metric: { goodDirection: GoodDirection };
}

/** Broken, or not settled and more than half way to what is accepted. */
export function isAtRisk({ state, margin, effect, metric }: ReadGuardrail): boolean {
  if (state === 'BREACHED') return true;
  if (state !== 'UNDECIDED' || !effect) return false;
  return worseningOf(effect, metric.goodDirection).value > margin / 2;
}

interface Measured {
  relative?: Estimate | null;
  absolute?: Estimate | null;
  control?: { value?: number | null } | null;
  treatment?: { value?: number | null } | null;
  counterfactual?: {
    observed: readonly (number | null)[];
    expected: readonly (number | null)[];
  } | null;
}

/** The metric's level without the change and with it: the two groups', or what was expected and what was seen. */
export function levelsOf({
  relative,
  absolute,
  control,
  treatment,
  counterfactual,
}: Measured): { from: number; to: number } | null {
  if (control?.value != null && treatment?.value != null) return { from: control.value, to: treatment.value };
  if (relative && absolute && Math.abs(relative.value) > 1e-9) {
    const expected = absolute.value / relative.value;
    return { from: expected, to: expected + absolute.value };
  }
  if (!counterfactual) return null;
  const [from, to] = [meanOf(counterfactual.expected), meanOf(counterfactual.observed)];
  return from === null || to === null ? null : { from, to };
}

function meanOf(column: readonly (number | null)[]): number | null {
  const values = column.filter((value) => value !== null);
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The interval that the rules read: that which bears looking at any time, where the bet is read on any day. */
export function estimateRead(
  relative: Estimate | null | undefined,
  anytime: Span | null | undefined,
  isReadAnytime: boolean,
): Estimate | null {
  if (!relative) return null;
  return isReadAnytime && anytime
    ? { value: relative.value, lower: anytime.lower, upper: anytime.upper }
    : relative;
}

/** What was found, in one clause; only two groups drawn at random say why. */
export function clauseOfGrade(grade: EvidenceGrade): string {
  return grade === 'RANDOMISED' ? 'because of the change' : 'since the launch';
}
