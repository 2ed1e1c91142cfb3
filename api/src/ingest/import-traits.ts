import { findNumberColumns } from '@leadline/db/facts/import/number-columns';
import { chooseNewTraits, storeChosenTraits } from '@leadline/db/facts/import/store-traits';
import { judgeTraits } from '@leadline/db/facts/import/trait-file';
import type { TraitFile } from '@leadline/db/facts/import/trait-file';
import type { TraitOptions } from './import-options.ts';
import { describeNested, inTurn, readSource, tellRejected } from './import-run.ts';
import type { ImportRequest, ImportResult } from './import-run.ts';
import { openRecordSource } from './record-source.ts';
import type { RecordSource } from './record-source.ts';
import { findTraitColumns } from './trait-columns.ts';

/**
 * Imports a file of traits, a row for each subject. A row is stored where it changes a trait of its
 * subject, so that the same file again adds nothing. Throws a UserError where nothing can be read.
 */
export async function importTraits(request: ImportRequest<TraitOptions>): Promise<ImportResult> {
  const started = performance.now();
  await using source = await openRecordSource(request);
  const { header } = source;
  const file = { ...source.file, ...findTraitColumns(header, request.options) };
  return await inTurn(request, async () => {
    const { accepted, rejected } = await readSource(request, source, { file, judgement: judgeTraits(file) });
    const stored = accepted === 0 ? 0 : await store(request, source, file);
    if (rejected > 0) await tellRejected(request, source, { file, header, numbers: [] });
    return {
      stored,
      duplicates: accepted - stored,
      rejected,
      seconds: (performance.now() - started) / 1000,
      columns: describe(header, file) + describeNested(source),
    };
  });
}

/** Stores what the accepted rows say anew, and answers how many rows did. */
async function store(
  { facts, options, now, log, onProgress }: ImportRequest<TraitOptions>,
  { stage }: RecordSource,
  file: TraitFile,
): Promise<number> {
  onProgress?.({ step: 'comparing', rows: 0 });
  const numberColumns = await findNumberColumns(facts, stage, { file, columns: file.traits });
  const chosen = await chooseNewTraits(facts, stage, { file, numberColumns });
  if (options.dryRun || chosen === 0) return chosen;
  await log?.change([{ cause: 'TRAITS' }]);
  await storeChosenTraits(facts, stage, now);
  onProgress?.({ step: 'storing', rows: chosen });
  return chosen;
}

function describe(header: readonly string[], { subject, traits }: TraitFile): string {
  return `subject = ${header[subject]}; traits: ${traits.map(({ name }) => name).join(', ') || 'none'}`;
}
