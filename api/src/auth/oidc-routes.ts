import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';
import { signInByAccount } from '../schema/session/oidc.ts';
import { keepDeeds, outcomeOf } from './audit.ts';
import type { Gate } from './gate.ts';
import { openOidcProvider } from './oidc.ts';
import type { OidcErrand } from './oidc.ts';

const errandSeconds = 600;

/** `/auth/oidc/start` sends a visitor to the provider, `/auth/oidc/callback` takes them in again; neither is there without one. */
export async function oidcRoutes(
  fastify: FastifyInstance,
  { house, gate }: { house: House; gate: Gate },
): Promise<void> {
  if (house.oidc === null) return;
  const provider = openOidcProvider(house.oidc);

  fastify.get('/auth/oidc/start', async (request, reply) => {
    const { visit } = await gate.admit(request, reply.raw);
    const { searchParams } = new URL(request.url, visit.origin);
    try {
      const { url, errand } = await provider.begin({
        redirectUri: `${visit.origin}/auth/oidc/callback`,
        returnTo: searchParams.get('returnTo') ?? '/',
      });
      keepErrand(reply, { origin: visit.origin, errand });
      return reply.redirect(url.href, 303);
    } catch (error) {
      request.log.error({ err: error }, 'The OIDC provider does not answer');
      return reply.redirect('/sign-in?problem=failed', 303);
    }
  });

  fastify.get('/auth/oidc/callback', async (request, reply) => {
    const caller = { house, ...(await gate.admit(request, reply.raw)) };
    const { visit } = caller;
    const errand = readErrand(request.headers.cookie, visit.origin);
    keepErrand(reply, { origin: visit.origin, errand: null });
    if (errand === null) return reply.redirect('/sign-in?problem=failed', 303);
    const keep = (code?: string) =>
      keepDeeds(caller, [
        { action: 'signInByOidc', outcome: outcomeOf(code), ...(code !== undefined && { code }) },
      ]);
    try {
      const account = await provider.finish(new URL(request.url, visit.origin), errand);
      await signInByAccount(caller, account);
      await keep();
      // The page judges whether this is a path of its own.
      return await reply.redirect(`/sign-in?returnTo=${encodeURIComponent(errand.returnTo)}`, 303);
    } catch (error) {
      const isUnknown = error instanceof UserError;
      if (!isUnknown) request.log.warn({ err: error }, 'A sign-in by OIDC failed');
      await keep('UNAUTHENTICATED');
      return reply.redirect(`/sign-in?problem=${isUnknown ? 'unknown' : 'failed'}`, 303);
    }
  });
}

function errandCookieOf(origin: string): { name: string; secure: boolean } {
  const secure = origin.startsWith('https:');
  return { name: secure ? '__Host-leadline-oidc' : 'leadline-oidc', secure };
}

/** Lax, so that it comes along when the provider sends the visitor back. */
function keepErrand(
  reply: FastifyReply,
  { origin, errand }: { origin: string; errand: OidcErrand | null },
): void {
  const cookie = stringifySetCookie({
    ...errandCookieOf(origin),
    value: errand === null ? '' : Buffer.from(JSON.stringify(errand)).toString('base64url'),
    maxAge: errand === null ? 0 : errandSeconds,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
  });
  reply.raw.appendHeader('set-cookie', cookie);
}

function readErrand(cookies: string | undefined, origin: string): OidcErrand | null {
  const value = parseCookie(cookies ?? '')[errandCookieOf(origin).name];
  if (!value) return null;
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString()) as OidcErrand;
  } catch {
    return null;
  }
}
