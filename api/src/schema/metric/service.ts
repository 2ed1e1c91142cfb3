import { isDeepStrictEqual } from 'node:util';
import type { Model } from '@leadline/db/relational/connect';
import {
  findMetrics,
  insertMetric,
  insertMetricVersion,
  listMetricRows,
  listMetricVersions,
  lockFormulas,
  lockMetric,
  updateMetric,
} from '@leadline/db/relational/metric';
import type { MetricFields, MetricRow } from '@leadline/db/relational/metric';
import { copyMetricPoints } from '@leadline/db/relational/metric-point';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { kindOf } from '../../domain/metric-definition.ts';
import { badInput, checkLength, longestName, longestText, staleRevision } from '../../errors.ts';
import { priming } from '../../loaders.ts';
import { connect } from '../shared/connection.ts';
import type { Connection } from '../shared/connection.ts';
import { readRange } from '../series/span.ts';
import type { DateRange } from '../series/span.ts';
import type { MetricInput, QueryMetricsArgs } from '../types.generated.ts';
import { checkCurrency, findOwner } from '../workspace/service.ts';
import { readDefinition } from './definition-input.ts';
import { checkFormula } from './formula-check.ts';
import { fillNew, refreshMetrics } from './refresh.ts';
import type { RefreshResult } from './refresh.ts';

export function listMetrics(
  { house, loaders }: Context,
  { stage, search, includeArchived, ...page }: QueryMetricsArgs,
): Connection<MetricRow> {
  const filter = { stage: stage ?? undefined, search: search ?? undefined, includeArchived };
  const list = priming(loaders.metric, listMetricRows(house.model.db, filter), ({ key }) => key);
  return connect('metrics', list, page);
}

const keyPattern = /^[a-z][a-z0-9_]*(-[a-z0-9_]+)*$/;

/** Makes or changes a metric, and brings it back where it was put away. A changed definition makes a new version. */
export async function saveMetric(
  context: Context,
  input: MetricInput,
  revision: number | null | undefined,
): Promise<MetricRow> {
  const definition = readDefinition(input.definition, 'input.definition');
  const fields = await readFields(context, input);
  const { house } = context;
  const { before, isRedefined } = await house.model.db.transaction(async (tx) => {
    await lockFormulas(tx);
    const [before = null] = await findMetrics(tx, [input.key]);
    const metric = { key: input.key, fields, definition, revision };
    return { before, isRedefined: await writeMetric(tx, context, metric) };
  });
  if (isRedefined) await fillNew(house, [input.key]);
  forgetRows(context);
  const after = (await context.loaders.metric.load(input.key))!;
  tellChange(context, { before, after });
  return after;
}

interface MetricToWrite {
  key: string;
  fields: MetricFields;
  definition: MetricDefinition;
  revision?: number | null | undefined;
}

/** Whether the definition is new or has changed. */
export async function writeMetric(
  tx: Model,
  { house, access }: Context,
  { key, fields, definition, revision }: MetricToWrite,
): Promise<boolean> {
  await lockFormulas(tx);
  const before = await lockMetric(tx, key);
  if (revision != null && revision !== before?.revision) throw staleRevision(`metric “${key}”`);
  const { unit, currency = null } = fields;
  await checkFormula(tx, { definition, field: 'input.definition', saved: { key, unit, currency } });
  const [current] = before === null ? [] : await findMetrics(tx, [key]);
  const isRedefined = !isDeepStrictEqual(current?.current.definition, definition);
  const version = (before?.version ?? 0) + (isRedefined ? 1 : 0);
  if (before === null) {
    // Somebody else may be making it at this moment.
    if (!(await insertMetric(tx, key, fields))) throw staleRevision(`metric “${key}”`);
  } else {
    await updateMetric(tx, key, { ...fields, version });
  }
  if (!isRedefined) return false;
  const made = await insertMetricVersion(tx, {
    metricKey: key,
    version,
    kind: kindOf(definition),
    definition,
    createdAt: house.now(),
    createdBy: access.member?.id ?? null,
  });
  if (made.kind === 'IMPORTED') await keepImportedPoints(tx, key, made.id);
  return true;
}

/** Imported points are the metric's, whatever becomes of its definition: they move on to the newest version. */
async function keepImportedPoints(tx: Model, key: string, versionId: number): Promise<void> {
  const versions = await listMetricVersions(tx, [key]);
  const before = versions.findLast(({ id, kind }) => kind === 'IMPORTED' && id !== versionId);
  if (before) await copyMetricPoints(tx, { from: before.id, to: versionId });
}

export async function refreshOnDemand(
  context: Context,
  { keys, range }: { keys?: readonly string[] | null | undefined; range?: DateRange | null | undefined },
): Promise<RefreshResult> {
  if (range != null) readRange(await context.loaders.workspace(), range, 'range');
  return refreshMetrics(context.house, { keys: keys ?? undefined, range: range ?? undefined });
}

/** What is checked of a metric besides its definition; it may be believed to move those that are made with it. */
export async function readFields(
  context: Context,
  input: Omit<MetricInput, 'definition'>,
  madeWithIt: readonly string[] = [],
): Promise<MetricFields> {
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
    drives: await readDrives(context, { key, drives, madeWithIt }),
  };
}

async function readDrives(
  context: Context,
  { key, drives, madeWithIt }: { key: string; drives: readonly string[]; madeWithIt: readonly string[] },
): Promise<string[]> {
  for (const [i, driven] of drives.entries()) {
    if (driven === key) throw badInput(`input.drives.${i}`, 'A metric does not drive itself.');
    if (!madeWithIt.includes(driven) && (await context.loaders.metric.load(driven)) === null) {
      throw badInput(`input.drives.${i}`, `There is no metric “${driven}”.`);
    }
  }
  return [...new Set(drives)];
}
