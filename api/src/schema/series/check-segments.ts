import type { SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { findFilterMistakes } from '../../domain/metric-definition-mistakes.ts';
import { badInput } from '../../errors.ts';

/** How a question is narrowed and broken down. */
export interface SegmentArguments {
  groupBy: readonly string[];
  where: readonly SegmentFilter[];
}

const maxDimensions = 3;
const longestList = 20;

/** Refuses conditions that cannot be right, and dimensions that no event and no subject has; `path` leads to both. */
export async function checkSegments(
  context: Context,
  { groupBy, where }: SegmentArguments,
  path = '',
): Promise<void> {
  if (groupBy.length > maxDimensions) {
    throw badInput(
      `${path}groupBy`,
      `groupBy holds ${groupBy.length} dimensions; it takes at most ${maxDimensions}.`,
    );
  }
  if (new Set(groupBy).size < groupBy.length)
    throw badInput(`${path}groupBy`, 'groupBy names a dimension twice.');
  const [mistake] = findFilterMistakes(where);
  if (mistake) throw badInput(`${path}where.${mistake.field}`, mistake.message);
  const asked = [
    ...groupBy.map((dimension, i) => ({ dimension, field: `groupBy.${i}` })),
    ...where.map(({ dimension }, i) => ({ dimension, field: `where.${i}.dimension` })),
  ];
  if (asked.length === 0) return;
  const known = (await context.loaders.dimensionKeys()).map(({ key }) => key);
  for (const { dimension, field } of asked) {
    if (!known.includes(dimension)) throw badInput(path + field, unknownDimension(dimension, known));
  }
}

function unknownDimension(dimension: string, known: readonly string[]): string {
  const some =
    known.length === 0
      ? 'There are none yet.'
      : `There are: ${known.slice(0, longestList).join(', ')}${known.length > longestList ? ' …' : ''}.`;
  return `No event has a property “${dimension}”, and a trait is written trait.NAME. ${some}`;
}

/** Those of groupBy that no event has as a number, which are faster to read. */
export async function findTextDimensions(
  { loaders }: Context,
  groupBy: readonly string[],
): Promise<string[]> {
  if (groupBy.length === 0) return [];
  const texts = (await loaders.dimensionKeys()).filter(({ isNumber }) => !isNumber).map(({ key }) => key);
  return groupBy.filter((dimension) => texts.includes(dimension));
}
