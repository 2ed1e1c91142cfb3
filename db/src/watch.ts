/** What the stores tell whoever watches them: names and durations, never a statement's text or values. */
export interface Watch {
  /**
   * On whose behalf a statement runs, for its comment in the engine's own log: letters, digits, `.`, `_`
   * and `-`. undefined where that is not known.
   */
  origin(): string | undefined;
  /** Called once a statement has ended. */
  ended(statement: WatchedStatement): void;
}

export interface WatchedStatement {
  store: 'model' | 'facts';
  name: string;
  /** In the engine, without the wait for a client. */
  durationMs: number;
  /** How many were answered; null of a statement that gives none, or that failed. */
  rows: number | null;
  failed: boolean;
}

export const nobodyWatches: Watch = { origin: () => undefined, ended: () => undefined };

/** Runs a statement, and tells how it ended. */
export async function watched<Answer>(
  watch: Watch,
  {
    store,
    name,
    countRows,
  }: Pick<WatchedStatement, 'store' | 'name'> & { countRows?: (answer: Answer) => number },
  run: () => Promise<Answer>,
): Promise<Answer> {
  const started = performance.now();
  const end = (rows: number | null, failed: boolean) =>
    watch.ended({ store, name, durationMs: performance.now() - started, rows, failed });
  try {
    const answer = await run();
    end(countRows?.(answer) ?? null, false);
    return answer;
  } catch (error) {
    end(null, true);
    throw error;
  }
}
