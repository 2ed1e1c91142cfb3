import type { MetricDefinition } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { kindOf } from '../../domain/metric-definition.ts';
import { describeDefinition } from '../../domain/metric-definition-text.ts';
import { lintMetric } from '../../domain/metric-lint.ts';
import { readSeries } from '../series/service.ts';
import type { SeriesRequest } from '../series/service.ts';
import { checkFormula } from './formula-check.ts';
import { findWarnings } from './warnings.ts';

/** A definition that is not saved, and what it would give. */
export async function previewMetric(context: Context, definition: MetricDefinition, request: SeriesRequest) {
  await checkFormula(context.house.model.db, { definition, field: 'definition' });
  const subject = { metric: null, definition };
  const [set, warnings] = await Promise.all([
    readSeries(context, [subject], request),
    findWarnings(context, subject),
  ]);
  return {
    kind: kindOf(definition),
    definitionText: describeDefinition(definition),
    lint: lintMetric(definition),
    warnings,
    t: set.buckets.map(({ t }) => t),
    label: set.buckets.map(({ label }) => label),
    series: set.series,
    meta: set.meta,
  };
}
