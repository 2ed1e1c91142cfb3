import type { ImportKind } from '#lib/graphql/generated/graphql.ts';
import type { ImportOptions, ImportPreview } from './import-options.ts';
import {
  importFile,
  previewFile,
  UploadFailure,
  type ImportProgress,
  type ImportResult,
} from './upload.ts';

/* More than anybody reads; beyond it the memory of the browser is worth more. */
const mostRejectedLines = 100_000;

type Phase = 'choosing' | 'looking' | 'mapping' | 'importing' | 'done';

/** One file on its way in: chosen, looked at, mapped, sent. */
export class FileImport {
  phase = $state<Phase>('choosing');
  file = $state.raw<File | null>(null);
  kind = $state<ImportKind>('EVENTS');
  options = $state.raw<ImportOptions>({});
  preview = $state.raw<ImportPreview | null>(null);
  failure = $state.raw<UploadFailure | null>(null);
  sentShare = $state(0);
  progress = $state.raw<ImportProgress | null>(null);
  result = $state.raw<ImportResult | null>(null);
  isDryRun = $state(false);
  rejected = $state.raw<readonly string[]>([]);
  #asked = new AbortController();

  constructor(kind: ImportKind) {
    this.kind = kind;
  }

  async choose(file: File): Promise<void> {
    this.file = file;
    this.options = this.kind === 'SERIES' ? { metric: this.options['metric'] ?? '' } : {};
    this.result = null;
    await this.look();
  }

  async changeKind(kind: ImportKind, metric: string): Promise<void> {
    this.kind = kind;
    this.options = kind === 'SERIES' ? { metric } : {};
    this.result = null;
    if (this.file) await this.look();
  }

  async setOption(name: string, value: string): Promise<void> {
    this.options = { ...this.options, [name]: value };
    await this.look();
  }

  /** Asks what the file would be read as; a later question takes an earlier one back. */
  async look(): Promise<void> {
    const { file, kind, options } = this;
    if (!file) return;
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.phase = this.preview ? 'mapping' : 'looking';
    this.failure = null;
    try {
      const preview = await previewFile({ kind, file, options, signal });
      if (signal.aborted) return;
      this.preview = preview;
      this.phase = 'mapping';
    } catch (error) {
      if (signal.aborted) return;
      this.failure = wordsOf(error);
      this.phase = 'mapping';
    }
  }

  async send({ isDryRun }: { isDryRun: boolean }): Promise<void> {
    const { file, kind } = this;
    if (!file) return;
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const rejected: string[] = [];
    Object.assign(this, { phase: 'importing', isDryRun, failure: null, result: null, sentShare: 0 });
    this.progress = null;
    this.rejected = [];
    const options = { ...this.options, ...(isDryRun && { dryRun: 'true' }) };
    try {
      this.result = await importFile(
        { kind, file, options, signal },
        {
          onsent: (share) => (this.sentShare = share),
          onprogress: (progress) => (this.progress = progress),
          onrejected: (line) => rejected.length < mostRejectedLines && rejected.push(line),
        },
      );
      this.phase = 'done';
    } catch (error) {
      this.failure = wordsOf(error);
      this.phase = 'mapping';
    }
    this.rejected = rejected;
  }

  stop(): void {
    this.#asked.abort();
  }

  forget(): void {
    this.#asked.abort();
    Object.assign(this, { phase: 'choosing', file: null, preview: null, failure: null, result: null });
    this.rejected = [];
  }
}

function wordsOf(error: unknown): UploadFailure {
  if (error instanceof UploadFailure) return error;
  console.error(error);
  return new UploadFailure('Something failed while the file was read.');
}
