import { RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { UserError } from '../errors.ts';

type Tell = (retryAfter: number) => string;

/** Takes points from a bucket. Throws RATE_LIMITED, as `tell` says it, where it has not as many left for so many seconds. */
export async function takePoints(
  buckets: RateLimiterAbstract,
  { key, points, tell }: { key: string; points: number; tell: Tell },
): Promise<void> {
  try {
    await buckets.consume(key, points);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooManyPoints(refusal, tell) : refusal;
  }
}

export function tooManyPoints({ msBeforeNext }: RateLimiterRes, tell: Tell): UserError {
  const retryAfter = Math.max(Math.ceil(msBeforeNext / 1000), 1);
  return new UserError('RATE_LIMITED', tell(retryAfter), { retryAfter });
}
