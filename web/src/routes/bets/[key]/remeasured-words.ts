import { dayOf, formatChange, formatDay, formatInterval } from '#lib/format.ts';
import type { BetRecordQuery } from '#lib/graphql/generated/graphql.ts';

type Remeasurement = NonNullable<BetRecordQuery['bet']>['remeasurements'][number];

/** Whether a kept promise lasted: `Measured again on 3 Nov: still holds, +2.1 % (+0.4 … +3.8)`. */
export function describeRemeasurement(
  { dueOn, asOf, held, relative }: Remeasurement,
  { timeZone, today }: { timeZone: string; today: string },
): string {
  if (!asOf) return `To be measured again on ${formatDay(dueOn, today)}`;
  const figures = relative
    ? `, ${formatChange(relative.value)} (${formatInterval(relative.lower, relative.upper)})`
    : '';
  return `Measured again on ${formatDay(dayOf(asOf, timeZone), today)}: ${wordsOf(held)}${figures}`;
}

function wordsOf(held: boolean | null): string {
  if (held === null) return 'cannot tell whether it still holds';
  return held ? 'still holds' : 'no longer holds';
}
