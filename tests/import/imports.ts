import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importEvents } from '../../api/src/ingest/import-events.ts';
import type { EventOptions } from '../../api/src/ingest/import-options.ts';
import type { ImportResult } from '../../api/src/ingest/import-run.ts';
import { openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { statement, trusted } from '@leadline/db/facts/sql';
import { migrateFacts } from '@leadline/db/facts/tables';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

export const engines = ['chdb', 'clickhouse'] as const;
export const clock = new Date('2026-06-15T12:00:00Z');

export interface Imports {
  facts: FactStore;
  /** Imports a file of this content; what was rejected comes back as the lines of its CSV file. */
  take(
    content: string | Buffer,
    options?: EventOptions,
    rest?: { now?: Date; fileName?: string },
  ): Promise<ImportResult & { rejectedLines: string[] }>;
  rows<Row>(query: string): Promise<Row[]>;
  /** The one value of the one row that the query gives. */
  value(query: string): Promise<unknown>;
  close(): Promise<void>;
}

/** An empty fact store, and a way to import into it. */
export async function openImports(engine: (typeof engines)[number] = 'chdb'): Promise<Imports> {
  const folder = await makeTemporaryFolder();
  const endpoint = engine === 'clickhouse' ? await startClickHouseEndpoint(join(folder, 'facts')) : undefined;
  const facts = await openFacts(endpoint ? { url: endpoint.url } : { path: join(folder, 'facts') });
  await migrateFacts(facts);
  let files = 0;
  const rows = async <Row>(query: string) => (await facts.query<Row>(statement('test', trusted(query)))).rows;
  return {
    facts,
    rows,
    async take(content, options = {}, { now = clock, fileName = 'events.csv' } = {}) {
      const path = join(folder, String(++files));
      await writeFile(path, content);
      const rejectedLines: string[] = [];
      const result = await importEvents({
        importId: randomUUID(),
        facts,
        path,
        workPath: folder,
        fileName,
        options,
        now,
        timeZone: 'UTC',
        async onRejected(lines) {
          for await (const line of lines) rejectedLines.push(line);
        },
      });
      return { ...result, rejectedLines };
    },
    async value(query) {
      const [row] = await rows<Record<string, unknown>>(query);
      return Object.values(row!)[0];
    },
    async close() {
      await facts.close();
      await endpoint?.kill();
    },
  };
}

/** Lines of a CSV file with the columns that every event has. */
export function csv(...lines: string[]): string {
  return ['user_id,event,timestamp', ...lines, ''].join('\n');
}
