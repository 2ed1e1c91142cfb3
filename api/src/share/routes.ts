import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findShareLink, setShareLinkUsed } from '@leadline/db/relational/share-link';
import type { ShareLinkRow } from '@leadline/db/relational/share-link';
import { getWorkspace } from '@leadline/db/relational/workspace';
import { sharedAccess } from '../auth/access.ts';
import type { Access } from '../auth/access.ts';
import type { Gate } from '../auth/gate.ts';
import { hashSecret } from '../auth/secret.ts';
import { answerSentences, sendCsv } from '../export/send-csv.ts';
import type { House } from '../house.ts';
import { dateIn } from '../schema/workspace/service.ts';
import { isUuid } from '../schema/shared/uuid.ts';
import type { ShowPage } from '../pages.ts';
import type { Graphql } from '../server.ts';
import { pathOfPage, stillPages } from './page-path.ts';
import type { StillPageName } from './page-path.ts';
import { renderPage } from './render-page.ts';
import { buildStillPage } from './still-page.ts';

interface Door {
  house: House;
  gate: Gate;
  showPage: ShowPage;
  /** Folder that the addresses of the pages' styles begin in. */
  assetsPath: string;
  /** Asks GraphQL on behalf of a caller. */
  graphqlAs(access: Access, request: FastifyRequest, reply: FastifyReply): Graphql;
  graphqlFor(request: FastifyRequest, reply: FastifyReply): Graphql;
}

/** A use is told to the minute. */
const usedEveryMs = 60_000;

/**
 * `GET /share/SECRET`: the one page, or the one CSV file, that the link of that secret names, for whoever has it.
 * `GET /export/{bet,quarter,readout}.html?key=KEY`: the same page as a file, for who may read it.
 */
export async function shareRoutes(fastify: FastifyInstance, door: Door): Promise<void> {
  const { house } = door;
  answerSentences(fastify);

  fastify.get<{ Params: { secret: string } }>('/share/:secret', async (request, reply) => {
    const link = await openLink(house, request.params.secret);
    if (link === null) return sendNothing(reply);
    const graphql = door.graphqlAs(sharedAccess, request, reply);
    void reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
    if (link.page === 'SERIES_CSV' || link.page === 'BETS_CSV') {
      const name = link.page === 'SERIES_CSV' ? 'series' : 'bets';
      return sendCsv(reply, { name, parameters: new URLSearchParams(link.query ?? ''), graphql });
    }
    const page = await buildPage(door, { page: link.page, key: link.key!, request, graphql });
    return page === null ? sendNothing(reply) : sendPage(reply, page);
  });

  for (const page of stillPages) {
    const name = page.toLowerCase();
    fastify.get<{ Querystring: { key?: string } }>(`/export/${name}.html`, async (request, reply) => {
      const { access } = await door.gate.admit(request, reply.raw);
      if (access.mode === 'ANONYMOUS')
        return reply.code(401).type('text/plain; charset=utf-8').send('Sign in to read this.\n');
      const { key = '' } = request.query;
      const graphql = door.graphqlFor(request, reply);
      const html = await buildPage(door, { page, key, request, graphql });
      if (html === null)
        return reply.code(404).type('text/plain; charset=utf-8').send(`There is no ${name} “${key}”.\n`);
      const file = `leadline-${name}-${key.replaceAll(/[^\w.-]+/g, '-')}.html`;
      return sendPage(reply.header('content-disposition', `attachment; filename="${file}"`), html);
    });
  }
}

/** The link of a secret, and that it was used; null where there is none, or none any more. */
async function openLink({ model, now }: House, secret: string): Promise<ShareLinkRow | null> {
  const at = now();
  const { timeZone } = await getWorkspace(model.db);
  const link = await findShareLink(model.db, {
    secretHash: hashSecret(secret),
    today: dateIn(timeZone, at),
  });
  if (link === null) return null;
  await setShareLinkUsed(model.db, { id: link.id, at, before: new Date(at.getTime() - usedEveryMs) });
  return link;
}

interface Asked {
  page: StillPageName;
  key: string;
  request: FastifyRequest;
  graphql: Graphql;
}

async function buildPage(
  { house, showPage, assetsPath }: Door,
  { page, key, request, graphql }: Asked,
): Promise<string | null> {
  if (key === '' || (page === 'READOUT' && !isUuid(key))) return null;
  const path = await pathOfPage(house.model.db, page, key);
  const html = path && (await renderPage(showPage, { path, graphql, requestId: request.id }));
  if (!html) return null;
  const { name, timeZone } = await getWorkspace(house.model.db);
  const at = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return buildStillPage({
    html,
    assetsPath,
    heading: `${name} · as of ${at.format(house.now())} (${timeZone}), read-only`,
  });
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    .header('x-content-type-options', 'nosniff')
    .send(html);
}

/** The same for a link that never was, one that has ended, one that was withdrawn, and one whose page is gone. */
function sendNothing(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .send('There is nothing here: the link is not valid, or not any more.\n');
}
