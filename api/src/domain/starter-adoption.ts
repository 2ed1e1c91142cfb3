import type { EventMatch, MetricDefinition, Moment } from '@leadline/db/vocabulary';
import { metricsIn, parseFormula } from './formula.ts';
import { starterHelpers, starterMetrics } from './starter-catalogue.ts';
import type { MomentEvents, StarterMetric } from './starter-catalogue.ts';

/** A metric to make. */
export interface StarterDraft {
  metric: StarterMetric;
  definition: MetricDefinition;
  /** Those of the metric's that are there, or are made with it. */
  drives: string[];
}

export interface Adoption {
  events: MomentEvents;
  /** Key of the metric of what acquisition costs; where it is `spend` and not there, it is made with the costs. */
  spend: string;
  /** Metrics that are there already, by key. */
  there: ReadonlyMap<string, { isArchived: boolean }>;
}

/** Formulas last, so that their parts are made before them. */
const inOrder = [
  ...starterMetrics.filter((metric) => !isFormula(metric)),
  ...starterHelpers,
  ...starterMetrics.filter(isFormula),
];

/**
 * The metrics of the catalogue that the named moments allow and that are not there yet, parts before
 * formulas. A formula is made where one of its moments is named and all of its parts are there, or are
 * made with it.
 */
export function planAdoption(adoption: Adoption): StarterDraft[] {
  const { events, spend, there } = adoption;
  const planned = new Map<string, Omit<StarterDraft, 'drives'>>();
  const isReadable = (key: string) => planned.has(key) || there.get(key)?.isArchived === false;
  for (const metric of inOrder) {
    const definition = metric.define(events, spend);
    if (definition === undefined || there.has(metric.key)) continue;
    if (isAllowed(metric, definition, { adoption, isReadable }))
      planned.set(metric.key, { metric, definition });
  }
  return [...planned.values()].map((draft) => ({ ...draft, drives: draft.metric.drives.filter(isReadable) }));
}

/** Of a metric whose own moments, where it reads any, are named. */
function isAllowed(
  { key, needs }: StarterMetric,
  definition: MetricDefinition,
  { adoption, isReadable }: { adoption: Adoption; isReadable: (key: string) => boolean },
): boolean {
  const isNamed = needs.some((moment) => adoption.events[moment] !== undefined);
  // Spend is of use only beside what it has brought.
  if ('imported' in definition) return isNamed && key === adoption.spend && isReadable('qualified-signups');
  if (!('formula' in definition)) return true;
  return isNamed && metricsIn(parseFormula(definition.formula.expression)).every(isReadable);
}

function isFormula({ define }: StarterMetric): boolean {
  return 'formula' in (define({}, 'spend') ?? {});
}

/** A moment, by the event that it is. */
export interface NamedMoment {
  moment: Moment;
  event: EventMatch;
}

/** The first two moments of one event with the same conditions, in whatever order those stand; null without any. */
export function findSharedEvent(moments: readonly NamedMoment[]): [NamedMoment, NamedMoment] | null {
  const byEvent = new Map<string, NamedMoment>();
  for (const named of moments) {
    const { event, where } = named.event;
    const conditions = where.map(({ dimension, op, values }) => JSON.stringify([dimension, op, values]));
    const key = JSON.stringify([event, ...conditions.sort()]);
    const other = byEvent.get(key);
    if (other) return [other, named];
    byEvent.set(key, named);
  }
  return null;
}
