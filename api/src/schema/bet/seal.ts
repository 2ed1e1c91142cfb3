import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { addDays, daysBetween } from './days.ts';

/** Columns of a bet that a seal fills: canonical JSON (RFC 8785) and its SHA-256 in hexadecimal. */
export function sealBet(bet: SealedBet): { sealed: string; seal: string } {
  const sealed = canonicalize(bet)!;
  return { sealed, seal: createHash('sha256').update(sealed, 'utf8').digest('hex') };
}

/** The commitment that a bet was sealed with. */
export function readSealed(sealed: string): SealedBet {
  return JSON.parse(sealed) as SealedBet;
}

/** The review date as sealed, moved by a late launch. */
export function reviewDayOf({ reviewOn, launchBy }: SealedBet, launchedOn: string | null): string {
  return addDays(reviewOn, launchedOn === null ? 0 : Math.max(0, daysBetween(launchBy, launchedOn)));
}
