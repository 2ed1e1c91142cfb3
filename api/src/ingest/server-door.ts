import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { TableName } from '../export/parquet/tables.ts';
import { dataOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Door, FileToImport } from './door.ts';
import { codeOf } from './full-disk.ts';
import type { AnswerLine } from './import-answer.ts';
import { writeImportOptions } from './import-options.ts';
import type { LoggedImportResult } from './import-run.ts';
import { openToRead } from './plain-file.ts';

interface Server {
  address: string;
  secret: string;
}

/** The stores of the server that runs on this data directory. */
export function serverDoor(server: Server): Door {
  return {
    importFile: (file) => sendFile(server, file),
    exportTable: (name, path) => receiveTable(server, name, path),
    ask: (query, variables) => ask(server, query, variables),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function sendFile(server: Server, file: FileToImport): Promise<LoggedImportResult> {
  await using handle = await openToRead(file.path, file.fileName);
  const parameters = writeImportOptions(file.task);
  parameters.set('fileName', file.fileName);
  // Not by `fetch`: it gives up after five minutes of an upload or of a silent server.
  const sending = request(
    `${server.address}/v1/import/${file.task.kind.toLowerCase()}?${parameters.toString()}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/octet-stream' },
    },
  );
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  // A server that refuses does not read to the end; its answer says why.
  const sent = pipeline(handle.createReadStream({ autoClose: false }), sending).catch(() => undefined);
  try {
    const [response] = await answered;
    return await readAnswer(response, file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw gone(server, 'import', error);
  } finally {
    sending.destroy();
    await sent;
  }
}

async function readAnswer(response: IncomingMessage, file: FileToImport): Promise<LoggedImportResult> {
  for await (const text of linesOf(response)) {
    const line = JSON.parse(text) as AnswerLine;
    if ('progress' in line) file.onProgress(line.progress);
    else if ('rejectedCsv' in line) await file.onRejected(line.rejectedCsv);
    else if ('error' in line) throw errorOf(line.error);
    else return line;
  }
  throw new Error('The answer has no end.');
}

/** Not by `readline`, which keeps to itself that the stream broke. */
async function* linesOf(response: IncomingMessage): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

function errorOf({
  code,
  field,
  message,
}: {
  code: string;
  field?: string | undefined;
  message: string;
}): UserError {
  return new UserError(code as ErrorCode, message, field === undefined ? {} : { field });
}

const remedies = { import: 'import the file again to complete it', export: 'nothing was exported' } as const;

function gone({ address }: Server, what: keyof typeof remedies, cause: unknown): UserError {
  const error = new UserError(
    'SERVICE_UNAVAILABLE',
    `The server at ${address} went away before the ${what} had ended; ${remedies[what]}.`,
  );
  error.cause = cause;
  return error;
}

/** The server tells the file's length first, so that the stream of one that is cut off fails. */
async function receiveTable(server: Server, name: TableName, path: string): Promise<void> {
  const asking = request(`${server.address}/v1/export/${name}.parquet`, {
    headers: { authorization: `Bearer ${server.secret}` },
  }).end();
  const [response] = (await once(asking, 'response').catch((error: unknown) => {
    throw gone(server, 'export', error);
  })) as [IncomingMessage];
  if (response.statusCode !== 200) {
    response.resume();
    throw new UserError(
      'SERVICE_UNAVAILABLE',
      `The server at ${server.address} answered ${response.statusCode} for ${name}; its log says why.`,
    );
  }
  await pipeline(response, createWriteStream(path)).catch((error: unknown) => {
    throw codeOf(error) === 'ECONNRESET' ? gone(server, 'export', error) : error;
  });
}

async function ask<Data>({ address, secret }: Server, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return dataOf<Data>((await response.json()) as Answer);
}
