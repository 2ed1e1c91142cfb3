import { RateLimiterMemory } from 'rate-limiter-flexible';
import { asAnswer } from '../http/refusal.ts';
import { takePoints } from './take-points.ts';

/** What a request costs beside its operation, also where it turns out to hold none that can be run. */
const pointsOfRequest = 10;

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

/** Takes what a request costs before it is read, so that one that cannot be is not free. Throws what Apollo answers. */
export async function takeRequest(rateLimit: RateLimit, caller: string): Promise<void> {
  try {
    await rateLimit.take(caller, pointsOfRequest);
  } catch (error) {
    throw asAnswer(error);
  }
}
