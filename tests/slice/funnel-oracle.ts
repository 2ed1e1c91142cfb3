import type { EventRow } from '../support/events.ts';

/* The design's words on funnels and retention tables, read out one subject after another. */

export interface FunnelAsked {
  /** Names of the steps' events. */
  steps: readonly string[];
  from: number;
  to: number;
  withinMs: number;
}

export interface StepFigure {
  entered: number;
  medianSeconds: number | null;
}

/** A subject's first step 1 in the range, then each step's earliest event at or after the step before, and another than it. */
export function countFunnel(events: readonly EventRow[], asked: FunnelAsked): StepFigure[] {
  const journeys = [...bySubject(events).values()].map((own) => journeyOf(own, asked));
  return asked.steps.map((_, i) => {
    const arrived = journeys.filter((journey) => journey.length > i);
    const seconds = arrived.map((journey) => (journey[i]!.at - (journey[i - 1] ?? journey[i]!).at) / 1000);
    return { entered: arrived.length, medianSeconds: i === 0 ? null : medianOf(seconds) };
  });
}

function journeyOf(events: readonly EventRow[], { steps, from, to, withinMs }: FunnelAsked): EventRow[] {
  const journey: EventRow[] = [];
  for (const name of steps) {
    const [first] = journey;
    const earliest = first ? journey.at(-1)!.at : from;
    const end = first ? first.at + withinMs : to;
    const next = events.find(
      (event) => event.name === name && event.at >= earliest && event.at < end && event !== journey.at(-1),
    );
    if (next === undefined) break;
    journey.push(next);
  }
  return journey;
}

export interface RetentionAsked {
  start: string;
  back: string;
  /** Half-open, in which the first ever start lies. */
  from: number;
  to: number;
  periodMs: number;
  periods: number;
}

/** Of the subjects of one cohort, how many there are and how many were seen in each period. */
export function countRetention(events: readonly EventRow[], asked: RetentionAsked) {
  const { start, back, from, to, periodMs, periods } = asked;
  const seen = Array.from({ length: periods }, () => 0);
  let size = 0;
  for (const own of bySubject(events).values()) {
    const first = own.find(({ name }) => name === start);
    if (first === undefined || first.at < from || first.at >= to) continue;
    size += 1;
    const others = own.filter((event) => event.name === back && event !== first && event.at >= first.at);
    const its = new Set(others.map(({ at }) => Math.floor((at - first.at) / periodMs)));
    for (let k = 0; k < periods; k++) seen[k]! += its.has(k) ? 1 : 0;
  }
  return { size, seen };
}

/** Each subject's events by time, those of one time by their ids as text. */
function bySubject(events: readonly EventRow[]): Map<string, EventRow[]> {
  const inOrder = [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return Map.groupBy(inOrder, ({ subject }) => subject);
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
