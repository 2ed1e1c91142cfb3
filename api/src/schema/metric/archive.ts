import { findBets, listBetNumbersOfMetrics } from '@leadline/db/relational/bet';
import type { Model } from '@leadline/db/relational/connect';
import {
  archiveMetric as setArchived,
  listMetricRows,
  lockFormulas,
  lockMetric,
} from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { staleRevision, UserError } from '../../errors.ts';
import { partsOf } from './formula-check.ts';

/** Puts a metric away. Refused while an open bet is led or guarded by it, or a formula in use reads it. */
export async function archiveMetric(
  context: Context,
  key: string,
  revision: number | null | undefined,
): Promise<MetricRow> {
  const { house } = context;
  const before = await house.model.db.transaction(async (tx) => {
    // No formula may come to read it while we look.
    await lockFormulas(tx);
    const before = await lockMetric(tx, key);
    if (before === null) throw new UserError('NOT_FOUND', `There is no metric “${key}”.`, { field: 'key' });
    if (revision != null && revision !== before.revision) throw staleRevision(`metric “${key}”`);
    if (before.archivedAt !== null) return before;
    await refuseWhereUsed(tx, key);
    await setArchived(tx, key, house.now());
    return before;
  });
  forgetRows(context);
  const after = (await context.loaders.metric.load(key))!;
  tellChange(context, {
    before: { key, archivedAt: before.archivedAt },
    after: { key, archivedAt: after.archivedAt },
  });
  return after;
}

async function refuseWhereUsed(tx: Model, key: string): Promise<void> {
  const numbers = (await listBetNumbersOfMetrics(tx, [key])).get(key) ?? [];
  const open = (await findBets(tx, numbers)).filter(
    ({ decidedAt, droppedAt }) => decidedAt === null && droppedAt === null,
  );
  if (open.length > 0) {
    const names = open.map(({ number }) => `B-${number}`).join(', ');
    throw new UserError(
      'CONFLICT',
      `“${key}” leads or guards ${names}, which ${open.length === 1 ? 'is' : 'are'} open; decide or drop ${open.length === 1 ? 'it' : 'them'} first.`,
      { field: 'key' },
    );
  }
  const metrics = await listMetricRows(tx, { includeArchived: false }).read();
  const readers = metrics.filter(({ current }) => partsOf(current.definition).includes(key));
  if (readers.length > 0) {
    throw new UserError(
      'CONFLICT',
      `The formula of ${readers.map((reader) => `“${reader.key}”`).join(', ')} reads “${key}”; change it, or put that metric away first.`,
      { field: 'key' },
    );
  }
}
