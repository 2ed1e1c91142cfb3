import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';
import type { Log } from '../log.ts';
import { refreshChanged } from '../schema/metric/refresh.ts';

/** What computes the points that changes have changed. Never to be called in a transaction. */
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
    run = runOnce(house, job!.signal, log);
    return run;
  });
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
  try {
    await refreshChanged(house, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    log.error({ err: error }, 'The points of the metrics could not be computed');
    throw new RefreshFailed(sentenceOf(error), { cause: error });
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof UserError
    ? error.message
    : 'The points could not be computed, and will be tried again; the server’s log says why.';
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
