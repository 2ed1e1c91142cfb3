import { enhance } from '$app/forms';

/** Sends a form in place, and nothing more of it before the answer has come, however often it is pressed. */
export function sendOnce(form: HTMLFormElement, { keepsValues = false }: { keepsValues?: boolean } = {}) {
  let isSending = false;
  return enhance(form, ({ cancel }) => {
    if (isSending) {
      cancel();
      return;
    }
    isSending = true;
    return async ({ update }) => {
      await update({ reset: !keepsValues });
      isSending = false;
    };
  });
}
