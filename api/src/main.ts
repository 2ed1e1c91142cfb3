import { lockDataDirectory } from './data-directory.ts';
import type { DataDirectory } from './data-directory.ts';
import { loadEnvironmentFile, readEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { UserError } from './errors.ts';
import { fillEmptyWorkspace } from './demo/fill-workspace.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { openQueue } from './jobs/queue.ts';
import { startRefreshJob } from './jobs/refresh-job.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { observeQueue } from './observability/jobs.ts';
import { watchStores } from './observability/store-watch.ts';
import { issueSetUpLink } from './schema/invitation/service.ts';
import { startServer } from './server.ts';

/** Starts the server: the only place where its parts are put together. */
async function main(): Promise<void> {
  loadEnvironmentFile();
  const environment = readEnvironment();
  const directory = await lockDataDirectory(environment.dataPath);
  try {
    await serve(environment, directory);
  } catch (error) {
    await directory.release();
    throw error;
  }
}

async function serve(environment: Environment, directory: DataDirectory): Promise<void> {
  const log = createLog(environment.logLevel);
  const opened = await openHouse(environment, watchStores(log, environment));
  if (environment.fillsDemo) await fillFirst(opened, log);
  const queue = await openQueue(opened.model, log);
  observeQueue(queue, log);
  const refreshJob = await startRefreshJob(queue, opened, log);
  const house = { ...opened, refreshJob };
  const server = await startServer(house, { environment, secret: directory.secret, log });
  await directory.publish(server.address);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    await refreshJob.stop();
    await house.close();
    await directory.release();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  const answer = await fetch(`${server.address}/readyz`);
  if (!answer.ok) throw new Error(`A store does not answer: ${await answer.text()}`);
  if (server.isUnclaimed) await printSetUpLink(house, environment.publicOrigin ?? server.address);
  console.log(`Leadline is ready: ${server.address}`);
}

/** Whoever reads what the server prints may set the first password. */
async function printSetUpLink(house: House, origin: string): Promise<void> {
  const { link, hours } = await issueSetUpLink(house, origin);
  console.log(
    `Nobody can sign in yet. Whoever opens this link first becomes the ADMIN; it works once, for ${hours} hours:`,
  );
  console.log(link);
}

/** A demo that cannot be filled does not keep the server from starting. */
async function fillFirst(house: House, log: Log): Promise<void> {
  try {
    if (await fillEmptyWorkspace(house)) console.log('Filled the empty workspace with the demo.');
  } catch (error) {
    log.error({ err: error }, 'The demo could not be filled');
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // A sentence is for the reader of the terminal; a stack is for a bug.
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}
