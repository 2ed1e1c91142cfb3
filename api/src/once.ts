/** Asks when it is first asked itself, and remembers the answer. */
export function once<T>(read: () => PromiseLike<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  // A query of Drizzle's is no promise: it runs again for everybody who awaits it.
  return () => (answer ??= Promise.resolve(read()));
}
