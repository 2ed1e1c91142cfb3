import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { serializeError } from './observability/error-in-log.ts';
import { currentScope } from './observability/scope.ts';

export type Log = FastifyBaseLogger;

/**
 * JSON lines on standard error, so that standard output says only what people wait for. Each says which
 * request or job it is about. What is logged is chosen so that it holds no secret and nothing about a
 * person; what is redacted here is a second net.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      mixin() {
        const scope = currentScope();
        if (scope === undefined) return {};
        return scope.kind === 'request' ? { requestId: scope.id } : { jobId: scope.id };
      },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
      serializers: {
        err: serializeError,
        // Of Fastify's own lines: an address may hold anything.
        req: ({ method }: { method: string }) => ({ method }),
      },
    },
    pino.destination(2),
  );
}

const secrets = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'secret',
  'token',
  'email',
  'variables',
  'params',
];
