import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** 256 bits that nobody guesses, as 43 characters that fit into a URL and a cookie. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It needs no salt: 256 random bits are in no dictionary. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether both are the same, in a time that does not tell where they differ. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(secret)));
}

/** `ll_`, a secret, and its CRC-32: scanners find it in a text, and a slip of the hand is no token. */
export function makeApiToken(): string {
  const secret = makeSecret();
  return `ll_${secret}${checksum(secret)}`;
}

export function isApiToken(text: string): boolean {
  const [, secret, sum] = /^ll_([\w-]{43})([\w-]{6})$/.exec(text) ?? [];
  return secret !== undefined && checksum(secret) === sum;
}

function checksum(secret: string): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(secret));
  return sum.toString('base64url');
}
