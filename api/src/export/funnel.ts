import type { Cell } from './csv.ts';
import type { Export } from './export.ts';
import { json, keys, number, range } from './parameters.ts';

interface Step {
  name: string;
  entered: number;
  share: number | null;
  fromPrevious: number | null;
  medianSeconds: number | null;
}

interface Funnel {
  steps: Step[];
  segments: { segment: { value: string | null }[]; steps: Step[] }[];
}

/** A row for each step: of everybody, then of each segment. */
export const funnel: Export<{ funnel: Funnel }> = {
  query: `query ($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float, $where: [SegmentFilter!], $groupBy: [ID!]) {
    funnel(steps: $steps, range: $range, withinDays: $withinDays, where: $where, groupBy: $groupBy) {
      steps { ...step }
      segments { segment { value } steps { ...step } }
    }
  }
  fragment step on FunnelStep { name entered share fromPrevious medianSeconds }`,
  parameters: { steps: json, range, withinDays: number, where: json, groupBy: keys },
  toHeader: (_, { groupBy = [] }) => ['isSegment', ...(groupBy as string[]), ...columns],
  *toRecords({ funnel: { steps, segments } }, { groupBy = [] }) {
    yield* toRecords(steps, [false, ...(groupBy as string[]).map(() => null)]);
    for (const { segment, steps } of segments) {
      yield* toRecords(steps, [true, ...segment.map(({ value }) => value)]);
    }
  },
};

const columns = ['step', 'name', 'entered', 'share', 'fromPrevious', 'medianSeconds'];

function toRecords(steps: readonly Step[], segment: readonly Cell[]): Cell[][] {
  return steps.map(({ name, entered, share, fromPrevious, medianSeconds }, i) => [
    ...segment,
    i + 1,
    name,
    entered,
    share,
    fromPrevious,
    medianSeconds,
  ]);
}
