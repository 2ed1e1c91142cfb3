import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, invite, makeToken, signUpFirstAdmin } from './caller.ts';

const events = 'at,subject,name\n2026-01-01,a,b\n';

describe('a workspace in which somebody can sign in', () => {
  let server: LeadlineServer;
  let stranger: Caller;
  let admin: Caller;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    stranger = new Caller(server.address);
    expect(await stranger.graphql('{ access { mode role member { name } scopes } viewer { name } }')).toEqual(
      {
        access: { mode: 'LOCAL', role: 'ADMIN', member: { name: 'Me' }, scopes: ['read', 'write', 'ingest'] },
        viewer: { name: 'Me' },
      },
    );
    admin = await signUpFirstAdmin(server.address);
  });
  afterAll(() => server?.stop());

  it('asks everybody for a session or a token, at every door', async () => {
    const answer = await stranger.ask('{ workspace { name } }');
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.data).toBeUndefined();
    expect(await stranger.codeOf('{ __schema { queryType { name } } }')).toBe('UNAUTHENTICATED');
    expect((await stranger.fetch('/export/series.csv?metrics=x&last=P1D')).status).toBe(401);
    const upload = await stranger.fetch('/v1/import/events', { method: 'POST', body: events });
    expect(upload.status).toBe(401);
    expect(await admin.graphql('{ eventNames { name } }')).toEqual({ eventNames: [] });
  });

  it('tells the names of its schema to who may read, and to nobody else', async () => {
    const writeKey = Caller.withToken(server.address, await makeToken(admin, 'INGEST'));
    const reader = Caller.withToken(server.address, await makeToken(admin, 'READ'));
    const wrong = '{ workspac { nam } bets(filtr: {}) { totalCoun } }';
    for (const [caller, code] of [
      [stranger, 'UNAUTHENTICATED'],
      [writeKey, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await caller.ask(wrong);
      expect(errors!.length).toBeGreaterThan(2);
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean|workspace|filter|totalCount/);
      for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Bet") { fields { name } } }'])
        expect(await caller.codeOf(query)).toBe(code);
    }
    const { errors } = await reader.ask(wrong);
    expect(JSON.stringify(errors)).toMatch(/Did you mean .*workspace/);
    expect(await reader.codeOf('{ __type(name: "Bet") { name } }')).toBeUndefined();
  });

  it('health and the contract need none', async () => {
    for (const path of ['/healthz', '/readyz', '/schema.graphql'])
      expect((await stranger.fetch(path)).status, path).toBe(200);
  });

  it('knows who has signed in, by their cookie alone', async () => {
    const browser = new Caller(server.address);
    const answer = await browser.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { mode role member { name } } }',
      ada,
    );
    expect(answer.data).toEqual({ signIn: { mode: 'SIGNED_IN', role: 'ADMIN', member: { name: 'Ada' } } });
    expect(await browser.graphql('{ access { mode } viewer { name canSignIn } }')).toEqual({
      access: { mode: 'SIGNED_IN' },
      viewer: { name: 'Ada', canSignIn: true },
    });
  });

  it('lets each role do what it may, and no more', async () => {
    const viewer = await invite(admin, { name: 'Vera', role: 'VIEWER' });
    const editor = await invite(admin, { name: 'Eda', role: 'EDITOR' });
    const draft = 'mutation { draftBet(input: { title: "x", team: "product" }) { key } }';
    const cap = 'mutation { saveTeam(key: "product", name: "Product", wipLimit: 4) { key } }';
    expect(await viewer.codeOf('{ workspace { name } }')).toBeUndefined();
    expect(await viewer.codeOf(draft)).toBe('FORBIDDEN');
    expect(await editor.codeOf(draft)).toBeUndefined();
    expect(await editor.codeOf(cap)).toBe('FORBIDDEN');
    expect(await admin.codeOf(cap)).toBeUndefined();
    const upload = await viewer.fetch('/v1/import/events', { method: 'POST', body: events });
    expect(upload.status).toBe(403);
  });

  it('bounds a token by its scopes, whoever made it', async () => {
    const draft = 'mutation { draftBet(input: { title: "x", team: "product" }) { key } }';
    const reader = Caller.withToken(server.address, await makeToken(admin, 'READ'));
    expect(await reader.graphql('{ access { mode role member { id } scopes } viewer { id } }')).toEqual({
      access: { mode: 'TOKEN', role: 'VIEWER', member: null, scopes: ['read'] },
      viewer: null,
    });
    expect(await reader.codeOf(draft)).toBe('FORBIDDEN');
    const writer = Caller.withToken(server.address, await makeToken(admin, 'READ', 'WRITE'));
    expect(await writer.codeOf(draft)).toBeUndefined();
    expect(await writer.codeOf('mutation { saveWorkspace(name: "x") { name } }')).toBe('FORBIDDEN');
    const sender = Caller.withToken(server.address, await makeToken(admin, 'INGEST'));
    expect(await sender.codeOf('{ workspace { name } }')).toBe('FORBIDDEN');
    expect(await sender.codeOf(draft)).toBe('FORBIDDEN');
  });
});
