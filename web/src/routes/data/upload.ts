import type { ImportKind } from '#lib/graphql/generated/graphql.ts';
import { importUrl, type ImportOptions, type ImportPreview } from './import-options.ts';
import { readJsonLines } from './json-lines.ts';

/** As much of a file as a preview needs. */
const previewBytes = 1024 * 1024;

export interface ImportResult {
  stored: number;
  duplicates: number;
  rejected: number;
  seconds: number;
  columns: string;
  importId: string | null;
}

export interface ImportProgress {
  step: 'waiting' | 'reading' | 'comparing' | 'storing';
  rows: number;
}

type AnswerLine =
  | { progress: ImportProgress }
  | { rejectedCsv: string }
  | ImportResult
  | { error: { message: string; field?: string } };

/** A sentence that says why a file was not taken. */
export class UploadFailure extends Error {
  readonly field: string | null;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field ?? null;
  }
}

const unreachable =
  'The server could not be reached, or stopped in the middle. What it had stored stays; importing the file again completes it.';

interface Asked {
  kind: ImportKind;
  file: File;
  options: ImportOptions;
  signal: AbortSignal;
}

export async function previewFile({ kind, file, options, signal }: Asked): Promise<ImportPreview> {
  const part = await reach(async () => ((await isParquet(file)) ? file : file.slice(0, previewBytes)));
  const url = importUrl(kind, file.name, { ...options, preview: 'true' });
  const response = await reach(() => fetch(url, { method: 'POST', body: part, signal }));
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as ImportPreview;
}

/** Whether its end says what its columns are; of a packed file that only the name tells. */
async function isParquet(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const begins = (...bytes: number[]) => bytes.every((byte, i) => start[i] === byte);
  const isPacked = begins(0x1f, 0x8b) || begins(0x28, 0xb5, 0x2f, 0xfd);
  return begins(0x50, 0x41, 0x52, 0x31) || (isPacked && /\.(parquet|pq)\b/i.test(file.name));
}

interface Told {
  onsent: (share: number) => void;
  onprogress: (progress: ImportProgress) => void;
  onrejected: (line: string) => void;
}

/** Sends the whole file and reads the answer while it comes. `fetch` cannot say how much it has sent; XMLHttpRequest can. */
export function importFile({ kind, file, options, signal }: Asked, told: Told): Promise<ImportResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ImportResult>();
  const request = new XMLHttpRequest();
  const lines = readJsonLines<AnswerLine>((line) => {
    if ('progress' in line) told.onprogress(line.progress);
    else if ('rejectedCsv' in line) told.onrejected(line.rejectedCsv);
    else if ('error' in line) reject(new UploadFailure(line.error.message, line.error.field));
    else resolve(line);
  });
  request.open('POST', importUrl(kind, file.name, options));
  request.upload.onprogress = ({ loaded, total }) => told.onsent(total > 0 ? loaded / total : 1);
  request.upload.onload = () => told.onsent(1);
  request.onprogress = () => lines.readUpTo(request.responseText);
  request.onload = () => {
    lines.readUpTo(`${request.responseText}\n`);
    // Nothing happens where the last line has said how it ended.
    reject(new UploadFailure(unreachable));
  };
  request.onerror = () => reject(new UploadFailure(unreachable));
  request.onabort = () => reject(new UploadFailure('The upload was stopped.'));
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
  return promise;
}

async function reach<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UploadFailure('The server could not be reached, or the file could not be read.');
  }
}

async function failureOf(response: Response): Promise<UploadFailure> {
  try {
    const { error } = (await response.json()) as { error: { message: string; field?: string } };
    return new UploadFailure(error.message, error.field);
  } catch {
    return new UploadFailure(`The server answered ${response.status} and did not say why.`);
  }
}
