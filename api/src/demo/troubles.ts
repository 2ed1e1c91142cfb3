import type { Incident } from './story/incidents.ts';
import { dayAgo } from './timeline.ts';
import type { Timeline } from './timeline.ts';

const kinds = ['latency', 'crashes', 'tickets', 'complaints', 'importsThatFail'] as const;

/** What incidents do, by day: factors, and of imports the share that fails though it need not. */
export type Troubles = Record<(typeof kinds)[number], Float64Array>;

export function buildTroubles(incidents: readonly Incident[], timeline: Timeline): Troubles {
  const { days } = timeline;
  const usual = (kind: (typeof kinds)[number]) =>
    new Float64Array(days).fill(kind === 'importsThatFail' ? 0 : 1);
  const troubles = Object.fromEntries(kinds.map((kind) => [kind, usual(kind)])) as Troubles;
  for (const incident of incidents) {
    const from = dayAgo(timeline, incident.fromDaysAgo);
    for (const kind of kinds) {
      const level = incident[kind];
      if (level !== undefined)
        troubles[kind].fill(level, Math.max(0, from), Math.max(0, from + incident.days));
    }
  }
  return troubles;
}
