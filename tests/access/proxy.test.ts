import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failToStart, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, tokenOf } from './caller.ts';

const start = async (settings: Record<string, string> = {}) =>
  startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data'), settings });

const signIn =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { role } }';

describe('a server that answers to its machine alone', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  it.each([
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-host': 'localhost' },
    { 'x-forwarded-proto': 'http' },
    { 'x-real-ip': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 proxy' },
  ])('takes nobody whom a proxy on it asks for as somebody at it: %j', async (headers) => {
    const mutation = 'mutation { saveWorkspace(name: "Theirs") { name } }';
    expect(await new Caller(server.address, headers).codeOf(mutation)).toBe('UNAUTHENTICATED');
    expect(await new Caller(server.address).graphql('{ access { mode } workspace { name } }')).toEqual({
      access: { mode: 'LOCAL' },
      workspace: { name: 'My workspace' },
    });
  });
});

describe('a server behind a proxy that it is told to trust', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await start({ LEADLINE_TRUST_PROXY: '127.0.0.1' });
    const link = server.printed.split('\n').find((line) => line.includes('/set-up/'))!;
    await new Caller(server.address).graphql(
      'mutation ($token: String!, $name: String!, $email: String!, $password: String!) { acceptInvitation(token: $token, name: $name, email: $email, password: $password) { role } }',
      { ...ada, token: tokenOf(link) },
    );
  });
  afterAll(() => server?.stop());

  /** Asks from another address of this machine, which is no proxy, whatever it says of itself. */
  const askFromElsewhere = async (query: string, variables: object, headers: Record<string, string>) => {
    const { promise, resolve, reject } = Promise.withResolvers<{
      body: string;
      headers: IncomingHttpHeaders;
    }>();
    request(
      `${server.address}/graphql`,
      {
        method: 'POST',
        localAddress: '127.0.0.2',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (answer) => void text(answer).then((body) => resolve({ body, headers: answer.headers }), reject),
    )
      .on('error', reject)
      .end(JSON.stringify({ query, variables }));
    return promise;
  };

  it('is nobody’s own, also for who asks beside the proxy', async () => {
    const empty = await start({ LEADLINE_TRUST_PROXY: 'loopback' });
    expect(await new Caller(empty.address).codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');
    expect(empty.printed).toContain('/set-up/');
    await empty.stop();
  });

  it('has a cookie that is bound to TLS, and HSTS, where the proxy took the request in by TLS', async () => {
    const byTls = new Caller(server.address, { 'x-forwarded-proto': 'https' });
    const answer = await byTls.ask(signIn, ada);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-leadline-session=.*; Secure/);
    expect(answer.headers.get('strict-transport-security')).not.toBeNull();
    expect(await byTls.graphql('{ access { mode } }')).toEqual({ access: { mode: 'SIGNED_IN' } });

    const plain = await new Caller(server.address).ask(signIn, ada);
    expect(plain.headers.get('set-cookie')).toMatch(/^leadline-session=(?!.*Secure)/);
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });

  it('makes links that begin as people reach it', async () => {
    const byTls = new Caller(server.address, { 'x-forwarded-proto': 'https' });
    await byTls.graphql(signIn, ada);
    const { inviteMember } = await byTls.graphql<{ inviteMember: { link: string } }>(
      'mutation { inviteMember(email: "eda@example.com") { link } }',
    );
    expect(inviteMember.link).toMatch(new RegExp(`^https://${new URL(server.address).host}/invitations/`));
  });

  it('takes a form that a browser sends by TLS', async () => {
    const { host } = new URL(server.address);
    const sent = await new Caller(server.address, { 'x-forwarded-proto': 'https' }).fetch('/sign-in', {
      method: 'POST',
      headers: {
        accept: 'text/html',
        origin: `https://${host}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email: ada.email, password: ada.password }).toString(),
    });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('set-cookie')).toMatch(/^__Host-leadline-session=/);
  });

  it('counts tries by the address that the proxy saw, whatever the caller writes before it', async () => {
    const from = (addresses: string) => new Caller(server.address, { 'x-forwarded-for': addresses });
    const guess = (i: number) => ({ email: `nobody${i}@example.com`, password: 'a guess that is long' });
    for (let i = 0; i < 30; i += 1)
      expect(await from(`198.51.100.${i}, 203.0.113.7`).codeOf(signIn, guess(i))).toBe('UNAUTHENTICATED');
    expect(await from('203.0.113.7').codeOf(signIn, guess(30))).toBe('RATE_LIMITED');
    expect(await from('198.51.100.99, 203.0.113.7').codeOf(signIn, guess(31))).toBe('RATE_LIMITED');
    expect(await from('203.0.113.8').codeOf(signIn, guess(32))).toBe('UNAUTHENTICATED');
  });

  it('counts tries by the /64 of an IPv6 address, all of which one caller may have', async () => {
    const codeFrom = (address: string, i: number) =>
      new Caller(server.address, { 'x-forwarded-for': address }).codeOf(signIn, {
        email: `nobody-by-6-${i}@example.com`,
        password: 'a guess that is long',
      });
    for (let i = 0; i < 30; i += 1)
      expect(await codeFrom(`2001:db8:1:2::${i.toString(16)}`, i)).toBe('UNAUTHENTICATED');
    expect(await codeFrom('2001:db8:1:2:ffff::1', 30)).toBe('RATE_LIMITED');
    expect(await codeFrom('2001:db8:1:3::1', 31)).toBe('UNAUTHENTICATED');
  });

  it('takes no word of it from anybody else', async () => {
    const spoofed = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' };
    const { headers } = await askFromElsewhere(signIn, ada, spoofed);
    expect(headers['set-cookie']?.[0]).toMatch(/^leadline-session=(?!.*Secure)/);
    expect(headers['strict-transport-security']).toBeUndefined();
    const codes: unknown[] = [];
    for (let i = 0; i < 31; i += 1) {
      const { body } = await askFromElsewhere(
        signIn,
        { email: `no${i}@example.com`, password: 'a guess that is long' },
        { 'x-forwarded-for': `192.0.2.${i}` },
      );
      codes.push(
        (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
      );
    }
    expect(codes.at(-2)).toBe('UNAUTHENTICATED');
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

it('what a caller may ask for in a minute is counted by the address that a trusted proxy saw', async () => {
  const server = await start({ LEADLINE_TRUST_PROXY: '127.0.0.0/8, ::1', RATE_LIMIT: '500' });
  const from = (addresses: string) => new Caller(server.address, { 'x-forwarded-for': addresses });
  for (let i = 0; i < 2; i += 1) await from(`198.51.100.${i}, 203.0.113.7`).ask('{ __typename }');
  expect((await from('203.0.113.7').ask('{ __typename }')).status).toBe(429);
  expect((await from('203.0.113.8').ask('{ __typename }')).status).not.toBe(429);
  // Of an IPv6 network as of one.
  for (let i = 0; i < 2; i += 1) await from(`2001:db8:1:2::${i}`).ask('{ __typename }');
  expect((await from('2001:db8:1:2:ffff::').ask('{ __typename }')).status).toBe(429);
  expect((await from('2001:db8:1:3::').ask('{ __typename }')).status).not.toBe(429);
  await server.stop();
});

it.each(['true', '1', '*', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example.com', '10.0.0.1,'])(
  'LEADLINE_TRUST_PROXY=%s trusts everybody or cannot be read, and is refused',
  async (value) => {
    const ended = await failToStart({
      dataPath: join(await makeTemporaryFolder(), 'data'),
      settings: { LEADLINE_TRUST_PROXY: value },
    });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('LEADLINE_TRUST_PROXY');
    expect(ended.stderr).not.toContain('    at ');
  },
);
