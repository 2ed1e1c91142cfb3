import { bind, join, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { MetricQuestion } from './question.ts';
import { isTrait, traitValue } from './trait.ts';

type Segmentation = Pick<MetricQuestion, 'groupBy' | 'textDimensions' | 'topSegments'>;

const none = sql`CAST([] AS Array(Nullable(String)))`;

/**
 * What rows are grouped by for their segment, which `segmentValues` turns into the segment itself. Of one
 * dimension that is its value as text, or its place among the top segments, from 1 (0 beyond them), which
 * is several times faster to group by than an array. Of more, it is the array of values, or the empty
 * one beyond the top segments, which no other can be.
 */
export function segmentOf({ groupBy, textDimensions = [], topSegments }: Segmentation): Fragment {
  const texts = groupBy.map((dimension) => {
    const text = textOf(dimension, textDimensions.includes(dimension));
    return sql`CAST(${text} AS Nullable(String))`;
  });
  const [only, ...others] = texts;
  if (only === undefined) return none;
  if (others.length === 0)
    return topSegments === undefined ? only : sql`indexOf(${topValues(topSegments)}, ${only})`;
  const segment = sql`[${join(texts, ', ')}]`;
  if (topSegments === undefined) return segment;
  const top = bind(
    'Array(Array(Nullable(String)))',
    topSegments.map((values) => [...values]),
  );
  return sql`if(has(${top}, ${segment} AS its_segment), its_segment, ${none})`;
}

/** From what rows were grouped by: the values of groupBy, or the empty array beyond the top segments. */
export function segmentValues({ groupBy, topSegments }: Segmentation, grouped: Fragment): Fragment {
  if (groupBy.length !== 1) return grouped;
  if (topSegments === undefined) return sql`[${grouped}]`;
  return sql`if(${grouped} = 0, ${none}, [${topValues(topSegments)}[${grouped}]])`;
}

function topValues(topSegments: NonNullable<Segmentation['topSegments']>) {
  return bind(
    'Array(Nullable(String))',
    topSegments.map(([value = null]) => value),
  );
}

/** A dimension's value as text, whichever type it was sent as; NULL where it is missing. */
function textOf(dimension: string, isAlwaysText: boolean): Fragment {
  if (isTrait(dimension)) return traitValue(dimension);
  const key = bind('String', dimension);
  if (isAlwaysText) return sql`if(mapContains(strings, ${key}), strings[${key}], NULL)`;
  return sql`multiIf(mapContains(strings, ${key}), strings[${key}], mapContains(numbers, ${key}), toString(numbers[${key}]), NULL)`;
}
