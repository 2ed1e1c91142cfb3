import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { betsOf, now, startBetServer } from './bet-server.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const engines = [
  { engine: 'PGlite', locate: () => Promise.resolve({}) },
  { engine: 'PostgreSQL', locate: async () => ({ databaseUrl: await postgres.createDatabase() }) },
];

describe.each(engines)('requests at one time on $engine', ({ locate }) => {
  let server: LeadlineServer;
  let bets: ReturnType<typeof betsOf>;
  beforeAll(async () => {
    server = await startBetServer(await locate());
    bets = betsOf(server);
  });
  afterAll(() => server?.stop());

  it('commit as many bets as the cap has room for, whichever come first', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => bets.draft()));
    const answers = await Promise.all(keys.map((key) => bets.commit(key)));
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'WIP_LIMIT')).toHaveLength(5);
    expect(await server.graphql('{ teams { inProgress } }')).toEqual({ teams: [{ inProgress: 3 }] });
    for (const key of keys) await bets.drop(key, 'to make room');
  });

  it('commit one bet once', async () => {
    const key = await bets.draft();
    const answers = await Promise.all(Array.from({ length: 5 }, () => bets.commit(key)));
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1);
    expect(new Set(answers.filter((answer) => typeof answer === 'string'))).toEqual(new Set(['CONFLICT']));
    await bets.drop(key, 'to make room');
  });

  it('with one revision change a draft once', async () => {
    const key = await bets.draft();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) => bets.update(key, { title: `Title ${i}` }, 1)),
    );
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'CONFLICT')).toHaveLength(4);
  });

  it('amend a bet, each amendment from the values before it', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    const titles = ['One', 'Two', 'Three'];
    await Promise.all(titles.map((title) => bets.amend(key, { title })));
    const { amendments, title } = await bets.read<{
      title: string;
      amendments: { before: string; after: string }[];
    }>(key, 'title amendments { before after }');
    expect(amendments.map(({ after }) => after).toSorted()).toEqual(titles.toSorted());
    const afters = amendments.map(({ after }) => after);
    expect(amendments.map(({ before }) => before)).toEqual(['Pre-load templates', ...afters.slice(0, -1)]);
    expect(title).toBe(afters.at(-1));
  });

  it('drop or launch a bet, and not both', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    const answers = await Promise.all([bets.drop(key, 'why'), bets.launch(key, now)]);
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'CONFLICT')).toHaveLength(1);
  });
});
