/* Several values in one line, as people type them: `team, business`; a value with a comma stands in quotes. */

export function readValues(text: string): string[] {
  const parts = text.match(/\s*("(?:[^"]|"")*"|[^,]*)\s*(?:,|$)/g) ?? [];
  return parts
    .map((part) => part.replace(/,$/, '').trim())
    .map((part) => (/^".*"$/.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part))
    .filter((part) => part !== '');
}

export function writeValues(values: readonly string[]): string {
  return values
    .map((value) => (/[",]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(', ');
}
