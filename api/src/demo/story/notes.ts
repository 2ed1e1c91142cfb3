import { incidents } from './incidents.ts';
import type { PersonName } from './people.ts';

/** A remark that is drawn on charts; no metrics means all. */
export interface StoryNote {
  by: PersonName;
  fromDaysAgo: number;
  days: number;
  text: string;
  metrics: readonly string[];
}

export const notes: readonly StoryNote[] = [
  ...incidents.map(({ fromDaysAgo, days, note, metrics }) => ({
    by: 'Sam' as const,
    ...{ fromDaysAgo, days, text: note, metrics },
  })),
  {
    by: 'Ada',
    fromDaysAgo: 62,
    days: 31,
    text: 'The test of answers beside the form puts people into its groups.',
    metrics: ['ticket-volume'],
  },
  {
    by: 'Sam',
    fromDaysAgo: 2,
    days: 1,
    text: 'The EU database was upgraded; no interruption.',
    metrics: ['latency-p95'],
  },
];
