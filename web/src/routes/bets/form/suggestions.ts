import { readNumber, readPercent, percentText, type FormValues } from '#lib/form.ts';
import { dayAfter } from '#lib/format.ts';
import { isExperiment } from './form-fields.ts';

/* What the form fills in by itself, as long as nobody has written something else. */

const daysToLaunch = 14;
/** A week in which the last subjects get their full time. */
const daysAfterWindow = 7;

/** A new bet: everything that has a usual value has it. */
export function newBetValues(today: string): FormValues {
  const values: FormValues = {
    'prediction.confidence': '60',
    'plan.kind': 'ROLLOUT',
    'plan.rollout.baselineDays': '84',
    'plan.experiment.baselineDays': '28',
    'plan.experiment.variantProperty': 'variant',
    'plan.experiment.expectedShare': '50',
    windowDays: '28',
    launchBy: dayAfter(today, daysToLaunch),
  };
  return { ...values, reviewOn: suggestReview(values) };
}

/** The first day on which the whole window is over, and a week more; empty where it cannot be said. */
export function suggestReview(values: FormValues): string {
  const windowDays = readNumber(values['windowDays']);
  const launchBy = values['launchBy'] ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(launchBy) || !windowDays || !Number.isInteger(windowDays)) return '';
  if (windowDays < 1 || windowDays > 3660) return '';
  return dayAfter(launchBy, windowDays + (isExperiment(values) ? 1 : 0) + daysAfterWindow);
}

/** Half as much and half as much again: `3` is `1.5` to `4.5`; the smaller number first. */
export function suggestInterval(values: FormValues): { low: string; high: string } {
  const lift = readPercent(values['prediction.lift']);
  if (lift === null || Number.isNaN(lift) || lift === 0) return { low: '', high: '' };
  const [low, high] = [lift / 2, lift * 1.5].sort((a, b) => a - b);
  return { low: percentText(low), high: percentText(high) };
}

/** What follows from a change of the form: a field follows while it is empty or still holds what was suggested before. */
export function followSuggestions(before: FormValues, after: FormValues): FormValues {
  const [was, is] = [before, after].map((values) => {
    const { low, high } = suggestInterval(values);
    return { 'prediction.low': low, 'prediction.high': high, reviewOn: suggestReview(values) };
  });
  const followed: FormValues = {};
  for (const name of ['prediction.low', 'prediction.high', 'reviewOn'] as const) {
    const suggested = is?.[name] ?? '';
    const isOurs = !after[name] || after[name] === was?.[name];
    const isTyped = before[name] !== after[name];
    if (isOurs && !isTyped && suggested !== '' && suggested !== after[name]) followed[name] = suggested;
  }
  return followed;
}
