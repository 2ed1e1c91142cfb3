import { deleteDemo, listDemoImports, listDemoMetricsInUse } from '@leadline/db/relational/demo';
import { settleFactChanges } from '@leadline/db/relational/fact-change';
import { listMetricRows } from '@leadline/db/relational/metric';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { House } from '../house.ts';
import { takeOutImport } from '../schema/import/service.ts';
import { partsOf } from '../schema/metric/formula-check.ts';
import { demoName } from './name.ts';

/** As the workspace is founded. */
const nameAfter = 'My workspace';

/**
 * Takes the demo out whole, where it is shown: its events, metrics, bets and people; answers whether it
 * was. What somebody made themselves stays, with the metrics that it rests on. The caller has the turn of
 * the imports, so that none of them compares its rows with what vanishes. Killed and run again, it goes on.
 */
export async function takeOutDemo(
  house: House,
  { keepMetric }: { keepMetric?: string | undefined } = {},
): Promise<boolean> {
  const { db } = house.model;
  if ((await getWorkspace(db)).demo !== 'SHOWN') return false;
  for (const row of await listDemoImports(db))
    await takeOutImport(house, row).finally(() => settleFactChanges(db, row.id));
  await deleteDemo(db, {
    keepMetrics: await listMetricsToKeep(house, keepMetric === undefined ? [] : [keepMetric]),
    ...{ name: demoName, nameAfter },
  });
  return true;
}

/** The demo's metrics that somebody's own things name, and the parts of formulas among these and their own. */
async function listMetricsToKeep({ model }: House, wanted: readonly string[]): Promise<string[]> {
  const { db } = model;
  const all = await listMetricRows(db, { includeArchived: true }).read();
  const byKey = new Map(all.map((metric) => [metric.key, metric]));
  const own = all.filter(({ isDemo }) => !isDemo).map(({ key }) => key);
  const kept = new Set([...wanted, ...own, ...(await listDemoMetricsInUse(db))]);
  // A set gives out what is added while it is read.
  for (const key of kept) {
    const metric = byKey.get(key);
    for (const part of metric ? partsOf(metric.current.definition) : []) kept.add(part);
  }
  return [...kept];
}
