import { fromPglite, PgBoss } from 'pg-boss';
import type { ModelStore } from '@leadline/db/relational/connect';
import type { Log } from '../log.ts';

/**
 * Starts the job queue, which lies in a schema of its own in the model store. Its jobs survive restarts;
 * one whose process was killed is taken up again some ten seconds later, by whoever is there then.
 */
export async function openQueue({ connection }: ModelStore, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    ...('pglite' in connection
      ? { db: fromPglite(connection.pglite), backend: 'pglite' as const }
      : { connectionString: connection.url, max: 4 }),
    schema: 'job',
    // A new job is taken up at once, so that there is no need to ask often.
    useListenNotify: true,
    // How soon a killed process' job is missed.
    monitorIntervalSeconds: 2,
    superviseIntervalSeconds: 2,
    maintenanceIntervalSeconds: 300,
  });
  boss.on('error', (error) => log.error({ err: error }, 'The job queue failed'));
  await boss.start();
  return boss;
}
