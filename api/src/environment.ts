import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
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
  /** Where people reach the server, such as https://leadline.example.com; without it, at the address that they ask for. */
  publicOrigin: string | undefined;
  /** Proxies whose word of the caller's address and protocol is taken: addresses, ranges (CIDR), or proxy-addr's names. */
  trustedProxies: readonly string[];
  /** The OIDC provider whose accounts may sign in; null for none. */
  oidc: OidcSettings | null;
  databaseUrl: string | undefined;
  clickhouseUrl: string | undefined;
  /** Least severe log line that is written: pino's words. */
  logLevel: string;
  /** From how long on a statement of either store is written to the log, in milliseconds. */
  slowQueryMs: number;
  /** What the fact store stops a query at. */
  queryLimits: QueryLimits;
  /** What each caller may ask for in a minute, in points of cost. */
  ratePointsPerMinute: number;
  /** Home of the built web pages. */
  webBuildPath: string;
}

/** A client that is registered at an OIDC provider. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
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
    publicOrigin: readOrigin(setting('PUBLIC_ORIGIN')),
    trustedProxies: readProxies(setting('LEADLINE_TRUST_PROXY')),
    oidc: readOidc(setting),
    databaseUrl: setting('DATABASE_URL'),
    clickhouseUrl: setting('CLICKHOUSE_URL'),
    logLevel,
    slowQueryMs: readMilliseconds('SLOW_QUERY_MS', setting('SLOW_QUERY_MS') ?? '1000'),
    queryLimits: {
      seconds: readCount('QUERY_MAX_SECONDS', setting('QUERY_MAX_SECONDS') ?? '30'),
      rows: readCount('QUERY_MAX_ROWS', setting('QUERY_MAX_ROWS') ?? '1000000000'),
      memoryBytes: readCount('QUERY_MAX_MEMORY_MB', setting('QUERY_MAX_MEMORY_MB') ?? '4000') * 1e6,
    },
    ratePointsPerMinute: readCount('RATE_LIMIT', setting('RATE_LIMIT') ?? '20000000'),
    webBuildPath: resolve(workspaceRoot, 'web/build'),
  };
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '')
    return url.origin;
  throw new UserError(
    'BAD_USER_INPUT',
    `PUBLIC_ORIGIN is "${text}"; it is a scheme and a host, such as https://leadline.example.com.`,
  );
}

const namedRanges = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Never all, and no number of hops: either would take a caller's own word where they reach the port beside
 * the proxy.
 */
function readProxies(text = ''): string[] {
  const proxies = text.split(',').map((each) => each.trim());
  if (text === '') return [];
  const unreadable = proxies.find((each) => !namedRanges.includes(each) && !isAddressOrRange(each));
  if (unreadable === undefined) return proxies;
  throw new UserError(
    'BAD_USER_INPUT',
    `LEADLINE_TRUST_PROXY holds "${unreadable}"; it is a list of the proxies' addresses and ranges, such as 10.0.0.7,172.16.0.0/12, or ${namedRanges.join(', ')}.`,
  );
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix = '1', ...rest] = text.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    /^\d+$/.test(prefix) &&
    Number(prefix) >= 1 &&
    Number(prefix) <= longest &&
    rest.length === 0
  );
}

function readOidc(setting: (name: string) => string | undefined): OidcSettings | null {
  const issuer = setting('OIDC_ISSUER');
  if (issuer === undefined) return null;
  const clientId = setting('OIDC_CLIENT_ID');
  const clientSecret = setting('OIDC_CLIENT_SECRET');
  if (clientId === undefined || clientSecret === undefined || !URL.canParse(issuer)) {
    throw new UserError(
      'BAD_USER_INPUT',
      'OIDC_ISSUER is an address such as https://accounts.example.com, and needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.',
    );
  }
  return { issuer, clientId, clientSecret };
}

function readSwitch(name: string, text: string): boolean {
  if (text === '1' || text === '0') return text === '1';
  throw new UserError('BAD_USER_INPUT', `${name} is "${text}"; it is 1 or 0.`);
}

function readMilliseconds(name: string, text: string): number {
  const milliseconds = Number(text);
  if (Number.isInteger(milliseconds) && milliseconds >= 0) return milliseconds;
  throw new UserError('BAD_USER_INPUT', `${name} is "${text}"; it is a whole number of milliseconds.`);
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
