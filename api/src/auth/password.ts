import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { badInput } from '../errors.ts';

/** OWASP's second choice of parameters for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const hashBytes = 32;
const argon2id = promisify(argon2);

const shortest = 12;
const longest = 200;

/** Refuses a password that is too short to withstand guessing. */
export function checkPassword(password: string): void {
  if (password.length >= shortest && password.length <= longest) return;
  throw badInput(
    'password',
    `A password has ${shortest} to ${longest} characters; this one has ${password.length}. A sentence is a good one.`,
  );
}

/** In PHC's string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashWith(password, salt);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Where nobody has a hash, one of equal cost is computed: the time does not tell who has an account. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [salt, hash] = stored === null ? nobodys : stored.split('$').slice(-2);
  const expected = Buffer.from(hash!, 'base64');
  const isSame = timingSafeEqual(await hashWith(password, Buffer.from(salt!, 'base64')), expected);
  return isSame && stored !== null;
}

const nobodys = [unpadded(randomBytes(16)), unpadded(randomBytes(hashBytes))];

function hashWith(password: string, salt: Buffer): Promise<Buffer> {
  // The same letters may be composed in several ways, by the keyboard.
  const message = password.normalize('NFKC');
  return argon2id('argon2id', { message, nonce: salt, tagLength: hashBytes, ...cost });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
