import type { GraphqlAnswer } from '../support/leadline.ts';

export interface CallerAnswer<Data> extends GraphqlAnswer<Data> {
  status: number;
  headers: Headers;
}

/** Who asks a server over HTTP: a browser that keeps its cookie, or a program with a credential of its own. */
export class Caller {
  readonly address: string;
  readonly headers: Record<string, string>;
  /** The session's cookie, as the server has set it. */
  cookie: string | null = null;

  constructor(address: string, headers: Record<string, string> = {}) {
    this.address = address;
    this.headers = headers;
  }

  static withToken(address: string, token: string): Caller {
    return new Caller(address, { authorization: `Bearer ${token}` });
  }

  async fetch(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
    const response = await fetch(`${this.address}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...(this.cookie && { cookie: this.cookie }), ...headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
    return response;
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<CallerAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as GraphqlAnswer<Data>;
    return { ...answer, status: response.status, headers: response.headers };
  }

  /** Data of an answer without errors; throws otherwise. */
  async graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(`GraphQL answered ${JSON.stringify(errors)} to ${query}`);
    return data;
  }

  /** The first error's code; undefined where there is none. */
  async codeOf(query: string, variables?: Record<string, unknown>): Promise<string | undefined> {
    return (await this.ask(query, variables)).errors?.[0]?.extensions.code;
  }
}

export const ada = { name: 'Ada', email: 'ada@example.com', password: 'the sea is very deep' };

/** The first ADMIN of a workspace in local mode, signed in: from then on everybody needs a credential. */
export async function signUpFirstAdmin(address: string): Promise<Caller> {
  const browser = new Caller(address);
  const { viewer } = await browser.graphql<{ viewer: { id: string } }>('{ viewer { id } }');
  await browser.graphql(
    'mutation ($id: ID!, $name: String!, $email: String!) { savePerson(id: $id, name: $name, email: $email) { id } }',
    { id: viewer.id, ...ada },
  );
  await browser.graphql('mutation ($password: String!) { setPassword(password: $password) { id } }', ada);
  return browser;
}

/** Somebody of this role whom the ADMIN has invited, signed in by a password of their own. */
export async function invite(
  admin: Caller,
  { name, role }: { name: string; role: 'VIEWER' | 'EDITOR' | 'ADMIN' },
): Promise<Caller> {
  const { inviteMember } = await admin.graphql<{ inviteMember: { link: string } }>(
    'mutation ($email: String!, $name: String, $role: Role) { inviteMember(email: $email, name: $name, role: $role) { link } }',
    { email: `${name.toLowerCase()}@example.com`, name, role },
  );
  const browser = new Caller(admin.address);
  await browser.graphql(
    'mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) { role } }',
    { token: tokenOf(inviteMember.link), password: `${name} likes the sea` },
  );
  return browser;
}

/** The last part of a link. */
export function tokenOf(link: string): string {
  return new URL(link).pathname.split('/').at(-1)!;
}

/** A token's text, made by the ADMIN. */
export async function makeToken(admin: Caller, ...scopes: ('READ' | 'WRITE' | 'INGEST')[]): Promise<string> {
  const { createApiToken } = await admin.graphql<{ createApiToken: { secret: string } }>(
    'mutation ($name: String!, $scopes: [TokenScope!]!) { createApiToken(name: $name, scopes: $scopes) { secret } }',
    { name: scopes.join(' '), scopes },
  );
  return createApiToken.secret;
}
