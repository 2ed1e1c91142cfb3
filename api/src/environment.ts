import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { QueryLimits } from '@leadline/db/facts/connect';
import { UserError } from './errors.ts';

/** The settings of a process: the only place that reads the environment. `.env.example` explains each. */
export interface Environment {
  port: number;
  host: string;
  /** Absolute path of the data directory. */
  dataPath: string;
  /** Whether an empty workspace is filled with the demo. */
  fillsDemo: boolean;
  databaseUrl: string | undefined;
  clickhouseUrl: string | undefined;
  /** Least severe log line that is written: pino's words. */
  logLevel: string;
  /** What the fact store stops a query at. */
  queryLimits: QueryLimits;
  /** What each caller may ask for in a minute, in points of cost. */
  ratePointsPerMinute: number;
  /** Home of the built web pages. */
  webBuildPath: string;
}

/** Adds what stands in the workspace's `.env`; what is set already stays. */
export function loadEnvironmentFile(): void {
  const path = resolve(workspaceRoot, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
}

const workspaceRoot = resolve(import.meta.dirname, '../..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Throws a UserError with a sentence for a setting that cannot be meant. */
export function readEnvironment(variables = process.env): Environment {
  const setting = (name: string) => variables[name]?.trim() || undefined;
  const logLevel = setting('LOG_LEVEL') ?? 'warn';
  if (!logLevels.includes(logLevel)) {
    throw new UserError(
      'BAD_USER_INPUT',
      `LOG_LEVEL is "${logLevel}"; it is one of ${logLevels.join(', ')}.`,
    );
  }
  return {
    port: readPort(setting('PORT') ?? '4000'),
    host: setting('HOST') ?? '127.0.0.1',
    // Against the workspace, not the caller's folder, so that `start` and every command agree.
    dataPath: resolve(workspaceRoot, setting('LEADLINE_DATA') ?? 'data'),
    fillsDemo: readSwitch('LEADLINE_DEMO', setting('LEADLINE_DEMO') ?? '1'),
    databaseUrl: setting('DATABASE_URL'),
    clickhouseUrl: setting('CLICKHOUSE_URL'),
    logLevel,
    queryLimits: {
      seconds: readCount('QUERY_MAX_SECONDS', setting('QUERY_MAX_SECONDS') ?? '30'),
      rows: readCount('QUERY_MAX_ROWS', setting('QUERY_MAX_ROWS') ?? '1000000000'),
      memoryBytes: readCount('QUERY_MAX_MEMORY_MB', setting('QUERY_MAX_MEMORY_MB') ?? '4000') * 1e6,
    },
    ratePointsPerMinute: readCount('RATE_LIMIT', setting('RATE_LIMIT') ?? '20000000'),
    webBuildPath: resolve(workspaceRoot, 'web/build'),
  };
}

function readSwitch(name: string, text: string): boolean {
  if (text === '1' || text === '0') return text === '1';
  throw new UserError('BAD_USER_INPUT', `${name} is "${text}"; it is 1 or 0.`);
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new UserError('BAD_USER_INPUT', `${name} is "${text}"; it is a whole number above 0.`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UserError('BAD_USER_INPUT', `PORT is "${text}"; it is a whole number from 0 to 65535.`);
  }
  return port;
}

/**
 * The pages' handler reads this when it is loaded: without it, it takes plain http for https and
 * refuses every form. The server overwrites the header on each request.
 */
export function tellPagesProtocolHeader(header: string): void {
  process.env['PROTOCOL_HEADER'] = header;
}
