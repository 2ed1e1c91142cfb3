import type { Diary } from './diary.ts';
import { expose } from './experiments.ts';
import { readinessOf } from './people.ts';
import type { Person } from './people.ts';
import { dayOf } from './product.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import type { SteeredMetric } from './story/story-bet.ts';
import { msPerDay } from './timeline.ts';

const msPerMinute = 60_000;

/** When a newcomer reached what; null where they never did. */
export interface Milestones {
  firstValueAt: number | null;
  ahaAt: number | null;
  paidAt: number | null;
}

/** Shares of sign-ups before any change of the product, and how often one who does the rest does it. */
const shares = { qualified: 0.3, trial: 0.25, firstValue: 0.6, aha: 0.165, paid: 0.098 };
const firstValueMinutes = { median: 110, spread: 1.35 };

/** The first days of somebody who signs up at `at`. */
export function writeFirstDays(
  product: Product,
  random: Random,
  { person, diary, at }: { person: Person; diary: Diary; at: number },
): Milestones {
  const { platform, source } = person;
  if (random.isTrue(0.7))
    diary.add('VISIT', at - random.exponential(1 / (20 * msPerMinute)), { platform, source });
  expose(product, random, { person, diary, where: 'SIGN_UP', at });
  diary.add('SIGN_UP', at, { platform, source });

  const day = dayOf(product, at);
  const readiness = readinessOf(person);
  const effect = (metric: SteeredMetric) => product.effects.factor(metric, day, person);
  // One draw for all, and for some steps now and then another, so that who does one does the others.
  const zeal = random.uniform();
  const zealFor = (steadiness: number) => (random.isTrue(steadiness) ? zeal : random.uniform());
  const reaches = (share: number, draw: number) => draw < Math.min(0.97, share * readiness);

  const qualifiedDraw = zealFor(0.4);
  const trialDraw = zealFor(0.65);
  const paidDraw = zealFor(0.7);
  const qualifiedAt = at + random.between(1, 120) * msPerMinute;
  const trialAt = at + within(random.exponential(1 / 1.6), 6.9) * msPerDay;
  const minutes = random.lognormal(firstValueMinutes.median, firstValueMinutes.spread);
  const firstValueAt = at + within(minutes * effect('time-to-first-value'), 13.9 * 1440) * msPerMinute;
  const ahaAt = Math.min(firstValueAt + random.exponential(1 / 1.3) * msPerDay, at + 6.95 * msPerDay);
  const paidAt = at + within(random.lognormal(13, 0.45), 29.9) * msPerDay;

  if (reaches(shares.qualified * effect('qualified-signups'), qualifiedDraw))
    diary.add('QUALIFIED', qualifiedAt, { source });
  if (reaches(shares.trial * effect('trial-to-start'), trialDraw))
    diary.add('TRIAL_START', trialAt, { platform });
  const hasAha = reaches(shares.aha * effect('activation-rate'), zeal);
  const hasFirstValue = hasAha || reaches(shares.firstValue, zeal);
  if (hasFirstValue) diary.add('FIRST_VALUE', firstValueAt, { platform });
  if (hasAha) diary.add('AHA', Math.max(ahaAt, firstValueAt), { platform });
  const hasPaid = person.isOwner && reaches(shares.paid * effect('conversion-to-paid'), paidDraw);
  return {
    firstValueAt: hasFirstValue ? firstValueAt : null,
    ahaAt: hasAha ? ahaAt : null,
    paidAt: hasPaid ? paidAt : null,
  };
}

/** Folded back below the limit, so that a long tail makes no heap at its end. */
function within(value: number, limit: number): number {
  return value % limit;
}
