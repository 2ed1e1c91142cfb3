import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveMetric } from '../support/catalogue.ts';
import { writeCsv, writeEvents } from '../support/events.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import type { Event } from './oracle/event.ts';
import type { Point } from './oracle/definition.ts';
import type { Sample } from './sample-world.ts';

/** A server whose workspace is filled with a world, by the doors that people use. */
export async function startWorld({ workspace, traitFiles }: Sample): Promise<LeadlineServer> {
  const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  await saveCalendar(server, workspace.calendar);
  // A column is of numbers only where all of a file's cells are: two files make a property of both.
  const isText = ({ properties }: Event) => typeof properties['mixed'] === 'string';
  await importEvents(server, workspace.events.filter(isText));
  await importEvents(
    server,
    workspace.events.filter((event) => !isText(event)),
  );
  for (const rows of traitFiles) await importTraits(server, rows);
  for (const [key, { definition, points }] of workspace.metrics) {
    await saveMetric(server, key, definition);
    if (points.length > 0) await importPoints(server, key, points);
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
  server: LeadlineServer,
  events: readonly Omit<Event, 'traits'>[],
): Promise<void> {
  const rows = events.map(({ account, value, properties, ...event }) => ({
    ...event,
    properties: { ...properties, account, ...(value !== null && { value }) },
  }));
  await upload(server, 'events', await writeEvents(rows));
}

export async function importTraits(
  server: LeadlineServer,
  rows: Sample['traitFiles'][number],
): Promise<void> {
  const keys = [...new Set(rows.flatMap(({ traits }) => Object.keys(traits)))];
  const cells = ({ traits }: (typeof rows)[number]) => keys.map((key) => String(traits[key] ?? ''));
  const records = rows.map((row) => [row.subject, ...cells(row)]);
  await upload(server, 'traits', await writeCsv([['subject', ...keys], ...records]));
}

export async function importPoints(
  server: LeadlineServer,
  key: string,
  points: readonly Point[],
): Promise<void> {
  const columns = ['date', 'value', 'numerator', 'denominator', 'n'] as const;
  const records = points.map((point) => columns.map((column) => String(point[column] ?? '')));
  await upload(server, 'series', await writeCsv([columns, ...records]), { metric: key });
}

/** As the page `/data` does it. Nothing of a test's files may be rejected. */
async function upload(
  { address }: LeadlineServer,
  kind: 'events' | 'traits' | 'series',
  path: string,
  options: Record<string, string> = {},
): Promise<void> {
  const parameters = new URLSearchParams({ fileName: `${kind}.csv`, ...options });
  const response = await fetch(`${address}/v1/import/${kind}?${parameters.toString()}`, {
    method: 'POST',
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
    body: await readFile(path),
  });
  const answer = await response.text();
  const last = JSON.parse(answer.trimEnd().split('\n').at(-1)!) as { rejected?: number };
  if (last.rejected !== 0) throw new Error(`The import of ${kind} answered ${response.status}: ${answer}`);
}
