import { metricSql } from '@leadline/db/facts/metric/kinds';
import type { ComputableDefinition } from '@leadline/db/facts/metric/kinds';
import type { Dependencies } from '../../domain/changed-days.ts';
import { eventsOf, readsTraits } from '../../domain/metric-definition.ts';

type Whole = Exclude<ComputableDefinition, { formula: unknown } | { imported: unknown }>;

/** What the points of a definition depend on, its formula's parts included. */
export function dependenciesOf(definition: ComputableDefinition): Dependencies {
  const { reach, maturesAfterMs } = metricSql(definition).behaviour;
  const { whole, series } = takeApart(definition);
  return {
    events: whole.flatMap((part) => eventsOf(part)),
    firsts: reach.firsts.map(({ event }) => event),
    series,
    readsTraits: whole.some((part) => readsTraits(part)),
    beforeMs: reach.beforeMs,
    afterMs: reach.afterMs,
    maturesAfterMs,
  };
}

/** The definitions that are computed from events, and the keys of imported series, that a definition is made of. */
function takeApart(definition: ComputableDefinition): { whole: Whole[]; series: string[] } {
  if ('imported' in definition) return { whole: [], series: [] };
  if (!('formula' in definition)) return { whole: [definition], series: [] };
  const parts = [...definition.formula.parts].map(([key, part]) =>
    'imported' in part ? { whole: [], series: [key] } : takeApart(part),
  );
  return { whole: parts.flatMap(({ whole }) => whole), series: parts.flatMap(({ series }) => series) };
}

/** A text that is the same as long as points follow from the facts in the same way. */
export function basisOf(definition: ComputableDefinition, timeZone: string): string {
  return JSON.stringify({ timeZone, definition }, (key, value: unknown) => {
    if (value instanceof Map) return Object.fromEntries(value);
    return key === 'points' ? undefined : value;
  });
}
