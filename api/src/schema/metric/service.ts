import { isDeepStrictEqual } from 'node:util';
import {
  findMetrics,
  insertMetric,
  insertMetricVersion,
  listMetricKeys,
  lockMetric,
  updateMetric,
} from '@leadline/db/relational/metric';
import type { MetricFields, MetricRow } from '@leadline/db/relational/metric';
import type { Grain, MetricDefinition } from '@leadline/db/vocabulary';
import { requireRole } from '../../auth/access.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { describeDefinition, eventsOf, kindOf, lintMetric } from '../../domain/metric-definition.ts';
import { badInput, checkLength, longestName, longestText, staleRevision } from '../../errors.ts';
import { paginate } from '../shared/connection.ts';
import type { Page, PageArguments } from '../shared/connection.ts';
import { readSeries } from '../series/service.ts';
import type { SeriesRequest, SeriesRow } from '../series/service.ts';
import { readRange } from '../series/span.ts';
import type { DateRange } from '../series/span.ts';
import type { MetricInput, QueryMetricsArgs } from '../types.generated.ts';
import { checkCurrency, findOwner } from '../workspace/service.ts';
import { readDefinition } from './definition-input.ts';
import { refreshMetrics } from './refresh.ts';
import type { RefreshResult } from './refresh.ts';

export async function listMetrics(
  { house }: Context,
  { stage, search, includeArchived, ...page }: QueryMetricsArgs,
): Promise<Page<string>> {
  const keys = await listMetricKeys(house.model.db, {
    stage: stage ?? undefined,
    search: search ?? undefined,
    includeArchived,
  });
  return paginate(keys, page as PageArguments);
}

const keyPattern = /^[a-z][a-z0-9_]*(-[a-z0-9_]+)*$/;

/** Makes or changes a metric. A changed definition makes a new version, whose points are computed before this answers. */
export async function saveMetric(
  context: Context,
  input: MetricInput,
  revision: number | null | undefined,
): Promise<MetricRow> {
  requireRole(context.access, 'EDITOR');
  const definition = readDefinition(input.definition, 'input.definition');
  const fields = await readFields(context, input);
  const { house } = context;
  const isRedefined = await house.model.db.transaction(async (tx) => {
    const before = await lockMetric(tx, input.key);
    if (revision != null && revision !== before?.revision) throw staleRevision(`metric “${input.key}”`);
    const version = {
      metricKey: input.key,
      kind: kindOf(definition),
      definition,
      createdAt: house.now(),
      createdBy: context.access.member?.id ?? null,
    };
    if (before === null) {
      // Somebody else may be making it at this moment.
      if (!(await insertMetric(tx, input.key, fields))) throw staleRevision(`metric “${input.key}”`);
      await insertMetricVersion(tx, { ...version, version: 1 });
      return true;
    }
    const [current] = await findMetrics(tx, [input.key]);
    const changed = !isDeepStrictEqual(current!.current.definition, definition);
    const number = before.version + (changed ? 1 : 0);
    if (changed) await insertMetricVersion(tx, { ...version, version: number });
    await updateMetric(tx, input.key, { ...fields, version: number });
    return changed;
  });
  if (isRedefined) await refreshMetrics(house, { keys: [input.key] });
  forgetRows(context);
  return (await context.loaders.metric.load(input.key))!;
}

export async function refreshOnDemand(
  context: Context,
  { keys, range }: { keys?: readonly string[] | null | undefined; range?: DateRange | null | undefined },
): Promise<RefreshResult> {
  requireRole(context.access, 'EDITOR');
  if (range != null) readRange(await context.loaders.workspace(), range, 'range');
  return refreshMetrics(context.house, { keys: keys ?? undefined, range: range ?? undefined });
}

async function readFields(context: Context, input: MetricInput): Promise<MetricFields> {
  const { key, name, description, stage, unit, goodDirection, owner, currency, drives } = input;
  if (!keyPattern.test(key) || key === 'new') {
    throw badInput(
      'input.key',
      `“${key}” cannot be a key: it is lower-case words joined by “-”, such as activation-rate, and not “new”.`,
    );
  }
  if (name.trim() === '') throw badInput('input.name', 'A metric needs a name.');
  checkLength('input.key', key, longestName);
  checkLength('input.name', name, longestName);
  checkLength('input.description', description, longestText);
  if (currency != null) {
    if (unit !== 'CURRENCY')
      throw badInput(
        'input.currency',
        `Only a metric of unit CURRENCY has a currency; this one is of unit ${unit}.`,
      );
    checkCurrency(currency, 'input.currency');
  }
  return {
    name: name.trim(),
    description: description.trim(),
    stage,
    unit,
    goodDirection,
    currency: unit === 'CURRENCY' ? (currency ?? (await context.loaders.workspace()).currency) : null,
    ownerId: await findOwner(context, owner, 'input.owner'),
    drives: await readDrives(context, key, drives),
  };
}

async function readDrives(context: Context, key: string, drives: readonly string[]): Promise<string[]> {
  for (const [i, driven] of drives.entries()) {
    if (driven === key) throw badInput(`input.drives.${i}`, 'A metric does not drive itself.');
    if ((await context.loaders.metric.load(driven)) === null) {
      throw badInput(`input.drives.${i}`, `There is no metric “${driven}”.`);
    }
  }
  return [...new Set(drives)];
}

/** What a careful reader of a definition's figures should know. */
export async function findWarnings({ loaders }: Context, definition: MetricDefinition) {
  const events = eventsOf(definition);
  const isSeen = await Promise.all(events.map((event) => loaders.isEventSeen.load(event)));
  return events
    .filter((_, i) => !isSeen[i])
    .map((event) => ({ code: 'EVENT_NEVER_SEEN', text: `No event named “${event}” has arrived yet.` }));
}

/** A definition that is not saved, and what it would give. */
export async function previewMetric(context: Context, definition: MetricDefinition, request: SeriesRequest) {
  const [set, warnings] = await Promise.all([
    readSeries(context, [{ metric: null, definition }], request),
    findWarnings(context, definition),
  ]);
  return {
    kind: kindOf(definition),
    definitionText: describeDefinition(definition),
    lint: lintMetric(definition),
    warnings,
    t: set.buckets.map(({ t }) => t),
    label: set.buckets.map(({ label }) => label),
    series: set.series,
    meta: set.meta,
  };
}

/** One metric's series, everybody's together. */
export async function readMetricSeries(
  context: Context,
  metric: MetricRow,
  request: Omit<SeriesRequest, 'groupBy' | 'where' | 'topN'>,
): Promise<SeriesRow> {
  const { series } = await readSeries(context, [{ metric, definition: metric.current.definition }], {
    ...request,
    groupBy: [],
    where: [],
    topN: 1,
  });
  return series[0]!;
}

const lastTwo: Record<Grain, string> = {
  HOUR: 'PT2H',
  DAY: 'P2D',
  WEEK: 'P2W',
  MONTH: 'P2M',
  QUARTER: 'P6M',
};

/** The last complete bucket against the one before; null without two. */
export async function readLatestMove(context: Context, metric: MetricRow, grain: Grain) {
  const { buckets, columns } = await readMetricSeries(context, metric, { last: lastTwo[grain], grain });
  const [previousN, n] = columns.n;
  const last = buckets[1];
  if (previousN == null || n == null || last === undefined) return null;
  const [previous = null, value = null] = columns.value;
  const change = value === null || previous === null || previous === 0 ? null : value / previous - 1;
  const { goodDirection } = metric;
  return {
    t: last.t,
    label: last.label,
    value,
    previous,
    change,
    good:
      change === null || change === 0 || goodDirection === 'NEUTRAL'
        ? null
        : change > 0 === (goodDirection === 'UP'),
  };
}
