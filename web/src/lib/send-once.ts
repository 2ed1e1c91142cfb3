import { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

interface SendOptions {
  /** Leaves what was typed as it is when the form was taken. */
  keepsValues?: boolean;
  /** Reads the page's data again when it was refused too, as a page without script does: somebody may have changed them. */
  readsAgain?: boolean;
}

/**
 * Sends a form in place, and nothing more of it before the answer has come, however often it is pressed; the
 * button that was pressed says so.
 */
export function sendOnce(
  form: HTMLFormElement,
  { keepsValues = false, readsAgain = false }: SendOptions = {},
) {
  let isSending = false;
  return enhance(form, ({ cancel, submitter }) => {
    if (isSending) {
      cancel();
      return;
    }
    isSending = true;
    submitter?.setAttribute('aria-busy', 'true');
    return async ({ update, result }) => {
      if (readsAgain && result.type === 'failure') await invalidateAll();
      await update({ reset: !keepsValues });
      isSending = false;
      submitter?.removeAttribute('aria-busy');
    };
  });
}
