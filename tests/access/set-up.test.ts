import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, signUpFirstAdmin, tokenOf } from './caller.ts';

const accept =
  'mutation ($token: String!, $name: String, $email: String, $password: String!) { acceptInvitation(token: $token, name: $name, email: $email, password: $password) { role member { name } } }';

describe.each(['0.0.0.0', '::'])('a server that other machines can reach, at %s', (host) => {
  let dataPath: string;
  let server: LeadlineServer;
  let visitor: Caller;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    server = await startLeadline({ dataPath, host });
    visitor = new Caller(`http://127.0.0.1:${new URL(server.address).port}`);
  });
  afterAll(() => server?.stop());

  it('prints a new link each time that it starts, and the one before ends', async () => {
    const linkOf = ({ printed }: LeadlineServer) =>
      printed.split('\n').find((line) => line.includes('/set-up/'))!;
    const before = tokenOf(linkOf(server));
    await server.stop();
    server = await startLeadline({ dataPath, host });
    visitor = new Caller(`http://127.0.0.1:${new URL(server.address).port}`);
    expect(await visitor.codeOf(accept, { ...ada, token: before })).toBe('NOT_FOUND');
  });

  it('lets nobody in before its first ADMIN has set a password by the link that it prints', async () => {
    expect(await visitor.codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');
    const page = await visitor.fetch('/bets');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/set-up']);

    const lines = server.printed.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^Leadline is ready: /);
    const link = lines.find((line) => line.includes('/set-up/'))!;
    const open = await visitor.fetch(new URL(link).pathname);
    expect(open.status).toBe(200);
    expect(await open.text()).toContain('Set up Leadline');

    const token = tokenOf(link);
    expect(await visitor.codeOf(accept, { ...ada, token: `${token}x` })).toBe('NOT_FOUND');
    expect(await visitor.codeOf(accept, { token, password: ada.password })).toBe('BAD_USER_INPUT');
    expect(await visitor.graphql(accept, { ...ada, token })).toEqual({
      acceptInvitation: { role: 'ADMIN', member: { name: 'Ada' } },
    });
    expect(await visitor.graphql('{ access { mode } }')).toEqual({ access: { mode: 'SIGNED_IN' } });
    const late = new Caller(visitor.address);
    expect(await late.codeOf(accept, { ...ada, token })).toBe('NOT_FOUND');
    const elsewhere = await late.fetch('/bets?status=LIVE');
    expect(elsewhere.headers.get('location')).toBe('/sign-in?returnTo=%2Fbets%3Fstatus%3DLIVE');
  });

  it('prints no link any more when somebody can sign in', async () => {
    await server.stop();
    server = await startLeadline({ dataPath, host });
    expect(server.printed).not.toContain('/set-up/');
  });
});

it('the first who can sign in is an ADMIN, also where only this machine asks', async () => {
  const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  const me = new Caller(server.address);
  const { inviteMember } = await me.graphql<{ inviteMember: { link: string } }>(
    'mutation { inviteMember(email: "eda@example.com", role: EDITOR) { link } }',
  );
  const stranger = new Caller(server.address);
  expect(await stranger.codeOf(accept, { token: tokenOf(inviteMember.link), password: ada.password })).toBe(
    'CONFLICT',
  );
  await signUpFirstAdmin(server.address);
  expect(
    await stranger.codeOf(accept, { token: tokenOf(inviteMember.link), password: ada.password }),
  ).toBeUndefined();
  await server.stop();
});

it('behind TLS the session’s cookie is bound to the host', async () => {
  const settings = { PUBLIC_ORIGIN: 'https://leadline.example.com' };
  const server = await startLeadline({
    dataPath: join(await makeTemporaryFolder(), 'data'),
    host: '0.0.0.0',
    settings,
  });
  const link = server.printed.split('\n').find((line) => line.includes('/set-up/'))!;
  expect(link).toMatch(/^https:\/\/leadline\.example\.com\/set-up\//);
  const visitor = new Caller(`http://127.0.0.1:${new URL(server.address).port}`);
  const { headers } = await visitor.ask(accept, { ...ada, token: tokenOf(link) });
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-leadline-session=[\w-]{43}; .*Secure/);
  await server.stop();
});
