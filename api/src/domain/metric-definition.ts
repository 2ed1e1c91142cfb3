import type { EventMatch, MetricDefinition, MetricKind } from '@leadline/db/vocabulary';
import { traitPrefix } from '@leadline/db/vocabulary';

/** The kind that a definition is of. */
export function kindOf(definition: MetricDefinition): MetricKind {
  if ('measure' in definition) return definition.measure.aggregate;
  if ('ratio' in definition) return 'RATIO';
  if ('conversion' in definition) return 'CONVERSION';
  if ('retention' in definition) return 'RETENTION';
  if ('duration' in definition) return 'DURATION';
  if ('recurring' in definition) return 'RECURRING';
  return 'formula' in definition ? 'FORMULA' : 'IMPORTED';
}

/** Names of the events that a definition reads itself, each once; those of a formula's parts are theirs. */
export function eventsOf(definition: MetricDefinition): string[] {
  return [...new Set(matchesOf(definition).map(({ event }) => event))];
}

/** Whether a definition's own conditions read a subject's trait. */
export function readsTraits(definition: MetricDefinition): boolean {
  return matchesOf(definition).some(({ where }) =>
    where.some(({ dimension }) => dimension.startsWith(traitPrefix)),
  );
}

function matchesOf(definition: MetricDefinition): EventMatch[] {
  if ('measure' in definition) return [definition.measure.of];
  if ('ratio' in definition) return [definition.ratio.numerator.of, definition.ratio.denominator.of];
  if ('conversion' in definition) return [definition.conversion.from, definition.conversion.to];
  if ('retention' in definition) return [definition.retention.start, definition.retention.back];
  if ('duration' in definition) return [definition.duration.from, definition.duration.to];
  return 'recurring' in definition ? [definition.recurring.event] : [];
}
