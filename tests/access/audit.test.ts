import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, invite, signUpFirstAdmin } from './caller.ts';

interface Entry {
  who: string;
  member: { name: string } | null;
  action: string;
  outcome: string;
  code: string | null;
  given: string | null;
  before: string | null;
  after: string | null;
  requestId: string;
}

describe('the audit log', () => {
  let server: LeadlineServer;
  let admin: Caller;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    admin = await signUpFirstAdmin(server.address);
  });
  afterAll(() => server?.stop());

  const newest = async (count: number) => {
    const { auditLog } = await admin.graphql<{ auditLog: { nodes: Entry[] } }>(
      'query ($first: Int!) { auditLog(first: $first) { nodes { who member { name } action outcome code given before after requestId } } }',
      { first: count },
    );
    return auditLog.nodes;
  };

  it('has a row for every change, with who made it and what they gave', async () => {
    await admin.graphql(
      'mutation ($title: String!) { a: draftBet(input: { title: $title, team: "product" }) { key } b: addNote(from: "2026-01-01", text: "Launch") { id } }',
      { title: 'Shorter forms' },
    );
    const [note, draft] = await newest(2);
    expect(note).toMatchObject({
      who: 'Ada',
      member: { name: 'Ada' },
      action: 'addNote',
      outcome: 'DONE',
      code: null,
    });
    expect(draft).toMatchObject({ action: 'draftBet', outcome: 'DONE' });
    expect(JSON.parse(draft!.given!)).toMatchObject({ input: { title: 'Shorter forms' } });
    expect(draft!.requestId).toBe(note!.requestId);
  });

  it('has a row for every refusal and every failure', async () => {
    const vera = await invite(admin, { name: 'Vera', role: 'VIEWER' });
    await vera.ask('mutation { saveWorkspace(name: "Mine") { name } }');
    await vera.ask('{ auditLog { totalCount } }');
    await new Caller(server.address).ask('mutation { removeDemo { demo } }');
    await admin.ask('mutation { removeDemo { demo } }');
    const rows = await newest(4);
    expect(rows.map(({ who, action, outcome, code }) => [who, action, outcome, code])).toEqual([
      ['Ada', 'removeDemo', 'FAILED', 'CONFLICT'],
      ['nobody signed in', 'removeDemo', 'REFUSED', 'UNAUTHENTICATED'],
      ['Vera', 'auditLog', 'REFUSED', 'FORBIDDEN'],
      ['Vera', 'saveWorkspace', 'REFUSED', 'FORBIDDEN'],
    ]);
  });

  it('says what was there before and after a change of access', async () => {
    await invite(admin, { name: 'Rolf', role: 'VIEWER' });
    const { members } = await admin.graphql<{ members: { id: string; name: string }[] }>(
      '{ members { id name } }',
    );
    const member = members.find(({ name }) => name === 'Rolf')!.id;
    await admin.graphql('mutation ($member: ID!) { setRole(member: $member, role: EDITOR) { id } }', {
      member,
    });
    const [row] = await newest(1);
    expect(row).toMatchObject({ action: 'setRole', before: '{"role":"VIEWER"}', after: '{"role":"EDITOR"}' });
  });

  it('says what was there before and after a change of a bet, a metric, a token and a link', async () => {
    await saveMetric(admin, 'orders', countOf('order'));
    const { draftBet } = await admin.graphql<{ draftBet: { key: string } }>(
      'mutation { draftBet(input: { title: "Told", team: "product" }) { key } }',
    );
    await admin.graphql(
      'mutation ($key: ID!, $reason: String!) { updateBet(key: $key, input: { title: "Told anew" }) { key } dropBet(key: $key, reason: $reason) { key } archiveMetric(key: "orders") { key } }',
      { key: draftBet.key, reason: 'because '.repeat(200) },
    );
    const { createApiToken, createShareLink } = await admin.graphql<{
      createApiToken: { secret: string; token: { id: string } };
      createShareLink: { id: string; url: string };
    }>(
      'mutation { createApiToken(name: "Told", scopes: [INGEST]) { secret token { id } } createShareLink(page: BETS_CSV) { id url } }',
    );
    await admin.graphql(
      'mutation ($token: ID!, $link: ID!) { revokeApiToken(id: $token) { id } withdrawShareLink(id: $link) { id } }',
      { token: createApiToken.token.id, link: createShareLink.id },
    );
    const told = Object.fromEntries(
      (await newest(20)).map(({ action, before, after }) => [
        action,
        [before, after].map((json) => JSON.parse(json ?? 'null') as Record<string, unknown> | null),
      ]),
    );
    expect(told['saveMetric']).toMatchObject([null, { key: 'orders', unit: 'COUNT' }]);
    expect(told['updateBet']).toMatchObject([{ title: 'Told' }, { title: 'Told anew' }]);
    expect(told['dropBet']).toMatchObject([{ droppedAt: null }, { droppedAt: expect.any(String) as string }]);
    expect(String(told['dropBet']![1]!['dropReason'])).toHaveLength(501);
    expect(told['archiveMetric']).toMatchObject([
      { archivedAt: null },
      { archivedAt: expect.any(String) as string },
    ]);
    expect(told['createApiToken']).toMatchObject([null, { name: 'Told', scopes: ['ingest'] }]);
    expect(told['revokeApiToken']).toMatchObject([{ name: 'Told', scopes: ['ingest'] }, null]);
    expect(told['createShareLink']).toMatchObject([null, { page: 'BETS_CSV' }]);
    expect(told['withdrawShareLink']).toMatchObject([
      { withdrawnAt: null },
      { withdrawnAt: expect.any(String) as string },
    ]);
    // What did not change is not told again, and a secret never, nor its hash.
    expect(told['updateBet']![0]).not.toHaveProperty('teamKey');
    expect(JSON.stringify(told)).not.toMatch(/secret|ll_/i);
  });

  it('tells what each field of a document did, and of what did not run nothing', async () => {
    await invite(admin, { name: 'Lia', role: 'VIEWER' });
    const { members } = await admin.graphql<{ members: { id: string; name: string }[] }>(
      '{ members { id name } }',
    );
    const lia = members.find(({ name }) => name === 'Lia')!.id;
    const failed = await admin.ask(
      'mutation ($lia: ID!) { __typename setRole(member: $lia, role: EDITOR) { id } withdrawInvitation(id: "none") { id } removeDemo { demo } }',
      { lia },
    );
    expect(failed.data).toBeNull();
    await admin.graphql(
      'mutation { removeDemo @skip(if: true) { demo } addNote(from: "2026-01-01", text: "Once") { id } addNote(from: "2026-01-01", text: "Once") { text } }',
    );
    const rows = await newest(4);
    expect(rows.map(({ action, outcome, before, after }) => [action, outcome, before && after])).toEqual([
      ['addNote', 'DONE', null],
      ['withdrawInvitation', 'FAILED', null],
      ['setRole', 'DONE', '{"role":"EDITOR"}'],
      ['acceptInvitation', 'DONE', null],
    ]);
    expect(rows[0]!.after).toContain('Once');
    // Who accepts an invitation or signs in is known by then.
    expect(rows[3]).toMatchObject({ who: 'Lia', member: { name: 'Lia' } });
  });

  it('tells of a change of role by an invitation with the invitation', async () => {
    await invite(admin, { name: 'Max', role: 'VIEWER' });
    await admin.graphql('mutation { inviteMember(email: "max@example.com", role: EDITOR) { link } }');
    const [row] = await newest(1);
    expect(JSON.parse(row!.before!)).toEqual({ role: 'VIEWER' });
    expect(JSON.parse(row!.after!)).toMatchObject({ role: 'EDITOR', member: expect.any(String) as string });
  });

  it('holds no secret', async () => {
    const wrong = 'a very wrong password';
    await new Caller(server.address).ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { role } }',
      { ...ada, password: wrong },
    );
    const text = JSON.stringify(await newest(100));
    expect(text).toContain('signIn');
    for (const secret of [wrong, ada.password, 'likes the sea']) expect(text).not.toContain(secret);
  });

  it('is walked page by page, newest first', async () => {
    type Page = {
      auditLog: {
        nodes: { id: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const ids: number[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { auditLog }: Page = await admin.graphql<Page>(
        'query ($after: String) { auditLog(first: 3, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...auditLog.nodes.map(({ id }) => Number(id)));
      expect(auditLog.totalCount).toBeGreaterThanOrEqual(ids.length);
      after = auditLog.pageInfo.endCursor;
      isMore = auditLog.pageInfo.hasNextPage;
    }
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect(await admin.codeOf('{ auditLog(after: "nonsense") { totalCount } }')).toBe('BAD_USER_INPUT');
  });

  it('has at most a hundred rows a minute of what a stranger is refused', async () => {
    const count = async () =>
      (await admin.graphql<{ auditLog: { totalCount: number } }>('{ auditLog { totalCount } }')).auditLog
        .totalCount;
    const before = await count();
    const stranger = new Caller(server.address);
    const codes = await Promise.all(
      Array.from({ length: 250 }, () => stranger.codeOf('mutation { removeDemo { demo } }')),
    );
    expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED']));
    const told = (await count()) - before;
    expect(told).toBeGreaterThan(0);
    // The minute may turn meanwhile.
    expect(told).toBeLessThanOrEqual(200);
  });
});

describe('a mutation', () => {
  let postgres: Postgres;
  let server: LeadlineServer;
  let store: ModelStore;
  beforeAll(async () => {
    postgres = await startPostgres();
    const databaseUrl = await postgres.createDatabase();
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data'), databaseUrl });
    store = await openModel({ url: databaseUrl });
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
    await postgres?.stop();
  });

  const draft = (title: string, key: string) =>
    new Caller(server.address, { 'idempotency-key': key }).ask<{ draftBet: { key: string } }>(
      'mutation ($title: String!) { draftBet(input: { title: $title }) { key } }',
      { title },
    );

  it('that the log cannot tell of is not answered as done, then or later', async () => {
    await store.db.execute('ALTER TABLE audit_entry RENAME TO audit_entry_elsewhere');
    const key = randomUUID();
    const first = await draft('Untold', key);
    await store.db.execute('ALTER TABLE audit_entry_elsewhere RENAME TO audit_entry');
    expect(first).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(first.data ?? null).toBeNull();
    // It is not run again either, since it was done: the caller is told to look.
    const again = await draft('Untold', key);
    expect(again.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Read what it would have changed') as string,
      extensions: { code: 'CONFLICT' },
    });
    const { bets } = await server.graphql<{ bets: { nodes: { title: string }[] } }>(
      '{ bets(first: 100) { nodes { title } } }',
    );
    expect(bets.nodes.filter(({ title }) => title === 'Untold')).toHaveLength(1);
  });

  it('of which a part was done is not run again by its key', async () => {
    await store.db.execute('ALTER TABLE note RENAME TO note_elsewhere');
    const key = randomUUID();
    const both = () =>
      new Caller(server.address, { 'idempotency-key': key }).ask(
        'mutation { draftBet(input: { title: "Half" }) { key } addNote(from: "2026-01-01", text: "Half") { id } }',
      );
    const first = await both();
    await store.db.execute('ALTER TABLE note_elsewhere RENAME TO note');
    expect(first.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect((await both()).errors).toEqual(first.errors);
    const { bets } = await server.graphql<{ bets: { totalCount: number } }>(
      '{ bets(filter: { search: "Half" }) { totalCount } }',
    );
    expect(bets.totalCount).toBe(1);
  });
});

describe.each(['PGlite', 'PostgreSQL'])('a row of it in %s', (engine) => {
  it('can be neither changed nor deleted', async () => {
    const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
    const model = await openModel(
      postgres ? { url: await postgres.createDatabase() } : { path: await makeTemporaryFolder() },
    );
    const row = { at: new Date(), requestId: 'r', who: 'Ada', action: 'setRole', outcome: 'DONE' as const };
    await insertAuditEntries(model.db, [row]);
    for (const statement of [
      "UPDATE audit_entry SET who = 'Eve'",
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])
      await expect(model.db.execute(statement)).rejects.toThrow();
    const { rows } = (await model.db.execute('SELECT who FROM audit_entry')) as unknown as {
      rows: object[];
    };
    expect(rows).toEqual([{ who: 'Ada' }]);
    await model.close();
    await postgres?.stop();
  });
});
