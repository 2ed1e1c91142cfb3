import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface EventRow {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  name: string;
  subject: string;
  properties: Record<string, string | number>;
}

/** Writes events to a CSV file of its own, as RFC 4180 has it, in the order given. */
export async function writeEvents(events: readonly EventRow[]): Promise<string> {
  const dimensions = [...new Set(events.flatMap((event) => Object.keys(event.properties)))];
  const records = [
    ['id', 'at', 'name', 'subject', ...dimensions],
    ...events.map(({ id, at, name, subject, properties }) => [
      id,
      new Date(at).toISOString(),
      name,
      subject,
      ...dimensions.map((dimension) => String(properties[dimension] ?? '')),
    ]),
  ];
  return writeCsv(records);
}

export async function writeCsv(records: readonly (readonly string[])[]): Promise<string> {
  const path = join(await makeTemporaryFolder(), 'events.csv');
  await writeFile(path, records.map((record) => `${record.map(writeCell).join(',')}\n`).join(''));
  return path;
}

function writeCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
