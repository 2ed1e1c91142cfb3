const lastTurns = new WeakMap<object, Promise<unknown>>();

/** Runs `work` after all that was given before for the same thing. */
export function takeTurn<Result>(thing: object, work: () => Promise<Result>): Promise<Result> {
  const before = lastTurns.get(thing) ?? Promise.resolve();
  const mine = before.then(work, work);
  lastTurns.set(thing, mine);
  return mine;
}
