/** Names that come from callers as labels of metrics: the first ones keep their name, the rest share one, so that nobody can fill the memory with them. */
export class BoundedNames {
  readonly #names = new Set<string>();
  readonly #limit: number;

  constructor({ limit }: { limit: number }) {
    this.#limit = limit;
  }

  labelOf(name: string): string {
    if (this.#names.has(name)) return name;
    if (this.#names.size >= this.#limit || name.length > longestLabel) return 'other';
    this.#names.add(name);
    return name;
  }
}

const longestLabel = 100;
