import { Diary } from './diary.ts';
import type { DemoEvent } from './moments.ts';
import { writeFirstDays } from './newcomers.ts';
import type { Milestones } from './newcomers.ts';
import type { Account, Persona, Person } from './people.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import { writeSubscription } from './subscriptions.ts';
import { msPerDay } from './timeline.ts';
import { Usage } from './usage.ts';
import type { Span } from './usage.ts';

/** All that somebody does, and what their team pays where it is theirs to say. */
export interface Life {
  person: Person;
  account: Account | null;
  events: DemoEvent[];
}

/** Somebody who signs up at `at`, perhaps into a team that is there. */
export function liveFrom(
  product: Product,
  random: Random,
  { person, team, at }: { person: Person; team: Account | null; at: number },
): Life {
  const { timeline } = product;
  const diary = new Diary(person, timeline);
  const milestones = writeFirstDays(product, random, { person, diary, at });
  const { firstValueAt, paidAt } = milestones;
  const account = person.isOwner ? openAccount(person) : null;
  if (account !== null && paidAt !== null && paidAt < timeline.endAt) {
    const subscription = writeSubscription(random, { person, diary, from: paidAt, timeline, isNew: true });
    Object.assign(account, { paysFrom: paidAt, ...subscription });
  }
  const usage = new Usage(product, random, { person, diary });
  usage.begin(at, firstValueAt);
  person.plan = account?.plan ?? team?.plan ?? 'free';
  usage.live([spanOf(random, { person, milestones, at, payer: account ?? team })]);
  return { person, account, events: diary.events };
}

/** Somebody who was a customer before the first day. */
export function liveAsCustomer(
  product: Product,
  random: Random,
  { person, team }: { person: Person; team: Account | null },
): Life {
  const { timeline } = product;
  const from = timeline.startAt;
  const diary = new Diary(person, timeline);
  const account = team === null ? openAccount(person) : null;
  if (account !== null) {
    const first = from + random.between(0, 0.2) * msPerDay;
    const subscription = writeSubscription(random, { person, diary, from: first, timeline, isNew: false });
    Object.assign(account, { paysFrom: from, ...subscription });
  }
  const payer = account ?? team!;
  person.plan = payer.plan;
  const span = {
    from: from - msPerDay,
    to: payer.paysTo,
    dailyShare: dailyShareOf(random, person),
    works: true,
  };
  new Usage(product, random, { person, diary }).live([span]);
  return { person, account, events: diary.events };
}

function openAccount({ account, teamSize, country }: Person): Account {
  return { id: account, teamSize, country, paysFrom: Infinity, paysTo: -Infinity, plan: 'free' };
}

/** How long somebody stays, and how often they come. */
function spanOf(
  random: Random,
  {
    person,
    milestones: { firstValueAt, ahaAt },
    at,
    payer,
  }: { person: Person; milestones: Milestones; at: number; payer: Account | null },
): Span {
  const dailyShare = dailyShareOf(random, person);
  const staysWithTeam = random.isTrue(person.isOwner ? 1 : 0.2);
  const days = random.exponential(1);
  if (payer !== null && payer.paysTo > at && staysWithTeam)
    return { from: at, to: payer.paysTo, dailyShare, works: true };
  const { stays, share } = ahaAt !== null ? fond : firstValueAt !== null ? curious : passing;
  return { from: at, to: at + days * stays * msPerDay, dailyShare: share, works: firstValueAt !== null };
}

/** Of those who do not pay: for how many days they come, and on which share of the working days. */
const fond = { stays: 22, share: 0.16 };
const curious = { stays: 3, share: 0.2 };
const passing = { stays: 1, share: 0.1 };

function dailyShareOf(random: Random, { persona }: Person): number {
  return Math.min(0.6, random.lognormal(dailyShares[persona], 0.4));
}

const dailyShares: Record<Persona, number> = { maker: 0.132, manager: 0.088, analyst: 0.06, freelancer: 0.1 };
