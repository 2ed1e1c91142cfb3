import type { FormValues } from '#lib/form.ts';
import { controlOf } from './missing.ts';

export function watchKeys(form: HTMLFormElement): () => void {
  const handle = (event: KeyboardEvent) => handleKey(event, form);
  form.addEventListener('keydown', handle);
  return () => form.removeEventListener('keydown', handle);
}

/** Ctrl or Cmd and Enter save; Enter alone in a field sends nothing, because a form this long is not finished by a slip. */
function handleKey(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) event.preventDefault();
}

/** Puts the cursor into the field, opening what hides it; without script the link leads there. */
export function jumpTo(event: MouseEvent, form: HTMLFormElement, field: string): void {
  const control = controlOf(form, field);
  if (!control) return;
  event.preventDefault();
  const details = control.closest('details');
  if (details) details.open = true;
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

export function writeInto(form: HTMLFormElement, values: FormValues): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement) control.value = value;
  }
}
