import { insertTarget, listTargets, lockTarget, updateTarget } from '@leadline/db/relational/target';
import type { TargetFields, TargetRow } from '@leadline/db/relational/target';
import type { MetricRow } from '@leadline/db/relational/metric';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, staleRevision, UserError } from '../../errors.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { checkSegments } from '../series/check-segments.ts';
import { getMetrics } from '../series/service.ts';
import { isUuid } from '../shared/uuid.ts';
import type { MutationSaveTargetArgs, TargetInput } from '../types.generated.ts';

export function listAllTargets({ house }: Context): Promise<TargetRow[]> {
  return listTargets(house.model.db);
}

/** Makes a target, or changes the one of that id. */
export async function saveTarget(
  context: Context,
  { id, input, revision }: MutationSaveTargetArgs,
): Promise<TargetRow> {
  const fields = await readTarget(context, input, 'input');
  const saved = await context.house.model.db.transaction(async (tx) => {
    // No target has an id of another shape.
    const before = id != null && isUuid(id) ? await lockTarget(tx, id) : null;
    if (id != null && before === null)
      throw new UserError('NOT_FOUND', `There is no target with the id “${id}”.`, { field: 'id' });
    if (revision != null && revision !== before?.revision) throw staleRevision('target');
    const after = await (before === null ? insertTarget(tx, fields) : updateTarget(tx, before.id, fields));
    tellChange(context, { before, after });
    return after;
  });
  forgetRows(context);
  return saved;
}

/** What is checked of a target; `field` is the path of the input. */
export async function readTarget(
  context: Context,
  { metric: key, value, by, where }: TargetInput,
  field: string,
): Promise<TargetFields> {
  const [metric] = await getMetrics(context, [key], `${field}.metric`);
  checkLevel(metric!, { value, field: `${field}.value`, name: 'value' });
  await checkSegments(context, { where, groupBy: [] }, `${field}.`);
  const { hasImported } = await resolveDefinition(context.loaders, metric!.current.definition, key);
  if (hasImported && where.length > 0)
    throw badInput(
      `${field}.where`,
      'Nothing is known of whom points that are imported are about; leave where out.',
    );
  const savedBy = context.access.member?.id ?? null;
  return { metricKey: key, value, by, where, savedAt: context.house.now(), savedBy };
}

/** Refuses a level that the metric cannot have; `name` is what the caller calls it. */
export function checkLevel(
  { key, current: { kind } }: MetricRow,
  { value, field, name }: { value: number; field: string; name: string },
): void {
  const isPartOfCohort = kind === 'CONVERSION' || kind === 'RETENTION';
  if (!isPartOfCohort || (value >= 0 && value <= 1)) return;
  throw badInput(
    field,
    `${name} is ${value}; “${key}” is a share, which lies between 0 and 1, that is 0 and 100 %: 30 % is 0.3.`,
  );
}
