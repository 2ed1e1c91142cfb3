import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import type { EventOptions } from '../../api/src/ingest/import-options.ts';

/** A file with faults, and how many rows it has by a reading of our own. */
export interface DamagedFile {
  content: Buffer;
  options: EventOptions;
  /** null where the damage leaves open what is a row; then it is refused, or no more come out than there can be. */
  rows: number | null;
  /** As many as there can be at most then. */
  mostRows: number;
}

type Format = 'csv' | 'tsv' | 'spaces' | 'jsonl';

const words = fc.constantFrom(
  'open',
  'close',
  '',
  'a, b',
  'two\nlines',
  'ein "Wort"',
  'tab\tin it',
  '\u{1F600}é',
  '5',
);
const times = fc.constantFrom('2026-01-01', '2026-01-02T10:00:00Z', '20260103', '', 'soon');
const row = fc.tuple(fc.constantFrom('u1', 'u2', 'u3', ''), times, words);

function write(format: Format, rows: readonly (readonly string[])[]): string {
  const table = [['user_id', 'timestamp', 'note'], ...rows];
  const quoted = (cell: string) => (/[",\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  switch (format) {
    case 'csv':
      return table.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
    case 'tsv':
      return table.map((cells) => `${cells.map(quoted).join('\t')}\r\n`).join('');
    case 'spaces':
      return table
        .map((cells) => ` ${cells.map((cell) => cell.replaceAll(/\s+/g, '_') || '-').join('   ')}\n`)
        .join('');
    case 'jsonl':
      return rows
        .map(([user_id, timestamp, note]) => `${JSON.stringify({ user_id, timestamp, note })}\n`)
        .join('');
  }
}

/** Something that happens to a file; `at` is a share of its length. */
type Damage = (content: Buffer, at: number) => Buffer;

const insert =
  (bytes: string | readonly number[]): Damage =>
  (content, at) => {
    const i = Math.floor(at * content.length);
    return Buffer.concat([content.subarray(0, i), Buffer.from(bytes as string), content.subarray(i)]);
  };

const damages: Record<string, Damage> = {
  'cut off': (content, at) => content.subarray(0, Math.floor(at * content.length)),
  'a byte flipped': (content, at) => {
    const copy = Buffer.from(content);
    const i = Math.floor(at * copy.length);
    if (i < copy.length) copy[i] = copy[i]! ^ (1 << Math.floor((at * 1e5) % 8));
    return copy;
  },
  'a line twice': (content, at) => {
    const end = content.indexOf('\n', Math.floor(at * content.length)) + 1;
    const start = content.lastIndexOf('\n', Math.max(0, end - 2)) + 1;
    return Buffer.concat([content.subarray(0, end), content.subarray(start, end), content.subarray(end)]);
  },
  'two lines merged': (content, at) => {
    const end = content.indexOf('\n', Math.floor(at * content.length));
    return end < 0 ? content : Buffer.concat([content.subarray(0, end), content.subarray(end + 1)]);
  },
  'a NUL': insert([0]),
  'a quote': insert('"'),
  'a quote at the end of a cell': insert('",'),
  'a newline': insert('\n'),
  'a CR': insert('\r'),
  'a delimiter': insert(',\t ;'),
  'Latin-1': insert([0xfc, 0xe9]),
  'UTF-16': insert(Buffer.from('text in UTF-16\n', 'utf16le') as unknown as number[]),
  'a brace': insert('}'),
  'blank lines': insert('\n\n  \n'),
};

/** Everywhere in a file alike. */
const share = fc.noBias(fc.integer({ min: 0, max: 99_999 })).map((part) => part / 100_000);
const damage = fc.tuple(fc.constantFrom(...Object.keys(damages)), share);
const apply = (content: Buffer, done: readonly (readonly [string, number])[]) =>
  done.reduce((before, [name, at]) => damages[name]!(before, at), content);

const packers = { none: (content: Buffer) => content, gzip: gzipSync, zstd: zstdCompressSync };
const packedDamage = fc.tuple(fc.constantFrom('cut off', 'a byte flipped', 'a NUL'), share);

/** Files of text, damaged first, then packed, then perhaps damaged again. */
export const damagedTexts: fc.Arbitrary<DamagedFile> = fc
  .record({
    format: fc.constantFrom<Format>('csv', 'csv', 'tsv', 'spaces', 'jsonl'),
    rows: fc.array(row, { minLength: 1, maxLength: 25 }),
    before: fc.array(damage, { maxLength: 4 }),
    packer: fc.constantFrom<keyof typeof packers>('none', 'none', 'none', 'gzip', 'zstd'),
    after: fc.option(packedDamage, { freq: 3 }),
    isReadAsOther: fc.boolean(),
  })
  .map(({ format, rows, before, packer, after, isReadAsOther }) => {
    const content = apply(Buffer.from(write(format, rows)), before);
    const packed = packers[packer](content);
    const isBroken = packer !== 'none' && after !== null;
    // Now and then with the wrong delimiter.
    const isWrong = isReadAsOther && before.length === 0 && format === 'csv';
    const delimiter = format === 'spaces' ? { delimiter: 'spaces' } : isWrong ? { delimiter: ';' } : {};
    // The checksum of gzip finds all damage to what it holds; zstd is packed without one.
    const isKnown = !isBroken || packer === 'gzip';
    return {
      content: isBroken ? apply(packed, [after]) : packed,
      options: { nameIs: 'open', ...delimiter },
      rows: isKnown ? countRows(format, content, isWrong ? ';' : undefined) : null,
      // Of every row there is a byte.
      mostRows: content.length,
    };
  });

/** The same done to a file whose format knows its rows. */
export function damagedParquet(content: Buffer, rows: number): fc.Arbitrary<DamagedFile> {
  return fc.array(packedDamage, { minLength: 1, maxLength: 3 }).map((done) => ({
    content: apply(content, done),
    options: { nameIs: 'open' },
    rows,
    mostRows: rows,
  }));
}

/** Rows below the header, by the rules of the format alone. */
function countRows(format: Format, content: Buffer, delimiter = format === 'tsv' ? '\t' : ','): number {
  const text = content.toString('latin1');
  if (format === 'csv' || format === 'tsv') return countRecords(text, delimiter) - 1;
  const lines = text.split('\n').filter((line) => /[^ \t\r]/.test(line));
  return lines.length - (format === 'spaces' ? 1 : 0);
}

/** Records of CSV that are not blank: a quote at the beginning of a cell holds delimiters and newlines. */
function countRecords(text: string, delimiter: string): number {
  let [records, isQuoted, isCellStart, isBlank] = [0, false, true, true];
  for (const character of text) {
    if (isQuoted) {
      if (character === '"') isQuoted = false;
      continue;
    }
    if (character === '\n') {
      if (!isBlank) records++;
      [isCellStart, isBlank] = [true, true];
      continue;
    }
    // A second quote behind a closing one opens it again: it is a quote in the cell.
    if (character === '"' && isCellStart) isQuoted = true;
    isCellStart = character === delimiter || (character === '"' && isCellStart);
    if (!/[ \t\r]/.test(character) || character === delimiter) isBlank = false;
  }
  return records + (isBlank ? 0 : 1);
}
