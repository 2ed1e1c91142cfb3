import { formatNumberOf, formatPercent } from '#lib/format.ts';

interface Power {
  lift: number;
  windowDays: number;
  detectableLift?: number | null;
  daysNeeded?: number | null;
}

/** Whether the window is long enough for the promise: `4 weeks can tell ±19 %; this promise needs 163 weeks.` */
export function describePower({ lift, windowDays, detectableLift, daysNeeded }: Power): string {
  if (!windowDays || (detectableLift == null && daysNeeded == null)) return '';
  const window = daysInWords(windowDays);
  if (detectableLift == null) {
    return daysNeeded == null ? '' : `This promise needs ${daysInWords(Math.ceil(daysNeeded))} to be told.`;
  }
  const told = `${window} can tell ±${formatPercent(detectableLift)}`;
  if (Math.abs(lift) >= detectableLift) return `${told}, enough for this promise.`;
  return daysNeeded == null
    ? `${told}; a promise this small can never be told.`
    : `${told}; this promise needs ${daysInWords(Math.ceil(daysNeeded))}.`;
}

/** Whole weeks as weeks, and everything long as weeks too. */
export function daysInWords(days: number): string {
  if (days % 7 !== 0 && days < 28) return formatNumberOf(days, 'day');
  return formatNumberOf(Math.ceil(days / 7), 'week');
}
