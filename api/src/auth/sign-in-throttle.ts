import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '../limits/network.ts';
import { takePoints } from '../limits/take-points.ts';
import { hashSecret } from './secret.ts';

const durationSeconds = 15 * 60;
const byNetwork = new RateLimiterMemory({ points: 30, duration: durationSeconds });
const byAccount = new RateLimiterMemory({ points: 10, duration: durationSeconds });

/** Counts tries to get in from an address's network before any is made. Throws RATE_LIMITED past 30 in 15 minutes. */
export function countTries(address: string, tries: number): Promise<void> {
  return takePoints(byNetwork, { key: networkOf(address), points: tries, tell });
}

/** Counts a try on an account, whoever makes it. Throws RATE_LIMITED past 10 in 15 minutes. */
export function countTryOnAccount(account: string): Promise<void> {
  return takePoints(byAccount, { key: keyOf(account), points: 1, tell });
}

/** Who got in has not guessed: their tries are counted no more. */
export async function forgiveTries(address: string, account: string): Promise<void> {
  await Promise.all([byNetwork.reward(networkOf(address), 1), forgiveTriesOnAccount(account)]);
}

/** The same of who was in already: their tries are counted on the account alone. */
export async function forgiveTriesOnAccount(account: string): Promise<void> {
  await byAccount.delete(keyOf(account));
}

/** As long for any address: strangers write them, and each is kept for a while. */
function keyOf(account: string): string {
  return hashSecret(account.trim().toLowerCase());
}

function tell(retryAfter: number): string {
  return `Too many tries; try again in ${Math.ceil(retryAfter / 60)} minutes.`;
}
