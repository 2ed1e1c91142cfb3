import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { findApiToken, setApiTokenUsed } from '@leadline/db/relational/api-token';
import { findSession, setSessionSeen } from '@leadline/db/relational/session';
import { hasSignIns } from '@leadline/db/relational/sign-in';
import { findFirstPerson } from '@leadline/db/relational/workspace';
import type { Environment } from '../environment.ts';
import type { House } from '../house.ts';
import { isByTls, originOf } from '../http/origin.ts';
import { accessOfFirstPerson, anonymous, operatorAccess, signedInAccess, tokenAccess } from './access.ts';
import type { Access } from './access.ts';
import { isFromOtherSite, isFromThisMachine, isLoopbackAddress } from './loopback.ts';
import { hashSecret, isApiToken, isSameSecret } from './secret.ts';
import type { Visit } from './visit.ts';

export interface Caller {
  access: Access;
  visit: Visit;
}

/** As Fastify has read it; address and protocol are a proxy's word where the operator trusts that proxy. */
export interface Request {
  raw: IncomingMessage;
  id: string;
  ip: string;
  protocol: string;
}

/** Where every request is asked who makes it. */
export interface Gate {
  /** Who asks; what they may do is the fields' own matter. */
  admit(request: Request, response: ServerResponse): Promise<Caller>;
  /** The same, asked anew of a request that takes long: a credential may have ended meanwhile. */
  admitAnew(request: Request, response: ServerResponse): Promise<Caller>;
  /** Whether a visitor is the first person without any credential: nobody can sign in, and only this machine asks. */
  isLocal(): boolean;
  /** Whether nobody can sign in yet, and anybody could ask. */
  isUnclaimed(): boolean;
}

/** Last use is told to the minute, and not written with every request. */
const seenEveryMs = 60_000;

/** `secret` is the data directory's: who can read it there has the machine. */
export async function openGate(
  house: House,
  {
    host,
    publicOrigin,
    trustedProxies,
    secret,
  }: Pick<Environment, 'host' | 'publicOrigin' | 'trustedProxies'> & { secret: string },
): Promise<Gate> {
  const { db } = house.model;
  // A proxy in front brings others.
  const isForThisMachine = isLoopbackAddress(host) && trustedProxies.length === 0;
  let canSignIn = await hasSignIns(db);

  async function accessByHeader(authorization: string): Promise<Access> {
    const [, scheme, text] = /^(Bearer|Basic) +(\S+)$/i.exec(authorization) ?? [];
    if (scheme === undefined || text === undefined) return anonymous;
    if (scheme.toLowerCase() === 'bearer') {
      return isSameSecret(text, secret) ? operatorAccess(house) : accessByToken(text);
    }
    // As Segment's SDKs send a write key: the user name, with an empty password.
    const [writeKey = ''] = Buffer.from(text, 'base64').toString().split(':');
    const access = await accessByToken(writeKey);
    return access.scopes.every((scope) => scope === 'ingest') ? access : anonymous;
  }

  async function accessByToken(text: string): Promise<Access> {
    if (!isApiToken(text)) return anonymous;
    const now = house.now();
    const found = await findApiToken(db, { secretHash: hashSecret(text), now });
    if (found === null) return anonymous;
    const { token, owner } = found;
    if (isStale(token.lastUsedAt, now)) await setApiTokenUsed(db, token.id, now);
    return tokenAccess(token, owner);
  }

  async function accessOfBrowser(
    raw: IncomingMessage,
    cookieName: string,
  ): Promise<{ access: Access; sessionId: string | null }> {
    const nobody = { access: anonymous, sessionId: null };
    if (isFromOtherSite(raw, publicOrigin)) return nobody;
    // Once somebody can sign in, somebody always can: the last ADMIN is never removed.
    if (!canSignIn) {
      const { member, canSomebodySignIn } = await findFirstPerson(db);
      canSignIn ||= canSomebodySignIn;
      if (!canSignIn && isForThisMachine) {
        return isFromThisMachine(raw) ? { access: accessOfFirstPerson(member), sessionId: null } : nobody;
      }
    }
    const value = parseCookie(raw.headers.cookie ?? '')[cookieName];
    if (value === undefined) return nobody;
    const now = house.now();
    const found = await findSession(db, { secretHash: hashSecret(value), now });
    if (found === null) return nobody;
    const { session, member } = found;
    if (isStale(session.lastSeenAt, now)) await setSessionSeen(db, session.id, now);
    return { access: signedInAccess(member), sessionId: session.id };
  }

  /** A page asks several questions, and is let in once. */
  const admitted = new WeakMap<IncomingMessage, Promise<Caller>>();

  async function admit(request: Request, response: ServerResponse): Promise<Caller> {
    const { raw, id, ip } = request;
    const { authorization } = raw.headers;
    const origin = originOf(request, publicOrigin);
    const isSecure = isByTls(origin);
    const cookieName = isSecure ? '__Host-leadline-session' : 'leadline-session';
    const { access, sessionId } =
      authorization === undefined
        ? await accessOfBrowser(raw, cookieName)
        : { access: await accessByHeader(authorization), sessionId: null };
    return {
      access,
      visit: {
        requestId: id,
        address: ip,
        origin,
        userAgent: raw.headers['user-agent'] ?? null,
        sessionId,
        keepSession(secret) {
          const cookie = stringifySetCookie({
            name: cookieName,
            value: secret?.value ?? '',
            expires: secret?.expiresAt ?? new Date(0),
            path: '/',
            httpOnly: true,
            sameSite: 'lax',
            secure: isSecure,
          });
          response.appendHeader('set-cookie', cookie);
        },
      },
    };
  }

  return {
    admit(request, response) {
      const caller = admitted.get(request.raw) ?? admit(request, response);
      admitted.set(request.raw, caller);
      return caller;
    },
    admitAnew: admit,
    isLocal: () => isForThisMachine && !canSignIn,
    isUnclaimed: () => !isForThisMachine && !canSignIn,
  };
}

function isStale(at: Date | null, now: Date): boolean {
  return at === null || now.getTime() - at.getTime() >= seenEveryMs;
}
