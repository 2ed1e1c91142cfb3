/** One run that several callers wait for. It is ended when the last of them has gone. */
export class SharedRun<Answer> {
  readonly answer: Promise<Answer>;
  readonly #allGone = new AbortController();
  #callers = 0;

  constructor(ask: (signal: AbortSignal) => Promise<Answer>) {
    this.answer = ask(this.#allGone.signal);
  }

  get isAbandoned(): boolean {
    return this.#allGone.signal.aborted;
  }

  /** The answer; rejects with the caller's own reason where its signal is aborted before. */
  async join(signal: AbortSignal | undefined): Promise<Answer> {
    const { promise: gone, reject } = Promise.withResolvers<never>();
    const leave = () => {
      reject(signal!.reason as Error);
      this.#callers -= 1;
      if (this.#callers === 0) this.#allGone.abort(signal!.reason);
    };
    this.#callers += 1;
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([this.answer, gone]);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }
}
