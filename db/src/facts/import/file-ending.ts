import { createReadStream } from 'node:fs';

export interface FileEnding {
  lines: number;
  /** The last bytes of the file: as many as a cell may have, and more. */
  tail: Buffer;
}

const newline = 10;
const tailBytes = 1 << 18;

/** Counts the lines of a file, the last of which may lack its newline, and keeps the end of it. */
export async function readEnding(path: string): Promise<FileEnding> {
  let [lines, isLineOpen, tail]: [number, boolean, Buffer] = [0, false, Buffer.alloc(0)];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines++;
    isLineOpen = chunk.at(-1) !== newline;
    tail = chunk.length >= tailBytes ? chunk : Buffer.concat([tail.subarray(-tailBytes), chunk]);
  }
  return { lines: lines + (isLineOpen ? 1 : 0), tail: tail.subarray(-tailBytes) };
}
