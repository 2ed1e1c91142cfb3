import type { FormValues } from '#lib/form.ts';
import type { Severity } from '#lib/graphql/generated/graphql.ts';
import type { CheckAnswer } from './check-notes.ts';
import { fieldOfForm } from './form-fields.ts';

export interface Missing {
  /** Name of the form's field, or of the group it begins. */
  field: string;
  severity: Severity;
  message: string;
}

/** What stands between the bet and its lock, and what should be known before; errors first, in the form's order within each. */
export function missingOf(check: CheckAnswer, values: FormValues): Missing[] {
  const found: Missing[] = check.problems.map(({ field, severity, message }) => ({
    field: fieldOfForm(field, values),
    severity,
    message,
  }));
  if (!values['title']) found.unshift({ field: 'title', severity: 'ERROR', message: 'Give it a title.' });
  return found.toSorted((a, b) => Number(b.severity === 'ERROR') - Number(a.severity === 'ERROR'));
}

const lockRules = ['WIP_LIMIT', 'RETROSPECTIVE'];

/** What is asked of a lock alone says nothing of a bet that is locked already. */
export function withoutLockRules(check: CheckAnswer): CheckAnswer {
  return { ...check, problems: check.problems.filter(({ code }) => !lockRules.includes(code)) };
}

/** The control that a problem is about; of a group the first one that is to be seen. */
export function controlOf(form: HTMLFormElement, field: string): HTMLElement | null {
  const controls = [...form.elements].filter(
    (element): element is HTMLInputElement =>
      'name' in element && element instanceof HTMLElement && element.getAttribute('type') !== 'hidden',
  );
  const isShown = (control: HTMLElement) =>
    control.offsetParent !== null || control.closest('details') !== null;
  const named = (name: string) =>
    controls.find((control) => control.name === name && isShown(control)) ??
    controls.find((control) => control.name.startsWith(`${name}.`) && isShown(control));
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const control = named(name);
    if (control) return control;
  }
  return null;
}
