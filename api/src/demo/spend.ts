import { Temporal } from 'temporal-polyfill';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

export interface SpendPoint {
  date: string;
  value: number;
}

/** What a qualified sign-up costs at the end, in the workspace's currency. */
const costPerQualified = 515;
/** A year before it cost less. */
const growthPerYear = 0.12;

/** What acquisition costs, day by day, where so many people are expected to sign up and qualify. */
export function buildSpend(
  random: Random,
  { timeline, qualifiedOn }: { timeline: Timeline; qualifiedOn: (day: number) => number },
): SpendPoint[] {
  const first = Temporal.Instant.fromEpochMilliseconds(timeline.startAt)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
  return Array.from({ length: timeline.days }, (_, day) => {
    const years = (timeline.days - day) / 365;
    const cost = costPerQualified * Math.exp(-growthPerYear * years);
    const value = cost * qualifiedOn(day) * random.lognormal(1, 0.06);
    return { date: first.add({ days: day }).toString(), value: Math.round(value * 100) / 100 };
  });
}
