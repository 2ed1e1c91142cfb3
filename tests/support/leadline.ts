import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { placeEmptyModel } from './empty-model.ts';

const api = resolve(import.meta.dirname, '../../api/src');
const signalled = new Set<ChildProcess>();

/** Where a process keeps its data, and which engines it uses: what differs from the defaults. */
export interface Surroundings {
  dataPath: string;
  databaseUrl?: string;
  clickhouseUrl?: string;
  host?: string;
  /** Settings beside these, such as PUBLIC_ORIGIN. */
  settings?: Record<string, string>;
  /** Whether an empty workspace is filled with the demo; not where left out. */
  fillsDemo?: boolean;
  /** Whether the process makes a model of its own where there is none; else it finds a copy of the run's empty one. */
  isFirstStart?: boolean;
}

export interface Ended {
  /** Exit status; null where a signal ended it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface GraphqlFailure {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; field?: string; problems?: { code: string; field: string; message: string }[] };
}
export interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: GraphqlFailure[];
}

export interface LeadlineServer {
  /** Such as http://127.0.0.1:41235. */
  address: string;
  pid: number;
  /** What it has printed before it said that it is ready. */
  printed: string;
  /** Data of an answer without errors; throws otherwise. */
  graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The whole answer, errors included. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  /** Sends the signal and waits for the end. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<Ended>;
}

/** Starts the server as `start` does, on a free port, and waits until it says that it is ready. */
export async function startLeadline(surroundings: Surroundings): Promise<LeadlineServer> {
  const child = run('main.ts', [], surroundings);
  const ended = collect(child);
  let output = '';
  const address = await new Promise<string>((ready, failed) => {
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const [, found] = /^Leadline is ready: (http:\/\/\S+)$/m.exec(output) ?? [];
      if (found) ready(found);
    });
    void ended.then(({ status, stderr }) => failed(new Error(`The server ended with ${status}:\n${stderr}`)));
  });

  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  };
  return {
    address,
    pid: child.pid!,
    printed: output,
    ask,
    async graphql<Data>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || !data)
        throw new Error(
          `GraphQL answered ${JSON.stringify(errors)} to ${query} ${JSON.stringify(variables)}`,
        );
      return data;
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts the server where it is expected to refuse, and waits for its end. */
export function failToStart(surroundings: Surroundings): Promise<Ended> {
  return collect(run('main.ts', [], surroundings));
}

/** Runs a command of `leadline` to its end. */
export function runCommand(surroundings: Surroundings, ...words: string[]): Promise<Ended> {
  return collect(run('cli.ts', words, surroundings));
}

/** Starts a command that may be killed before its end. */
export function startCommand(
  surroundings: Surroundings,
  ...words: string[]
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = run('cli.ts', words, surroundings);
  return { child, ended: collect(child) };
}

function run(
  file: string,
  words: string[],
  { dataPath, databaseUrl, clickhouseUrl, host, fillsDemo, isFirstStart, settings }: Surroundings,
): ChildProcess {
  if (!databaseUrl && !isFirstStart) placeEmptyModel(dataPath);
  const { PATH, HOME, TMPDIR, LANG, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [resolve(api, file), ...words], {
    env: {
      // Nothing of the machine's own settings.
      ...Object.fromEntries(
        Object.entries({ PATH, HOME, TMPDIR, LANG, NODE_COMPILE_CACHE }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
      LEADLINE_DATA: dataPath,
      LEADLINE_DEMO: fillsDemo ? '1' : '0',
      PORT: '0',
      HOST: host ?? '127.0.0.1',
      DATABASE_URL: databaseUrl ?? '',
      CLICKHOUSE_URL: clickhouseUrl ?? '',
      UV_THREADPOOL_SIZE: '16',
      NO_COLOR: '1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signalled.add(child);
  child.once('exit', () => signalled.delete(child));
  return child;
}

async function collect(child: ChildProcess): Promise<Ended> {
  const [[status], stdout, stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stdout!),
    text(child.stderr!),
  ]);
  return { status, stdout, stderr };
}

// A suite that fails leaves nothing running.
process.once('exit', () => {
  for (const child of signalled) child.kill('SIGKILL');
});
