import type { Grain } from '@leadline/db/vocabulary';

/** What would make us look again: `week-4-retention < 0.2 for 4 weeks`, as it was read. */
export interface Condition {
  metric: string;
  comparison: Comparison;
  level: number;
  /** How many complete buckets in a row, and of what size. */
  count: number;
  grain: Extract<Grain, 'DAY' | 'WEEK' | 'MONTH'>;
}

export type Comparison = '<' | '<=' | '>' | '>=';

/** A condition that cannot be read; the message says what would be right. */
export class ConditionMistake extends Error {}

const pattern =
  /^(?<metric>[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*)\s*(?<comparison><=|>=|<|>)\s*(?<number>[+-]?(?:\d+\.?\d*|\.\d+))\s*(?<percent>%?)\s*\bfor\s+(?<count>\d+)\s+(?<unit>day|week|month)s?$/i;
/** Before `for` stands a digit or a per cent sign, and so a space, or the number would run on into it. */
const spacedFor = /\sfor\s/i;

const example = 'week-4-retention < 20 % for 4 weeks';
const mostBuckets = 365;
const grains = { day: 'DAY', week: 'WEEK', month: 'MONTH' } as const;

/**
 * Reads METRIC < NUMBER for N weeks: `<`, `<=`, `>` or `>=`; days, weeks or months; a number may be in
 * per cent. Whether there is such a metric is not known here. Throws ConditionMistake.
 *
 * @example parseCondition('crash-rate > 2 % for 1 week') // { metric: 'crash-rate', comparison: '>', level: 0.02, count: 1, grain: 'WEEK' }
 */
export function parseCondition(text: string): Condition {
  const parts = spacedFor.test(text) ? pattern.exec(text.trim())?.groups : undefined;
  if (!parts) {
    throw new ConditionMistake(
      `“${text.trim()}” cannot be read: it is a metric’s key, one of < <= > >=, a number, “for”, and how many days, weeks or months, such as “${example}”.`,
    );
  }
  const count = Number(parts['count']);
  if (count < 1 || count > mostBuckets) {
    throw new ConditionMistake(
      `It holds for ${count} ${parts['unit']}s; that is a number from 1 to ${mostBuckets}.`,
    );
  }
  return {
    metric: parts['metric']!,
    comparison: parts['comparison'] as Comparison,
    // Read as the decimal that was meant: 0.3 % divided by 100 is not the number 0.003.
    level: Number(parts['percent'] ? `${parts['number']}e-2` : parts['number']),
    count,
    grain: grains[parts['unit']!.toLowerCase() as keyof typeof grains],
  };
}

/**
 * Whether every one of the last `count` complete buckets satisfies it; a bucket without data does not.
 *
 * @example holds({ comparison: '<', level: 0.2, count: 2, … }, [0.3, 0.19, 0.18]) // true
 */
export function holds({ comparison, level, count }: Condition, values: readonly (number | null)[]): boolean {
  const last = values.slice(-count);
  return last.length === count && last.every((value) => value !== null && compare(value, comparison, level));
}

function compare(value: number, comparison: Comparison, level: number): boolean {
  switch (comparison) {
    case '<':
      return value < level;
    case '<=':
      return value <= level;
    case '>':
      return value > level;
    case '>=':
      return value >= level;
  }
}
