import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { importKinds } from '@leadline/db/vocabulary';
import type { ImportKind } from '@leadline/db/vocabulary';
import { mayIngest } from '../auth/access.ts';
import { keepDeeds, outcomeOf } from '../auth/audit.ts';
import type { Caller, Gate } from '../auth/gate.ts';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';
import { checkQueryString } from '../http/query-string.ts';
import { statusOf } from '../http/status-of.ts';
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
  gate: Gate;
  /** Folder for files that are still on their way. */
  workPath: string;
}

interface Import extends Ingest {
  kind: ImportKind;
}

/** `POST /v1/import/{events,traits,series}`: the body is the file, the options are the URL's parameters. */
export async function ingestRoutes(
  fastify: FastifyInstance,
  { house, gate, workPath }: Ingest,
): Promise<void> {
  // The body is ours to read: it may be larger than memory.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  for (const kind of importKinds) {
    fastify.post(`/v1/import/${kind.toLowerCase()}`, async (request, reply) => {
      reply.hijack();
      await answerImport({ kind, house, gate, workPath }, request, reply);
    });
  }
}

async function answerImport(ingest: Import, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const answer = new AnswerStream(reply.raw);
  try {
    const outcome = await receive(ingest, request, { reply, answer });
    if ('preview' in outcome) answer.endWith(outcome.preview);
    else answer.end(outcome.result);
  } catch (error) {
    if (!request.raw.complete && request.raw.destroyed) return;
    if (error instanceof UserError) return answer.fail(statusOf(error.code), error);
    request.log.error({ err: error }, 'An import failed');
    answer.fail(
      500,
      new UserError('SERVICE_UNAVAILABLE', 'The import failed for a reason that is in the server’s log.'),
    );
  }
}

type Outcome = { preview: ImportPreview } | { result: LoggedImportResult };

async function receive(
  ingest: Import,
  request: FastifyRequest,
  { reply, answer }: { reply: FastifyReply; answer: AnswerStream },
): Promise<Outcome> {
  checkQueryString(request.url);
  const { house } = ingest;
  const caller = await ingest.gate.admit(request, reply.raw);
  const { searchParams } = new URL(request.url, 'http://localhost');
  const given = { kind: ingest.kind, fileName: searchParams.get('fileName') };
  const keep = (code?: string) =>
    keepDeeds({ house, ...caller }, [
      { action: 'import', outcome: outcomeOf(code), given, ...(code !== undefined && { code }) },
    ]);
  try {
    checkMayIngest(caller);
    const task = readImportOptions(ingest.kind, searchParams, ['fileName', 'preview']);
    const isPreview = readSwitch('preview', searchParams.get('preview') ?? 'false');
    const fileName = searchParams.get('fileName') ?? 'The file';
    const upload = join(ingest.workPath, randomUUID());
    try {
      // Rejects when the sender goes away before the end.
      await pipeline(request.raw, createWriteStream(upload, { mode: 0o600 })).catch(refuseFullDisk(fileName));
      checkMayIngest(await ingest.gate.admitAnew(request, reply.raw));
      const file = { path: upload, fileName, task, workPath: ingest.workPath };
      if (isPreview) return { preview: await previewImport(house, file) };
      const result = await importUpload(house, { ...file, caller, answer });
      await keep();
      return { result };
    } finally {
      await rm(upload, { force: true });
    }
  } catch (error) {
    if (error instanceof UserError) await keep(error.code);
    throw error;
  }
}

function checkMayIngest({ access }: Caller): void {
  if (access.mode === 'ANONYMOUS') {
    throw new UserError(
      'UNAUTHENTICATED',
      'Sign in, or send a write key or a token with the scope “ingest”; a page of another site may not import.',
    );
  }
  if (mayIngest(access)) return;
  throw new UserError('FORBIDDEN', 'This needs the role EDITOR, or a token with the scope “ingest”.');
}

interface Upload {
  path: string;
  fileName: string;
  workPath: string;
  task: ImportTask;
  caller: Caller;
  answer: AnswerStream;
}

async function importUpload(house: House, { answer, caller, ...file }: Upload): Promise<LoggedImportResult> {
  return importIntoHouse(house, {
    ...file,
    startedBy: caller.access.member?.id ?? caller.access.token?.ownerId ?? null,
    onProgress: (progress) => void answer.write({ progress }),
    onRejected: async (lines) => {
      for await (const line of lines) await answer.writeAll({ rejectedCsv: line });
    },
  });
}
