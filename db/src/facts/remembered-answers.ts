import { LRUCache } from 'lru-cache';
import type { FactReader, FactRows } from './connect.ts';
import { SharedRun } from './shared-run.ts';
import { withTypedLiterals } from './sql.ts';
import type { Statement } from './sql.ts';

type Answer = FactRows<unknown>;

const defaultMaxBytes = 64 * 1024 * 1024;
/** Of a row in memory against its JSON, roughly. */
const bytesPerCharacter = 3;

const sampledRows = 50;

/** Of the rows as JSON, about: some of them are written, evenly spread. */
function lengthOf(rows: readonly unknown[]): number {
  const step = Math.max(rows.length / sampledRows, 1);
  const count = Math.ceil(rows.length / step);
  const sample = Array.from({ length: count }, (_, i) => rows[Math.floor(i * step)]);
  return (JSON.stringify(sample).length * rows.length) / Math.max(count, 1);
}

/** Answers of the fact store, for as long as the facts stay as they were. The rows are shared: nobody changes them. */
export class RememberedAnswers {
  readonly #answers: LRUCache<string, Answer>;
  readonly #runs = new Map<string, SharedRun<Answer>>();

  constructor({ maxBytes = defaultMaxBytes }: { maxBytes?: number } = {}) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ rows }, key) => key.length + Math.ceil(bytesPerCharacter * lengthOf(rows)),
    });
  }

  /**
   * The store, with its answers remembered under `generation`: a number that rises with every change of
   * the facts, and that was read before anything is asked. null while the facts are changing: then
   * nothing is remembered.
   */
  of(facts: FactReader, generation: number | null): FactReader {
    if (generation === null) return facts;
    return {
      query: <Row>(asked: Statement, { signal }: { signal?: AbortSignal | undefined } = {}) => {
        const key = `${generation} ${asked.name} ${withTypedLiterals(asked.fragment)}`;
        const ask = (runSignal: AbortSignal) => facts.query<unknown>(asked, { signal: runSignal });
        return this.#answer(key, ask, signal) as Promise<FactRows<Row>>;
      },
    };
  }

  async #answer(
    key: string,
    ask: (signal: AbortSignal) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const remembered = this.#answers.get(key);
    if (remembered !== undefined) return { ...remembered, cached: true };
    const running = this.#runs.get(key);
    if (running && !running.isAbandoned) return running.join(signal);
    const run = new SharedRun(ask);
    this.#runs.set(key, run);
    run.answer
      .then(
        (answer) => this.#answers.set(key, answer),
        // Whoever waits is told; the next one asks again.
        () => undefined,
      )
      .finally(() => this.#runs.get(key) === run && this.#runs.delete(key));
    return run.join(signal);
  }
}
