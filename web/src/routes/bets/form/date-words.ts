import { readNumber, type FormValues } from '#lib/form.ts';
import { dayAfter, daysBetween, formatDay, formatNumberOf } from '#lib/format.ts';
import { isExperiment } from './form-fields.ts';

const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '');

/** When the window ends, and how long after it the verdict is due. */
export function describeSpan(values: FormValues, today: string): string {
  const { launchBy, reviewOn } = values;
  const windowDays = readNumber(values['windowDays']);
  if (!isDay(launchBy) || !windowDays || !Number.isInteger(windowDays) || windowDays > 3660) return '';
  const end = dayAfter(launchBy, windowDays + (isExperiment(values) ? 1 : 0));
  const ends = `The window ends on ${formatDay(dayAfter(end, -1), today)}`;
  const slack = isDay(reviewOn) ? daysBetween(end, reviewOn) : -1;
  return slack > 0 ? `${ends}, ${formatNumberOf(slack, 'day')} before the verdict.` : `${ends}.`;
}
