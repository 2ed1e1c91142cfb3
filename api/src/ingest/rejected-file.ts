import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * The file of rejected rows beside an imported one: written anew, and absent where nothing was
 * rejected. That it cannot be written does not undo an import, so failures are kept for the end.
 */
export class RejectedFile {
  readonly #path: string;
  #handle: FileHandle | undefined;
  #problem: string | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  async write(line: string): Promise<void> {
    if (this.#problem !== null) return;
    try {
      this.#handle ??= await open(this.#path, 'w');
      await this.#handle.write(line);
    } catch (error) {
      this.#problem = messageOf(error);
    }
  }

  /** Says what went wrong, or null. */
  async end(): Promise<string | null> {
    try {
      if (this.#handle) await this.#handle.close();
      else if (this.#problem === null) await rm(this.#path, { force: true });
    } catch (error) {
      this.#problem ??= messageOf(error);
    }
    return this.#problem;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
