import { Command, CommanderError } from 'commander';
import { readEnvironment } from '../environment.ts';
import { UserError } from '../errors.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';
import { importFiles } from './import-command.ts';
import type { ImportOptions } from './import-options.ts';

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
  addImport(program, enter, (found) => (status = found));
  addRefresh(program, enter);
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

function addImport(program: Command, enter: () => Promise<Door>, setStatus: (status: number) => void): void {
  const group = program.command('import').description('Import files.');
  group
    .command('events')
    .description('Import CSV files of events; the same file again adds nothing.')
    .argument('<file...>', 'files to import')
    .option('--at <column>', 'when the event happened (else at, time, timestamp or date)')
    .option('--subject <column>', 'who it is about (else subject, user_id, distinct_id or userId)')
    .option('--name <column>', 'what happened (else name or event)')
    .option('--name-is <text>', 'the name of every event of the files')
    .option('--id <column>', "the sender's id of the event (else id, messageId or insert_id)")
    .option('--account <column>', 'the account of the subject (else account or group_id)')
    .option('--value <column>', "the event's number (else value, revenue or amount)")
    .option('--time-zone <zone>', "zone of times that say none (else the workspace's)")
    .option('--time-format <format>', "form of the times, in strptime's words, such as %d/%m/%Y")
    .option('--columns <names>', 'names of the columns, A,B,…, of files without a header')
    .option('--delimiter <sign>', 'sign between the cells (else a comma)')
    .option('--dry-run', 'say what would happen, and store nothing')
    .option('--keep-demo', 'keep the demo beside the imported events')
    .action(async (files: string[], options: ImportOptions) => {
      await using door = await enter();
      setStatus(await importFiles(door, files, options));
    });
}

function addRefresh(program: Command, enter: () => Promise<Door>): void {
  program
    .command('refresh')
    .description('Compute the points of metrics again, from the events there are now.')
    .argument('[key...]', 'keys of the metrics; all when left out')
    .action(async (keys: string[]) => {
      await using door = await enter();
      const { metrics, buckets } = await door.refresh(keys.length > 0 ? keys : undefined);
      console.log(`refreshed ${metrics} metrics, ${buckets} points`);
    });
}
