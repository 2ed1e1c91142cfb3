import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getWorkspace } from '@leadline/db/relational/workspace';
import { Temporal } from 'temporal-polyfill';
import type { House } from '../house.ts';
import { importIntoHouse } from '../ingest/import-into-house.ts';
import type { ImportTask } from '../ingest/import-options.ts';
import { saveWorkspace } from '../schema/workspace/service.ts';
import { writeFiles } from './files.ts';
import type { SimulationFiles } from './files.ts';
import { demoName } from './name.ts';
import { perform } from './perform.ts';
import { simulate } from './simulation.ts';
import { Stage } from './stage.ts';
import { begunDaysAgo, listActions } from './story/actions.ts';

/**
 * Fills a workspace that holds nothing with the demo, by the services that everybody's data takes:
 * eighteen months of events, the starter catalogue, and the story of the bets, each act on its own day.
 * Points that nothing of it has asked for are left to the refresh job, which the caller asks.
 */
export async function fillDemo(
  house: House,
  { today, seed }: { today: string; seed: number },
): Promise<void> {
  const calendar = await getWorkspace(house.model.db);
  // Each import and each new metric would have all points computed.
  const quiet: House = { ...house, refreshJob: { ...house.refreshJob, request: () => Promise.resolve() } };
  const stage = new Stage(quiet, { today, calendar });
  await saveWorkspace(await stage.contextOf({ by: null, daysAgo: begunDaysAgo }), { name: demoName });
  const endOn = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  await withFiles({ seed, endOn }, async ({ events, traits, spend }) => {
    await importFile(quiet, events, { kind: 'EVENTS', options: {} });
    await importFile(quiet, traits, { kind: 'TRAITS', options: {} });
    for (const action of listActions(today, calendar)) {
      await perform(stage, action);
      if (action.act === 'ADOPT_STARTER')
        await importFile(quiet, spend, { kind: 'SERIES', options: { metric: 'spend' } });
    }
  });
}

async function withFiles(
  simulated: { seed: number; endOn: string },
  use: (files: SimulationFiles) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-demo-'));
  try {
    await use(await writeFiles(simulate(simulated), folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFile(house: House, path: string, task: ImportTask): Promise<void> {
  const { rejected } = await importIntoHouse(house, {
    ...{ path, task, workPath: dirname(path), fileName: basename(path), startedBy: null },
    onProgress: () => undefined,
    onRejected: () => Promise.resolve(),
  });
  if (rejected > 0) throw new Error(`${rejected} rows of ${basename(path)} were rejected.`);
}
