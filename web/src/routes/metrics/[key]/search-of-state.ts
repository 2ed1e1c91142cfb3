import type { ExplorerState, Filter } from './explorer-state.ts';

/** The query string of a state with some of it changed; what is the default is left out. */
export function searchOfState(state: ExplorerState, changes: Partial<ExplorerState> = {}): string {
  const next = { ...state, ...changes };
  const params = new URLSearchParams();
  if (next.range) params.set('range', next.range);
  if (next.from && next.to) {
    params.set('from', next.from);
    params.set('to', next.to);
  }
  if (next.grain !== 'DAY') params.set('grain', next.grain);
  if (next.compare) params.set('compare', next.compare);
  for (const dimension of next.by) params.append('by', dimension);
  for (const filter of next.where) params.append('where', textOfFilter(filter));
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  // An empty query string still has to be a link: to the page without one.
  return text ? `?${text}` : '?';
}

export function textOfFilter({ dimension, op, values }: Filter): string {
  return [encodeURIComponent(dimension), op, values.map(encodeURIComponent).join(',')].join(':');
}

/** The filters with one value of a dimension kept or, if it is kept already, let go again. */
export function toggleValue(where: readonly Filter[], dimension: string, value: string | null): Filter[] {
  if (value === null) {
    const others = where.filter((filter) => !(filter.dimension === dimension && filter.op === 'IS_NOT_SET'));
    return others.length < where.length ? others : [...where, { dimension, op: 'IS_NOT_SET', values: [] }];
  }
  const kept = where.find((filter) => filter.dimension === dimension && isKeeping(filter));
  if (!kept) return [...where, { dimension, op: 'EQ', values: [value] }];
  const values = kept.values.includes(value)
    ? kept.values.filter((other) => other !== value)
    : [...kept.values, value];
  return where.flatMap((filter) => {
    if (filter !== kept) return [filter];
    return values.length === 0 ? [] : [{ dimension, op: values.length === 1 ? 'EQ' : 'IN', values }];
  });
}

export function isKept(where: readonly Filter[], dimension: string, value: string | null): boolean {
  return where.some(
    (filter) =>
      filter.dimension === dimension &&
      (value === null ? filter.op === 'IS_NOT_SET' : isKeeping(filter) && filter.values.includes(value)),
  );
}

function isKeeping({ op }: Filter): boolean {
  return op === 'EQ' || op === 'IN';
}
