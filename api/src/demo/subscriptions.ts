import type { Diary } from './diary.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { msPerDay } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** How often in 30 days a team pays more, pays less, or leaves. */
const per30Days = { more: 0.12, less: 0.012, leave: 0.027 };
/** New customers leave more often in their first three months. */
const earlyLeave = 0.042;
const pricePerSeat = { team: 7, business: 8 };
const mostMonthly = 1500;

/**
 * What an account pays a month, from when it first does: each change carries the new amount, and
 * leaving is 0. Answers when it leaves, which may be after the last day, and its last plan.
 */
export function writeSubscription(
  random: Random,
  {
    person,
    diary,
    from,
    timeline,
    isNew,
  }: { person: Person; diary: Diary; from: number; timeline: Timeline; isNew: boolean },
): { paysTo: number; plan: string } {
  const plan = person.teamSize > 10 ? 'business' : 'team';
  const seats = Math.max(1, Math.round(person.teamSize * random.between(0.25, 0.75)));
  let monthly = seats * pricePerSeat[plan];
  const change = (at: number) => diary.add('SUBSCRIPTION_CHANGED', at, { plan }, monthly);
  if (isNew) diary.add('PAID', from, { plan }, monthly);
  change(from);
  for (let at = from; ;) {
    const leave = isNew && at < from + 90 * msPerDay ? earlyLeave : per30Days.leave;
    const any = per30Days.more + per30Days.less + leave;
    at += random.exponential(any / 30) * msPerDay;
    if (at >= timeline.endAt) return { paysTo: at, plan };
    switch (
      random.pick([
        ['more', per30Days.more],
        ['less', per30Days.less],
        ['leave', leave],
      ] as const)
    ) {
      case 'more':
        monthly = Math.min(mostMonthly, Math.ceil(monthly * random.between(1.1, 1.75)));
        break;
      case 'less':
        monthly = Math.ceil(monthly * random.between(0.5, 0.9));
        break;
      case 'leave':
        monthly = 0;
    }
    change(at);
    if (monthly === 0) return { paysTo: at, plan };
  }
}
