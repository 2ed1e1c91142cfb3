import type { MetricDefinition } from '../../vocabulary.ts';
import type { Fragment } from '../sql.ts';
import { conversion } from './conversion.ts';
import { measureSql } from './measure.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';
import { ratio } from './ratio.ts';

/** The SQL of a definition, with the definition itself filled in. */
export interface MetricSql {
  build(question: MetricQuestion): Fragment;
  valueOfNothing: 0 | null;
  hasFraction: boolean;
  maturesAfterMs: number;
}

export function metricSql(definition: MetricDefinition): MetricSql {
  if ('measure' in definition) return filledIn(measureSql(definition.measure), definition.measure);
  if ('ratio' in definition) return filledIn(ratio, definition.ratio);
  return filledIn(conversion, definition.conversion);
}

function filledIn<Definition>(kind: MetricKindSql<Definition>, definition: Definition): MetricSql {
  return {
    build: (question) => kind.build(definition, question),
    valueOfNothing: kind.valueOfNothing,
    hasFraction: kind.hasFraction,
    maturesAfterMs: kind.maturesAfterMs(definition),
  };
}
