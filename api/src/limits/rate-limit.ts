import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from './network.ts';
import { takePoints, tooManyPoints } from './take-points.ts';

/** What a request costs beside its operation. */
const pointsOfRequest = 200;
/** And more where it holds none that can be run: people send few such, and who means harm many. */
const pointsOfUnrunnable = 20_000;
/** Such a one is answered after a while: nobody notices who sends one, and who sends many takes little from the others. */
const unrunnableDelayMs = 150;

/** Points that each caller may spend a minute, in this process. A caller is a token's id, or an address, which counts as its network. */
export interface RateLimit {
  /** Takes what an operation costs. Throws RATE_LIMITED where the caller has not as many left. */
  take(caller: string, points: number): Promise<void>;
  /** Takes what any request costs. Throws RATE_LIMITED. */
  takeForRequest(caller: string): Promise<void>;
  /** Takes what a request costs that held nothing that can be run: the next one finds that it is spent. Takes a while, too. */
  takeForUnrunnable(caller: string): Promise<void>;
  /** Throws RATE_LIMITED where all has been spent. */
  refuseSpent(caller: string): Promise<void>;
  /** Whether it is the caller's first refusal of this minute. */
  isFirstRefusal(caller: string): Promise<boolean>;
}

export function createRateLimit(pointsPerMinute: number): RateLimit {
  const buckets = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  const refusals = new RateLimiterMemory({ points: 1, duration: 60 });
  const tell = (retryAfter: number) =>
    `You have asked for more than you may in a minute; ask again in ${retryAfter} s.`;
  const take = (caller: string, points: number) =>
    takePoints(buckets, { key: networkOf(caller), points, tell });
  return {
    take,
    takeForRequest: (caller) => take(caller, pointsOfRequest),
    async takeForUnrunnable(caller) {
      await buckets.penalty(networkOf(caller), pointsOfUnrunnable);
      await sleep(unrunnableDelayMs);
    },
    async refuseSpent(caller) {
      const bucket = await buckets.get(networkOf(caller));
      if (bucket !== null && bucket.consumedPoints > pointsPerMinute) throw tooManyPoints(bucket, tell);
    },
    isFirstRefusal: (caller) =>
      refusals.consume(networkOf(caller)).then(
        () => true,
        () => false,
      ),
  };
}
