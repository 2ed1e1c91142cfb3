import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const api = resolve(import.meta.dirname, '../../api/src');

export interface Leadline {
  process: ChildProcess;
  ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
}

/** Starts a command of Leadline on the data directory `data`, in the folder `cwd`. */
export function startCommand(
  args: readonly string[],
  { data, cwd }: { data: string; cwd: string },
): Leadline {
  return startNode(['cli.ts', ...args], { data, cwd });
}

/** Runs a command to its end. */
export function runCommand(args: readonly string[], place: { data: string; cwd: string }): Leadline['ended'] {
  return startCommand(args, place).ended;
}

/** Starts the server, and waits until it says that it is ready. */
export async function startServer(data: string): Promise<Leadline & { address: string }> {
  const server = startNode(['main.ts'], { data, cwd: data });
  const address = await Promise.race([
    readyAddress(server.process),
    server.ended.then(({ stderr }) => Promise.reject(new Error(`The server did not start: ${stderr}`))),
  ]);
  return { ...server, address };
}

async function readyAddress(server: ChildProcess): Promise<string> {
  let said = '';
  for (;;) {
    const [chunk] = (await once(server.stdout!, 'data')) as [Buffer];
    said += chunk.toString();
    const ready = /^Leadline is ready: (\S+)$/m.exec(said);
    if (ready) return ready[1]!;
  }
}

/** The one value of a query's one row; in a process of its own, because chDB never quite lets go of a folder. */
export async function askFacts(data: string, query: string): Promise<unknown> {
  const script = resolve(import.meta.dirname, 'ask-facts-process.ts');
  const { stdout, stderr } = await startNode([script, query], { data, cwd: data }).ended;
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function startNode(
  [script, ...args]: readonly string[],
  { data, cwd }: { data: string; cwd: string },
): Leadline {
  const child = spawn(process.execPath, [resolve(api, script!), ...args], {
    cwd,
    env: { ...process.env, LEADLINE_DATA: data, PORT: '0', UV_THREADPOOL_SIZE: undefined },
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([[status], stdout, stderr]) => ({ status: status as number | null, stdout, stderr }),
  );
  return { process: child, ended };
}
