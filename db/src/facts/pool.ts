/** Lends each of its members to one user at a time, first come, first served. */
export class Pool<Member> {
  readonly #members: readonly Member[];
  readonly #free: Member[];
  readonly #waiting: ((member: Member) => void)[] = [];

  constructor(members: readonly Member[]) {
    this.#members = members;
    this.#free = [...members];
  }

  async use<Result>(work: (member: Member) => Promise<Result>): Promise<Result> {
    const member = this.#free.pop() ?? (await new Promise<Member>((take) => this.#waiting.push(take)));
    try {
      return await work(member);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(member);
      else this.#free.push(member);
    }
  }

  /** All members, once nobody uses them any more. */
  async drain(): Promise<readonly Member[]> {
    await Promise.all(
      this.#members.map(
        () =>
          new Promise<Member>((take) => {
            const free = this.#free.pop();
            if (free === undefined) this.#waiting.push(take);
            else take(free);
          }),
      ),
    );
    return this.#members;
  }
}
