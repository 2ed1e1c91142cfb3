/** Reads a growing text of JSON values, one a line, each as soon as its line has ended. */
export function readJsonLines<Line>(told: (line: Line) => void): { readUpTo: (text: string) => void } {
  let read = 0;
  return {
    readUpTo(text) {
      for (let end = text.indexOf('\n', read); end >= 0; end = text.indexOf('\n', read)) {
        const line = text.slice(read, end).trim();
        read = end + 1;
        if (line !== '') told(JSON.parse(line) as Line);
      }
    },
  };
}
