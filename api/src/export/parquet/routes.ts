import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { keepDeeds, outcomeOf } from '../../auth/audit.ts';
import type { Caller, Gate } from '../../auth/gate.ts';
import { UserError } from '../../errors.ts';
import type { House } from '../../house.ts';
import { statusOf } from '../../http/status-of.ts';
import { tableNames, writeTable } from './tables.ts';

interface Door {
  house: House;
  gate: Gate;
  /** Folder for files that are on their way. */
  workPath: string;
  /** Aborted when the caller goes away. */
  goneSignal: (response: ServerResponse) => AbortSignal;
}

/** `GET /v1/export/TABLE.parquet`: all of a table, for an ADMIN and for this machine's own commands. */
export async function parquetRoutes(
  fastify: FastifyInstance,
  { house, gate, workPath, goneSignal }: Door,
): Promise<void> {
  fastify.setErrorHandler(async (error, _, reply) => {
    if (!(error instanceof UserError)) throw error;
    return reply.code(statusOf(error.code)).type('text/plain; charset=utf-8').send(`${error.message}\n`);
  });
  for (const name of tableNames) {
    fastify.get(`/v1/export/${name}.parquet`, async (request, reply) => {
      const caller = await gate.admit(request, reply.raw);
      const keep = (code?: string) =>
        keepDeeds({ house, ...caller }, [
          { action: 'exportTable', outcome: outcomeOf(code), given: { name }, ...(code && { code }) },
        ]);
      const refusal = refusalOf(caller);
      await keep(refusal?.code);
      if (refusal) throw refusal;
      const signal = goneSignal(reply.raw);
      const path = join(workPath, `${randomUUID()}.parquet`);
      try {
        await writeTable(house, name, { path, signal });
        reply.hijack();
        // With its length, so that whoever reads a part of it knows.
        reply.raw.writeHead(200, {
          'content-type': 'application/vnd.apache.parquet',
          'content-length': (await stat(path)).size,
          'cache-control': 'no-store',
        });
        await pipeline(createReadStream(path), reply.raw);
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        await rm(path, { force: true });
      }
    });
  }
}

function refusalOf({ access: { mode, role } }: Caller): UserError | null {
  if (mode === 'ANONYMOUS')
    return new UserError('UNAUTHENTICATED', 'Sign in as an ADMIN to take everything along.');
  if (role === 'ADMIN') return null;
  return new UserError('FORBIDDEN', `This needs the role ADMIN; yours is ${role}.`);
}
