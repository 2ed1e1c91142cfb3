import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../errors.ts';

/** Points that each caller may spend a minute, in this process. */
export interface RateLimit {
  /** Takes points from a caller's bucket. Throws RATE_LIMITED where it has not as many left. */
  take(caller: string, points: number): Promise<void>;
}

export function createRateLimit(pointsPerMinute: number): RateLimit {
  const buckets = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  return {
    async take(caller, points) {
      try {
        await buckets.consume(caller, points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const retryAfter = Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1);
        throw new UserError(
          'RATE_LIMITED',
          `You have asked for more than you may in a minute; ask again in ${retryAfter} s.`,
          { retryAfter },
        );
      }
    },
  };
}
