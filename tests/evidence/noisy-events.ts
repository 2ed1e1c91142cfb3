import { ago } from '../bets/bet-server.ts';
import type { EventRow } from '../support/events.ts';

export const launchedDaysAgo = 40;

/** So many events on each of 150 days, a little more or less, and after the launch so many times as many. */
export function noisyEvents(name: string, perDay: number, factor: number): EventRow[] {
  return Array.from({ length: 150 }, (_, i) => 150 - i).flatMap((daysAgo) => {
    const noise = ((daysAgo * 7919) % 13) - 6;
    const count = Math.round((perDay + noise) * (daysAgo <= launchedDaysAgo ? factor : 1));
    return Array.from({ length: count }, (_, who) => ({
      id: `${name}-${daysAgo}-${who}`,
      at: Date.parse(`${ago(daysAgo)}T10:00:00Z`),
      name,
      subject: `person ${who}`,
      properties: {},
    }));
  });
}
