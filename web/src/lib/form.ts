import type { Failure } from './graphql/failure.ts';

/* Fields of a form are named as the paths in the API's input, so that an error finds its field by itself. */

export type FormValues = Record<string, string>;

export interface FormErrors {
  /** By the name of the field. */
  fields: Record<string, string>;
  /** Those that belong to no field. */
  general: string[];
}

export const noErrors: FormErrors = { fields: {}, general: [] };

export function valuesOf(entries: Iterable<[string, unknown]>): FormValues {
  const values: FormValues = {};
  for (const [name, value] of entries) {
    if (typeof value === 'string') values[name] = value.trim();
  }
  return values;
}

/** `input.definition.measure.windowDays` is the field `measure.windowDays`, `guardrails[0].margin` is `guardrails.0.margin`. */
export function fieldOfPath(path: string): string {
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^input\./, '')
    .replace(/^definition\./, '');
}

/** An error lands on its own field, else on the first one below it, else on the nearest above, else on top of the form. */
export function errorsOfFailure(failure: Failure, names: readonly string[]): FormErrors {
  const errors: FormErrors = { fields: {}, general: [] };
  const found = failure.problems.length > 0 ? failure.problems : [failure];
  for (const { field, message } of found) {
    const name = field ? findField(fieldOfPath(field), names) : undefined;
    if (name && !errors.fields[name]) errors.fields[name] = message;
    else errors.general.push(message);
  }
  return errors;
}

/** What a form says when it was refused: at its fields, or on top where no field is to blame. */
export function errorsOfSending(failure: Failure, names: readonly string[]): FormErrors {
  if (failure.code === 'INTERNAL_SERVER_ERROR') {
    return { fields: {}, general: ['Something failed on the server; nothing was changed.'] };
  }
  return errorsOfFailure(failure, names);
}

function findField(path: string, names: readonly string[]): string | undefined {
  for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const name =
      names.find((known) => known === prefix) ?? names.find((known) => known.startsWith(`${prefix}.`));
    if (name) return name;
  }
  return undefined;
}

/** A number as typed, with a decimal comma or a true minus too; null for nothing, NaN for what is none. */
export function readNumber(text: string | undefined): number | null {
  if (!text) return null;
  return Number(text.replace('\u2212', '-').replace(',', '.').replace(/\s*%$/, ''));
}

export function readPercent(text: string | undefined): number | null {
  const percent = readNumber(text);
  // 4.1 / 100 is 0.040999999999999995; what was typed is kept.
  return percent === null ? null : Number((percent / 100).toPrecision(12));
}

export function percentText(ratio: number | null | undefined): string {
  return ratio == null ? '' : String(Number((ratio * 100).toPrecision(12)));
}
