import { Diary } from './diary.ts';
import { Effects } from './effects.ts';
import { liveAsCustomer, liveFrom } from './lives.ts';
import type { Life } from './lives.ts';
import type { DemoEvent } from './moments.ts';
import { buildPerson, invitedShare } from './people.ts';
import type { Account, Person } from './people.ts';
import type { Product } from './product.ts';
import { randomStreams } from './random.ts';
import type { Random } from './random.ts';
import { buildSpend } from './spend.ts';
import type { SpendPoint } from './spend.ts';
import { incidents as storyIncidents } from './story/incidents.ts';
import type { Incident } from './story/incidents.ts';
import { truths as storyTruths } from './story/truths.ts';
import type { LaunchedTruth } from './story/truths.ts';
import { buildTimeline, msPerDay } from './timeline.ts';
import type { Timeline } from './timeline.ts';
import { buildTroubles } from './troubles.ts';

export interface SimulationOptions {
  seed: number;
  /** The last day, YYYY-MM-DD. */
  endOn: string;
  days?: number;
  /** How large the product is: a tenth has a tenth of the people. */
  scale?: number;
  truths?: readonly LaunchedTruth[];
  incidents?: readonly Incident[];
}

/** A world of its own; it can be read once. */
export interface Simulation {
  /** Person by person. */
  lives: Iterable<Pick<Life, 'events'> & { person: Person | null }>;
  spend: SpendPoint[];
}

/** Eighteen months. */
const usualDays = 548;
/** Sign-ups on a usual working day, at the end, and by how much they grow in a year. */
const signUpsADay = 94;
const growthPerYear = 0.52;
/** Teams that paid already 548 days before the end; later there are as many more a day. */
const customersAtFirst = { teams: 400, perDay: 2.2, membersEach: 0.15 };
const visitorsPerSignUp = 0.5;
const qualifiedPerSignUp = 0.3;

/** The same for the same options, to the byte. */
export function simulate({
  seed,
  endOn,
  days = usualDays,
  scale = 1,
  truths = storyTruths,
  incidents = storyIncidents,
}: SimulationOptions): Simulation {
  const timeline = buildTimeline(endOn, days);
  const product: Product = {
    timeline,
    effects: new Effects(truths, timeline),
    troubles: buildTroubles(incidents, timeline),
  };
  const streams = randomStreams(seed);
  const expected = (day: number) => scale * signUpsADay * growthTo(timeline, day) * timeline.business[day]!;
  const spend = buildSpend(streams.next().value, {
    timeline,
    qualifiedOn: (day) => expected(day) * qualifiedPerSignUp,
  });
  return { spend, lives: live(product, streams, { expected, scale }) };
}

function growthTo({ days }: Timeline, day: number): number {
  return Math.exp((-Math.log(1 + growthPerYear) * (days - day)) / 365);
}

function* live(
  product: Product,
  streams: Iterator<Random, never>,
  { expected, scale }: { expected: (day: number) => number; scale: number },
): Generator<Pick<Life, 'events'> & { person: Person | null }> {
  const { timeline } = product;
  const teams: Account[] = [];
  let people = 0;
  const arrivals = streams.next().value;
  const customers = scale * (customersAtFirst.teams + (usualDays - timeline.days) * customersAtFirst.perDay);
  for (let i = 0; i < Math.round(customers); i++) {
    const random = streams.next().value;
    const owner = liveAsCustomer(product, random, {
      person: buildPerson(random, people++, null),
      team: null,
    });
    yield owner;
    teams.push(owner.account!);
    if (owner.account!.teamSize === 1 || !random.isTrue(customersAtFirst.membersEach)) continue;
    const person = buildPerson(random, people++, owner.account);
    yield liveAsCustomer(product, random, { person, team: owner.account });
  }
  for (let day = 0; day < timeline.days; day++) {
    const mean = expected(day) * arrivals.lognormal(1, 0.05);
    for (let left = arrivals.poisson(mean); left > 0; left--) {
      const random = streams.next().value;
      const at = timeline.startAt + (day + timeInDay(arrivals)) * msPerDay;
      const team = arrivals.isTrue(invitedShare) ? pickTeam(arrivals, teams) : null;
      const life = liveFrom(product, random, { person: buildPerson(random, people++, team), team, at });
      if (life.account !== null) teams.push(life.account);
      yield life;
    }
    yield { person: null, events: visitWithoutSigningUp(product, arrivals, { day, mean }) };
  }
}

/** One of those that came last and have room for more. */
function pickTeam(random: Random, teams: readonly Account[]): Account | null {
  const team = teams[teams.length - 1 - Math.floor(random.uniform() * Math.min(teams.length, 700))];
  return team === undefined || team.teamSize === 1 ? null : team;
}

function visitWithoutSigningUp(
  { timeline }: Product,
  random: Random,
  { day, mean }: { day: number; mean: number },
): DemoEvent[] {
  const visitors = random.poisson(mean * visitorsPerSignUp);
  return Array.from({ length: visitors }, (_, i) => {
    const { platform, source } = buildPerson(random, 0, null);
    const diary = new Diary({ id: `v${day}.${i}`, account: '' }, timeline);
    diary.add('VISIT', timeline.startAt + (day + timeInDay(random)) * msPerDay, { platform, source });
    return diary.events[0]!;
  });
}

/** Share of the day; people sign up from early in the morning until late. */
function timeInDay(random: Random): number {
  return (5 + 9 * (random.uniform() + random.uniform())) / 24;
}
