import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Points that each caller may spend a minute, in this process. */
export interface RateLimit {
  /** Takes points from a caller's bucket. Throws `RateExceeded` where it has not as many left. */
  take(caller: string, points: number): Promise<void>;
}

export class RateExceeded extends Error {
  /** Whole seconds until the bucket is full again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`You have asked for more than you may in a minute; ask again in ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

export function createRateLimit(pointsPerMinute: number): RateLimit {
  const buckets = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  return {
    async take(caller, points) {
      try {
        await buckets.consume(caller, points);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new RateExceeded(Math.max(Math.ceil(error.msBeforeNext / 1000), 1));
      }
    },
  };
}
