import { theme } from '@leadline/db/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { failuresOf, insertBets, startSeeded } from './seeded.ts';

const saveQuery = `mutation ($id: ID, $quarter: ID!, $title: String!, $narrative: String!, $outcome: TargetInput, $revision: Int) {
  saveTheme(id: $id, quarter: $quarter, title: $title, narrative: $narrative, outcome: $outcome, revision: $revision) {
    id revision title narrative quarter { key from to } outcome { id revision metric { key } value by } bets { key }
  }
}`;
interface Theme {
  id: string;
  revision: number;
  title: string;
  outcome: { id: string; revision: number } | null;
  bets: { key: string }[];
}

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

describe.each(['pglite', 'postgres'] as const)('a theme, on %s,', (engine) => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startSeeded({
      databaseUrl: engine === 'postgres' ? await postgres.createDatabase() : undefined,
      model: async (model) => {
        const [row] = await model
          .insert(theme)
          .values({ title: 'Old', narrative: '', quarterKey: '2024-Q1', createdAt: new Date('2024-01-01Z') })
          .returning();
        const themeId = row!.id;
        await insertBets(
          model,
          { themeId, reviewOn: '2024-03-20' },
          { themeId },
          { themeId, reviewOn: '2024-03-10' },
          {},
        );
      },
    });
    await saveMetric(server, 'orders', countOf('order'));
  }, 120_000);
  afterAll(() => server?.stop());

  const terms = { quarter: '2026-Q4', title: 'First value', narrative: 'New teams leave on day one.' };
  const save = async (fields: object = {}) =>
    (await server.graphql<{ saveTheme: Theme }>(saveQuery, { ...terms, ...fields })).saveTheme;
  const failures = (fields: object = {}) => failuresOf(server, saveQuery, { ...terms, ...fields });
  const titlesOf = async (quarter: string) => {
    const { quarter: found } = await server.graphql<{ quarter: { themes: { title: string }[] } }>(
      `{ quarter(key: "${quarter}") { themes { title } } }`,
    );
    return found.themes.map(({ title }) => title);
  };

  it('belongs to a quarter and has the one outcome that it is for', async () => {
    const outcome = { metric: 'orders', value: 30, by: '2026-12-31' };
    expect(await save({ title: '  First value ', outcome })).toMatchObject({
      revision: 1,
      title: 'First value',
      narrative: 'New teams leave on day one.',
      quarter: { key: '2026-Q4', from: '2026-10-01', to: '2027-01-01' },
      outcome: { metric: { key: 'orders' }, value: 30, by: '2026-12-31' },
      bets: [],
    });
  });

  it('keeps its own target: changed with it, left as it is, or taken away', async () => {
    const outcome = { metric: 'orders', value: 30, by: '2026-12-31' };
    const made = await save({ quarter: '2025-Q1', outcome });
    const { id } = made;
    const targets = async () =>
      (await server.graphql<{ targets: { id: string }[] }>('{ targets { id } }')).targets.map(({ id }) => id);
    const before = await targets();
    expect(before).toContain(made.outcome!.id);

    const changed = await save({ id, quarter: '2025-Q1', outcome: { ...outcome, value: 40 }, revision: 1 });
    expect(changed).toMatchObject({
      id,
      revision: 2,
      outcome: { id: made.outcome!.id, revision: 2, value: 40 },
    });
    // The same again, or none given: the target is not set anew.
    await save({ id, quarter: '2025-Q1', outcome: { ...outcome, value: 40 } });
    expect(await save({ id, quarter: '2025-Q1' })).toMatchObject({ outcome: { revision: 2, value: 40 } });
    expect(await targets()).toEqual(before);

    expect(await save({ id, quarter: '2025-Q1', outcome: null })).toMatchObject({ outcome: null });
    expect(await targets()).not.toContain(made.outcome!.id);
    expect(await failures({ id, quarter: '2025-Q1', revision: 1 })).toEqual(['CONFLICT']);
  });

  it('has the bets that are made for it, next review date first', async () => {
    const { quarter } = await server.graphql<{ quarter: { themes: Theme[] } }>(
      '{ quarter(key: "2024-Q1") { themes { title bets { key } } } }',
    );
    expect(quarter.themes).toEqual([
      { title: 'Old', bets: [{ key: 'B-3' }, { key: 'B-1' }, { key: 'B-2' }] },
    ]);
  });

  it('is the fourth of a quarter for nobody, also among those who ask at once', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((title) => failures({ quarter: '2027-Q1', title })),
    );
    expect(answers.flat()).toEqual(Array(3).fill('BAD_USER_INPUT quarter'));
    expect(await titlesOf('2027-Q1')).toHaveLength(3);
  });

  it('moves to a quarter only where there is room', async () => {
    const { id } = await save({ quarter: '2027-Q2', title: 'Mover' });
    expect(await failures({ id, quarter: '2027-Q1', title: 'Mover' })).toEqual(['BAD_USER_INPUT quarter']);
    expect(await failures({ id, quarter: '2027-Q3', title: 'Mover' })).toEqual([]);
    expect(await titlesOf('2027-Q2')).toEqual([]);
    expect(await titlesOf('2027-Q3')).toEqual(['Mover']);
    // One of three may be changed where it is.
    await Promise.all(['2', '3'].map((title) => save({ quarter: '2027-Q3', title })));
    expect(await failures({ id, quarter: '2027-Q3', title: 'Stays' })).toEqual([]);
  });

  it('that two change at once is changed by one of them', async () => {
    const { id } = await save({ quarter: '2025-Q3' });
    const answers = await Promise.all(
      ['A', 'B'].map((title) => failures({ id, quarter: '2025-Q3', title, revision: 1 })),
    );
    expect(answers.flat()).toEqual(['CONFLICT']);
  });

  it.each<[string, object, string]>([
    ['a quarter that is none', { quarter: '2026-Q5' }, 'BAD_USER_INPUT quarter'],
    ['a quarter of no year that we know', { quarter: '0001-Q1' }, 'BAD_USER_INPUT quarter'],
    ['no title', { title: ' ' }, 'BAD_USER_INPUT title'],
    ['a title that is too long', { title: 'x'.repeat(201) }, 'BAD_USER_INPUT title'],
    ['a narrative that is too long', { narrative: 'x'.repeat(5001) }, 'BAD_USER_INPUT narrative'],
    [
      'an outcome of no metric',
      { outcome: { metric: 'nothing', value: 1, by: '2026-12-31' } },
      'NOT_FOUND outcome.metric',
    ],
    [
      'an outcome for people that nobody knows',
      {
        outcome: {
          metric: 'orders',
          value: 1,
          by: '2026-12-31',
          where: [{ dimension: 'colour', op: 'IS_SET' }],
        },
      },
      'BAD_USER_INPUT outcome.where.0.dimension',
    ],
    ['an id that is none', { id: 'x' }, 'NOT_FOUND id'],
    ['an id that no theme has', { id: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND id'],
  ])('is refused for %s', async (_, fields, failure) => {
    expect(await failures({ quarter: '2028-Q1', ...fields })).toEqual([failure]);
    expect(await titlesOf('2028-Q1')).toEqual([]);
  });
});
