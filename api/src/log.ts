import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

export type Log = FastifyBaseLogger;

/** JSON lines on standard error, so that standard output says only what people wait for. */
export function createLog(level: string): Log {
  return pino({ level }, pino.destination(2));
}
