import type { FormErrors, FormValues } from '#lib/form.ts';
import { errorsOfFailure, noErrors } from '#lib/form.ts';
import { graphqlInBrowser } from '#lib/graphql/browser.ts';
import { settle, type Card } from '#lib/graphql/failure.ts';
import type { MetricPreviewOfQuery } from '#lib/graphql/generated/graphql.ts';
import { previewQuery } from './form-queries.ts';
import { definitionOf } from './definition-of-form.ts';
import { canPreview, metricFields } from './metric-fields.ts';
import { unitOf } from './metric-of-form.ts';

const pauseMs = 400;

export type PreviewCard = Card<MetricPreviewOfQuery>;

/** Asks what the form would give, a moment after the last change; a later question takes an earlier one back. */
export class LivePreview {
  card = $state.raw<PreviewCard | null>(null);
  errors = $state.raw<FormErrors>(noErrors);
  unit = $state.raw(unitOf({}));
  isBusy = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();
  #lastDefinition = '';

  changed(values: FormValues, range: { from: string; to: string }): void {
    clearTimeout(this.#timer);
    this.unit = unitOf(values);
    const definition = JSON.stringify(definitionOf(values));
    if (definition === this.#lastDefinition) return;
    this.#timer = setTimeout(() => {
      this.#lastDefinition = definition;
      void this.#ask(values, range);
    }, pauseMs);
  }

  async #ask(values: FormValues, range: { from: string; to: string }): Promise<void> {
    this.#asked.abort();
    this.errors = noErrors;
    if (!canPreview(values)) {
      this.card = null;
      this.isBusy = false;
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    this.isBusy = true;
    try {
      const variables = { definition: definitionOf(values), range };
      const card = await settle(graphqlInBrowser(asked.signal)(previewQuery, variables));
      if (asked.signal.aborted) return;
      this.card = card;
      this.errors = card.failure ? errorsOfFailure(card.failure, metricFields(values)) : noErrors;
    } catch (error) {
      if (asked.signal.aborted) return;
      this.card = null;
      this.errors = { fields: {}, general: ['The server could not be asked for a preview.'] };
      console.warn(error);
    }
    this.isBusy = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked.abort();
  }
}
