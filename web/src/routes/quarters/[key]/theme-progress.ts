import { daysBetween, formatDay, formatNumberOf, formatValue, type Measure } from '#lib/format.ts';
import type { QuarterThemesQuery } from '#lib/graphql/generated/graphql.ts';
import type { Chip } from '#lib/words.ts';
import type { ThemeLevels } from './theme-levels.ts';

export type Theme = NonNullable<QuarterThemesQuery['quarter']>['themes'][number];
export type Outcome = NonNullable<Theme['outcome']>;

const firstPlace = 2;
const targetPlace = 88;

/** Where the current level lies between start and target, in per cent of the width; null where there is no way from one to the other. */
export function placeOfCurrent(
  start: number | null,
  { current, value, metric }: Pick<Outcome, 'current' | 'value' | 'metric'>,
): number | null {
  if (start === null || current == null || start === value) return null;
  // Begun beyond the target: the way there would lead back.
  if (metric.goodDirection !== 'NEUTRAL' && value > start !== (metric.goodDirection === 'UP')) return null;
  const share = (current - start) / (value - start);
  const place = firstPlace + share * (targetPlace - firstPlace);
  return Math.round(Math.min(98, Math.max(firstPlace, place)) * 10) / 10;
}

export const places = { first: firstPlace, target: targetPlace };

/** The outcome by the level that counts on the quarter's page, which is today's only while both last. */
export function outcomeAsOf(outcome: Outcome, levels: ThemeLevels | null): Outcome {
  if (!levels || levels.endIsAt === 'today') return outcome;
  const { end: current, endIsAt } = levels;
  return {
    ...outcome,
    current,
    onTrack: endIsAt === 'target' ? isReached(outcome, current) : (outcome.onTrack ?? null),
  };
}

function isReached({ value, metric }: Outcome, level: number | null): boolean | null {
  if (level === null || metric.goodDirection === 'NEUTRAL') return null;
  return metric.goodDirection === 'UP' ? level >= value : level <= value;
}

/** Whether a target is reached or on its way, and how much time or what is left. */
export function describeOutcome(outcome: Outcome, today: string): { chip: Chip; note: string } {
  const { onTrack, by, current, value } = outcome;
  const isOver = by < today;
  const daysLeft = daysBetween(today, by);
  const left = isOver
    ? `by ${formatDay(by, today)}`
    : daysLeft >= 14
      ? `with ${formatNumberOf(Math.floor(daysLeft / 7), 'week')} to go`
      : `with ${formatNumberOf(daysLeft, 'day')} to go`;
  if (onTrack == null) {
    return { chip: { word: 'Cannot be said yet', mark: 'dashed', tone: 'unknown' }, note: left };
  }
  if (onTrack) {
    return { chip: { word: isOver ? 'Reached' : 'On track', mark: 'full', tone: 'good' }, note: left };
  }
  const note =
    isOver && current != null ? `${shortfall(Math.abs(value - current), outcome.metric)} short` : left;
  return { chip: { word: isOver ? 'Missed' : 'Not on track', mark: 'square', tone: 'bad' }, note };
}

/** What lies between two shares is points, and no per cent of anything. */
function shortfall(gap: number, measure: Measure): string {
  if (measure.unit !== 'SHARE') return formatValue(gap, measure);
  return formatNumberOf(Math.round(gap * 1000) / 10, 'point');
}
