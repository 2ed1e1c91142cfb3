import type { FactStore } from '@leadline/db/facts/connect';

const lastTurns = new WeakMap<FactStore, Promise<unknown>>();

/** Runs `work` after all that was given before for the same store: two imports at once could store an event twice. */
export function takeTurn<Result>(facts: FactStore, work: () => Promise<Result>): Promise<Result> {
  const before = lastTurns.get(facts) ?? Promise.resolve();
  const mine = before.then(work, work);
  lastTurns.set(facts, mine);
  return mine;
}
