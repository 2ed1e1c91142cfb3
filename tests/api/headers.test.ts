import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

let plain: LeadlineServer;
let behindTls: LeadlineServer;
beforeAll(async () => {
  const start = async (settings: Record<string, string>) =>
    startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data'), settings });
  [plain, behindTls] = await Promise.all([
    start({}),
    start({ PUBLIC_ORIGIN: 'https://leadline.example.com' }),
  ]);
});
afterAll(async () => {
  await plain?.stop();
  await behindTls?.stop();
});

const paths = [
  '/',
  '/metrics',
  '/graphql?query={__typename}',
  '/schema.graphql',
  '/healthz',
  '/no-such-page',
];

it.each(paths)(
  '%s may be framed by nobody, is of the type it says, and gives no address away',
  async (path) => {
    const { headers } = await fetch(`${plain.address}${path}`);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  },
);

it.each(['/', '/metrics', '/bets/new'])('%s runs no script but the server’s own', async (path) => {
  const response = await fetch(`${plain.address}${path}`);
  const [, scripts] = /script-src ([^;]+)/.exec(response.headers.get('content-security-policy')!)!;
  expect(scripts).toContain("'self'");
  expect(scripts).not.toMatch(/unsafe|\*|https?:|data:/);
  const html = await response.text();
  for (const [, attributes] of html.matchAll(/<script\b([^>]*)>(?!<\/script>)/g)) {
    // What stands in the page is named in the policy by its nonce or its hash.
    const [, nonce] = /nonce="([^"]+)"/.exec(attributes!) ?? [];
    expect(nonce === undefined ? /'sha256-/.test(scripts!) : scripts!.includes(`'nonce-${nonce}'`)).toBe(
      true,
    );
  }
  expect(html).not.toMatch(/\son\w+="/);
});

it('a page of another origin is not let in by a preflight', async () => {
  const { headers } = await fetch(`${plain.address}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('only behind TLS is a browser told to stay with it', async () => {
  for (const path of paths) {
    expect((await fetch(`${plain.address}${path}`)).headers.get('strict-transport-security')).toBeNull();
    expect((await fetch(`${behindTls.address}${path}`)).headers.get('strict-transport-security')).toMatch(
      /^max-age=\d{8}/,
    );
  }
});

it.each([
  '/',
  '/settings/tokens',
  '/settings/tokens/__data.json',
  '/bets/B-2',
  '/invitations/no-such-token',
  '/no-such-page',
])('%s is a page of who asked, which nobody keeps', async (path) => {
  const { headers } = await fetch(`${plain.address}${path}`);
  expect(headers.get('cache-control')).toBe('private, no-store');
});

it.each(['/graphql?query={__typename}', '/graphql?query={', '/export/bets.csv', '/export/series.csv'])(
  '%s is an answer that nobody keeps',
  async (path) => {
    const { headers } = await fetch(`${plain.address}${path}`);
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

it('files that a new version names anew are kept', async () => {
  const html = await (await fetch(`${plain.address}/`)).text();
  const [file] = /_app\/immutable\/[\w./-]+\.js/.exec(html)!;
  const { headers } = await fetch(`${plain.address}/${file}`);
  expect(headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
});
