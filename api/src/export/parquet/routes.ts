import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { hasSecret } from '../../auth/local-secret.ts';
import type { House } from '../../house.ts';
import { tableNames, writeTable } from './tables.ts';

interface Door {
  house: House;
  /** Of the data directory's lock: who can read it there may take everything. */
  secret: string;
  /** Folder for files that are on their way. */
  workPath: string;
  /** Aborted when the caller goes away. */
  goneSignal: (response: ServerResponse) => AbortSignal;
}

/** `GET /v1/export/TABLE.parquet`, for the command on this machine that holds the data directory's secret. */
export async function parquetRoutes(
  fastify: FastifyInstance,
  { house, secret, workPath, goneSignal }: Door,
): Promise<void> {
  for (const name of tableNames) {
    fastify.get(`/v1/export/${name}.parquet`, async (request, reply) => {
      if (!hasSecret(request.raw, secret)) {
        return reply
          .code(401)
          .send({ error: 'Tables are written for the command `leadline export parquet` alone.' });
      }
      const signal = goneSignal(reply.raw);
      const path = join(workPath, `${randomUUID()}.parquet`);
      try {
        await writeTable(house, name, { path, signal });
        reply.hijack();
        // With its length, so that whoever reads a part of it knows.
        reply.raw.writeHead(200, { 'content-length': (await stat(path)).size });
        await pipeline(createReadStream(path), reply.raw);
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        await rm(path, { force: true });
      }
    });
  }
}
