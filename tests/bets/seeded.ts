import { join } from 'node:path';
import { bet } from '@leadline/db/models';
import { openModel } from '@leadline/db/relational/connect';
import type { Model } from '@leadline/db/relational/connect';
import { foundWorkspace } from '@leadline/db/relational/workspace';
import { placeEmptyModel } from '../support/empty-model.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** What a workspace holds before its server starts: a past that no mutation can make. */
export interface Seed {
  events?: readonly EventRow[];
  databaseUrl?: string | undefined;
  model?: (model: Model) => Promise<void>;
}

export async function startSeeded({ events = [], databaseUrl, model }: Seed = {}): Promise<LeadlineServer> {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const surroundings = { dataPath, ...(databaseUrl !== undefined && { databaseUrl }) };
  if (events.length > 0) {
    const { status, stderr } = await runCommand(surroundings, 'import', 'events', await writeEvents(events));
    if (status !== 0) throw new Error(stderr);
  }
  if (model) {
    if (databaseUrl === undefined) placeEmptyModel(dataPath);
    const store = await openModel(databaseUrl ? { url: databaseUrl } : { path: join(dataPath, 'model') });
    await foundWorkspace(store.db);
    await model(store.db);
    await store.close();
  }
  return startLeadline(surroundings);
}

type BetColumns = typeof bet.$inferInsert;

/** A bet of the team Product, as far as the fields say. Bets are numbered from 1 in their order. */
export async function insertBets(model: Model, ...bets: Partial<BetColumns>[]): Promise<void> {
  for (const fields of bets) {
    await model.insert(bet).values({
      title: 'A bet',
      teamKey: 'product',
      quarterKey: '2026-Q1',
      createdAt: new Date('2020-01-01T00:00Z'),
      ...fields,
    });
  }
}

/** The failures of an answer, each as its code and field. */
export async function failuresOf(
  server: LeadlineServer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  const { errors } = await server.ask(query, variables);
  return (errors ?? []).map(({ extensions: { code, field } }) =>
    field === undefined ? code : `${code} ${field}`,
  );
}
