import { Temporal } from 'temporal-polyfill';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import type { LaunchFacts } from '../../domain/launch-evidence.ts';
import type { DailySeries } from '../../domain/series-design.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { readDays } from '../series/service.ts';
import { addDays } from '../bet/days.ts';
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
  around: Surroundings;
}

const msPerDay = 86_400_000;

/** The days around a launch, as its estimate reads them, with the days' starts in epoch milliseconds. */
export async function readLaunchFacts(
  context: Context,
  question: LaunchQuestion,
): Promise<{ facts: LaunchFacts; windowStarts: number[] }> {
  const { metric, controls, launchedOn, windowDays, baselineDays, dataBefore, around } = question;
  const windowEnd = addDays(launchedOn, windowDays);
  const range = {
    from: addDays(launchedOn, -historyDays),
    to: windowEnd < dataBefore ? windowEnd : dataBefore,
  };
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
      baselineDays,
      windowDays,
      earlierLaunches: around.earlierLaunches,
      straddling: days.straddling,
      controlNames: controls.map(({ metric: { name } }) => name),
      goodDirection: metric.metric.goodDirection,
      around,
    },
    windowStarts: days.starts.slice(boundary),
  };
}

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
    metric: { metric, source },
    where,
    range,
    dataBefore,
  }: Pick<LaunchQuestion, 'metric' | 'where' | 'dataBefore'> & { range: { from: string; to: string } },
): Promise<Days> {
  const { definition } = metric.current;
  const [{ timeZone }, computable] = await Promise.all([
    context.loaders.workspace(),
    resolveDefinition(source, definition, metric.key),
  ]);
  const { reach, maturesAfterMs } = metricSql(computable.definition).behaviour;
  const daysOf = (ms: number) => Math.ceil(ms / msPerDay);
  const cutoff = Temporal.PlainDate.from(dataBefore).toZonedDateTime(timeZone).epochMilliseconds;
  const complete = Math.min(cutoff, computable.extent.dataThrough ?? cutoff) - maturesAfterMs;
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
