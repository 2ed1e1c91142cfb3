import { Command, CommanderError } from 'commander';
import { readEnvironment } from '../environment.ts';
import { UserError } from '../errors.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';
import { importFiles } from './import-command.ts';
import type { EventOptions, ImportTask, SeriesOptions, TraitOptions } from './import-options.ts';
import { addMember } from './member-command.ts';
import { addToken } from './token-command.ts';

const unreadableStatus = 2;
const bugStatus = 1;

/** Runs the command in `argv` with the settings in `variables`, and answers the exit status. */
export async function runCommandLine(argv: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  let status = 0;
  const enter = () => openDoor(readEnvironment(variables));
  const program = new Command('leadline').description(
    'Commands of Leadline, whether or not its server runs.',
  );
  program.exitOverride();
  addImports(program, async (files, task) => {
    await using door = await enter();
    status = await importFiles(door, files, task);
  });
  addRefresh(program, enter);
  addEvaluate(program, enter);
  addDemo(program, enter);
  addExport(program, enter);
  addMember(program, enter);
  addToken(program, enter);
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : unreadableStatus;
    if (!(error instanceof UserError)) {
      console.error(error);
      return bugStatus;
    }
    console.error(error.message);
    return unreadableStatus;
  }
}

type RunImport = (files: string[], task: ImportTask) => Promise<void>;

function addImports(program: Command, run: RunImport): void {
  const group = program
    .command('import')
    .description(
      'Import files: CSV, TSV, aligned by blanks, JSON lines or Parquet, also packed by gzip or zstd.',
    );
  addEvents(group, run);
  addTraits(group, run);
  addSeries(group, run);
}

function addEvents(group: Command, run: RunImport): void {
  const command = group
    .command('events')
    .description('Import files of events, one a row; the same file again adds nothing.')
    .argument('<file...>', 'files to import')
    .option('--at <column>', 'when the event happened (else at, time, timestamp or date)')
    .option('--subject <column>', 'who it is about (else subject, user_id, distinct_id or userId)')
    .option('--name <column>', 'what happened (else name or event)')
    .option('--name-is <text>', 'the name of every event of the files')
    .option('--id <column>', "the sender's id of the event (else id, messageId or insert_id)")
    .option('--account <column>', 'the account of the subject (else account or group_id)')
    .option('--value <column>', "the event's number (else value, revenue or amount)");
  addFileOptions(addTimeOptions(command)).action((files: string[], options: EventOptions) =>
    run(files, { kind: 'EVENTS', options }),
  );
}

function addTraits(group: Command, run: RunImport): void {
  const command = group
    .command('traits')
    .description('Import files of traits: one subject a row, and every other column a trait.')
    .argument('<file...>', 'files to import')
    .option('--subject <column>', 'who a row is about (else subject, user_id, distinct_id or userId)');
  addFileOptions(command).action((files: string[], options: TraitOptions) =>
    run(files, { kind: 'TRAITS', options }),
  );
}

function addSeries(group: Command, run: RunImport): void {
  const command = group
    .command('series')
    .description(
      'Import the points of an IMPORTED metric, one date a row; a date given again replaces its point.',
    )
    .argument('<file...>', 'files to import')
    .requiredOption('--metric <key>', 'whose points they are')
    .option('--date <column>', 'the date (else date, day, at, time or timestamp)')
    .option('--value <column>', 'the value (else value, revenue or amount)')
    .option('--numerator <column>', 'what is divided (else numerator)')
    .option('--denominator <column>', 'what it is divided by (else denominator)')
    .option('--n <column>', 'of how many the value is made (else n or count)');
  addFileOptions(addTimeOptions(command)).action((files: string[], options: SeriesOptions) =>
    run(files, { kind: 'SERIES', options }),
  );
}

function addTimeOptions(command: Command): Command {
  return command
    .option('--time-zone <zone>', "zone of times that say none (else the workspace's)")
    .option('--time-format <format>', "form of the times, in strptime's words, such as %d/%m/%Y");
}

function addFileOptions(command: Command): Command {
  return command
    .option('--columns <names>', 'names of the columns, A,B,…, of files without a header')
    .option('--delimiter <sign>', 'sign between the cells, or spaces (else a comma or a tab)')
    .option('--dry-run', 'say what would happen, and store nothing')
    .option('--keep-demo', 'keep the demo, which the first import of own data removes otherwise');
}

function addRefresh(program: Command, enter: () => Promise<Door>): void {
  program
    .command('refresh')
    .description('Compute the points of metrics again, from the events there are now.')
    .argument('[key...]', 'keys of the metrics; all when left out')
    .action(async (keys: string[]) => {
      await using door = await enter();
      const { refreshMetrics } = await door.ask<{ refreshMetrics: { metrics: number; buckets: number } }>(
        'mutation Refresh($keys: [ID!]) { refreshMetrics(keys: $keys) { metrics buckets } }',
        { keys: keys.length > 0 ? keys : null },
      );
      const { metrics, buckets } = refreshMetrics;
      console.log(`refreshed ${metrics} metrics, ${buckets} points`);
    });
}

function addEvaluate(program: Command, enter: () => Promise<Door>): void {
  program
    .command('evaluate')
    .description('Compute the evidence of every launched bet whose horizon is not reached yet.')
    .action(async () => {
      await using door = await enter();
      const { evaluateBets } = await door.ask<{ evaluateBets: number }>('mutation Evaluate { evaluateBets }');
      console.log(`evaluated ${evaluateBets} bets`);
    });
}

function addDemo(program: Command, enter: () => Promise<Door>): void {
  const group = program.command('demo').description('Fill an empty workspace with the demo, or remove it.');
  group
    .command('fill')
    .description('Fill a workspace that holds nothing with the demo.')
    .action(async () => {
      await using door = await enter();
      await door.ask('mutation FillDemo { fillDemo { demo } }');
      console.log('filled the workspace with the demo');
    });
  group
    .command('remove')
    .description('Remove the demo whole: its events, metrics, bets and people.')
    .action(async () => {
      await using door = await enter();
      await door.ask('mutation RemoveDemo { removeDemo { demo } }');
      console.log('removed the demo');
    });
}

function addExport(program: Command, enter: () => Promise<Door>): void {
  program
    .command('export')
    .description('Take your data with you.')
    .command('parquet')
    .description('Write events, traits, points, bets and their evidence as Parquet files.')
    .argument('<folder>', 'where to; made where it is missing, and empty where it is there')
    .action(async (folder: string) => {
      await using door = await enter();
      const { writeFolder } = await import('../export/parquet/folder.ts');
      const files = await writeFolder(folder, (name, path) => door.exportTable(name, path));
      for (const { fileName, rows, bytes } of files) console.log(`${fileName}: ${rows} rows, ${bytes} bytes`);
    });
}
