import { RateLimiterMemory } from 'rate-limiter-flexible';
import { keepDeeds } from '../auth/audit.ts';
import type { Context } from '../context.ts';
import { asAnswer } from '../http/refusal.ts';
import { takePoints, tooManyPoints } from './take-points.ts';

/** What a request costs beside its operation, also where it turns out to hold none that can be run. */
const pointsOfRequest = 2_000;

/** Points that each caller may spend a minute, in this process. */
export interface RateLimit {
  /** Takes points from a caller's bucket. Throws RATE_LIMITED where it has not as many left. */
  take(caller: string, points: number): Promise<void>;
  /** Throws RATE_LIMITED where a caller was refused before in this minute. */
  refuseSpent(caller: string): Promise<void>;
}

export function createRateLimit(pointsPerMinute: number): RateLimit {
  const buckets = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  const tell = (retryAfter: number) =>
    `You have asked for more than you may in a minute; ask again in ${retryAfter} s.`;
  return {
    take: (caller, points) => takePoints(buckets, { key: caller, points, tell }),
    async refuseSpent(caller) {
      const bucket = await buckets.get(caller);
      if (bucket !== null && bucket.consumedPoints > pointsPerMinute) throw tooManyPoints(bucket, tell);
    },
  };
}

/**
 * Takes what a request costs before it is read, so that one that cannot be is not free. Throws what Apollo
 * answers. The audit log has the first refusal of a minute: with all of them it could be filled from outside.
 */
export async function takeRequest(rateLimit: RateLimit, context: Context): Promise<void> {
  try {
    await rateLimit.refuseSpent(context.caller);
    await rateLimit.take(context.caller, pointsOfRequest).catch(async (error: unknown) => {
      await keepDeeds(context, [{ action: '/graphql', outcome: 'REFUSED', code: 'RATE_LIMITED' }]);
      throw error;
    });
  } catch (error) {
    throw asAnswer(error);
  }
}
