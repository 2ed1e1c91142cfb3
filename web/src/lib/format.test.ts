import { expect, test } from 'vitest';
import {
  axisUnitOf,
  dayOf,
  daysBetween,
  formatBucket,
  formatChange,
  formatDay,
  formatDifference,
  formatInstant,
  formatInterval,
  formatPair,
  formatRange,
  formatTick,
  formatValue,
} from './format.ts';

test('a share is printed in per cent, behind a narrow no-break space', () => {
  expect(formatValue(0.245, { unit: 'SHARE' })).toBe('24.5\u202f%');
  expect(formatValue(0.0042, { unit: 'SHARE' })).toBe('0.42\u202f%');
  expect(formatValue(0, { unit: 'SHARE' })).toBe('0.0\u202f%');
});

test('what lies between two shares is points, and what is too small to be printed has no side', () => {
  expect(formatDifference(0.0147, { unit: 'SHARE' })).toBe('+1.5\u202fpoints');
  expect(formatDifference(-0.0003, { unit: 'SHARE' })).toBe('\u22120.03\u202fpoints');
  expect(formatDifference(-0.00002, { unit: 'SHARE' })).toBe('0.0\u202fpoints');
  expect(formatDifference(-145.8, { unit: 'SECONDS' })).toBe('\u22122.4\u202fmin');
  expect(formatDifference(1200, { unit: 'CURRENCY', currency: 'EUR' })).toBe('+€1,200');
  expect(formatDifference(null, { unit: 'COUNT' })).toBe('–');
});

test('no data is an en dash, and never a zero', () => {
  expect(formatValue(null, { unit: 'COUNT' })).toBe('–');
  expect(formatValue(Number.NaN, { unit: 'SHARE' })).toBe('–');
  expect(formatValue(0, { unit: 'COUNT' })).toBe('0');
});

test('counts are grouped and have no decimals unless they are no whole numbers', () => {
  expect(formatValue(1284, { unit: 'COUNT' })).toBe('1,284');
  expect(formatValue(12.5, { unit: 'COUNT' })).toBe('12.5');
});

test('a negative figure has a true minus', () => {
  expect(formatValue(-12, { unit: 'COUNT' })).toBe('\u221212');
  expect(formatChange(-0.015)).toBe('\u22121.5\u202f%');
});

test('what is too small to be printed has no sign', () => {
  expect(formatChange(-0.0004)).toBe('0.0\u202f%');
  expect(formatInterval(-0.0004, 0.021)).toBe('0.0 … +2.1');
});

test('a ratio has about three figures', () => {
  const ratios = [0.0284, 2.375, 14.25, 0].map((value) => formatValue(value, { unit: 'RATIO' }));
  expect(ratios).toEqual(['0.028', '2.38', '14.3', '0.00']);
});

test('amounts carry their currency', () => {
  expect(formatValue(1234.5, { unit: 'CURRENCY', currency: 'USD' })).toBe('$1,235');
  expect(formatValue(9.5, { unit: 'CURRENCY', currency: 'EUR' })).toBe('€9.50');
});

test('durations are read in the unit that suits their size', () => {
  expect(formatValue(45, { unit: 'SECONDS' })).toBe('45\u202fs');
  expect(formatValue(600, { unit: 'SECONDS' })).toBe('10.0\u202fmin');
  expect(formatValue(3 * 3600, { unit: 'SECONDS' })).toBe('3.0\u202fh');
  expect(formatValue(5 * 86_400, { unit: 'SECONDS' })).toBe('5.0\u202fd');
  expect(formatValue(412.3, { unit: 'MILLISECONDS' })).toBe('412\u202fms');
});

test('a pair of levels names its unit once, unless the units differ', () => {
  expect(formatPair(0.24, 0.245, { unit: 'SHARE' })).toBe('24.0 → 24.5\u202f%');
  expect(formatPair(60, 600, { unit: 'SECONDS' })).toBe('60\u202fs → 10.0\u202fmin');
  expect(formatPair(null, 0.245, { unit: 'SHARE' })).toBe('– → 24.5\u202f%');
});

test('a change has a sign, and decimals only while they say something', () => {
  expect(formatChange(0.03)).toBe('+3\u202f%');
  expect(formatChange(0.021)).toBe('+2.1\u202f%');
  expect(formatChange(0.114)).toBe('+11\u202f%');
  expect(formatChange(0)).toBe('0\u202f%');
  expect(formatChange(null)).toBe('–');
});

test('the ends of an interval have equal digits and no unit', () => {
  expect(formatInterval(0.024, 0.04)).toBe('+2.4 … +4.0');
  expect(formatInterval(-0.05, 0.1)).toBe('\u22125 … +10');
});

test('the unit stands on the top tick only', () => {
  const share = axisUnitOf({ unit: 'SHARE' }, 0.26);
  expect(formatTick(0.24, 0.01, share, false)).toBe('24');
  expect(formatTick(0.26, 0.005, share, true)).toBe('26.0\u202f%');
  expect(formatTick(0.675, 0.025, share, false)).toBe('67.5');
  expect(formatTick(0.005, 0.005, axisUnitOf({ unit: 'RATIO' }, 0.01), false)).toBe('0.005');
  expect(formatTick(1500, 500, axisUnitOf({ unit: 'COUNT' }, 1500), true)).toBe('1,500');
});

test('an axis of time counts in what suits its largest value', () => {
  const hours = axisUnitOf({ unit: 'SECONDS' }, 40_000);
  expect(formatTick(36_000, 18_000, hours, true)).toBe('10\u202fh');
  expect(axisUnitOf({ unit: 'SECONDS' }, 90).suffix).toBe('s');
  expect(axisUnitOf({ unit: 'SECONDS' }, 600).suffix).toBe('min');
  expect(axisUnitOf({ unit: 'SECONDS' }, 864_000).suffix).toBe('d');
});

test('days are short, with a year only where it is another one', () => {
  expect(formatDay('2026-11-03')).toBe('3 Nov');
  expect(formatDay('2025-11-03', '2026-11-22')).toBe('3 Nov 2025');
  expect(formatRange({ from: '2026-09-03', to: '2026-11-26' }, '2026-11-22')).toBe('3 Sep – 25 Nov');
  expect(formatRange({ from: '2025-12-30', to: '2026-01-03' }, '2026-11-22')).toBe('30 Dec 2025 – 2 Jan');
  expect(daysBetween('2026-11-22', '2026-12-31')).toBe(39);
});

test('an instant is read in the zone of the workspace', () => {
  expect(dayOf('2026-11-02T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-03');
  expect(formatInstant('2026-11-02T23:30:00Z', 'Europe/Berlin')).toBe('3 Nov, 00:30');
  expect(formatInstant(null, 'UTC')).toBe('–');
});

test('a bucket is named by its grain', () => {
  expect(formatBucket('2026-11-01T01:00-04:00', '2026-11-01', 'HOUR')).toBe('1 Nov, 01:00');
  expect(formatBucket('2026-W45', '2026-11-02', 'WEEK')).toBe('2 Nov');
  expect(formatBucket('2026-11', '2026-11-01', 'MONTH')).toBe('Nov 2026');
  expect(formatBucket('2026-Q4', '2026-10-01', 'QUARTER')).toBe('Q4 2026');
});
