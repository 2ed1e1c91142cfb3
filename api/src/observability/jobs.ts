import type { PgBoss } from 'pg-boss';
import { Gauge } from 'prom-client';
import type { Log } from '../log.ts';
import { jobRuns, registry } from './figures.ts';
import { runInScope } from './scope.ts';

/** Adds how many jobs wait and run to the figures, as the queue last counted them. */
export function observeQueue(boss: PgBoss, log: Log): void {
  new Gauge({
    name: 'leadline_jobs',
    help: 'Jobs in a queue, by their state.',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      try {
        for (const queue of await boss.getQueues()) {
          if (queue.name.startsWith(ownQueues)) continue;
          this.set({ queue: queue.name, state: 'waiting' }, queue.queuedCount);
          this.set({ queue: queue.name, state: 'active' }, queue.activeCount);
          this.set({ queue: queue.name, state: 'failed' }, queue.failedCount);
        }
      } catch (error) {
        // The other figures are there all the same, and are wanted most when something is down.
        log.error({ err: error }, 'The job queue could not be counted');
      }
    },
  });
}

/** Of those that pg-boss keeps for itself. */
const ownQueues = '__pgboss__';

interface JobToRun {
  queue: string;
  id: string;
  signal: AbortSignal;
  log: Log;
}

/** Runs a job in its own scope, with its place in the figures and one line in the log. */
export function observeJob<Result>(
  { queue, id, signal, log }: JobToRun,
  work: () => Promise<Result>,
): Promise<Result> {
  return runInScope({ kind: 'job', id }, async () => {
    const started = performance.now();
    const end = (outcome: 'done' | 'failed' | 'stopped') => {
      const durationMs = performance.now() - started;
      jobRuns.observe({ queue, outcome }, durationMs / 1000);
      log.info({ queue, outcome, durationMs: Math.round(durationMs) }, 'job');
    };
    try {
      const result = await work();
      end('done');
      return result;
    } catch (error) {
      end(signal.aborted ? 'stopped' : 'failed');
      throw error;
    }
  });
}
