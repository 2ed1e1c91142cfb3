import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../errors.ts';

const durationSeconds = 15 * 60;
const byAddress = new RateLimiterMemory({ points: 30, duration: durationSeconds });
const byAccount = new RateLimiterMemory({ points: 10, duration: durationSeconds });

/** Counts tries to get in from an address before any is made. Throws RATE_LIMITED past 30 in 15 minutes. */
export function countTries(address: string, tries: number): Promise<void> {
  return consume(byAddress, address, tries);
}

/** Counts a try on an account, whoever makes it. Throws RATE_LIMITED past 10 in 15 minutes. */
export function countTryOnAccount(account: string): Promise<void> {
  return consume(byAccount, keyOf(account), 1);
}

/** Who got in has not guessed: their tries are counted no more. */
export async function forgiveTries(address: string, account: string): Promise<void> {
  await Promise.all([byAddress.reward(address, 1), byAccount.delete(keyOf(account))]);
}

function keyOf(account: string): string {
  return account.trim().toLowerCase();
}

async function consume(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
    throw new UserError(
      'RATE_LIMITED',
      `Too many tries; try again in ${Math.ceil(retryAfter / 60)} minutes.`,
      { retryAfter },
    );
  }
}
