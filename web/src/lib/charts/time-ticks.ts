import type { Grain } from '../graphql/generated/graphql.ts';

const most = 8;

/** Which buckets get a word under the axis: starts of months first, so that labels fall where a reader looks for them. */
export function chooseTimeTicks(days: readonly string[], grain: Grain): number[] {
  const all = days.map((_, index) => index);
  if (days.length <= most) return all;
  if (grain === 'HOUR') {
    const newDays = all.filter((index) => days[index] !== days[index - 1]);
    return newDays.length > 1 ? thin(newDays) : thin(all);
  }
  if (grain === 'DAY') {
    const halves = all.filter((index) => ['01', '15'].includes(days[index]?.slice(8) ?? ''));
    const monthStarts = all.filter((index) => days[index]?.slice(8) === '01');
    if (halves.length > most) return thin(monthStarts);
    if (halves.length >= 3) return withEdge(halves, days.length);
  }
  return thin(all);
}

/** The first bucket is named too where its word does not run into the next. */
function withEdge(indexes: number[], length: number): number[] {
  const [first = 0] = indexes;
  return first > length * 0.1 ? [0, ...indexes] : indexes;
}

function thin(indexes: number[]): number[] {
  const every = Math.ceil(indexes.length / most);
  return indexes.filter((_, position) => position % every === 0);
}
