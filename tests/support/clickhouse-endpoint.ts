import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface ClickHouseEndpoint {
  url: string;
  pid: number;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * ClickHouse's HTTP interface over a chDB in `dataPath`, since a ClickHouse server cannot be had
 * everywhere that tests run. In its own process, because chDB binds one directory per process.
 */
export async function startClickHouseEndpoint(dataPath: string): Promise<ClickHouseEndpoint> {
  const child = fork(resolve(import.meta.dirname, 'clickhouse-endpoint-process.ts'), [dataPath], {
    execArgv: [],
    env: { ...process.env, UV_THREADPOOL_SIZE: '16' },
  });
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', (message) => ready(Number(message)));
    child.once('exit', (code) => failed(new Error(`The ClickHouse endpoint ended with ${code}.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
