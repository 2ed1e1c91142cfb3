import type { PeriodChoice } from './period-choice.ts';

const ranges = [
  { name: '7 days', range: 'P7D' },
  { name: '4 weeks', range: 'P4W' },
  { name: '12 weeks', range: 'P12W' },
  { name: '26 weeks', range: 'P26W' },
  { name: '12 months', range: 'P1Y' },
  { name: 'Everything', range: 'all' },
];

/** Ready-made ranges of a time pill. */
export function periodPresets(chosen: PeriodChoice, hrefOf: (choice: PeriodChoice) => string) {
  return ranges.map(({ name, range }) => ({
    name,
    href: hrefOf({ range, from: null, to: null }),
    isCurrent: !chosen.from && (chosen.range ?? 'P12W') === range,
  }));
}
