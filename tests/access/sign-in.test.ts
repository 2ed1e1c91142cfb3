import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, invite, makeToken, signUpFirstAdmin, tokenOf } from './caller.ts';

const signIn =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { role } }';
const whoAmI = '{ viewer { name } }';
const idOf = async (admin: Caller, name: string) => {
  const { members } = await admin.graphql<{ members: { id: string; name: string }[] }>(
    '{ members { id name } }',
  );
  return members.find((member) => member.name === name)!.id;
};

describe('people who sign in', () => {
  let server: LeadlineServer;
  let admin: Caller;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    admin = await signUpFirstAdmin(server.address);
  });
  afterAll(() => server?.stop());

  it('get a cookie that no script reads, of 256 bits that are new each time', async () => {
    const values = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const { headers } = await new Caller(server.address).ask(signIn, ada);
      const [cookie = ''] = headers.getSetCookie();
      expect(cookie).toMatch(/; Path=\/.*; HttpOnly; SameSite=Lax$/i);
      const [, value = ''] = /^leadline-session=([\w-]+);/.exec(cookie) ?? [];
      expect(Buffer.from(value, 'base64url')).toHaveLength(32);
      values.add(value);
    }
    expect(values.size).toBe(2);
  });

  it('are signed out on the server, not only in their browser', async () => {
    const browser = new Caller(server.address);
    await browser.graphql(signIn, ada);
    const { cookie } = browser;
    await browser.graphql('mutation { signOut }');
    expect(browser.cookie).toBeNull();
    browser.cookie = cookie;
    expect(await browser.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
  });

  it('learn nothing of who is known from a refusal', async () => {
    const refusals = [];
    for (const email of [ada.email, 'nobody@example.com', 'Me', '']) {
      const answer = await new Caller(server.address).ask(signIn, { email, password: 'not the right one' });
      expect(answer.status).toBe(401);
      refusals.push(JSON.stringify(answer.errors));
    }
    expect(new Set(refusals).size).toBe(1);
  });

  it('see their own sessions, and end those alone', async () => {
    const vera = await invite(admin, { name: 'Vera', role: 'VIEWER' });
    const elsewhere = new Caller(server.address, { 'user-agent': 'Elsewhere' });
    await elsewhere.graphql(signIn, { email: 'vera@example.com', password: 'Vera likes the sea' });
    type Sessions = { sessions: { id: string; isCurrent: boolean; userAgent: string }[] };
    const { sessions } = await vera.graphql<Sessions>('{ sessions { id isCurrent userAgent } }');
    expect(sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const other = sessions.find(({ isCurrent }) => !isCurrent)!;
    expect(other.userAgent).toBe('Elsewhere');
    const end = 'mutation ($id: ID!) { endSession(id: $id) { id } }';
    // Another person's is as one that there is not.
    const unknown = await admin.ask(end, { id: '00000000-0000-4000-8000-000000000000' });
    const foreign = await admin.ask(end, { id: other.id });
    const told = (answer: typeof foreign) => JSON.stringify(answer.errors).replace(/“[^”]+”/, '');
    expect(told(foreign)).toBe(told(unknown));
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await vera.graphql(end, { id: other.id });
    expect(await elsewhere.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
    expect(await vera.graphql(whoAmI)).toEqual({ viewer: { name: 'Vera' } });
  });

  it('change their password by the one they have, which ends their other sessions', async () => {
    const paul = await invite(admin, { name: 'Paul', role: 'EDITOR' });
    const elsewhere = new Caller(server.address);
    await elsewhere.graphql(signIn, { email: 'paul@example.com', password: 'Paul likes the sea' });
    const set =
      'mutation ($password: String!, $current: String) { setPassword(password: $password, current: $current) { id } }';
    const password = 'a mountain, this time';
    expect(await paul.codeOf(set, { password })).toBe('BAD_USER_INPUT');
    expect(await paul.codeOf(set, { password, current: 'wrong' })).toBe('BAD_USER_INPUT');
    expect(await paul.codeOf(set, { password: 'short', current: 'Paul likes the sea' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await paul.codeOf(set, { password, current: 'Paul likes the sea' })).toBeUndefined();
    expect(await elsewhere.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
    expect(await paul.codeOf(whoAmI)).toBeUndefined();
    expect(
      await new Caller(server.address).codeOf(signIn, { email: 'PAUL@example.com', password }),
    ).toBeUndefined();
  });

  it('do not stay in by a password that was changed, or a sign-in removed, while it was checked', async () => {
    const set =
      'mutation ($password: String!, $current: String) { setPassword(password: $password, current: $current) { id } }';
    const remove = 'mutation ($member: ID!) { removeSignIn(member: $member) { canSignIn } }';
    const lea = await invite(admin, { name: 'Lea', role: 'EDITOR' });
    const credential = { email: 'lea@example.com', password: 'Lea likes the sea' };
    const late = Array.from({ length: 3 }, () => new Caller(server.address));
    await Promise.all([
      lea.graphql(set, { password: 'a mountain, this time', current: credential.password }),
      ...late.map((caller) => caller.ask(signIn, credential)),
    ]);
    for (const caller of late) expect(await caller.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
    const changed = { ...credential, password: 'a mountain, this time' };
    await Promise.all([
      ...late.map((caller) => caller.ask(signIn, changed)),
      lea.ask(set, { password: 'a valley, this time', current: changed.password }),
      admin.graphql(remove, { member: await idOf(admin, 'Lea') }),
    ]);
    for (const caller of [lea, ...late]) expect(await caller.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
    for (const password of [changed.password, 'a valley, this time'])
      expect(await new Caller(server.address).codeOf(signIn, { ...credential, password })).toBe(
        'UNAUTHENTICATED',
      );
  });

  it('keep the address that they sign in with until they cannot', async () => {
    await invite(admin, { name: 'Ida', role: 'EDITOR' });
    const id = await idOf(admin, 'Ida');
    const save =
      'mutation ($id: ID!, $email: String) { savePerson(id: $id, name: "Ida", email: $email) { email } }';
    expect(await admin.codeOf(save, { id, email: null })).toBe('BAD_USER_INPUT');
    await admin.graphql(save, { id, email: 'ida@elsewhere.example' });
    await admin.graphql('mutation ($id: ID!) { removeSignIn(member: $id) { canSignIn } }', { id });
    await admin.graphql(save, { id, email: null });
  });

  it('come in by an invitation once, and by the newest alone', async () => {
    const ask = 'mutation { inviteMember(email: "nora@example.com", name: "Nora", role: VIEWER) { link } }';
    const first = (await admin.graphql<{ inviteMember: { link: string } }>(ask)).inviteMember.link;
    const second = (await admin.graphql<{ inviteMember: { link: string } }>(ask)).inviteMember.link;
    const accept =
      'mutation ($token: String!) { acceptInvitation(token: $token, password: "Nora likes the sea") { role } }';
    const nora = new Caller(server.address);
    const about = 'query ($token: String!) { invitation(token: $token) { name email } }';
    expect(await nora.graphql(about, { token: tokenOf(first) })).toEqual({ invitation: null });
    expect(await nora.graphql(about, { token: tokenOf(second) })).toEqual({
      invitation: { name: 'Nora', email: 'nora@example.com' },
    });
    expect(await nora.codeOf(accept, { token: tokenOf(first) })).toBe('NOT_FOUND');
    expect(await nora.graphql(accept, { token: tokenOf(second) })).toEqual({
      acceptInvitation: { role: 'VIEWER' },
    });
    expect(await nora.graphql(whoAmI)).toEqual({ viewer: { name: 'Nora' } });
    expect(await new Caller(server.address).codeOf(accept, { token: tokenOf(second) })).toBe('NOT_FOUND');
  });

  it('lose their sessions and tokens at once when their sign-in is removed', async () => {
    const olga = await invite(admin, { name: 'Olga', role: 'ADMIN' });
    const program = Caller.withToken(server.address, await makeToken(olga, 'READ', 'WRITE'));
    expect(await program.codeOf('{ workspace { name } }')).toBeUndefined();
    const member = await idOf(admin, 'Olga');
    // Lowered, their tokens are lowered too.
    await admin.graphql('mutation ($member: ID!) { setRole(member: $member, role: VIEWER) { id } }', {
      member,
    });
    expect(
      await program.codeOf('mutation { draftBet(input: { title: "x", team: "product" }) { key } }'),
    ).toBe('FORBIDDEN');
    await admin.graphql('mutation ($member: ID!) { removeSignIn(member: $member) { canSignIn } }', {
      member,
    });
    expect(await olga.codeOf(whoAmI)).toBe('UNAUTHENTICATED');
    expect(await program.codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');
    expect(
      await new Caller(server.address).codeOf(signIn, {
        email: 'olga@example.com',
        password: 'Olga likes the sea',
      }),
    ).toBe('UNAUTHENTICATED');
  });

  it('leave the last ADMIN who can sign in as one', async () => {
    const member = await idOf(admin, 'Ada');
    const lower = 'mutation ($member: ID!) { setRole(member: $member, role: EDITOR) { id } }';
    const remove = 'mutation ($member: ID!) { removeSignIn(member: $member) { id } }';
    // Somebody who is ADMIN and cannot sign in is no help.
    await admin.graphql('mutation { inviteMember(email: "idle@example.com", role: ADMIN) { link } }');
    for (const mutation of [lower, remove]) expect(await admin.codeOf(mutation, { member })).toBe('CONFLICT');
    expect(await admin.codeOf(whoAmI)).toBeUndefined();
  });

  it('are guarded from pages of other sites, though the browser sends their cookie along', async () => {
    const body = JSON.stringify({ query: 'mutation { saveWorkspace(name: "Taken") { name } }' });
    for (const headers of [
      { 'content-type': 'application/json', origin: 'http://evil.example' },
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ] as Record<string, string>[])
      expect(
        (await admin.fetch('/graphql', { method: 'POST', headers, body })).status,
      ).toBeGreaterThanOrEqual(400);
    const query = encodeURIComponent('mutation { saveWorkspace(name: "Taken") { name } }');
    for (const headers of [{}, { 'apollo-require-preflight': 'true' }])
      expect((await admin.fetch(`/graphql?query=${query}`, { headers })).status).toBeGreaterThanOrEqual(400);
    expect(await admin.graphql('{ workspace { name } }')).toEqual({ workspace: { name: 'My workspace' } });
    const own = {
      'content-type': 'application/json',
      origin: server.address,
      'sec-fetch-site': 'same-origin',
    };
    const question = JSON.stringify({ query: whoAmI });
    expect((await admin.fetch('/graphql', { method: 'POST', headers: own, body: question })).status).toBe(
      200,
    );
  });
});

describe('who guesses', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    await signUpFirstAdmin(server.address);
  });
  afterAll(() => server?.stop());

  it('is stopped after ten tries on an account, whatever is right by then', async () => {
    const guesser = new Caller(server.address);
    for (let i = 0; i < 10; i++)
      expect(await guesser.codeOf(signIn, { ...ada, password: `guess number ${i}` })).toBe('UNAUTHENTICATED');
    const answer = await guesser.ask(signIn, ada);
    expect(answer.status).toBe(429);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: expect.any(Number),
    });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is answered alike with an address longer than any there is', async () => {
    const guesser = new Caller(server.address);
    const tryAs = (email: string) => guesser.ask(signIn, { email, password: 'a guess that is long' });
    const long = 'e'.repeat(100_000);
    const unknown = await tryAs('unknown@example.com');
    for (let i = 0; i < 10; i++) {
      const { status, data, errors } = await tryAs(`${long}@example.com`);
      expect({ status, data, errors }).toEqual({ status: 401, data: unknown.data, errors: unknown.errors });
    }
    expect((await tryAs(`${long}@example.com`)).status).toBe(429);
    expect((await tryAs(`${long}@example.org`)).status).toBe(401);
  });

  it('has a hundred tries of one document counted as a hundred', async () => {
    const tries = Array.from(
      { length: 100 },
      (_, i) => `t${i}: signIn(email: "e${i}@example.com", password: "x") { role }`,
    );
    const guesser = new Caller(server.address);
    const answer = await guesser.ask(`mutation { ${tries.join(' ')} }`);
    expect(answer.data ?? null).toBeNull();
    expect(await guesser.codeOf(signIn, { email: 'other@example.com', password: 'x' })).toBe('RATE_LIMITED');
  });
});
