import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '@leadline/db/relational/connect';
import { insertAuditEntries } from '@leadline/db/relational/audit-entry';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
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
