import type { Span } from '../calendar.ts';
import { findNext } from './cohort.ts';
import { inOrder, isSameSegment, matches, passesAll, segmentOf } from './event.ts';
import type { Event, Filter, Match, Segment } from './event.ts';
import { quantileOf, quotient } from './figure.ts';
import { day, isInside } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface FunnelQuestion {
  steps: Match[];
  span: Span;
  withinDays: number;
  where: Filter[];
  groupBy: string[];
}

export interface FunnelStep {
  name: string;
  entered: number;
  share: number | null;
  fromPrevious: number | null;
  medianSeconds: number | null;
}

export interface FunnelAnswer {
  steps: FunnelStep[];
  /** Every segment, largest first. */
  segments: { segment: Segment; steps: FunnelStep[] }[];
}

/** The events of one subject that are its steps, as far as it got. */
type Path = readonly Event[];

export function answerFunnel({ events }: Workspace, question: FunnelQuestion): FunnelAnswer {
  const { steps, span, where, groupBy } = question;
  const paths = listEntries(events, steps[0]!, span)
    .filter((entry) => passesAll(entry, where))
    .map((entry) => walk(events, entry, question));
  const segments = [
    ...new Map(paths.map(([entry]) => [JSON.stringify(segmentOf(entry!, groupBy)), entry!])).values(),
  ]
    .map((entry) => segmentOf(entry, groupBy))
    .map((segment) => ({
      segment,
      steps: stepsOf(
        paths.filter(([entry]) => isSameSegment(segmentOf(entry!, groupBy), segment)),
        steps,
      ),
    }))
    .toSorted((a, b) => b.steps[0]!.entered - a.steps[0]!.entered);
  return { steps: stepsOf(paths, steps), segments: groupBy.length === 0 ? [] : segments };
}

/** Each subject's first step 1 in the range. */
function listEntries(events: readonly Event[], step: Match, span: Span): Event[] {
  const entries = new Map<string, Event>();
  for (const event of events.toSorted(inOrder)) {
    if (!isInside(span, event.at) || !matches(event, step) || entries.has(event.subject)) continue;
    entries.set(event.subject, event);
  }
  return [...entries.values()];
}

/** For each step the earliest event at or after the step before, and another than it. */
function walk(events: readonly Event[], entry: Event, { steps, withinDays }: FunnelQuestion): Path {
  const path = [entry];
  for (const match of steps.slice(1)) {
    const before = path.at(-1)!;
    const window = { start: before.at, end: entry.at + withinDays * day };
    const next = findNext(events, before, { match, window });
    if (next === null) break;
    path.push(next);
  }
  return path;
}

function stepsOf(paths: readonly Path[], steps: readonly Match[]): FunnelStep[] {
  const reached = (i: number) => paths.filter((path) => path.length > i);
  return steps.map(({ event: name }, i) => {
    const here = reached(i);
    const entered = here.length;
    const seconds = here.map((path) => (path[i]!.at - path[Math.max(i - 1, 0)]!.at) / 1000);
    return {
      name,
      entered,
      share: quotient(entered, paths.length),
      fromPrevious: i === 0 ? null : quotient(entered, reached(i - 1).length),
      medianSeconds: i === 0 ? null : quantileOf(seconds, 0.5),
    };
  });
}
