/** A key that is pressed alone and outside of what is typed into; null otherwise. */
export function pressedKey(event: KeyboardEvent): string | null {
  if (event.metaKey || event.ctrlKey || event.altKey) return null;
  if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return null;
  return event.key;
}
