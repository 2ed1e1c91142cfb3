import type { Reach } from './question.ts';

/** The reach of what is made of several parts: that of the furthest. */
export function joinReach(parts: readonly Reach[]): Reach {
  return {
    beforeMs: Math.max(0, ...parts.map(({ beforeMs }) => beforeMs)),
    afterMs: Math.max(0, ...parts.map(({ afterMs }) => afterMs)),
    firsts: parts.flatMap(({ firsts }) => firsts),
  };
}
