import type { Measure } from '../../vocabulary.ts';
import type { FactReader, FactRows } from '../connect.ts';
import { countByEvent } from '../metric/count.ts';
import type { CountsRow } from '../metric/count.ts';
import type { ComputableDefinition } from '../metric/kinds.ts';
import type { MetricQuestion, MetricRow } from '../metric/question.ts';
import { statement, withLiterals } from '../sql.ts';
import { readMetricValues, withSegments } from './metric-values.ts';

export interface ValuesAsked {
  definition: ComputableDefinition;
  question: MetricQuestion;
}

export type Values = FactRows<MetricRow> & { sql: string };

/**
 * Values of several definitions, in their order, an Error in place of those that could not be read. Counts
 * that differ by their event alone are read in one pass, since each pass costs more than what is counted in
 * it; what the pass cost is said with the first of them.
 */
export async function readValuesOfMany(
  facts: FactReader,
  asked: readonly ValuesAsked[],
  options: { signal?: AbortSignal | undefined } = {},
): Promise<(Values | Error)[]> {
  const passes = Map.groupBy(asked, (one) => passOf(one) ?? one);
  const read = [...passes.values()].map(async (pass): Promise<[ValuesAsked, Values | Error][]> => {
    try {
      return await readPass(facts, pass, options);
    } catch (error) {
      return pass.map((one) => [one, error as Error]);
    }
  });
  const values = new Map((await Promise.all(read)).flat());
  return asked.map((one) => values.get(one)!);
}

/** The same for those that one pass can read; null for what is read alone. */
function passOf({ definition, question }: ValuesAsked): string | null {
  const count = countOf(definition);
  return count && JSON.stringify([count.of.where, question]);
}

function countOf(definition: ComputableDefinition): Measure | null {
  return 'measure' in definition && definition.measure.aggregate === 'COUNT' ? definition.measure : null;
}

async function readPass(
  facts: FactReader,
  pass: readonly ValuesAsked[],
  options: { signal?: AbortSignal | undefined },
): Promise<[ValuesAsked, Values][]> {
  const [first] = pass as [ValuesAsked];
  const { definition, question } = first;
  if (pass.length === 1) return [[first, await readMetricValues(facts, definition, question, options)]];
  const eventOf = (one: ValuesAsked) => countOf(one.definition)!.of.event;
  const { where } = countOf(definition)!.of;
  const select = withSegments(
    question,
    countByEvent({ events: [...new Set(pass.map(eventOf))], where }, question),
  );
  const answer = await facts.query<CountsRow>(statement('metric-values', select), options);
  const counted = Map.groupBy(answer.rows, ({ event }) => event);
  const sql = withLiterals(select);
  const free = { rowsRead: 0, elapsedMs: 0 };
  return pass.map((one) => {
    const rows = (counted.get(eventOf(one)) ?? []).flatMap(rowsOf);
    return [one, { ...answer, ...(one !== first && free), rows, sql }];
  });
}

function rowsOf({ segment, buckets, counts }: CountsRow): MetricRow[] {
  return buckets.map((bucket, i) => {
    const count = counts[i]!;
    return { bucket, segment, value: count, n: count, numerator: null, denominator: null };
  });
}
