export interface Part {
  text: string;
  isStrong: boolean;
}

/** Where the levels stand in the falsifiable sentence as the API writes it. */
const levels = [
  /(?<= (?:rises|falls) (?:from|by) ).+?(?= within |, because |\. |\.$)/gu,
  /(?<= At (?:less|more) than ).+?(?= the promise)/gu,
];

/** Cuts the sentence into parts, so that the metric and its levels can stand out; what it does not know stays plain. */
export function emphasise(sentence: string, metricName: string | null): Part[] {
  const ranges = levels.flatMap((level) =>
    [...sentence.matchAll(level)].map(({ index, 0: text }) => ({ start: index, stop: index + text.length })),
  );
  const nameAt = metricName ? startOfName(sentence, metricName) : -1;
  if (metricName && nameAt >= 0) ranges.push({ start: nameAt, stop: nameAt + metricName.length });

  const parts: Part[] = [];
  let end = 0;
  for (const { start, stop } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < end) continue;
    if (start > end) parts.push({ text: sentence.slice(end, start), isStrong: false });
    parts.push({ text: sentence.slice(start, stop), isStrong: true });
    end = stop;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), isStrong: false });
  return parts;
}

/** The claim may hold the metric's name too; the one before the verb is meant. */
function startOfName(sentence: string, name: string): number {
  const [text, wanted] = [sentence.toLowerCase(), name.toLowerCase()];
  const starts = ['rises', 'falls', 'moves'].map((verb) => text.indexOf(`${wanted} ${verb}`));
  return Math.max(...starts);
}
