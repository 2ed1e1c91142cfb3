import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { localAccess } from '../auth/access.ts';
import { createContext } from '../context.ts';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';
import type { Log } from '../log.ts';
import { observeJob } from '../observability/jobs.ts';
import { evaluateAll } from '../schema/evidence/service.ts';
import { refreshChanged } from '../schema/metric/refresh.ts';
import { evaluateNotNow } from '../schema/not-now/service.ts';
import { getWorkspace } from '@leadline/db/relational/workspace';

/** What computes the points that changes have changed, and then the evidence of launched bets. Never to be called in a transaction. */
export interface RefreshJob {
  /** Has it run soon: once more after the present run, where there is one. */
  request(): Promise<void>;
  /** Whether it runs or waits to, and why the last run failed. */
  status(): Promise<RefreshJobStatus>;
}

export interface StartedRefreshJob extends RefreshJob {
  /** Ends the present run; it goes on in another process, or when the server next starts. */
  stop(): Promise<void>;
}

export interface RefreshJobStatus {
  isRunning: boolean;
  failure: string | null;
}

const queue = 'refresh';
const options = {
  notify: true,
  heartbeatSeconds: 10,
  expireInSeconds: 12 * 3600,
  retryLimit: 1000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: 300,
};

/** Its message is a sentence for people. */
class RefreshFailed extends Error {
  override readonly name = 'RefreshFailed';
}

/** Starts to work on the queue, and asks for what has been left to do. */
export async function startRefreshJob(boss: PgBoss, house: House, log: Log): Promise<StartedRefreshJob> {
  // At most one that waits and one that runs, over all processes.
  await boss.createQueue(queue, { ...options, policy: 'stately' });
  await boss.updateQueue(queue, options);
  let run: Promise<unknown> = Promise.resolve();
  await boss.work(queue, { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 }, ([job]) => {
    const { id, signal } = job!;
    run = observeJob({ queue, id, signal, log }, () => runOnce(house, signal, log));
    return run;
  });
  const { timeZone } = await getWorkspace(house.model.db);
  // Bets reach their review dates without any new data.
  await boss.schedule(queue, '5 0 * * *', null, { tz: timeZone });
  const request = async () => void (await boss.send(queue));
  await request();
  return {
    request,
    status: async () => statusOf(await boss.findJobs(queue)),
    async stop() {
      // Not graceful: that would wait for the run to end by itself.
      await boss.stop({ graceful: false }).catch((error: unknown) => {
        log.error({ err: error }, 'The job queue could not be left in order');
      });
      await run.catch(() => undefined);
    },
  };
}

async function runOnce(house: House, signal: AbortSignal, log: Log): Promise<void> {
  await tell({ signal, log, what: 'The points' }, () => refreshChanged(house, { signal }));
  await tell({ signal, log, what: 'The evidence of bets' }, async () =>
    evaluateAll(createContext(house, await localAccess(house), signal)),
  );
  await tell({ signal, log, what: 'The conditions of won’t-do items' }, () =>
    evaluateNotNow(house, { signal }),
  );
}

/** Has the work done; its failure is written to the log, and told to people in a sentence. */
async function tell(
  { signal, log, what }: { signal: AbortSignal; log: Log; what: string },
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal.aborted) throw error;
    log.error({ err: error }, `${what} could not be computed`);
    throw new RefreshFailed(
      error instanceof UserError
        ? error.message
        : `${what} could not be computed, and will be tried again; the server’s log says why.`,
      { cause: error },
    );
  }
}

function statusOf(jobs: readonly JobWithMetadata[]): RefreshJobStatus {
  const newest = jobs.toSorted((a, b) => b.createdOn.getTime() - a.createdOn.getTime());
  return {
    isRunning: jobs.some(({ state }) => ['created', 'retry', 'active'].includes(state)),
    failure: failureOf(newest[0]),
  };
}

function failureOf(job: JobWithMetadata | undefined): string | null {
  if (job === undefined || (job.state !== 'failed' && job.state !== 'retry')) return null;
  const { name, message } = job.output as { name?: string; message?: string };
  return name === RefreshFailed.name ? (message ?? null) : null;
}
