import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from './errors.ts';

/** The data directory as a whole, held by this process: no store in it is opened without. */
export interface DataDirectory {
  readonly path: string;
  /** Opens `/v1/import` to commands on this machine. */
  readonly secret: string;
  /** Tells other commands where this process answers. */
  publish(address: string): Promise<void>;
  release(): Promise<void>;
}

export interface DataDirectoryHolder {
  pid: number;
  /** Null until it listens, and for commands, which never do. */
  address: string | null;
  secret: string;
  startedAt: string;
}

/** Another process holds the data directory; the message names it. */
export class DataDirectoryInUse extends UserError {
  readonly holder: DataDirectoryHolder | null;

  constructor(path: string, holder: DataDirectoryHolder | null) {
    const who = holder === null ? 'another process' : `process ${holder.pid}`;
    const where = holder?.address ? ` at ${holder.address}` : '';
    super('CONFLICT', `The data directory ${shown(path)} is in use by ${who}${where}.`);
    this.holder = holder;
  }
}

/** SQLite's code for a file that somebody else has locked. */
const busy = 5;
/** Somebody may only be looking who holds it. */
const patienceMs = 200;
const holderMs = 1000;

/**
 * Locks the directory, which is made where it is missing. The lock is the kernel's (SQLite takes it on
 * a file of its own), so that it ends with the process however that ends. Throws `DataDirectoryInUse`,
 * or a UserError where there can be no such directory.
 */
export async function lockDataDirectory(path: string): Promise<DataDirectory> {
  await makeDirectory(path);
  const lock = takeLock(path);
  if (lock === null) throw new DataDirectoryInUse(path, await awaitHolder(path));

  const holder: DataDirectoryHolder = {
    pid: process.pid,
    address: null,
    secret: randomBytes(32).toString('base64url'),
    startedAt: new Date().toISOString(),
  };
  await writeHolder(path, holder);
  return {
    path,
    secret: holder.secret,
    publish: (address) => writeHolder(path, { ...holder, address }),
    async release() {
      // While it is still ours: afterwards the file may be another process' own.
      await rm(holderPath(path), { force: true });
      lock.close();
    },
  };
}

/** Who holds the directory now; null where nobody does. */
export async function findHolder(path: string): Promise<DataDirectoryHolder | null> {
  if ((await readHolder(path)) === null) return null;
  const lock = takeLock(path);
  lock?.close();
  return lock === null ? awaitHolder(path) : null;
}

/** Null where somebody else holds it. */
function takeLock(path: string): DatabaseSync | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(path, 'lock.sqlite'), { timeout: patienceMs });
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null;
    throw unwritable(path, error);
  }
}

/** The holder's word about itself, which it writes a moment after it has got the lock. */
async function awaitHolder(path: string): Promise<DataDirectoryHolder | null> {
  for (let waitedMs = 0; waitedMs < holderMs; waitedMs += patienceMs) {
    const holder = await readHolder(path);
    if (holder !== null && isAlive(holder.pid)) return holder;
    await sleep(patienceMs);
  }
  return null;
}

/** A process that was killed leaves its file behind. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function holderPath(path: string): string {
  return join(path, 'lock.json');
}

async function readHolder(path: string): Promise<DataDirectoryHolder | null> {
  try {
    return JSON.parse(await readFile(holderPath(path), 'utf8')) as DataDirectoryHolder;
  } catch {
    return null;
  }
}

/** By a rename, so that nobody reads half of it. */
async function writeHolder(path: string, holder: DataDirectoryHolder): Promise<void> {
  const draft = `${holderPath(path)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, holderPath(path));
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new UserError(
        'BAD_USER_INPUT',
        `The data directory ${shown(path)} is a file; LEADLINE_DATA names a folder.`,
      );
    }
    throw unwritable(path, error);
  }
}

function unwritable(path: string, cause: unknown): UserError {
  const error = new UserError(
    'BAD_USER_INPUT',
    `The data directory ${shown(path)} cannot be written to by this user.`,
  );
  error.cause = cause;
  return error;
}

/** As people write it: from where they are, where that is shorter. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  if (fromHere.startsWith('..') || fromHere.length >= path.length) return path;
  return fromHere === '' ? '.' : `./${fromHere}`;
}
