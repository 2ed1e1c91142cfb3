import { join } from 'node:path';
import { localAccess } from '@leadline/api/src/auth/access.ts';
import { createContext } from '@leadline/api/src/context.ts';
import type { UserError } from '@leadline/api/src/errors.ts';
import { readEnvironment } from '@leadline/api/src/environment.ts';
import { startGraphql } from '@leadline/api/src/graphql.ts';
import { openHouse } from '@leadline/api/src/house.ts';
import type { House } from '@leadline/api/src/house.ts';
import { createLog } from '@leadline/api/src/log.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** A house whose clock the test moves, asked through GraphQL: a bet can be lived through from its draft to its verdict. */
export interface LivedHouse {
  house: House;
  /** Moves the clock to an instant, or to noon of a day, UTC. */
  live(at: string): void;
  graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The failures of an answer, each as its code and field. */
  failures(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export async function openLivedHouse(events: readonly EventRow[]): Promise<LivedHouse> {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const { status, stderr } = await runCommand({ dataPath }, 'import', 'events', await writeEvents(events));
  if (status !== 0) throw new Error(stderr);
  const house = await openHouse(readEnvironment({ LEADLINE_DATA: dataPath }));
  // As they were thrown, with the field that each is about.
  const thrown: Partial<UserError>[] = [];
  const catchErrors: NonNullable<Parameters<typeof startGraphql>[1]>[number] = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) =>
          Promise.resolve(void thrown.push(...errors.map(({ originalError }) => originalError as UserError))),
      }),
  };
  const server = await startGraphql(createLog('silent'), [catchErrors]);
  let clock = new Date();
  house.now = () => clock;
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const contextValue = createContext(house, await localAccess(house));
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('One answer was awaited.');
    return body.singleResult;
  };
  return {
    house,
    live(at) {
      clock = new Date(at.includes('T') ? at : `${at}T12:00:00Z`);
    },
    async graphql<Data>(query: string, variables = {}) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(`${query} was answered by ${JSON.stringify(errors)}.`);
      return data as Data;
    },
    async failures(query, variables = {}) {
      thrown.length = 0;
      await ask(query, variables);
      return thrown.map(({ code, field }) => [code, field].filter(Boolean).join(' '));
    },
    async close() {
      await server.stop();
      await house.close();
    },
  };
}

/** Events of one day each, as many as `level` says of it and a little more or less, the same in every run. */
export function dailyEvents(
  name: string,
  { from, to, level }: { from: string; to: string; level: (day: string) => number },
  properties: (i: number) => EventRow['properties'] = () => ({}),
): EventRow[] {
  const rows: EventRow[] = [];
  let seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 65_521;
  for (let at = Date.parse(`${from}T08:00:00Z`); at < Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    seed = (seed * 17_364 + 5) % 65_521;
    const count = Math.round(level(day) * (0.95 + (0.1 * seed) / 65_521));
    for (let i = 0; i < count; i++)
      rows.push({
        id: `${name}-${day}-${i}`,
        at: at + i * 1000,
        name,
        subject: `p${i}`,
        properties: properties(i),
      });
  }
  return rows;
}

/** What is done with bets in these suites. */
export function livesOf({ graphql, live }: LivedHouse) {
  const one = async <Data>(
    call: string,
    variables: Record<string, unknown>,
    declared: string,
    fields = 'key',
  ) => {
    const data = await graphql<Record<string, Data>>(
      `mutation (${declared}) { ${call} { ${fields} } }`,
      variables,
    );
    return Object.values(data)[0]!;
  };
  const lives = {
    saveMetric: (key: string, event: string, rest: object = {}) =>
      one(
        'saveMetric(input: $input)',
        {
          input: {
            ...{ key, name: key, description: '', stage: 'RETENTION', unit: 'COUNT', goodDirection: 'UP' },
            definition: { measure: { aggregate: 'COUNT', of: { event } } },
            ...rest,
          },
        },
        '$input: MetricInput!',
      ),
    draft: async (input: object) =>
      (await one<{ key: string }>('draftBet(input: $input)', { input }, '$input: BetInput!')).key,
    commit: (key: string) => one('commitBet(key: $key)', { key }, '$key: ID!'),
    launch: (key: string, on: string) =>
      one('launchBet(key: $key, on: $on)', { key, on }, '$key: ID!, $on: Date!'),
    drop: (key: string) => one('dropBet(key: $key, reason: "No time.")', { key }, '$key: ID!'),
    evaluate: async (key: string) =>
      (
        await one<{ draftVerdict: { kind: string } }>(
          'evaluateBet(key: $key)',
          { key },
          '$key: ID!',
          'draftVerdict { kind reasons } evidence { grade relative { value lower upper } }',
        )
      ).draftVerdict.kind,
    decide: (key: string, kind: string) =>
      one(
        'decideBet(key: $key, kind: $kind, step: KEEP, learned: "Templates help", next: "More of them.", reason: "So it is.")',
        { key, kind },
        '$key: ID!, $kind: VerdictKind!',
      ),
    /** Drafts and commits on the first day, launches on the second. */
    async start(input: object, committedOn: string, launchedOn: string): Promise<string> {
      live(committedOn);
      const key = await lives.draft(input);
      await lives.commit(key);
      live(launchedOn);
      await lives.launch(key, launchedOn);
      return key;
    },
  };
  return lives;
}

export const rollout = {
  title: 'Pre-load templates',
  hypothesis: {
    change: 'pre-load templates',
    audience: 'everyone',
    because: 'an empty board asks for too much',
  },
  leadingMetric: 'uses',
  prediction: { lift: 0.2, low: 0.12, high: 0.28, confidence: 0.8 },
  guardrails: [{ metric: 'crashes', margin: 0.3 }],
  plan: { rollout: { baselineDays: 56 } },
  windowDays: 28,
  launchBy: '2026-02-02',
  reviewOn: '2026-03-10',
};
