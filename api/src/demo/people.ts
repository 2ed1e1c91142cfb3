import type { Random } from './random.ts';

export type Persona = 'maker' | 'manager' | 'analyst' | 'freelancer';
export type Source = 'search' | 'direct' | 'paid_social' | 'partner' | 'invitation';

/** Somebody who signs up, or who was a customer before the first day. */
export interface Person {
  id: string;
  account: string;
  persona: Persona;
  teamSize: number;
  country: string;
  platform: string;
  source: Source;
  /** Whether their team's subscription is theirs to buy. */
  isOwner: boolean;
  /** Theirs, or their team's, as it was last. */
  plan: string;
  arms: Map<string, string>;
}

/** A team that may be joined, and from when to when it pays. */
export interface Account {
  id: string;
  teamSize: number;
  country: string;
  paysFrom: number;
  paysTo: number;
  plan: string;
}

export function buildPerson(random: Random, number: number, invitedTo: Account | null): Person {
  const teamSize = invitedTo?.teamSize ?? drawTeamSize(random);
  return {
    id: `u${number}`,
    account: invitedTo?.id ?? `t${number}`,
    persona: teamSize === 1 ? 'freelancer' : random.pick(personas),
    teamSize,
    country: invitedTo?.country ?? random.pick(countries),
    platform: random.pick(platforms),
    source: invitedTo === null ? random.pick(sources) : 'invitation',
    isOwner: invitedTo === null,
    plan: 'free',
    arms: new Map(),
  };
}

/** How ready people of a kind are to do what the product is for; about 1 on average. */
export function readinessOf({ persona, source }: Person): number {
  return readiness[persona] * readinessBySource[source];
}

const readiness: Record<Persona, number> = { maker: 1.12, manager: 1.04, analyst: 0.86, freelancer: 0.78 };
const readinessBySource: Record<Source, number> = {
  search: 1.02,
  direct: 1.05,
  paid_social: 0.66,
  partner: 1.05,
  invitation: 1.32,
};

/** Share of sign-ups that come by an invitation. */
export const invitedShare = 0.17;

function drawTeamSize(random: Random): number {
  const [low, high] = random.pick(teamSizes);
  return random.whole(low, high);
}

/** Least, most, and how many in a hundred. */
const teamSizes: readonly (readonly [readonly [number, number], number])[] = [
  [[1, 1], 22],
  [[2, 10], 55],
  [[11, 50], 19],
  [[51, 120], 4],
];

const personas: readonly (readonly [Persona, number])[] = [
  ['maker', 52],
  ['manager', 31],
  ['analyst', 17],
];

const sources: readonly (readonly [Source, number])[] = [
  ['search', 41],
  ['direct', 22],
  ['paid_social', 24],
  ['partner', 13],
];

const countries = [
  ['US', 31],
  ['DE', 15],
  ['GB', 12],
  ['FR', 8],
  ['IN', 9],
  ['NL', 6],
  ['BR', 6],
  ['ES', 5],
  ['SE', 4],
  ['JP', 4],
] as const;

const platforms = [
  ['web', 58],
  ['mac', 15],
  ['windows', 13],
  ['ios', 9],
  ['android', 5],
] as const;
