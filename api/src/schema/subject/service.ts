import type { Cohort } from '@leadline/db/facts/metric/cohort';
import { conversionCohort } from '@leadline/db/facts/metric/conversion';
import { retentionCohort } from '@leadline/db/facts/metric/retention';
import { listSubjectRows } from '@leadline/db/facts/queries/subjects';
import type { SubjectRow } from '@leadline/db/facts/queries/subjects';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { checkSegments } from '../series/check-segments.ts';
import { getMetrics } from '../series/service.ts';
import { readRange } from '../series/span.ts';
import { connect } from '../shared/connection.ts';
import type { Connection } from '../shared/connection.ts';
import type { QuerySubjectsArgs } from '../types.generated.ts';

/** The matured subjects of a metric's cohort. */
export async function listSubjects(
  context: Context,
  request: QuerySubjectsArgs,
): Promise<Connection<SubjectRow>> {
  const { metric, range, where, reached, ...page } = request;
  const cohort = cohortOf((await getMetrics(context, [metric], 'metric'))[0]!);
  await checkSegments(context, { where, groupBy: [] });
  const { loaders, signal } = context;
  const [workspace, extent] = await Promise.all([loaders.workspace(), loaders.dataExtent()]);
  const { from, to } = readRange(workspace, range, 'range');
  const question = {
    edges: [from.epochMilliseconds, to.epochMilliseconds],
    lastDays: [],
    timeZone: workspace.timeZone,
    where,
    groupBy: [],
    // No events, no subjects.
    dataThrough: extent.dataThrough ?? 0,
  };
  const asked = { cohort, question, reached: reached ?? undefined };
  const list = listSubjectRows(await loaders.facts(), asked, { signal });
  return connect('subjects', list, page);
}

function cohortOf({ key, current: { kind, definition } }: MetricRow): Cohort {
  if ('conversion' in definition) return conversionCohort(definition.conversion);
  if ('retention' in definition) return retentionCohort(definition.retention);
  if ('duration' in definition) return conversionCohort(definition.duration);
  throw badInput(
    'metric',
    `“${key}” is of kind ${kind}, which has no cohort of subjects; ask for a metric of kind CONVERSION, RETENTION or DURATION.`,
  );
}
