import type { Diary } from './diary.ts';
import { readinessOf } from './people.ts';
import type { Person } from './people.ts';
import { dayOf } from './product.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import { msPerDay } from './timeline.ts';

const importShare = 0.21;
const successShare = 0.84;
/** Of those whose first import went well, who has another go well in the week after. */
const repeatShare = 0.34;

/** The task of the product: somebody's imports, of which the first and the next are a metric of their own. */
export class Imports {
  readonly #product: Product;
  readonly #random: Random;
  readonly #person: Person;
  readonly #diary: Diary;
  #firstAt: number | null = null;
  #repeatAt: number | null = null;

  constructor(product: Product, random: Random, { person, diary }: { person: Person; diary: Diary }) {
    this.#product = product;
    this.#random = random;
    this.#person = person;
    this.#diary = diary;
  }

  /** Perhaps an import at a moment of work; moments come in order. */
  attempt(at: number): void {
    if (!this.#random.isTrue(importShare) || this.#isKeptFree(at)) return;
    if (this.#write(at) && this.#firstAt === null) this.#planRepeat(at);
  }

  /** The one in the week after the first, where there is one; `open` begins a session. */
  writeRepeat(open: (at: number) => void): void {
    if (this.#repeatAt === null) return;
    open(this.#repeatAt - 120_000);
    this.#diary.add('CORE_ACTION', this.#repeatAt - 60_000, { platform: this.#person.platform });
    this.#write(this.#repeatAt, { isSure: true });
  }

  /** Whether an import succeeds depends on the day alone in this week, so that its share is what it should be. */
  #isKeptFree(at: number): boolean {
    if (this.#firstAt === null) return false;
    const days = (at - this.#firstAt) / msPerDay;
    return days >= 0.9 && days < 8.1;
  }

  #planRepeat(at: number): void {
    this.#firstAt = at;
    const lift = this.#product.effects.factor('repeat-task-success', dayOf(this.#product, at), this.#person);
    const repeats = this.#random.isTrue(Math.min(0.95, repeatShare * readinessOf(this.#person) * lift));
    const repeatAt = at + this.#random.between(1.02, 7.95) * msPerDay;
    if (repeats) this.#repeatAt = repeatAt;
  }

  #write(at: number, { isSure = false } = {}): boolean {
    const { platform } = this.#person;
    const fails = this.#product.troubles.importsThatFail[dayOf(this.#product, at)]!;
    const succeeds = this.#random.isTrue((isSure ? 1 : successShare) * (1 - fails));
    this.#diary.add('TASK_START', at + 5_000, { platform });
    if (succeeds)
      this.#diary.add('TASK_SUCCESS', at + 5_000 + this.#random.between(5, 240) * 1000, { platform });
    return succeeds;
  }
}
