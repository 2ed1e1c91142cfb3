import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { UserError } from '../errors.ts';
import type { ImportProgress, LoggedImportResult } from './import-run.ts';

/**
 * The answer to an import is JSON, one value a line: progress as it is made, each line of the CSV file
 * of rejected rows, and last the result or an error. Rejected rows may be as many as the file's.
 */
export type AnswerLine =
  | { progress: ImportProgress }
  | { rejectedCsv: string }
  | LoggedImportResult
  | { error: { code: string; field: string | undefined; message: string } };

export class AnswerStream {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
    // Who went away is not told any more; an import that has begun ends all the same.
    response.on('error', () => undefined);
  }

  write(line: AnswerLine): boolean {
    if (this.#response.destroyed) return true;
    if (!this.#response.headersSent) this.#writeHead(200);
    return this.#response.write(`${JSON.stringify(line)}\n`);
  }

  /** Waits until there is room for more. */
  async writeAll(line: AnswerLine): Promise<void> {
    if (this.write(line)) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    const ends = ['drain', 'close'].map((event) => once(this.#response, event, { signal }));
    // The other one would listen on.
    await Promise.race(ends).finally(() => waiting.abort());
  }

  end(result: LoggedImportResult): void {
    this.write(result);
    this.#response.end();
  }

  /** Answers one value and no lines. */
  endWith(value: object): void {
    if (this.#response.destroyed) return;
    this.#response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    this.#response.end(JSON.stringify(value));
  }

  /** With `status`, where nothing has been answered yet. */
  fail(status: number, { code, field, message }: UserError): void {
    if (this.#response.destroyed) return;
    if (!this.#response.headersSent) this.#writeHead(status);
    this.write({ error: { code, field, message } });
    this.#response.end();
  }

  #writeHead(status: number): void {
    this.#response.writeHead(status, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      // What has not been read of a body that is refused is not worth reading.
      ...(status >= 400 && { connection: 'close' }),
    });
  }
}
