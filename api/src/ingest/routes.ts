import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { House } from '../house.ts';
import { AnswerStream } from './import-answer.ts';
import type { ImportResult } from './import-events.ts';
import { importIntoHouse } from './import-into-house.ts';
import { readImportOptions } from './import-options.ts';
import type { ImportOptions } from './import-options.ts';

interface Ingest {
  house: House;
  /** Of the data directory's lock: who can read it there may import. */
  secret: string;
  dataPath: string;
}

interface Import extends Pick<Ingest, 'house' | 'secret'> {
  /** Folder for files that are still on their way; what is in it when the server starts is left over. */
  uploadsPath: string;
  log: FastifyBaseLogger;
}

/** `POST /v1/import/events`: the body is the file, the options are the URL's parameters. */
export async function ingestRoutes(
  fastify: FastifyInstance,
  { house, secret, dataPath }: Ingest,
): Promise<void> {
  const uploadsPath = join(dataPath, 'uploads');
  await rm(uploadsPath, { recursive: true, force: true });
  // The body is ours to read: it may be larger than memory.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  fastify.post('/v1/import/events', async (request, reply) => {
    reply.hijack();
    await answerImport({ house, secret, uploadsPath, log: request.log }, request.raw, reply.raw);
  });
}

async function answerImport(
  ingest: Import,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = new AnswerStream(response);
  try {
    answer.end(await receive(ingest, request, answer));
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

async function receive(
  ingest: Import,
  request: IncomingMessage,
  answer: AnswerStream,
): Promise<ImportResult> {
  if (!isAuthorised(request, ingest.secret)) {
    throw new UserError(
      'UNAUTHENTICATED',
      'Importing needs the secret of the data directory as a Bearer token.',
    );
  }
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const options = readImportOptions(searchParams);
  const fileName = searchParams.get('fileName') ?? 'The file';
  await mkdir(ingest.uploadsPath, { recursive: true, mode: 0o700 });
  const upload = join(ingest.uploadsPath, `${randomUUID()}.csv`);
  try {
    // Rejects when the sender goes away before the end.
    await pipeline(request, createWriteStream(upload, { mode: 0o600 }));
    return await importUpload(ingest.house, { upload, fileName, options, answer });
  } finally {
    await rm(upload, { force: true });
  }
}

interface Upload {
  upload: string;
  fileName: string;
  options: ImportOptions;
  answer: AnswerStream;
}

function importUpload(house: House, { upload, fileName, options, answer }: Upload): Promise<ImportResult> {
  return importIntoHouse(house, {
    path: upload,
    fileName,
    options,
    onProgress: (progress) => void answer.write({ progress }),
    onRejected: async (lines) => {
      for await (const line of lines) await answer.writeAll({ rejectedCsv: line });
    },
  });
}

const statuses: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, CONFLICT: 409 };

function isAuthorised(request: IncomingMessage, secret: string): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  // Hashed, because what is compared has to be of one length.
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
