import { getNullableType, isCompositeType, isListType } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { Temporal } from 'temporal-polyfill';
import type { Grain } from '@leadline/db/vocabulary';
import { limits } from './limits.ts';

/** What an operation may cost: the parts of a request that decide it. */
export interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown> | undefined;
}

/**
 * What an operation costs at most, in points: a point a field, times the size of every list that it stands
 * in, times the buckets of the series that it stands in. Throws what the variables have wrong with them.
 */
export function estimateCost(schema: GraphQLSchema, { document, operation, variables }: Asked): number {
  // Without the document's other operations, which do not run.
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== 'OperationDefinition' || definition === operation,
  );
  return getComplexity({
    schema,
    query: { ...document, definitions },
    variables: variables ?? {},
    estimators: [pointsOf],
    maxQueryNodes: limits.maxSelections + 1,
  });
}

/** A change is locked, checked, logged and audited. */
const pointsOfChange = 1_000;
/** What is estimated rather than read: of a launch, with its twenty placebos. */
const pointsOfEstimate = 10_000;
const estimates = new Set(['Query.measure', 'Query.checkBet', 'Mutation.evaluateBet']);

/** Rows of a list whose length nobody gives: quarters, themes, teams. */
const usualRows = 10;
/** Lists that are as long as the field that leads to them was asked for. */
const sizedAbove = /(Connection|^SeriesSet|^Series|^MetricPreview|^RetentionTable)$/;

const pointsOf: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const name = `${type.name}.${field.name}`;
  const own = estimates.has(name) ? pointsOfEstimate : type.name === 'Mutation' ? pointsOfChange : 1;
  const size = rowsOf(type.name, field.type, args) * seriesOf(args) * bucketsOf(args);
  return childComplexity === 0 ? own * size : own + childComplexity * size;
};

type Arguments = Readonly<Record<string, unknown>>;

/** `last` is a number of rows here, and a span of a series. */
function rowsOf(parent: string, type: unknown, { first, last, periods }: Arguments): number {
  const asked = [first, last, periods].find((size) => typeof size === 'number');
  if (asked !== undefined) return atLeastOne(asked);
  const list = getNullableType(type as never);
  const isOfRows = isListType(list) && isCompositeType(getNullableType(list.ofType));
  return isOfRows && !sizedAbove.test(parent) ? usualRows : 1;
}

function seriesOf({ metrics, groupBy, topN, compare }: Arguments): number {
  const segments = Array.isArray(groupBy) && groupBy.length > 0 ? atLeastOne(Number(topN ?? 10)) + 1 : 1;
  const spans = compare == null ? 1 : 2;
  return segments * spans * (Array.isArray(metrics) ? atLeastOne(metrics.length) : 1);
}

const daysOf: Record<Grain, number> = { HOUR: 1 / 24, DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90 };

/** What names no span has one bucket; of what cannot be read the service says what is wrong. */
function bucketsOf({ grain, range, last }: Arguments): number {
  if (grain === undefined || (range == null && last == null)) return 1;
  const days =
    range == null ? daysOfDuration(String(last)) : daysOfRange(range as { from: string; to: string });
  return Math.min(atLeastOne(Math.ceil(days / daysOf[grain as Grain])), limits.maxBuckets);
}

function daysOfRange({ from, to }: { from: string; to: string }): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

function daysOfDuration(text: string): number {
  try {
    return Temporal.Duration.from(text).total({ unit: 'days', relativeTo: '2026-01-01' });
  } catch {
    return 1;
  }
}

function atLeastOne(count: number): number {
  return Math.max(count, 1);
}
