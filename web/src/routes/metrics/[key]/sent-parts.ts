import { redirect } from '@sveltejs/kit';
import { filterOps } from '#lib/filter-words.ts';
import { valuesOfText } from '#lib/match-form.ts';
import type { ExplorerState } from './explorer-state.ts';
import { searchOfState } from './search-of-state.ts';

/** Forms send their parts by themselves; the address that is kept has a filter as one `where`, dates as one `compare`. */
export function redirectSentParts(url: URL, state: ExplorerState): void {
  const sent = (name: string) => url.searchParams.get(name)?.trim() ?? '';

  const dimension = sent('dimension');
  const op = filterOps.find((known) => known === sent('op'));
  if (dimension && op) {
    const filter = { dimension, op, values: valuesOfText(op, sent('value')) };
    redirect(303, url.pathname + searchOfState(state, { where: [...state.where, filter] }));
  }
  const [from, to] = [sent('compareFrom'), sent('compareTo')];
  if (from && to) redirect(303, url.pathname + searchOfState(state, { compare: { from, to } }));
}
