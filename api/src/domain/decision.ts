import type { DecisionStatus } from '@leadline/db/vocabulary';

/** From what it follows where an entry of the decision log stands. */
export interface DecisionState {
  /** null of a proposal. */
  chosen: string | null;
  /** What the review came to; null before it. */
  stands: boolean | null;
  /** Whether another decision that is decided takes its place. */
  isSuperseded: boolean;
}

/** Where an entry of the decision log stands. */
export function statusOfDecision({ chosen, stands, isSuperseded }: DecisionState): DecisionStatus {
  if (chosen === null) return 'PROPOSED';
  if (isSuperseded || stands === false) return 'REVERSED';
  return stands === null ? 'DECIDED' : 'STANDS';
}

/**
 * Whether decision `id`, were it to supersede `supersedesId`, would in the end supersede itself.
 * `supersessions` maps each decision to the one that it supersedes now.
 *
 * @example closesCircle('a', 'b', new Map([['b', 'a']])) // true
 */
export function closesCircle(
  id: string,
  supersedesId: string,
  supersessions: ReadonlyMap<string, string>,
): boolean {
  const passed = new Set<string>();
  let at: string | undefined = supersedesId;
  while (at !== undefined && at !== id && !passed.has(at)) {
    passed.add(at);
    at = supersessions.get(at);
  }
  return at === id;
}
