import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { importKinds } from '@leadline/db/vocabulary';
import type { ImportKind } from '@leadline/db/vocabulary';
import { isLocalCaller, localAccess } from '../auth/access.ts';
import { hasSecret } from '../auth/local-secret.ts';
import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { House } from '../house.ts';
import { refuseFullDisk } from './full-disk.ts';
import { AnswerStream } from './import-answer.ts';
import { importIntoHouse } from './import-into-house.ts';
import { readImportOptions, readSwitch } from './import-options.ts';
import type { ImportTask } from './import-options.ts';
import { previewImport } from './import-preview.ts';
import type { ImportPreview } from './import-preview.ts';
import type { LoggedImportResult } from './import-run.ts';

interface Ingest {
  house: House;
  /** Of the data directory's lock: who can read it there may import. */
  secret: string;
  /** Folder for files that are still on their way. */
  workPath: string;
}

interface Import extends Ingest {
  kind: ImportKind;
  log: FastifyBaseLogger;
}

/** `POST /v1/import/{events,traits,series}`: the body is the file, the options are the URL's parameters. */
export async function ingestRoutes(
  fastify: FastifyInstance,
  { house, secret, workPath }: Ingest,
): Promise<void> {
  // The body is ours to read: it may be larger than memory.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  for (const kind of importKinds) {
    fastify.post(`/v1/import/${kind.toLowerCase()}`, async (request, reply) => {
      reply.hijack();
      await answerImport({ kind, house, secret, workPath, log: request.log }, request.raw, reply.raw);
    });
  }
}

async function answerImport(
  ingest: Import,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = new AnswerStream(response);
  try {
    const outcome = await receive(ingest, request, answer);
    if ('preview' in outcome) answer.endWith(outcome.preview);
    else answer.end(outcome.result);
  } catch (error) {
    if (!request.complete && request.destroyed) return;
    if (error instanceof UserError) return answer.fail(statuses[error.code] ?? 400, error);
    ingest.log.error({ err: error }, 'An import failed');
    answer.fail(
      500,
      new UserError('SERVICE_UNAVAILABLE', 'The import failed for a reason that is in the server’s log.'),
    );
  }
}

type Outcome = { preview: ImportPreview } | { result: LoggedImportResult };

async function receive(ingest: Import, request: IncomingMessage, answer: AnswerStream): Promise<Outcome> {
  const isAllowed =
    request.headers.authorization === undefined ? isLocalCaller(request) : hasSecret(request, ingest.secret);
  if (!isAllowed) {
    throw new UserError(
      'UNAUTHENTICATED',
      'A page of another site, or a token that is not the secret of the data directory, may not import.',
    );
  }
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const task = readImportOptions(ingest.kind, searchParams, ['fileName', 'preview']);
  const isPreview = readSwitch('preview', searchParams.get('preview') ?? 'false');
  const fileName = searchParams.get('fileName') ?? 'The file';
  const upload = join(ingest.workPath, randomUUID());
  try {
    // Rejects when the sender goes away before the end.
    await pipeline(request, createWriteStream(upload, { mode: 0o600 })).catch(refuseFullDisk(fileName));
    const file = { path: upload, fileName, task, workPath: ingest.workPath };
    if (isPreview) return { preview: await previewImport(ingest.house, file) };
    return { result: await importUpload(ingest.house, { ...file, answer }) };
  } finally {
    await rm(upload, { force: true });
  }
}

interface Upload {
  path: string;
  fileName: string;
  workPath: string;
  task: ImportTask;
  answer: AnswerStream;
}

async function importUpload(house: House, { answer, ...file }: Upload): Promise<LoggedImportResult> {
  return importIntoHouse(house, {
    ...file,
    startedBy: (await localAccess(house)).member?.id ?? null,
    onProgress: (progress) => void answer.write({ progress }),
    onRejected: async (lines) => {
      for await (const line of lines) await answer.writeAll({ rejectedCsv: line });
    },
  });
}

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  SERVICE_UNAVAILABLE: 503,
};
