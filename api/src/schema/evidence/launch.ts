import { Temporal } from 'temporal-polyfill';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import type { LaunchFacts } from '../../domain/launch-evidence.ts';
import type { DailySeries } from '../../domain/series-design.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { readDays } from '../series/service.ts';
import { addDays, daysBetween } from '../bet/days.ts';
import type { SealedMetric } from './sealed-metric.ts';
import { historyDays } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A launch to everyone, as one metric's evidence is asked for. */
export interface LaunchQuestion {
  metric: SealedMetric;
  controls: readonly SealedMetric[];
  where: readonly SegmentFilter[];
  launchedOn: string;
  windowDays: number;
  baselineDays: number;
  /** Data before this day count. */
  dataBefore: string;
  /** Whether the window is that of the newest days that can be read, however long after the launch. */
  isAgain: boolean;
  around: Surroundings;
}

const msPerDay = 86_400_000;

/** The days around a launch, as its estimate reads them, with the days' starts in epoch milliseconds. */
export async function readLaunchFacts(
  context: Context,
  question: LaunchQuestion,
): Promise<{ facts: LaunchFacts; windowStarts: number[] }> {
  const { metric, controls, launchedOn, windowDays, baselineDays, around } = question;
  const { to, unreadDays } = await windowOf(question);
  const range = { from: addDays(launchedOn, -historyDays), to };
  const days = await readSeries(context, { ...question, metric, range });
  const others = await Promise.all(
    // A control is what the bet cannot move, whoever it is made for.
    controls.map((control) => readSeries(context, { ...question, metric: control, where: [], range })),
  );
  const firstDay = days.values.findIndex((value) => value !== null);
  const launchIndex = days.labels.indexOf(launchedOn);
  const boundary = launchIndex === -1 ? days.labels.length : launchIndex;
  const start = firstDay === -1 ? boundary : Math.min(firstDay, boundary);
  const part = (from: number, to: number): DailySeries => ({
    values: days.values.slice(from, to),
    weights: days.weights && days.weights.slice(from, to),
    controls: others.map(({ values }) => values.slice(from, to)),
  });
  return {
    facts: {
      before: part(start, boundary),
      window: part(boundary, days.labels.length),
      ...{ baselineDays, windowDays, unreadDays },
      earlierLaunches: around.earlierLaunches,
      straddling: days.straddling,
      controlNames: controls.map(({ metric: { name } }) => name),
      goodDirection: metric.metric.goodDirection,
      around,
    },
    windowStarts: days.starts.slice(boundary),
  };
}

/** Where the window ends, and how many days since the launch lie before it. */
async function windowOf({
  metric,
  launchedOn,
  windowDays,
  dataBefore,
  isAgain,
}: LaunchQuestion): Promise<{ to: string; unreadDays: number }> {
  if (!isAgain) {
    const end = addDays(launchedOn, windowDays);
    return { to: end < dataBefore ? end : dataBefore, unreadDays: 0 };
  }
  const { maturesAfterMs } = (await computableOf(metric)).behaviour;
  const to = addDays(dataBefore, -daysOf(maturesAfterMs));
  return { to, unreadDays: Math.max(0, daysBetween(launchedOn, to) - windowDays) };
}

async function computableOf({ metric, source }: SealedMetric) {
  const { definition, extent } = await resolveDefinition(source, metric.current.definition, metric.key);
  return { extent, behaviour: metricSql(definition).behaviour };
}

const daysOf = (ms: number) => Math.ceil(ms / msPerDay);

interface Days {
  labels: string[];
  starts: number[];
  values: (number | null)[];
  weights: (number | null)[] | null;
  straddling: { before: number; after: number };
}

async function readSeries(
  context: Context,
  {
    metric: sealed,
    where,
    range,
    dataBefore,
  }: Pick<LaunchQuestion, 'metric' | 'where' | 'dataBefore'> & { range: { from: string; to: string } },
): Promise<Days> {
  const { metric, source } = sealed;
  const { definition } = metric.current;
  const [{ timeZone }, { extent, behaviour }] = await Promise.all([
    context.loaders.workspace(),
    computableOf(sealed),
  ]);
  const { reach, maturesAfterMs } = behaviour;
  const cutoff = Temporal.PlainDate.from(dataBefore).toZonedDateTime(timeZone).epochMilliseconds;
  const complete = Math.min(cutoff, extent.dataThrough ?? cutoff) - maturesAfterMs;
  const row =
    range.from < range.to ? await readDays(context, { metric, definition }, { range, where, source }) : null;
  const buckets = row?.buckets ?? [];
  // A day that still fills, or did on the day that is judged by, is no day yet.
  const isWhole = buckets.map(({ to }) => to <= complete + msPerDay / 2);
  const pick = (column: readonly (number | null)[]) => column.map((value, i) => (isWhole[i] ? value : null));
  return {
    labels: buckets.map(({ label }) => label),
    starts: buckets.map(({ from }) => from),
    values: pick(row?.columns.value ?? []),
    weights: row?.columns.denominator ? pick(row.columns.n) : null,
    straddling: {
      before: daysOf(reach.beforeMs),
      after: Number.isFinite(reach.afterMs) ? daysOf(reach.afterMs) : periodDaysOf(definition),
    },
  };
}

function periodDaysOf(definition: SealedMetric['metric']['current']['definition']): number {
  return 'recurring' in definition ? definition.recurring.periodDays : 0;
}
