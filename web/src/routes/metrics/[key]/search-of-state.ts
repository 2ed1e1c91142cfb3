import type { ExplorerState, Filter } from './explorer-state.ts';

/** The parameters of a state; what is the default is left out. */
export function paramsOfState(state: ExplorerState): [name: string, value: string][] {
  const { range, from, to, grain, compare, by, lines, where, reached } = state;
  const pairs: [string, string | null][] = [
    ['range', range],
    ['from', to && from],
    ['to', from && to],
    ['grain', grain === 'DAY' ? null : grain],
    ['compare', typeof compare === 'object' && compare ? `${compare.from}..${compare.to}` : compare],
    ...by.map((dimension): [string, string] => ['by', dimension]),
    ['lines', lines],
    ...where.map((filter): [string, string] => ['where', textOfFilter(filter)]),
    ['reached', reached === null ? null : reached ? 'yes' : 'no'],
  ];
  return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

/** The query string of a state with some of it changed. */
export function searchOfState(state: ExplorerState, changes: Partial<ExplorerState> = {}): string {
  const params = new URLSearchParams(paramsOfState({ ...state, ...changes }));
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  // An empty query string still has to be a link: to the page without one.
  return text ? `?${text}` : '?';
}

/** Where a form of the page is sent to, so that its state is still there afterwards. */
export function actionOf(name: string, state: ExplorerState): string {
  return searchOfState(state).replace('?', `?/${name}&`);
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
