import type { ExperimentPlan, SegmentFilter } from '../../vocabulary.ts';
import { fulfils, matches } from '../metric/match.ts';
import { within } from '../metric/question.ts';
import { segmentOf } from '../metric/segment.ts';
import { isTrait, joinStatements, saidAt, saidFulfils } from '../metric/trait.ts';
import { all, bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';

export type Experiment = Pick<ExperimentPlan, 'exposure' | 'variantProperty' | 'control' | 'treatment'>;

/** Who took part. Instants are epoch milliseconds. */
export interface ExposureQuestion {
  experiment: Experiment;
  /** Half-open span of the exposures that count; the first of a subject is the one that does. */
  launchedAt: number;
  asOf: number;
  /** Subjects whose first exposure in the span is before this do not count. */
  firstExposedFrom?: number;
  /** Conditions on that exposure's own properties, or on its subject's traits as of then. */
  where: readonly SegmentFilter[];
}

/** A property of the exposure, or a trait as of then, by whose values subjects are told apart. */
export interface Breakdown {
  dimension: string;
  /** Whether no event has it as a number: one map less to read. */
  isText?: boolean;
}

/** The arms as SQL has them: a subject that was seen in two variants is in neither. */
export const arms = { inBoth: 0, control: 1, treatment: 2 } as const;

/**
 * A row for each subject with an exposure in the span that names one of the two variants, its first such
 * exposure being in the audience: subject_hash, arm, exposed (ms), exposed_key (the exposing event's
 * event_key where `withKey`, else 0), and segment (NULL without a breakdown).
 */
export function exposures(
  { experiment, launchedAt, asOf, firstExposedFrom, where }: ExposureQuestion,
  { withKey = false, breakdown }: { withKey?: boolean; breakdown?: Breakdown | undefined } = {},
): Fragment {
  const ofEvent = where.filter(({ dimension }) => !isTrait(dimension));
  const ofSubject = where.filter(({ dimension }) => isTrait(dimension));
  const segment = breakdown && !isTrait(breakdown.dimension) ? propertyOf(breakdown) : noSegment;
  const first = firstExposure({ where: ofEvent, withKey, segment });
  const isLate =
    firstExposedFrom === undefined ? sql`` : sql` AND exposed >= ${bind('Int64', firstExposedFrom)}`;
  const grouped = sql`SELECT subject_hash, ${first} AS first, first.1 AS exposed, first.2 AS exposed_key, first.4 AS segment, ${armOf(experiment)} AS arm
      FROM event
      WHERE ${isExposure(experiment)} AND ${within(launchedAt, asOf)}
      GROUP BY subject_hash
      HAVING first.3${isLate}`;
  const traits = ofSubject.map(({ dimension }) => dimension);
  const byTrait = breakdown && isTrait(breakdown.dimension) ? breakdown.dimension : undefined;
  if (byTrait !== undefined) traits.push(byTrait);
  if (traits.length === 0) return grouped;
  const exposed = sql`exposed`;
  const conditions = ofSubject.map((filter) => saidFulfils(filter, saidAt(filter.dimension, exposed)));
  return sql`SELECT subject_hash, arm, exposed, exposed_key, ${byTrait === undefined ? sql`segment` : textAt(byTrait)} AS segment
      FROM (${grouped}) AS exposures${joinStatements(traits)}
      WHERE ${all(conditions)}`;
}

/** Exposures that name one of the two variants. */
export function isExposure({ exposure, variantProperty, control, treatment }: Experiment): Fragment {
  const isVariant = fulfils({ dimension: variantProperty, op: 'IN', values: [control, treatment] });
  return sql`${matches(exposure)} AND ${isVariant}`;
}

const noSegment = sql`CAST(NULL AS Nullable(String))`;

function propertyOf({ dimension, isText = false }: Breakdown): Fragment {
  return segmentOf({ groupBy: [dimension], textDimensions: isText ? [dimension] : [] });
}

function textAt(trait: string): Fragment {
  const { text, number } = saidAt(trait, sql`exposed`);
  return sql`coalesce(${text}, toString(${number}))`;
}

/** Time, identity, whether it is in the audience, and segment of a subject's first exposure. */
function firstExposure({
  where,
  withKey,
  segment,
}: {
  where: readonly SegmentFilter[];
  withKey: boolean;
  segment: Fragment;
}): Fragment {
  const time = sql`toUnixTimestamp64Milli(at)`;
  // Where nothing but the time is asked, which of several exposures of one time is the first does not matter.
  if (!withKey && where.length === 0 && segment === noSegment)
    return sql`(min(${time}), 0, true, ${noSegment})`;
  return sql`argMin((${time}, ${withKey ? sql`event_key` : sql`0`}, ${all(where.map(fulfils))}, ${segment}), (at, id))`;
}

function armOf({ variantProperty, control, treatment }: Experiment): Fragment {
  const hasSeen = (variant: string) =>
    sql`max(${fulfils({ dimension: variantProperty, op: 'EQ', values: [variant] })})`;
  return sql`multiIf(NOT ${hasSeen(treatment)}, 1, NOT ${hasSeen(control)}, 2, 0)`;
}
