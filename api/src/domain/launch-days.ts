import { cutDays, keepDays } from './daily-slices.ts';
import type { EvidenceWarning } from './evidence-warnings.ts';
import type { DailySeries } from './series-design.ts';

/** With fewer usable baseline days no forecast is made. */
export const fewestDaysOfModel = 28;
/** With fewer on either side of the launch nothing is estimated. */
export const fewestDays = 7;

/** The series that a launch's evidence is made of. */
export interface LaunchSeries {
  /** The days before launch, the last being the day before: the baseline, and before it as much as there is, for placebos. */
  before: DailySeries;
  /** The launch's day and those since, as far as the bet's window and the data reach. */
  window: DailySeries;
  baselineDays: number;
  /** Days since the launch of which none is read, where it is measured again long after. */
  unreadDays?: number;
  /** Launches of other bets on the metric, in days before this one, however long ago: 1 is the day before. */
  earlierLaunches?: readonly number[];
  /** Days whose value looks at both sides of the launch, as trailing windows and cohorts do: they are not read, and not missed. */
  straddling?: { before: number; after: number };
  /** What the controls are called. */
  controlNames?: readonly string[];
}

/** The days of a launch that are read, with the steps of earlier launches as controls behind the others. */
export interface LaunchDays {
  /** The baseline, and before it what only placebos read. */
  history: DailySeries;
  baseline: DailySeries;
  window: DailySeries;
  /** How many controls are a metric, and not the step of an earlier launch. */
  controls: number;
  /** Days of the history on which another bet was launched. */
  launches: readonly number[];
  leftOut: EvidenceWarning[];
}

/**
 * The days that a launch's evidence reads. Days that look at both sides of the launch lose their value, controls that
 * cannot serve are left out, and every earlier launch becomes a step.
 *
 * @example readLaunchDays({ before, window, baselineDays: 84, earlierLaunches: [30] }).baseline.controls // [[0, …, 1, …]]
 */
export function readLaunchDays({
  before,
  window,
  baselineDays,
  unreadDays = 0,
  earlierLaunches = [],
  straddling = { before: 0, after: 0 },
  controlNames = [],
}: LaunchSeries): LaunchDays {
  const length = before.values.length;
  const first = Math.max(0, length - baselineDays);
  const history = keepDays(before, (day) => day < length - straddling.before);
  const since = keepDays(window, (day) => day >= firstDayRead({ straddling, unreadDays }));
  const launches = earlierLaunches.map((ago) => length - ago).filter((day) => day > 0 && day < length);
  const { kept, leftOut } = chooseControls(
    cutDays(history, { from: first, to: length }),
    since,
    controlNames,
  );
  const withSteps = (series: DailySeries, firstDay: number): DailySeries => ({
    ...series,
    controls: [
      ...kept.map((i) => series.controls![i]!),
      ...launches.map((launch) => series.values.map((_, day) => (firstDay + day >= launch ? 1 : 0))),
    ],
  });
  const whole = withSteps(history, 0);
  return {
    history: whole,
    baseline: cutDays(whole, { from: first, to: length }),
    window: withSteps(since, length),
    controls: kept.length,
    launches,
    leftOut,
  };
}

/** The first day since the launch that is read. */
export function firstDayRead({
  straddling,
  unreadDays = 0,
}: Pick<LaunchSeries, 'straddling' | 'unreadDays'>): number {
  return Math.max(straddling?.after ?? 0, unreadDays);
}

/** A control says something where it is known on enough days, varies, and is not the metric over again. */
function chooseControls(
  baseline: DailySeries,
  window: DailySeries,
  names: readonly string[],
): { kept: number[]; leftOut: EvidenceWarning[] } {
  const kept: number[] = [];
  const leftOut: EvidenceWarning[] = [];
  for (const [i, control] of (baseline.controls ?? []).entries()) {
    const name = names[i] ?? 'A control';
    const since = window.controls?.[i] ?? [];
    const pairs = control.flatMap((value, day) => {
      const own = baseline.values[day] ?? null;
      return value === null || own === null ? [] : [{ value, own }];
    });
    const reason = reasonAgainst(pairs, since);
    if (reason === null) kept.push(i);
    else leftOut.push({ ...reason, text: `${name} ${reason.text}` });
  }
  return { kept, leftOut };
}

function reasonAgainst(
  pairs: readonly { value: number; own: number }[],
  since: readonly (number | null)[],
): EvidenceWarning | null {
  if (pairs.length < fewestDaysOfModel || since.filter((value) => value !== null).length < fewestDays)
    return { code: 'DATA_GAP', text: 'has too few days to be a control, and is left out.' };
  const fit = likeness(pairs);
  if (fit === null) return { code: 'NO_MODEL', text: 'does not vary, and is left out.' };
  if (fit > 1 - 1e-9)
    return {
      code: 'NO_MODEL',
      text: 'is the metric over again, moved by the launch as well, and is left out.',
    };
  return null;
}

/** The squared correlation; null where a side does not vary. */
function likeness(pairs: readonly { value: number; own: number }[]): number | null {
  const mean = (read: (pair: { value: number; own: number }) => number) =>
    pairs.reduce((sum, pair) => sum + read(pair), 0) / pairs.length;
  const [x, y] = [mean(({ value }) => value), mean(({ own }) => own)];
  const spreadOfValue = mean(({ value }) => (value - x) ** 2);
  const spreadOfOwn = mean(({ own }) => (own - y) ** 2);
  if (!(spreadOfValue > 1e-20 * x ** 2)) return null;
  if (!(spreadOfOwn > 0)) return 0;
  return mean(({ value, own }) => (value - x) * (own - y)) ** 2 / (spreadOfValue * spreadOfOwn);
}
