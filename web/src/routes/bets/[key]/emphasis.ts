export interface Part {
  text: string;
  isStrong: boolean;
}

/** Figures with a unit or a decimal point, and pairs of them; not the bare numbers of an audience ("teams of 2 to 10"). */
const figure = String.raw`[+−-]?\d[\d,]*(?:\.\d+)?(?:[\s\u00a0\u202f]?%|(?<=\.\d+))`;
const figures = new RegExp(`(?:[\\d.,]+ (?:to|→) )?${figure}`, 'giu');

/** Cuts a sentence into parts, so that the names given and the figures in it can stand out. */
export function emphasise(sentence: string, names: readonly string[]): Part[] {
  const ranges: [number, number][] = [...sentence.matchAll(figures)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  for (const name of names) {
    const start = sentence.toLowerCase().indexOf(name.toLowerCase());
    if (name && start >= 0) ranges.push([start, start + name.length]);
  }
  const parts: Part[] = [];
  let end = 0;
  for (const [start, stop] of ranges.sort(([a], [b]) => a - b)) {
    if (start < end) continue;
    if (start > end) parts.push({ text: sentence.slice(end, start), isStrong: false });
    parts.push({ text: sentence.slice(start, stop), isStrong: true });
    end = stop;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), isStrong: false });
  return parts;
}
