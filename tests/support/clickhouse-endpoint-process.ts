import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';

/** What of chDB is used here; its package is a dependency of `db`, not of the tests. */
interface Session {
  queryAsync(query: string, options?: { format: string }): Promise<{ bytes(): Uint8Array }>;
  close(): void;
}
const requireFromDb = createRequire(resolve(import.meta.dirname, '../../db/package.json'));
const { Session } = requireFromDb('chdb') as { Session: new (path: string) => Session };

const dataPath = process.argv[2]!;
const uploads = await mkdtemp(join(dirname(dataPath), 'uploads-'));
// Holds the directory while no request does, and ends the queries of callers who went away.
const warden = new Session(dataPath);

/** Parameters of a request that are no settings of the engine. */
const notSettings =
  /^(query|query_id|database|default_format|session_id|role|user|password|wait_end_of_query|enable_http_compression|http_.*|send_progress_in_http_headers)$/;

/** As a server's own limit is, in bytes. */
const longestUrl = 1_048_576;

const server = createServer({ maxHeaderSize: longestUrl }, (request, response) => {
  answer(request, response).catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    response.statusCode = 500;
    response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(text)?.[1] ?? '1002');
    response.end(`${text} (version 26.7)\n`);
  });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url!, 'http://endpoint');
  if (pathname === '/ping') return void response.end('Ok.\n');

  const upload = join(uploads, randomUUID());
  const tag = `/* ${randomUUID()} */`;
  const session = new Session(dataPath);
  response.once('close', () => {
    if (!response.writableFinished) void warden.queryAsync(`KILL QUERY WHERE query LIKE '${tag}%' ASYNC`);
  });
  try {
    await session.queryAsync(`USE ${identifier(searchParams.get('database') ?? 'default')}`);
    for (const [name, value] of searchParams) {
      if (!notSettings.test(name)) await session.queryAsync(`SET ${identifier(name)} = ${literal(value)}`);
    }
    const query = await readQuery(request, searchParams.get('query'), upload);
    const format = searchParams.get('default_format') ?? 'TabSeparated';
    const result = await session.queryAsync(`${tag} ${query}`, { format });
    response.end(result.bytes());
  } finally {
    session.close();
    await rm(upload, { force: true });
  }
}

/** The statement to run. Data for `input()` are kept in the file `upload`: the embedded engine would drop them. */
async function readQuery(request: IncomingMessage, query: string | null, upload: string): Promise<string> {
  if (query === null) return (await buffer(request)).toString();
  const input = /\binput\(('(?:[^'\\]|\\.)*')\)([\s\S]*?)\bFORMAT\s+(\w+)\s*$/.exec(query);
  if (!input) return `${query}\n${(await buffer(request)).toString()}`;
  await pipeline(request, createWriteStream(upload));
  const [text, structure, between, format] = input;
  return query.replace(text, () => `file(${literal(upload)}, ${format}, ${structure})${between}`);
}

function literal(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}

function identifier(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`Code: 62. DB::Exception: ${name} is no name. (SYNTAX_ERROR)`);
  return name;
}

// It goes with the process that wanted it.
process.once('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send!(address.port);
});
