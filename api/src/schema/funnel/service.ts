import { daysInMs } from '@leadline/db/facts/metric/cohort';
import { readFunnel } from '@leadline/db/facts/queries/funnel';
import type { FunnelRow } from '@leadline/db/facts/queries/funnel';
import type { EventMatch } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { matchMistakes } from '../../domain/metric-definition-mistakes.ts';
import { badInput } from '../../errors.ts';
import { toMatch } from '../metric/definition-input.ts';
import { checkSegments, findTextDimensions } from '../series/check-segments.ts';
import { readRange } from '../series/span.ts';
import type { QueryFunnelArgs } from '../types.generated.ts';

const leastSteps = 2;
const mostSteps = 10;
const maxDays = 366;
const maxSegments = 10;

/** How many get from step to step: everybody, and the largest segments. */
export async function countFunnel(context: Context, request: QueryFunnelArgs) {
  const steps = readSteps(request.steps.map(toMatch));
  const { range, withinDays, where, groupBy } = request;
  if (!(withinDays > 0 && withinDays <= maxDays)) {
    throw badInput(
      'withinDays',
      `withinDays is ${withinDays}; it is more than 0 and at most ${maxDays} days.`,
    );
  }
  await checkSegments(context, request);
  const { loaders, signal } = context;
  const [workspace, { dataThrough }] = await Promise.all([loaders.workspace(), loaders.dataExtent()]);
  const { from, to } = readRange(workspace, range, 'range');
  const question = {
    steps,
    from: from.epochMilliseconds,
    to: to.epochMilliseconds,
    withinMs: daysInMs(withinDays),
    where,
    groupBy,
    textDimensions: await findTextDimensions(context, groupBy),
    maxSegments,
  };
  const facts = await loaders.facts();
  const { rows, sql, rowsRead, elapsedMs, cached } = await readFunnel(facts, question, { signal });
  return {
    steps: toSteps(
      steps,
      rows.find(({ isEverybody }) => isEverybody),
    ),
    segments: rows
      .filter(({ isEverybody }) => !isEverybody)
      .map((row) => ({
        segment: row.segment.map((value, i) => ({ dimension: groupBy[i]!, value })),
        steps: toSteps(steps, row),
      })),
    meta: { partialFrom: null, dataThrough, rowsRead, elapsedMs, cached, sql },
  };
}

function readSteps(steps: EventMatch[]): EventMatch[] {
  if (steps.length < leastSteps || steps.length > mostSteps) {
    throw badInput(
      'steps',
      `steps holds ${steps.length} events; a funnel has ${leastSteps} to ${mostSteps}.`,
    );
  }
  const [mistake] = steps.flatMap((step, i) => matchMistakes(step, `steps.${i}`));
  if (mistake) throw badInput(mistake.field, mistake.message);
  return steps;
}

/** `row` is missing where nobody took step 1. */
function toSteps(steps: readonly EventMatch[], row: FunnelRow | undefined) {
  const entered = steps.map((_, i) => row?.entered[i] ?? 0);
  return steps.map(({ event }, i) => ({
    name: event,
    entered: entered[i]!,
    share: divide(entered[i]!, entered[0]!),
    fromPrevious: i === 0 ? null : divide(entered[i]!, entered[i - 1]!),
    medianSeconds: row?.medianSeconds[i] ?? null,
  }));
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
