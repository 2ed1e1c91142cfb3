import { getContext, setContext } from 'svelte';

const key = Symbol('margin');

/** A field is told where the words beside it stand. */
export function setMarginId(id: string): void {
  setContext(key, id);
}

export function marginId(): string | undefined {
  return getContext<string | undefined>(key);
}
