import type { Expression, MetricDefinition } from '../../vocabulary.ts';
import type { Fragment } from '../sql.ts';
import { conversion } from './conversion.ts';
import { duration } from './duration.ts';
import { formulaSql } from './formula.ts';
import { imported } from './imported.ts';
import type { ImportedSeries } from './imported.ts';
import { measureSql } from './measure.ts';
import type { Behaviour, IntervalSql, MetricKindSql, MetricQuestion } from './question.ts';
import { ratio } from './ratio.ts';
import { recurring } from './recurring.ts';
import { retention } from './retention.ts';

/**
 * A definition with all that its values are made of: a formula's parts in place of their keys, an
 * imported series' points. Its formula has been parsed, and names no part that is not there.
 */
export type ComputableDefinition =
  | Exclude<MetricDefinition, { formula: unknown } | { imported: unknown }>
  | { formula: { expression: Expression; parts: ReadonlyMap<string, ComputableDefinition> } }
  | { imported: ImportedSeries };

/** The SQL of a definition, with the definition itself filled in. */
export interface MetricSql {
  build(question: MetricQuestion): Fragment;
  behaviour: Behaviour;
  /** null where its values have no interval. */
  interval: IntervalSql | null;
}

export function metricSql(definition: ComputableDefinition): MetricSql {
  if ('measure' in definition) return filledIn(measureSql(definition.measure), definition.measure);
  if ('ratio' in definition) return filledIn(ratio, definition.ratio);
  if ('conversion' in definition) return filledIn(conversion, definition.conversion);
  if ('retention' in definition) return filledIn(retention, definition.retention);
  if ('duration' in definition) return filledIn(duration, definition.duration);
  if ('recurring' in definition) return filledIn(recurring, definition.recurring);
  if ('imported' in definition) return filledIn(imported, definition.imported);
  const { expression, parts } = definition.formula;
  return formulaSql({ expression, parts: new Map([...parts].map(([key, part]) => [key, metricSql(part)])) });
}

function filledIn<Definition>(kind: MetricKindSql<Definition>, definition: Definition): MetricSql {
  return {
    build: (question) => kind.build(definition, question),
    behaviour: kind.behaviour(definition),
    interval: kind.interval?.(definition) ?? null,
  };
}
