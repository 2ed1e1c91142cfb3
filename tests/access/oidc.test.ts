import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, signUpFirstAdmin } from './caller.ts';

/** A real provider whose accounts are their own e-mail addresses; those that begin with “new” are not verified. */
async function startProvider(): Promise<{ issuer: string; server: Server }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'leadline',
        client_secret: 'for-tests-alone',
        // Of a native client any port of this machine will do, by RFC 8252.
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/auth/oidc/callback'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: !sub.startsWith('new') }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return { issuer, server };
}

/** A browser at the provider: follows its forms as that account, until it is sent back; answers with where to. */
async function comeBackAs(account: string, start: string): Promise<string> {
  const jar = new Map<string, string>();
  const go = async (url: string, body?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  let url = start;
  for (let steps = 0; steps < 20 && !url.includes('/auth/oidc/callback'); steps++) {
    let response = await go(url);
    if (response.status === 200) {
      const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(await response.text()) ?? [];
      response = await go(url, new URLSearchParams({ prompt, login: account, password: 'x' }));
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider answered ${response.status} at ${url}.`);
    url = new URL(next, url).href;
  }
  return url;
}

describe('signing in at an OIDC provider', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let server: LeadlineServer;
  let admin: Caller;
  beforeAll(async () => {
    provider = await startProvider();
    server = await startLeadline({
      dataPath: join(await makeTemporaryFolder(), 'data'),
      settings: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: 'leadline',
        OIDC_CLIENT_SECRET: 'for-tests-alone',
      },
    });
    admin = await signUpFirstAdmin(server.address);
    for (const email of ['invited@example.com', 'new@example.com'])
      await admin.graphql('mutation ($email: String!) { inviteMember(email: $email) { link } }', { email });
    await admin.graphql('mutation { savePerson(name: "Olga", email: "owner@example.com") { id } }');
  });
  afterAll(async () => {
    await server?.stop();
    provider?.server.close();
  });

  const begin = async (browser: Caller, returnTo = '/') => {
    const response = await browser.fetch(`/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
    expect(response.status).toBe(303);
    return response.headers.get('location')!;
  };
  /** Where the visitor is sent in the end; the caller keeps the errand's cookie on the way. */
  const signInAs = async (browser: Caller, account: string, returnTo?: string) => {
    const back = await comeBackAs(account, await begin(browser, returnTo));
    const { pathname, search } = new URL(back);
    return (await browser.fetch(pathname + search)).headers.get('location');
  };

  it('asks with state, nonce and PKCE, each new', async () => {
    const asked = [];
    for (let i = 0; i < 2; i++) {
      const { searchParams } = new URL(await begin(new Caller(server.address)));
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      asked.push(...['state', 'nonce', 'code_challenge'].map((name) => searchParams.get(name)));
    }
    expect(asked).not.toContain(null);
    expect(new Set(asked).size).toBe(6);
  });

  it('lets in who can sign in and who is invited, by their verified address', async () => {
    for (const account of [ada.email, 'invited@example.com']) {
      const browser = new Caller(server.address);
      expect(await signInAs(browser, account, '/bets?status=LIVE')).toBe(
        '/sign-in?returnTo=%2Fbets%3Fstatus%3DLIVE',
      );
      expect(await browser.graphql('{ viewer { email canSignIn } access { mode } }')).toEqual({
        viewer: { email: account, canSignIn: true },
        access: { mode: 'SIGNED_IN' },
      });
    }
  });

  it.each([
    ['nobody here', 'stranger@example.com'],
    ['who may own things and is not invited', 'owner@example.com'],
    ['whose address is not verified', 'new@example.com'],
  ])('refuses %s', async (_, account) => {
    const browser = new Caller(server.address);
    expect(await signInAs(browser, account)).toBe('/sign-in?problem=unknown');
    expect(await browser.codeOf('{ viewer { name } }')).toBe('UNAUTHENTICATED');
  });

  it('takes no answer that this browser has not asked for', async () => {
    const asking = new Caller(server.address);
    const back = await comeBackAs(ada.email, await begin(asking));
    const { pathname, search } = new URL(back);
    const other = new Caller(server.address);
    expect((await other.fetch(pathname + search)).headers.get('location')).toBe('/sign-in?problem=failed');
    await begin(other);
    expect((await other.fetch(pathname + search)).headers.get('location')).toBe('/sign-in?problem=failed');
    expect(await other.codeOf('{ viewer { name } }')).toBe('UNAUTHENTICATED');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'leads to no other site: %s',
    async (returnTo) => {
      const browser = new Caller(server.address);
      const location = await signInAs(browser, ada.email, returnTo);
      const page = await browser.fetch(location!);
      expect([page.status, page.headers.get('location')]).toEqual([303, '/']);
    },
  );
});

it('what a stranger comes back with from a provider does not stand in the log', async () => {
  const provider = await startProvider();
  const server = await startLeadline({
    dataPath: join(await makeTemporaryFolder(), 'data'),
    settings: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'leadline',
      OIDC_CLIENT_SECRET: 'for-tests-alone',
    },
  });
  const browser = new Caller(server.address);
  const start = await browser.fetch('/auth/oidc/start');
  const state = new URL(start.headers.get('location')!).searchParams.get('state')!;
  const answer = new URLSearchParams({
    state,
    iss: provider.issuer,
    error: 'access_denied',
    error_description: 'words-of-a-stranger',
    code: 'code-of-a-stranger',
  });
  const back = await browser.fetch(`/auth/oidc/callback?${answer.toString()}`);
  expect(back.headers.get('location')).toBe('/sign-in?problem=failed');
  const { stderr } = await server.stop();
  provider.server.close();
  expect(stderr).toContain('A sign-in by OIDC failed');
  expect(stderr).toContain('"cause":{"type":"URLSearchParams"');
  expect(stderr).not.toContain('of-a-stranger');
});
