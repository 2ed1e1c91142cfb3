import type { Unit } from '@leadline/db/vocabulary';

const narrowSpace = '\u202f';

/** A level in its unit, for a sentence: 24.7 %, 1,284, €12.50, 412 ms. */
export function formatLevel(
  value: number,
  { unit, currency }: { unit: Unit; currency: string | null },
): string {
  switch (unit) {
    case 'SHARE':
      return `${digits(value * 100)}${narrowSpace}%`;
    case 'CURRENCY':
      return new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'USD' }).format(value);
    case 'MILLISECONDS':
      return `${digits(value)}${narrowSpace}ms`;
    case 'SECONDS':
      return formatSeconds(value);
    case 'DAYS':
      return `${digits(value)} days`;
    case 'MONTHS':
      return `${digits(value)} months`;
    case 'COUNT':
    case 'RATIO':
      return digits(value);
  }
}

/** A relative change without its sign, for a sentence: 19 %, 3.5 %. */
export function formatShare(ratio: number): string {
  return formatLevel(Math.abs(ratio), { unit: 'SHARE', currency: null });
}

/** A relative change with its sign: +3 %, −2.1 %. */
export function formatChange(ratio: number): string {
  const size = formatShare(ratio);
  // What is too small to be told has no side.
  if (!/[1-9]/.test(size)) return size;
  return `${ratio < 0 ? '−' : '+'}${size}`;
}

/** A number of days as people say it: one week, 4 weeks, 9 days. */
export function formatDays(days: number): string {
  if (days % 7 !== 0) return days === 1 ? 'one day' : `${days} days`;
  return days === 7 ? 'one week' : `${days / 7} weeks`;
}

/** From two minutes on in minutes, from two hours on in hours, from two days on in days. */
function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  const [length, name] =
    size < 120 ? [1, 's'] : size < 7200 ? [60, 'min'] : size < 172_800 ? [3600, 'h'] : [86_400, 'd'];
  return `${digits(seconds / length)}${narrowSpace}${name}`;
}

/** Three significant digits, and every digit before the point. */
function digits(value: number): string {
  const size = Math.abs(value);
  const fraction = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return new Intl.NumberFormat('en', { maximumFractionDigits: fraction }).format(value).replace('-', '−');
}
