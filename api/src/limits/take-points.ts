import { RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { UserError } from '../errors.ts';

/** Takes points from a bucket. Throws RATE_LIMITED, as `tell` says it, where it has not as many left for so many seconds. */
export async function takePoints(
  buckets: RateLimiterAbstract,
  { key, points, tell }: { key: string; points: number; tell: (retryAfter: number) => string },
): Promise<void> {
  try {
    await buckets.consume(key, points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1);
    throw new UserError('RATE_LIMITED', tell(retryAfter), { retryAfter });
  }
}
