import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { anonymous } from '../auth/access.ts';
import { keepDeeds } from '../auth/audit.ts';
import { noBrowser } from '../auth/visit.ts';
import type { Context } from '../context.ts';
import type { House } from '../house.ts';
import { asAnswer } from '../http/refusal.ts';
import type { RateLimit } from './rate-limit.ts';

const delayMs = 500;

/**
 * Refuses who has spent the minute before anything of the request is read, after a while: who asks again at
 * once is kept waiting, and costs the others nothing.
 */
export async function refuseAtTheDoor(
  rateLimit: RateLimit,
  house: House,
  { ip, id }: FastifyRequest,
): Promise<void> {
  try {
    await rateLimit.refuseSpent(ip);
  } catch (error) {
    const visit = { ...noBrowser(), requestId: id, address: ip };
    await tell(rateLimit, ip, { house, access: anonymous, visit });
    await sleep(delayMs);
    throw error;
  }
}

/** Takes what a request costs before its operation is read. Throws what Apollo answers. */
export async function takeRequest(rateLimit: RateLimit, context: Context): Promise<void> {
  try {
    await rateLimit.refuseSpent(context.caller);
    await rateLimit.takeForRequest(context.caller);
  } catch (error) {
    await tell(rateLimit, context.caller, context);
    throw asAnswer(error);
  }
}

/** The audit log has the first refusal of a minute: with all of them it could be filled from outside. */
async function tell(
  rateLimit: RateLimit,
  caller: string,
  who: Pick<Context, 'house' | 'access' | 'visit'>,
): Promise<void> {
  if (!(await rateLimit.isFirstRefusal(caller))) return;
  await keepDeeds(who, [{ action: '/graphql', outcome: 'REFUSED', code: 'RATE_LIMITED' }]);
}
