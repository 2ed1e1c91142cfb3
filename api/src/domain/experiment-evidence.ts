import type { GoodDirection } from '@leadline/db/vocabulary';
import type { Arm } from './arm.ts';
import { warnOfChange } from './evidence-warnings.ts';
import type { EvidenceWarning, Surroundings } from './evidence-warnings.ts';
import { warnOfExposure, warnOfNovelty, warnOfOutcome } from './experiment-warnings.ts';
import type { ExposureFacts } from './experiment-warnings.ts';
import { isKnown } from './good-side.ts';
import type { Span } from './good-side.ts';
import { measureArms, methods } from './measured-arms.ts';
import type { ArmsFacts, ExperimentMethod, MeasuredArms } from './measured-arms.ts';
import { detectableLift, subjectsNeeded } from './power.ts';
import type { Outcome } from './power.ts';
import { sampleRatioPValue } from './sample-ratio.ts';
import { compareArms } from './two-arm.ts';
import type { Comparison, TestedChange } from './two-arm.ts';

/** Everything that an experiment's evidence is made of. */
export interface ExperimentFacts {
  /** Of the subjects that count: on the horizon and after it, those matured. */
  outcome: ArmsFacts;
  goodDirection: GoodDirection;
  exposure: ExposureFacts;
  /** The outcome of those exposed in each third of the window. */
  thirds?: readonly ArmsFacts[];
  /** All subjects that there will be by the horizon; those there are when left out. */
  subjectsByHorizon?: number | null;
  around?: Omit<Surroundings, 'detectableLift'>;
}

export interface ArmSummary {
  subjects: number;
  /** What was measured, before any adjustment. */
  value: number | null;
}

export interface ExperimentEvidence {
  grade: 'RANDOMISED';
  method: ExperimentMethod;
  /** What the rules read; null where the control's level is 0, or nothing can be told. */
  relative: TestedChange | null;
  absolute: TestedChange | null;
  anytime: Span | null;
  /** The probability that the true change is in the good direction; null where no direction is. */
  chanceToWin: number | null;
  control: ArmSummary;
  treatment: ArmSummary;
  isLowCount: boolean;
  varianceSaved: number;
  srmPValue: number | null;
  /** The relative change in each third of the window. */
  thirds: (TestedChange | null)[];
  /** What one subject of the control does, for power. */
  controlOutcome: Outcome | null;
  warnings: EvidenceWarning[];
}

/**
 * What an experiment says: the change with its intervals, and what should be known before they are believed. An arm
 * without subjects, outcomes that are all the same and a ratio over nothing give no estimate, and a warning.
 *
 * @example
 * estimateExperiment({
 *   outcome: { kind: 'SHARE', control: { hits: 490, n: 1000 }, treatment: { hits: 540, n: 1000 } },
 *   goodDirection: 'UP', exposure: { expectedShare: 0.5, exposed: { control: 1000, treatment: 1000 } },
 * }) // method 'two-proportion', relative +10.2 % (0.9 … 19.5), chanceToWin 0.987
 */
export function estimateExperiment(facts: ExperimentFacts): ExperimentEvidence {
  const { outcome, goodDirection, exposure, around = {} } = facts;
  const measured = measureArms(outcome);
  const comparison = measured && compare(measured);
  const thirds = (facts.thirds ?? []).map((third) => compareFacts(third)?.relative ?? null);
  const srmPValue = sampleRatioOf(exposure);
  const controlOutcome = measured && comparison && outcomeOf(measured.arms.control);
  const relative = comparison?.relative ?? null;
  return {
    grade: 'RANDOMISED',
    method: measured?.method ?? methods[outcome.kind],
    relative,
    absolute: comparison?.absolute ?? null,
    anytime: comparison?.anytime
      ? { lower: comparison.anytime.lower, upper: comparison.anytime.upper }
      : null,
    chanceToWin: comparison && chanceToWin(comparison.chanceOfRise, goodDirection),
    control: { subjects: outcome.control.n, value: measured?.levels.control ?? null },
    treatment: { subjects: outcome.treatment.n, value: measured?.levels.treatment ?? null },
    isLowCount: comparison?.isLowCount ?? true,
    varianceSaved: measured?.varianceSaved ?? 0,
    srmPValue,
    thirds,
    controlOutcome,
    warnings: [
      ...warnOfExposure(exposure, srmPValue),
      ...warnOfComparison(comparison, outcome),
      ...warnOfOutcome(outcome),
      ...warnOfNovelty(thirds),
      ...warnOfChange(relative, { ...around, detectableLift: detectableBy(facts, controlOutcome) }),
    ],
  };
}

/** A comparison without noise is none: it would be sure of whatever it says. */
function compare({ arms, shares }: MeasuredArms): Comparison | null {
  const comparison = compareArms(arms, shares ?? undefined);
  if (comparison === null) return null;
  const { absolute, relative, anytime } = comparison;
  if (!(absolute.upper > absolute.lower) || !isKnown(absolute)) return null;
  const isTold = relative !== null && relative.standardError > 0 && isKnown(relative);
  return {
    ...comparison,
    relative: isTold ? relative : null,
    anytime: isTold && anytime !== null && isKnown(anytime) ? anytime : null,
  };
}

function compareFacts(facts: ArmsFacts): Comparison | null {
  const measured = measureArms(facts);
  return measured && compare(measured);
}

function sampleRatioOf({ exposed, expectedShare }: ExposureFacts): number | null {
  return sampleRatioPValue([
    { subjects: exposed.control, plannedShare: 1 - expectedShare },
    { subjects: exposed.treatment, plannedShare: expectedShare },
  ]);
}

/** The probability that a change is in the good direction; a NEUTRAL metric has none. */
export function chanceToWin(chanceOfRise: number, goodDirection: GoodDirection): number | null {
  if (goodDirection === 'NEUTRAL') return null;
  return goodDirection === 'UP' ? chanceOfRise : 1 - chanceOfRise;
}

function outcomeOf({ mean, variance, unadjusted }: Arm): Outcome {
  return { mean: unadjusted?.mean ?? mean, variance };
}

function detectableBy(
  { exposure, outcome, subjectsByHorizon = null }: ExperimentFacts,
  controlOutcome: Outcome | null,
): number | null {
  if (controlOutcome === null) return null;
  const subjects = subjectsByHorizon ?? outcome.control.n + outcome.treatment.n;
  return detectableLift(controlOutcome, { subjects, treatmentShare: exposure.expectedShare });
}

function warnOfComparison(
  comparison: Comparison | null,
  { control, treatment }: ArmsFacts,
): EvidenceWarning[] {
  if (comparison === null) {
    const isEmpty = control.n < 2 || treatment.n < 2;
    return [
      {
        code: 'NO_RELATIVE',
        text: isEmpty
          ? 'An arm has fewer than two subjects: there is nothing to compare.'
          : 'The outcomes do not vary, or have no number: nothing tells chance from effect.',
      },
    ];
  }
  const warnings: EvidenceWarning[] = [];
  if (comparison.relative === null)
    warnings.push({ code: 'NO_RELATIVE', text: 'The control’s level is 0: there is no relative change.' });
  else if (comparison.isLowCount)
    warnings.push({
      code: 'LOW_COUNTS',
      text: 'The control’s level is hardly known itself: the relative change is told only where the absolute one is.',
    });
  return warnings;
}

/**
 * Days until an experiment tells the predicted lift from zero with 80 % power, as subjects arrive now; null when it
 * does already, or never will.
 *
 * @example daysLeft({ mean: 0.3, variance: 0.21 }, { lift: 0.1, treatmentShare: 0.5, subjects: 2000, subjectsPerDay: 100 }) // 54
 */
export function daysLeft(
  outcome: Outcome,
  {
    lift,
    treatmentShare,
    subjects,
    subjectsPerDay,
  }: { lift: number; treatmentShare: number; subjects: number; subjectsPerDay: number },
): number | null {
  const needed = subjectsNeeded(outcome, { lift, treatmentShare });
  if (needed === null || subjects >= needed || !(subjectsPerDay > 0)) return null;
  return Math.ceil((needed - subjects) / subjectsPerDay);
}
