import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Door } from './door.ts';
import type { ImportTask } from './import-options.ts';
import type { ImportProgress, ImportResult } from './import-run.ts';
import { RejectedFile } from './rejected-file.ts';

/** From best to worst. */
const statuses = [0, 3, 2] as const;
type Status = (typeof statuses)[number];

/** Imports the files one after another and answers the worst of their exit statuses. */
export async function importFiles(door: Door, files: readonly string[], task: ImportTask): Promise<Status> {
  let worst: Status = 0;
  for (const file of files) {
    const status = await importFile(door, file, task);
    if (statuses.indexOf(status) > statuses.indexOf(worst)) worst = status;
  }
  return worst;
}

async function importFile(door: Door, fileName: string, task: ImportTask): Promise<Status> {
  const path = resolve(fileName);
  const rejectedFile = new RejectedFile(`${path}.rejected.csv`);
  try {
    const result = await door.importFile({
      path,
      fileName,
      task,
      onProgress: showProgress,
      onRejected: (line) => rejectedFile.write(line),
    });
    const problem = await rejectedFile.end();
    clearProgress();
    if (result.demoRemoved) console.error('The demo was removed; --keep-demo would have kept it.');
    if (task.options.dryRun) console.log(result.columns);
    if (problem !== null) console.error(`The rejected rows are nowhere: ${problem}`);
    else if (result.rejected > 0 && !task.options.dryRun) {
      console.error(`Which rows were rejected, and why, is in ${fileName}.rejected.csv.`);
    }
    console.log(summary(result, task));
    return result.rejected > 0 ? 3 : 0;
  } catch (error) {
    await rejectedFile.end();
    clearProgress();
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 2;
  }
}

const things = { EVENTS: 'events', TRAITS: 'subjects', SERIES: 'points' } as const;

function summary(
  { stored, duplicates, rejected, seconds }: ImportResult,
  { kind, options: { dryRun } }: ImportTask,
): string {
  const took = `in ${seconds.toFixed(1)} s`;
  return dryRun
    ? `would import ${stored} ${things[kind]}, skip ${duplicates} duplicates, reject ${rejected} rows ${took}`
    : `imported ${stored} ${things[kind]}, skipped ${duplicates} duplicates, rejected ${rejected} rows ${took}`;
}

function showProgress({ step, rows }: ImportProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step} ${rows.toLocaleString('en')} rows`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
