import type { EvidenceGrade, GoodDirection } from '@leadline/db/vocabulary';
import { beforeAfter } from './before-after.ts';
import { countUsable } from './daily-slices.ts';
import { warnOfChange } from './evidence-warnings.ts';
import type { EvidenceWarning, Surroundings } from './evidence-warnings.ts';
import { chanceToWin } from './experiment-evidence.ts';
import type { Estimate } from './interval.ts';
import { fewestDays, fewestDaysOfModel, firstDayRead, readLaunchDays } from './launch-days.ts';
import type { LaunchDays, LaunchSeries } from './launch-days.ts';
import { estimateLaunchEffect, expectDays, thirdsPValue } from './launch-effect.ts';
import type { LaunchEffect } from './launch-effect.ts';
import { launchPower } from './launch-power.ts';
import {
  largestFactor,
  thirdsOf,
  warnOfGaps,
  warnOfLaunchNovelty,
  warnOfModel,
  warnOfNoRelative,
  warnOfPlacebos,
  warnOfTooShort,
  widening,
} from './launch-warnings.ts';
import { placeboInTime, widenEffect, widenExpected, widenTail } from './placebo.ts';
import type { Placebos } from './placebo.ts';
import type { DailySeries, Scale } from './series-design.ts';
import { fitStructuralSeries, likelierScale } from './structural-series.ts';
import type { StructuralSeries } from './structural-series.ts';

/** Everything that the evidence of a launch to everyone is made of. */
export interface LaunchFacts extends LaunchSeries {
  /** Of the bet; the window that power is told for. */
  windowDays: number;
  goodDirection: GoodDirection;
  around?: Omit<Surroundings, 'detectableLift'>;
}

/** A change with its 95 % interval and the two-sided p-value of none. */
export type LaunchChange = Estimate & { pValue: number };

export type LaunchMethod = 'structural-time-series' | 'segmented-regression' | 'none';

/** What was expected without the launch, day by day from the launch on; null where nothing can be said. */
export interface Counterfactual {
  /** Days since launch; 0 is its day. */
  t: number[];
  observed: (number | null)[];
  expected: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
}

export interface LaunchEvidence {
  grade: Exclude<EvidenceGrade, 'RANDOMISED'>;
  method: LaunchMethod;
  /** What the rules read; null where nothing could be measured, or nothing may have been expected. */
  relative: LaunchChange | null;
  /** A day, on average over the window. */
  absolute: LaunchChange | null;
  /** The method has no interval that may be looked at any time. */
  anytime: null;
  /** The probability that the true change is in the good direction. */
  chanceToWin: number | null;
  /** A day, on average over the window. */
  levels: { expected: number; observed: number } | null;
  counterfactual: Counterfactual | null;
  placebos: Placebos | null;
  /** The relative change in each third of the window. */
  thirds: (Estimate | null)[];
  isLowCount: false;
  srmPValue: null;
  warnings: EvidenceWarning[];
}

/**
 * What a launch to everyone changed, and how strong the evidence is: CONTROLLED with series that were not touched,
 * INTERRUPTED without, by a structural time series of 28 baseline days or more; BEFORE_AFTER by segmented regression
 * where there are fewer, the model does not fit or its placebos fail badly; JUDGEMENT, without an estimate, with fewer
 * than seven days on a side.
 *
 * @example
 * estimateLaunch({ before: { values: signups }, window: { values: since }, baselineDays: 84, windowDays: 28, goodDirection: 'UP' })
 * // { grade: 'INTERRUPTED', method: 'structural-time-series', relative: { value: 0.04, lower: 0.01, upper: 0.07 }, … }
 */
export function estimateLaunch(facts: LaunchFacts): LaunchEvidence {
  const days = readLaunchDays(facts);
  const gaps = warnOfGaps(days, facts);
  const isTooShort = countUsable(days.baseline) < fewestDays || countUsable(days.window) < fewestDays;
  if (isTooShort)
    return judgement([...gaps, ...warnOfTooShort(days, gaps), ...warnOfChange(null, facts.around ?? {})]);
  const modelled = countUsable(days.baseline) >= fewestDaysOfModel ? model(days, facts) : null;
  const isTrusted = modelled !== null && widening(modelled.placebos) <= largestFactor;
  const warnings = [
    ...gaps,
    ...days.leftOut,
    ...warnOfModel(days, { hasModel: modelled !== null }),
    ...warnOfPlacebos(modelled?.placebos ?? null),
  ];
  return isTrusted
    ? structural(modelled, { days, facts, warnings })
    : segmented(days, { facts, warnings, placebos: modelled?.placebos ?? null });
}

interface Modelled {
  model: StructuralSeries;
  scale: Scale;
  effect: LaunchEffect;
  placebos: Placebos | null;
}

function model(
  { history, baseline, window, launches }: LaunchDays,
  { baselineDays, straddling = { before: 0, after: 0 }, unreadDays = 0 }: LaunchFacts,
): Modelled | null {
  const likelier = likelierScale(baseline);
  for (const scale of likelier === 'LOG' ? (['LOG', 'LINEAR'] as const) : (['LINEAR'] as const)) {
    const fitted = fitStructuralSeries(baseline, { scale });
    const effect = fitted && estimateLaunchEffect(fitted, window);
    if (!fitted || !effect) continue;
    const placebos = placeboInTime(history, {
      windowDays: window.values.length,
      baselineDays,
      fewestDays: fewestDaysOfModel,
      scale,
      launches,
      straddling,
      firstDayRead: firstDayRead({ straddling, unreadDays }),
    });
    return { model: fitted, scale, effect, placebos };
  }
  return null;
}

interface Context {
  facts: LaunchFacts;
  warnings: readonly EvidenceWarning[];
}

function structural(
  { model, scale, effect: narrow, placebos }: Modelled,
  { days, facts, warnings }: Context & { days: LaunchDays },
): LaunchEvidence {
  const factor = widening(placebos);
  const effect = factor > 1 ? widenEffect(narrow, factor, scale) : narrow;
  const expected = expectDays(model, days.window).map((day) => day && widenExpected(day, factor, scale));
  const thirds = thirdsOf(days.window).map((third) => {
    const ofThird = third && estimateLaunchEffect(model, third);
    return ofThird ? widenEffect(ofThird, factor, scale).relative : null;
  });
  const differing = thirdsPValue(model, days.window);
  return {
    ...evidenceOf(effect, facts),
    grade: days.controls > 0 ? 'CONTROLLED' : 'INTERRUPTED',
    method: 'structural-time-series',
    counterfactual: counterfactualOf(days.window, expected),
    placebos,
    thirds,
    warnings: [
      ...warnings,
      ...warnOfNoRelative(effect),
      ...warnOfLaunchNovelty(differing && 2 * widenTail(differing / 2, factor), thirds),
      ...warnOfChange(effect.relative, { ...facts.around, detectableLift: detectableBy(days, facts) }),
    ],
  };
}

function segmented(
  days: LaunchDays,
  { facts, warnings, placebos }: Context & { placebos: Placebos | null },
): LaunchEvidence {
  const { baseline, window, controls } = days;
  const onlySteps = (series: DailySeries) => ({
    ...series,
    controls: (series.controls ?? []).slice(controls),
  });
  const measured = beforeAfter(onlySteps(baseline), onlySteps(window));
  if (measured === null)
    return judgement([
      ...warnings,
      {
        code: 'NO_RELATIVE',
        text: 'The days leave no noise to tell chance from effect by: there is no estimate.',
      },
      ...warnOfChange(null, facts.around ?? {}),
    ]);
  const { effect, expected } = measured;
  return {
    ...evidenceOf(effect, facts),
    grade: 'BEFORE_AFTER',
    method: 'segmented-regression',
    counterfactual: counterfactualOf(window, expected),
    placebos,
    thirds: [],
    warnings: [
      ...warnings,
      ...warnOfNoRelative(effect),
      ...warnOfChange(effect.relative, facts.around ?? {}),
    ],
  };
}

function judgement(warnings: EvidenceWarning[]): LaunchEvidence {
  return {
    grade: 'JUDGEMENT',
    method: 'none',
    relative: null,
    absolute: null,
    chanceToWin: null,
    levels: null,
    counterfactual: null,
    placebos: null,
    thirds: [],
    warnings,
    ...constants,
  };
}

const constants = { anytime: null, isLowCount: false, srmPValue: null } as const;

function evidenceOf(
  { relative, absolute, pValue, chanceOfRise, expected, observed }: LaunchEffect,
  { goodDirection }: LaunchFacts,
) {
  return {
    relative: relative && { ...relative, pValue },
    absolute: { ...absolute, pValue },
    chanceToWin: chanceToWin(chanceOfRise, goodDirection),
    levels: { expected: expected.value, observed },
    ...constants,
  };
}

function counterfactualOf({ values }: DailySeries, days: readonly (Estimate | null)[]): Counterfactual {
  return {
    t: values.map((_, day) => day),
    observed: [...values],
    expected: days.map((day) => day?.value ?? null),
    lower: days.map((day) => day?.lower ?? null),
    upper: days.map((day) => day?.upper ?? null),
  };
}

function detectableBy({ baseline }: LaunchDays, { windowDays, around }: LaunchFacts): number | null {
  const { values, weights = null } = baseline;
  return launchPower({ baseline: values, weights, windowDays, lift: around?.predictedLift ?? 0 })
    .detectableLift;
}

/**
 * Days until a launch tells the predicted lift from zero with 80 % power; null when it does already, or never will.
 *
 * @example launchDaysLeft({ baseline: signups, weights: null, lift: 0.2, daysSince: 5 }) // 9
 */
export function launchDaysLeft({
  baseline,
  weights,
  lift,
  daysSince,
}: {
  baseline: readonly (number | null)[];
  weights: readonly (number | null)[] | null;
  lift: number;
  daysSince: number;
}): number | null {
  const { daysNeeded } = launchPower({ baseline, weights, windowDays: fewestDays, lift });
  return daysNeeded === null || daysNeeded <= daysSince ? null : daysNeeded - daysSince;
}
