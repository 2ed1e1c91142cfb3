import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takePoints } from './take-points.ts';

/** Points that each caller may spend a minute, in this process. */
export interface RateLimit {
  /** Takes points from a caller's bucket. Throws RATE_LIMITED where it has not as many left. */
  take(caller: string, points: number): Promise<void>;
}

export function createRateLimit(pointsPerMinute: number): RateLimit {
  const buckets = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  const tell = (retryAfter: number) =>
    `You have asked for more than you may in a minute; ask again in ${retryAfter} s.`;
  return { take: (caller, points) => takePoints(buckets, { key: caller, points, tell }) };
}
