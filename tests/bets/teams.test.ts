import { member } from '@leadline/db/models';
import { openModel } from '@leadline/db/relational/connect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { failuresOf, insertBets, startSeeded } from './seeded.ts';

const saveTeamQuery = `mutation ($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int) {
  saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) { key name wipLimit revision inProgress }
}`;
const savePersonQuery = `mutation ($id: ID, $name: String!, $email: String, $team: ID, $revision: Int) {
  savePerson(id: $id, name: $name, email: $email, team: $team, revision: $revision) {
    id name email role canSignIn revision team { key }
  }
}`;
interface Person {
  id: string;
  revision: number;
  email: string | null;
}

describe('around teams', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startSeeded();
  }, 120_000);
  afterAll(() => server?.stop());

  describe('a team', () => {
    const save = async (team: object) =>
      (await server.graphql<{ saveTeam: { revision: number } }>(saveTeamQuery, { ...team })).saveTeam;
    const failures = (team: object) =>
      failuresOf(server, saveTeamQuery, { key: 'growth', name: 'Growth', wipLimit: 2, ...team });

    it('is made, and changed by who has seen it last', async () => {
      expect(await save({ key: 'growth', name: '  Growth ', wipLimit: 2 })).toEqual({
        key: 'growth',
        name: 'Growth',
        wipLimit: 2,
        revision: 1,
        inProgress: 0,
      });
      expect(await save({ key: 'growth', name: 'Growth', wipLimit: 4, revision: 1 })).toMatchObject({
        wipLimit: 4,
        revision: 2,
      });
      expect(await failures({ revision: 1 })).toEqual(['CONFLICT']);
      expect(await failures({ key: 'nobody-made-it', revision: 1 })).toEqual(['CONFLICT']);
      expect(await server.graphql('{ teams { key wipLimit } }')).toEqual({
        teams: [
          { key: 'growth', wipLimit: 4 },
          { key: 'product', wipLimit: 3 },
        ],
      });
    });

    it.each<[string, object, string]>([
      ['a key in capitals', { key: 'Growth' }, 'key'],
      ['a key with a space', { key: 'growth team' }, 'key'],
      ['a key that begins with a digit', { key: '2nd' }, 'key'],
      ['a key that ends with a minus', { key: 'growth-' }, 'key'],
      ['a key that is too long', { key: 'g'.repeat(201) }, 'key'],
      ['no name', { name: ' ' }, 'name'],
      ['a name that is too long', { name: 'x'.repeat(201) }, 'name'],
      ['a cap of none', { wipLimit: 0 }, 'wipLimit'],
    ])('is refused for %s', async (_, team, field) => {
      expect(await failures(team)).toEqual([`BAD_USER_INPUT ${field}`]);
    });
  });

  describe('a person', () => {
    const save = async (person: object) =>
      (await server.graphql<{ savePerson: Person }>(savePersonQuery, { ...person })).savePerson;
    const failures = (person: object) => failuresOf(server, savePersonQuery, { name: 'Ada', ...person });

    it('may own things as an EDITOR, and cannot sign in', async () => {
      expect(await save({ name: ' Ada ', email: ' ada@example.com ', team: 'product' })).toMatchObject({
        name: 'Ada',
        email: 'ada@example.com',
        role: 'EDITOR',
        canSignIn: false,
        revision: 1,
        team: { key: 'product' },
      });
      expect(await save({ name: 'Ben' })).toMatchObject({ email: null, team: null });
      const { members } = await server.graphql<{ members: { name: string }[] }>('{ members { name } }');
      expect(members.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Me']);
    });

    it('is changed by who has seen them last, and keeps what is left out', async () => {
      const { id } = await save({ name: 'Cleo', email: 'cleo@example.com', team: 'product' });
      expect(await save({ id, name: 'Cleo B.', revision: 1 })).toMatchObject({
        name: 'Cleo B.',
        email: 'cleo@example.com',
        team: { key: 'product' },
        revision: 2,
      });
      expect(await save({ id, name: 'Cleo B.', email: null, team: null })).toMatchObject({
        email: null,
        team: null,
        revision: 3,
      });
      expect(await failures({ id, revision: 2 })).toEqual(['CONFLICT']);
    });

    it('has an address of their own, whatever its case, also among two who take it at once', async () => {
      await save({ name: 'Dee', email: 'dee@example.com' });
      expect(await failures({ email: 'Dee@Example.com' })).toEqual(['BAD_USER_INPUT email']);
      const answers = await Promise.all(
        ['Eve', 'Eva', 'Evi'].map((name) =>
          failuresOf(server, savePersonQuery, { name, email: 'eve@example.com' }),
        ),
      );
      expect(answers.flat()).toEqual(['BAD_USER_INPUT email', 'BAD_USER_INPUT email']);
      // Their own is nobody else's.
      const { members } = await server.graphql<{ members: Person[] }>('{ members { id email } }');
      const { id } = members.find(({ email }) => email === 'eve@example.com')!;
      expect(await failures({ id, email: 'EVE@example.com' })).toEqual([]);
    });

    it.each<[string, object, string]>([
      ['no name', { name: '' }, 'BAD_USER_INPUT name'],
      ['an address without a place', { email: 'ada' }, 'BAD_USER_INPUT email'],
      ['an address without a dot', { email: 'ada@localhost' }, 'BAD_USER_INPUT email'],
      ['two addresses', { email: 'a@example.com, b@example.com' }, 'BAD_USER_INPUT email'],
      ['an address that is too long', { email: `${'a'.repeat(250)}@example.com` }, 'BAD_USER_INPUT email'],
      ['a team that is not there', { team: 'nobody' }, 'BAD_USER_INPUT team'],
      ['an id that is none', { id: 'x' }, 'NOT_FOUND id'],
      ['an id that nobody has', { id: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND id'],
    ])('is refused for %s', async (_, person, failure) => {
      expect(await failures(person)).toEqual([failure]);
    });
  });
});

describe('of a team with a past', () => {
  let postgres: Postgres;
  let databaseUrl: string;
  let server: LeadlineServer;
  const year = new Date().getUTCFullYear() - 1;
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createDatabase();
    server = await startSeeded({
      databaseUrl,
      model: async (model) => {
        const decided = (day: string, rest = {}) => ({
          committedAt: new Date(`${year}-01-01T00:00Z`),
          launchedOn: `${year}-01-01`,
          decidedAt: new Date(`${year}-${day}T12:00Z`),
          ...rest,
        });
        await insertBets(
          model,
          ...['10-05', '11-05', '12-05'].map((day) => decided(day)),
          ...['10-06', '11-06', '12-06'].map((day) => decided(day, { isRetrospective: true })),
        );
      },
    });
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
  });

  it('what it usually finishes is the median of the quarters since it first decided; bets entered from the past do not count', async () => {
    // Three in the last quarter of last year, and none in those of this year that have passed.
    const passed = Math.floor(new Date().getUTCMonth() / 3);
    const expected = passed === 0 ? 3 : passed === 1 ? 1.5 : 0;
    await server.graphql(saveTeamQuery, { key: 'growth', name: 'Growth', wipLimit: 2 });
    expect(await server.graphql('{ teams { key usuallyFinishes } }')).toEqual({
      teams: [
        { key: 'growth', usuallyFinishes: null },
        { key: 'product', usuallyFinishes: expected },
      ],
    });
  });

  const uuid = '00000000-0000-4000-8000-000000000000';
  const decision = '{ title: "T", on: "2026-01-01", options: [], chosen: "this", why: "that" }';
  const ofAdmins = ['saveTeam(key: "a", name: "A", wipLimit: 1) { key }', 'savePerson(name: "A") { id }'];
  const ofEditors = [
    'saveTheme(quarter: "2026-Q1", title: "T", narrative: "N") { id }',
    'saveNotNow(quarter: "2026-Q1", title: "T", why: "W") { id }',
    `removeNotNow(id: "${uuid}", reason: "R") { id }`,
    'proposeDecision(input: { title: "T", on: "2026-01-01", options: [] }) { id }',
    `logDecision(input: ${decision}) { id }`,
    `takePosition(decision: "${uuid}", agrees: true, comment: "") { id }`,
    `reviewDecision(id: "${uuid}", stands: true, note: "N") { id }`,
  ];
  it.each(['VIEWER', 'EDITOR'] as const)('a %s may do what the role allows', async (role) => {
    const store = await openModel({ url: databaseUrl });
    await store.db.update(member).set({ role });
    await store.close();
    const refused = [];
    for (const mutation of [...ofAdmins, ...ofEditors]) {
      if ((await failuresOf(server, `mutation { ${mutation} }`)).includes('FORBIDDEN'))
        refused.push(mutation);
    }
    expect(refused).toEqual(role === 'VIEWER' ? [...ofAdmins, ...ofEditors] : ofAdmins);
  });
});
