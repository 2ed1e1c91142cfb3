import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer, Surroundings } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const today = Temporal.Now.plainDateISO('UTC');
export const now = today.toString();
export const ago = (days: number) => today.subtract({ days }).toString();
export const ahead = (days: number) => today.add({ days }).toString();

/** For 120 days, ending yesterday, ten people each use the product once a day, half of them on the plan `team`. */
const events: EventRow[] = Array.from({ length: 120 }, (_, i) => 120 - i).flatMap((daysAgo) =>
  Array.from({ length: 10 }, (_, who) => ({
    id: `${daysAgo}-${who}`,
    at: Date.parse(`${ago(daysAgo)}T12:00:00Z`),
    name: 'used',
    subject: `person ${who}`,
    properties: { plan: who % 2 ? 'team' : 'free' },
  })),
);

/** A whole rollout bet, to be launched within three days. */
export const whole = {
  title: 'Pre-load templates',
  hypothesis: {
    change: 'pre-load templates',
    audience: 'everyone',
    because: 'an empty board asks for too much',
  },
  leadingMetric: 'uses',
  prediction: { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.6 },
  guardrails: [{ metric: 'users', margin: 0.05 }],
  plan: { rollout: { baselineDays: 28 } },
  windowDays: 28,
  launchBy: ahead(3),
  reviewOn: ahead(40),
};

export const experiment = (rest: object = {}) => ({
  experiment: { exposure: { event: 'exposed' }, control: 'a', treatment: 'b', ...rest },
});

/** A server with metrics that have had data lately: `uses` and `users`. */
export async function startBetServer(
  rest: Partial<Surroundings> & { more?: EventRow[] } = {},
): Promise<LeadlineServer> {
  const { more = [], ...engines } = rest;
  const surroundings = { dataPath: join(await makeTemporaryFolder(), 'data'), ...engines };
  await runCommand(surroundings, 'import', 'events', await writeEvents([...events, ...more]));
  const server = await startLeadline(surroundings);
  await saveMetric(server, 'uses', countOf('used'));
  await saveMetric(server, 'users', uniqueOf('used'));
  return server;
}

/** What tests do with bets: each answers the bet's fields, or the code and field of the refusal. */
export function betsOf(server: LeadlineServer) {
  const mutate = async (
    name: string,
    declared: string,
    variables: Record<string, unknown>,
    fields: string,
  ) => {
    const passed = Object.keys(variables).map((argument) => `${argument}: $${argument}`);
    const { data, errors } = await server.ask<Record<string, Record<string, unknown>>>(
      `mutation (${declared}) { ${name}(${passed.join(', ')}) { ${fields} } }`,
      variables,
    );
    if (errors)
      return errors.map(({ extensions: { code, field } }) => (field ? `${code} ${field}` : code)).join();
    return data![name]!;
  };
  return {
    async draft(changes: object = {}): Promise<string> {
      const { draftBet } = await server.graphql<{ draftBet: { key: string } }>(
        'mutation ($input: BetInput!) { draftBet(input: $input) { key } }',
        { input: { ...whole, ...changes } },
      );
      return draftBet.key;
    },
    update: (key: string, changes: object, revision?: number) =>
      mutate(
        'updateBet',
        '$key: ID!, $input: BetInput!, $revision: Int',
        { key, input: { ...whole, ...changes }, revision },
        'title revision',
      ),
    commit: (key: string, overrideReason?: string) =>
      mutate('commitBet', '$key: ID!, $overrideReason: String', { key, overrideReason }, 'status'),
    launch: (key: string, on: string, fields = 'status launchedOn reviewOn retrospective baseline') =>
      mutate('launchBet', '$key: ID!, $on: Date!', { key, on }, fields),
    amend: (key: string, changes: object, reason = 'We learned.', revision?: number) =>
      mutate(
        'amendBet',
        '$key: ID!, $input: BetInput!, $reason: String!, $revision: Int',
        { key, input: { ...whole, ...changes }, reason, revision },
        'revision amendments { field before after reason by { name } }',
      ),
    drop: (key: string, reason: string) =>
      mutate('dropBet', '$key: ID!, $reason: String!', { key, reason }, 'status dropReason'),
    decide: (key: string, kind: string, reason?: string) =>
      mutate(
        'decideBet',
        '$key: ID!, $kind: VerdictKind!, $step: NextStep!, $learned: String!, $next: String!, $reason: String',
        { key, kind, step: 'KEEP', learned: 'Templates help.', next: 'More of them.', reason },
        'status verdict { kind draft step reason stoppedEarly learned next by { name } }',
      ),
    /** Codes and fields of every problem of a commit. */
    async problems(changes: object): Promise<string[]> {
      const key = await this.draft(changes);
      const { errors } = await server.ask('mutation ($key: ID!) { commitBet(key: $key) { key } }', { key });
      return (errors?.[0]?.extensions.problems ?? []).map(({ code, field }) => `${code} ${field}`);
    },
    async read<Fields>(key: string, fields: string): Promise<Fields> {
      const { bet } = await server.graphql<{ bet: Fields }>(
        `query ($key: ID!) { bet(key: $key) { ${fields} } }`,
        { key },
      );
      return bet;
    },
    check: async (changes: object) => {
      const { checkBet } = await server.graphql<{ checkBet: BetCheck }>(
        `query ($input: BetInput!) { checkBet(input: $input) {
          statement problems { code field severity message } baseRate { scope bets medianLift bestLift hitRate }
          baseline predictedLevel reach detectableLift daysNeeded guardrails { metric { key } margin detectableMargin }
        } }`,
        { input: { ...whole, ...changes } },
      );
      return checkBet;
    },
  };
}

export interface BetCheck {
  statement: string;
  problems: { code: string; field: string; severity: 'ERROR' | 'WARNING'; message: string }[];
  baseRate: { scope: string; bets: number; medianLift: number | null; hitRate: number | null } | null;
  baseline: number | null;
  predictedLevel: number | null;
  reach: number | null;
  detectableLift: number | null;
  daysNeeded: number | null;
  guardrails: { metric: { key: string }; margin: number; detectableMargin: number | null }[];
}
