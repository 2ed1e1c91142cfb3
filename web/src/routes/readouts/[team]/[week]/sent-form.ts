import type { FormErrors, FormValues } from '#lib/form.ts';

/** What the page is told of a form that was refused; its other forms stay as they are. */
export interface SentForm {
  form: 'draft' | 'focus' | 'publish';
  values: FormValues;
  errors: FormErrors;
}
