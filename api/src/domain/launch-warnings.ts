import { countUsable, isUsable, keepDays } from './daily-slices.ts';
import type { EvidenceWarning } from './evidence-warnings.ts';
import { noveltyText } from './experiment-warnings.ts';
import { formatShare } from './format.ts';
import type { Estimate } from './interval.ts';
import { fewestDays, fewestDaysOfModel, firstDayRead } from './launch-days.ts';
import type { LaunchDays, LaunchSeries } from './launch-days.ts';
import type { LaunchEffect } from './launch-effect.ts';
import type { Placebos } from './placebo.ts';
import type { DailySeries } from './series-design.ts';

const toleratedFailures = 0.15;
/** How many times as wide intervals may have to be before the model is not believed at all. */
export const largestFactor = 2;
const fewestDaysOfThird = 3;
const significance = 0.05;

/** The window with the values of one third of it; null where the thirds are too short. */
export function thirdsOf(window: DailySeries): (DailySeries | null)[] {
  const third = Math.floor(window.values.length / 3);
  const edges = [0, third, window.values.length - third, window.values.length];
  return [0, 1, 2].map((i) => {
    const part = keepDays(window, (day) => day >= edges[i]! && day < edges[i + 1]!);
    return countUsable(part) < fewestDaysOfThird ? null : part;
  });
}

/** Whether the effect in the last third of the window differs significantly from that in the first. */
export function warnOfLaunchNovelty(
  pValue: number | null,
  thirds: readonly (Estimate | null)[],
): EvidenceWarning[] {
  const [first, last] = [thirds[0], thirds.at(-1)];
  if (!first || !last || pValue === null || pValue >= significance) return [];
  return [{ code: 'NOVELTY', text: noveltyText(first.value, last.value) }];
}

/** How many times as wide intervals are for placebos that fail: 1 where as few do as may by chance, however badly. */
export function widening(placebos: Placebos | null): number {
  return placebos !== null && placebos.failing > toleratedFailures ? placebos.factor : 1;
}

export function warnOfPlacebos(placebos: Placebos | null): EvidenceWarning[] {
  const factor = widening(placebos);
  if (placebos === null || factor === 1) return [];
  const { dates, failing } = placebos;
  const consequence =
    factor > largestFactor
      ? 'the model is not to be trusted here'
      : `the interval is ${factor.toFixed(1)} times as wide for it`;
  return [
    {
      code: 'PLACEBO_FAILS',
      text: `On ${formatShare(failing)} of ${dates} days on which nothing was launched the model sees an effect: ${consequence}.`,
    },
  ];
}

export function warnOfModel(
  { baseline }: LaunchDays,
  { hasModel }: { hasModel: boolean },
): EvidenceWarning[] {
  const usable = countUsable(baseline);
  if (hasModel) return [];
  const why =
    usable < fewestDaysOfModel
      ? `Only ${usable} days before the launch have data, of the ${fewestDaysOfModel} that a forecast needs`
      : 'No model fits the days before the launch';
  return [{ code: 'NO_MODEL', text: `${why}: before and after are compared, which decides nothing.` }];
}

export function warnOfNoRelative({ relative }: LaunchEffect): EvidenceWarning[] {
  if (relative !== null) return [];
  return [
    {
      code: 'NO_RELATIVE',
      text: 'What was to be expected may be zero or less: there is no relative change.',
    },
  ];
}

export function warnOfGaps(
  { baseline, window }: LaunchDays,
  { baselineDays, straddling = { before: 0, after: 0 }, unreadDays = 0 }: LaunchSeries,
) {
  const first = firstDayRead({ straddling, unreadDays });
  const missed = baselineDays - straddling.before - countUsable(baseline);
  const missedSince = window.values.filter((_, day) => day >= first && !isUsable(window, day)).length;
  const parts = [
    ...(missed > 0 ? [`${missed} of the ${baselineDays - straddling.before} days before the launch`] : []),
    ...(missedSince > 0 ? [`${missedSince} of the ${window.values.length - first} days since`] : []),
  ];
  if (window.values.length <= first) parts.push('all days since the launch');
  if (parts.length === 0) return [];
  return [{ code: 'DATA_GAP' as const, text: `There are no data of ${parts.join(' and ')}.` }];
}

/** Of a launch so young, or of a metric so new, that nothing is estimated; `gaps` are said already. */
export function warnOfTooShort(
  { baseline, window }: LaunchDays,
  gaps: readonly EvidenceWarning[],
): EvidenceWarning[] {
  const [before, since] = [countUsable(baseline), countUsable(window)];
  if (since < fewestDays && window.values.length > 0)
    return [
      {
        code: 'IMMATURE',
        text: `An estimate needs ${fewestDays} days since the launch; ${since} have data.`,
      },
    ];
  if (before >= fewestDays || gaps.length > 0) return [];
  return [
    {
      code: 'DATA_GAP',
      text: `An estimate needs ${fewestDays} days before the launch; ${before} have data.`,
    },
  ];
}
