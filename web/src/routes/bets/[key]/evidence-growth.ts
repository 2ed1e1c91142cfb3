import { chooseValueScale } from '#lib/charts/value-scale.ts';
import { estimateRead, type Estimate, type Span } from '#lib/evidence.ts';
import { dayOf, daysBetween } from '#lib/format.ts';

export interface Evaluation {
  asOf: string;
  relative?: Estimate | null;
  anytime?: Span | null;
}

export interface GrowthPoint extends Estimate {
  /** Days since the launch. */
  day: number;
}

/** What was measured up to each day; of a day's evaluations the last. */
export function growthPoints(
  history: readonly Evaluation[],
  { launchedOn, timeZone, isAnytime }: { launchedOn: string; timeZone: string; isAnytime: boolean },
): GrowthPoint[] {
  const byDay = new Map<number, GrowthPoint>();
  for (const { asOf, relative, anytime } of history) {
    const estimate = estimateRead(relative, anytime, isAnytime);
    const day = daysBetween(launchedOn, dayOf(asOf, timeZone));
    if (estimate) byDay.set(day, { ...estimate, day });
  }
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}

export interface GrowthDrawing {
  /** Paths in a box 1000 wide. */
  line: string;
  band: string;
  /** Changes, and where they lie from above. */
  ticks: { value: number; y: number }[];
  /** Days, and where they lie in per cent. */
  days: { day: number; x: number }[];
  end: { y: number };
  yOf: (change: number) => number;
}

const inset = 8;

/** The middle decides the scale: a first band, as wide as it may be, leaves it rather than flattening the rest. */
export function drawGrowth(points: readonly GrowthPoint[], promised: number, height: number): GrowthDrawing {
  const inPercent = (values: readonly number[]) => values.map((value) => value * 100);
  const { min, max, step } = chooseValueScale({
    values: inPercent([0, promised, ...points.map(({ value }) => value), ...endsOf(points.at(-1))]),
    partialValues: inPercent(points.flatMap(endsOf)),
    isWhole: false,
  });
  const yOf = (change: number) => {
    const place = height - inset - ((change * 100 - min) / (max - min)) * (height - 2 * inset);
    return Math.round(Math.min(height, Math.max(0, place)) * 10) / 10;
  };
  const first = points[0]?.day ?? 0;
  const span = (points.at(-1)?.day ?? 0) - first || 1;
  const xOf = (day: number) => Math.round(((day - first) / span) * 10_000) / 10;
  const path = (pairs: readonly (readonly [number, number])[]) =>
    `M${pairs.map(([x, y]) => `${x} ${y}`).join('L')}`;
  const count = Math.round((max - min) / step);
  return {
    line: path(points.map(({ day, value }) => [xOf(day), yOf(value)])),
    band: `${path([
      ...points.map(({ day, upper }) => [xOf(day), yOf(upper)] as const),
      ...points.toReversed().map(({ day, lower }) => [xOf(day), yOf(lower)] as const),
    ])}Z`,
    ticks: Array.from({ length: count + 1 }, (_, index) => {
      const value = Number(((min + index * step) / 100).toPrecision(8));
      return { value, y: yOf(value) };
    }),
    days: daysNamed(first, first + span).map((day) => ({ day, x: xOf(day) / 10 })),
    end: { y: yOf(points.at(-1)?.value ?? 0) },
    yOf,
  };
}

function endsOf(point: GrowthPoint | undefined): number[] {
  return point ? [point.lower, point.upper] : [];
}

/** First and last day, and whole weeks between them that stand apart from both. */
function daysNamed(first: number, last: number): number[] {
  const span = last - first;
  const every = 7 * Math.ceil(span / 42);
  const weeks = Array.from({ length: Math.ceil(last / every) }, (_, index) => index * every);
  return [first, ...weeks.filter((day) => day - first > span / 10 && last - day > span / 5), last];
}
