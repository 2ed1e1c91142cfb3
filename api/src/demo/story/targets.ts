import type { PersonName } from './people.ts';

/** Levels to reach beside those of the themes; by when is counted in quarters from the current one. */
export const targets: readonly {
  by: PersonName;
  daysAgo: number;
  metric: string;
  value: number;
  quarter: number;
}[] = [
  { by: 'Ada', daysAgo: 96, metric: 'wau-mau', value: 0.47, quarter: 1 },
  { by: 'Tomás', daysAgo: 70, metric: 'net-revenue-retention', value: 1.03, quarter: 1 },
  { by: 'Sam', daysAgo: 96, metric: 'crash-rate', value: 0.01, quarter: 0 },
];
