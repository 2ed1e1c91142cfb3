import type { FormValues } from '#lib/form.ts';
import type { BetFormChoicesQuery } from '#lib/graphql/generated/graphql.ts';
import type { Notes } from './check-notes.ts';

/** What every part of the form is given. */
export interface FormFields {
  /** As the form came; what is typed since lies in the fields themselves. */
  values: FormValues;
  errors: Record<string, string>;
  notes: Notes;
}

export type MetricChoices = BetFormChoicesQuery['metrics']['nodes'];
