import { join } from 'node:path';
import { saveMetric } from '../support/catalogue.ts';
import { writeCsv, writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import type { Event } from './oracle/event.ts';
import type { Point } from './oracle/definition.ts';
import type { Sample } from './sample-world.ts';

/** A server whose workspace is filled with a world, by the doors that people use. */
export async function startWorld({ workspace, traitFiles }: Sample): Promise<LeadlineServer> {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  // A column is of numbers only where all of a file's cells are: two files make a property of both.
  const isText = ({ properties }: Event) => typeof properties['mixed'] === 'string';
  const texts = workspace.events.filter(isText);
  const numbers = workspace.events.filter((event) => !isText(event));
  await importEvents(dataPath, texts, numbers);
  await importTraits(dataPath, ...traitFiles);
  const server = await startLeadline({ dataPath });
  await saveCalendar(server, workspace.calendar);
  for (const [key, { definition, points }] of workspace.metrics) {
    await saveMetric(server, key, definition);
    if (points.length > 0) await importPoints(dataPath, key, points);
  }
  return server;
}

export function saveCalendar(server: LeadlineServer, calendar: object): Promise<unknown> {
  return server.graphql(
    `mutation ($timeZone: TimeZone, $weekStartsOn: Int, $fiscalYearStartMonth: Int) {
      saveWorkspace(timeZone: $timeZone, weekStartsOn: $weekStartsOn, fiscalYearStartMonth: $fiscalYearStartMonth) { name }
    }`,
    { ...calendar },
  );
}

/** Accounts and values are in columns of their usual names. */
export async function importEvents(
  dataPath: string,
  ...files: (readonly Omit<Event, 'traits'>[])[]
): Promise<void> {
  const rowOf = ({ account, value, properties, ...event }: Omit<Event, 'traits'>) => ({
    ...event,
    properties: { ...properties, account, ...(value !== null && { value }) },
  });
  const written = files.map((events) => writeEvents(events.map(rowOf)));
  await runImport(dataPath, 'events', await Promise.all(written));
}

export async function importTraits(dataPath: string, ...files: Sample['traitFiles']): Promise<void> {
  const written = files.map((rows) => {
    const keys = [...new Set(rows.flatMap(({ traits }) => Object.keys(traits)))];
    const cells = ({ traits }: (typeof rows)[number]) => keys.map((key) => String(traits[key] ?? ''));
    return writeCsv([['subject', ...keys], ...rows.map((row) => [row.subject, ...cells(row)])]);
  });
  await runImport(dataPath, 'traits', await Promise.all(written));
}

/** Goes through the server where one runs. */
export async function importPoints(dataPath: string, key: string, points: readonly Point[]): Promise<void> {
  const columns = ['date', 'value', 'numerator', 'denominator', 'n'] as const;
  const records = points.map((point) => columns.map((column) => String(point[column] ?? '')));
  await runImport(dataPath, 'series', [await writeCsv([columns, ...records])], '--metric', key);
}

async function runImport(
  dataPath: string,
  kind: string,
  files: string[],
  ...options: string[]
): Promise<void> {
  const { status, stdout, stderr } = await runCommand({ dataPath }, 'import', kind, ...files, ...options);
  if (status !== 0) throw new Error(`import ${kind} ended with ${status}:\n${stdout}${stderr}`);
}
