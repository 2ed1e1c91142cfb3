import type { Cohort } from '@leadline/db/facts/metric/cohort';
import { conversionCohort } from '@leadline/db/facts/metric/conversion';
import { retentionCohort } from '@leadline/db/facts/metric/retention';
import { countSubjects, readSubjects } from '@leadline/db/facts/queries/subjects';
import type { SubjectPlace, SubjectRow } from '@leadline/db/facts/queries/subjects';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { once } from '../../once.ts';
import { checkSegments } from '../series/check-segments.ts';
import { getMetrics } from '../series/service.ts';
import { readRange } from '../series/span.ts';
import { checkFirst, cursorOf } from '../shared/connection.ts';
import type { QuerySubjectsArgs } from '../types.generated.ts';

/** A page of a cohort. */
export interface SubjectPage {
  nodes: SubjectRow[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Asked of the facts only when read. */
  totalCount(): Promise<number>;
}

/** The matured subjects of a metric's cohort. */
export async function listSubjects(context: Context, request: QuerySubjectsArgs): Promise<SubjectPage> {
  const { metric, range, where, reached, after } = request;
  const first = checkFirst(request.first);
  const place = after == null ? undefined : readCursor(after);
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
  // One more than asked for says whether there is a next page.
  const facts = await loaders.facts();
  const rows = await readSubjects(facts, asked, { limit: first + 1, after: place }, { signal });
  const nodes = rows.slice(0, first);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: place !== undefined,
      startCursor: nodes[0] ? writeCursor(nodes[0]) : null,
      endCursor: nodes.length > 0 ? writeCursor(nodes.at(-1)!) : null,
    },
    totalCount: once(() => countSubjects(facts, asked, { signal })),
  };
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

function writeCursor({ started, subject }: SubjectPlace): string {
  return cursorOf(JSON.stringify([started, subject]));
}

function readCursor(cursor: string): SubjectPlace {
  try {
    const [started, subject] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (Number.isSafeInteger(started) && typeof subject === 'string')
      return { started: started as number, subject };
  } catch {
    // Said below.
  }
  throw badInput('after', 'after is no cursor of this list: give the endCursor of the page before.');
}
