import type { FormValues } from '#lib/form.ts';
import { graphqlInBrowser } from '#lib/graphql/browser.ts';
import { settle, type Card, type Failure } from '#lib/graphql/failure.ts';
import type { BetFormCheckQuery } from '#lib/graphql/generated/graphql.ts';
import type { CheckAnswer } from './check-notes.ts';
import { checkOf } from './check.ts';
import { unreadableNumbers } from './form-fields.ts';
import { inputOfForm } from './input-of-form.ts';

const pauseMs = 300;

/** Asks what can be said of the bet, a moment after the last change; a later question takes an earlier one back. */
export class LiveCheck {
  /** The last answer stays while the next is on its way. */
  answer = $state.raw<CheckAnswer | null>(null);
  failure = $state.raw<Failure | null>(null);
  isBusy = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();
  #lastInput = '';

  /** What the server said of the form as it came. */
  begin(card: Card<BetFormCheckQuery> | null, values: FormValues): void {
    this.#take(card);
    this.#lastInput = JSON.stringify(inputOfForm(values));
  }

  changed(values: FormValues): void {
    clearTimeout(this.#timer);
    // What cannot be read is told beside its field.
    if (Object.keys(unreadableNumbers(values)).length > 0) return;
    const input = JSON.stringify(inputOfForm(values));
    if (input === this.#lastInput) return;
    this.isBusy = true;
    this.#timer = setTimeout(() => {
      this.#lastInput = input;
      void this.#ask(values);
    }, pauseMs);
  }

  /** After a failure. */
  again(values: FormValues): void {
    void this.#ask(values);
  }

  async #ask(values: FormValues): Promise<void> {
    this.#asked.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.isBusy = true;
    try {
      const card = await settle(checkOf(values, graphqlInBrowser(asked.signal)));
      if (asked.signal.aborted) return;
      this.#take(card);
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#take({ data: null, failure: unreachable });
      console.warn(error);
    }
    this.isBusy = false;
  }

  #take(card: Card<BetFormCheckQuery> | null): void {
    if (card?.data) this.answer = card.data.checkBet;
    this.failure = card?.failure ?? null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked.abort();
  }
}

const unreachable: Failure = {
  code: 'SERVICE_UNAVAILABLE',
  message: 'The server could not be asked.',
  field: null,
  problems: [],
  requestId: null,
};
