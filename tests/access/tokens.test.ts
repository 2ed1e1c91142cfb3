import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { Caller, makeToken, signUpFirstAdmin } from './caller.ts';

const question = '{ workspace { name } }';
const events = 'at,subject,name\n2026-01-01T00:00:00Z,ada,opened\n';

describe('a token', () => {
  let server: LeadlineServer;
  let admin: Caller;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    admin = await signUpFirstAdmin(server.address);
  });
  afterAll(() => server?.stop());

  it('is `ll_`, 32 random bytes and a checksum, and is shown once', async () => {
    const token = await makeToken(admin, 'READ');
    expect(token).toMatch(/^ll_[\w-]{49}$/);
    const list = await admin.ask(
      '{ apiTokens { id name scopes owner { name } createdAt expiresAt lastUsedAt } }',
    );
    expect(JSON.stringify(list)).not.toContain(token.slice(3, 20));
    const slip = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await Caller.withToken(server.address, slip).codeOf(question)).toBe('UNAUTHENTICATED');
  });

  it('is never accepted in a URL', async () => {
    const token = await makeToken(admin, 'READ', 'WRITE', 'INGEST');
    for (const name of ['token', 'access_token', 'api_key', 'authorization', 'writeKey']) {
      const parameter = `${name}=${encodeURIComponent(token)}`;
      const query = `/graphql?query=${encodeURIComponent(question)}&${parameter}`;
      const asked = await new Caller(server.address).fetch(query, {
        headers: { 'apollo-require-preflight': '1' },
      });
      expect(asked.status, name).toBe(401);
      const sent = await new Caller(server.address).fetch(`/v1/import/events?${parameter}`, {
        method: 'POST',
        body: events,
      });
      expect(sent.status, name).toBe(401);
    }
    const withUser = server.address.replace('//', `//${token}@`);
    await expect(fetch(`${withUser}/graphql`)).rejects.toThrow();
  });

  it('tells when it was last used, and is of no use when it is revoked', async () => {
    const program = Caller.withToken(server.address, await makeToken(admin, 'READ'));
    type Tokens = { apiTokens: { id: string; lastUsedAt: string | null }[] };
    const newest = async () => (await admin.graphql<Tokens>('{ apiTokens { id lastUsedAt } }')).apiTokens[0]!;
    expect((await newest()).lastUsedAt).toBeNull();
    await program.graphql(question);
    const { id, lastUsedAt } = await newest();
    expect(lastUsedAt).not.toBeNull();
    const revoke = 'mutation ($id: ID!) { revokeApiToken(id: $id) { name } }';
    await admin.graphql(revoke, { id });
    expect(await program.codeOf(question)).toBe('UNAUTHENTICATED');
    expect(await admin.codeOf(revoke, { id })).toBe('NOT_FOUND');
  });

  it('that is revoked while its file is sent stores nothing', async () => {
    const text = await makeToken(admin, 'INGEST');
    type Tokens = { apiTokens: { id: string; lastUsedAt: string | null }[] };
    const newest = async () => (await admin.graphql<Tokens>('{ apiTokens { id lastUsedAt } }')).apiTokens[0]!;
    const body = new ReadableStream<Uint8Array>({
      async start(sender) {
        const [head, row] = events.split(/(?<=\n)/);
        sender.enqueue(Buffer.from(head!));
        // Used, and so let in.
        await expect.poll(async () => (await newest()).lastUsedAt, { timeout: 30_000 }).not.toBeNull();
        await admin.graphql('mutation ($id: ID!) { revokeApiToken(id: $id) { id } }', {
          id: (await newest()).id,
        });
        sender.enqueue(Buffer.from(row!));
        sender.close();
      },
    });
    const sent = await fetch(`${server.address}/v1/import/events`, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${text}` }, body, duplex: 'half' },
    });
    expect(await sent.text()).toContain('UNAUTHENTICATED');
    const { workspace } = await admin.graphql<{ workspace: { dataThrough: string | null } }>(
      '{ workspace { dataThrough } }',
    );
    expect(workspace.dataThrough).toBeNull();
  });

  it('is for something, and ends on a day to come', async () => {
    const create =
      'mutation ($scopes: [TokenScope!]!, $on: Date) { createApiToken(name: "x", scopes: $scopes, expiresOn: $on) { token { expiresAt } } }';
    expect(await admin.codeOf(create, { scopes: [] })).toBe('BAD_USER_INPUT');
    expect(await admin.codeOf(create, { scopes: ['READ'], on: '2020-01-01' })).toBe('BAD_USER_INPUT');
    expect(await admin.graphql(create, { scopes: ['READ'], on: '2200-01-01' })).toEqual({
      createApiToken: { token: { expiresAt: '2200-01-02T00:00:00.000Z' } },
    });
  });

  it('that can only ingest is a write key: it sends events, also as the user name of Basic, and does nothing else', async () => {
    const key = await makeToken(admin, 'INGEST');
    const basic = { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
    const send = async (headers: Record<string, string>) => {
      const sending = new Caller(server.address, headers);
      const answer = await sending.fetch('/v1/import/events', { method: 'POST', body: events });
      // The import has ended when its answer has.
      await answer.text();
      return answer;
    };
    for (const headers of [basic, { authorization: `Bearer ${key}` }])
      expect((await send(headers)).status).toBe(200);
    expect(await admin.graphql('{ eventNames { name } }')).toEqual({ eventNames: [{ name: 'opened' }] });
    expect(await new Caller(server.address, basic).codeOf(question)).toBe('FORBIDDEN');
    expect(
      (await new Caller(server.address, basic).fetch('/export/series.csv?metrics=x&last=P1D')).status,
    ).toBe(403);
    // A token that can do more does not belong where Basic is sent.
    const reader = await makeToken(admin, 'READ', 'INGEST');
    const more = { authorization: `Basic ${Buffer.from(`${reader}:`).toString('base64')}` };
    expect((await send(more)).status).toBe(401);
    expect((await send({ authorization: `Bearer ${await makeToken(admin, 'READ')}` })).status).toBe(403);
  });
});
