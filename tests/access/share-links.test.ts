import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashSecret } from '@leadline/api/src/auth/secret.ts';
import { openModel } from '@leadline/db/relational/connect';
import { insertShareLink } from '@leadline/db/relational/share-link';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, ahead, betsOf, now, startBetServer } from '../bets/bet-server.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { placeEmptyModel } from '../support/empty-model.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, invite, signUpFirstAdmin } from './caller.ts';
import type { Caller } from './caller.ts';

interface Link {
  id: string;
  url: string | null;
  page: string;
  key: string | null;
  lastUsedAt: string | null;
  withdrawnAt: string | null;
}
const fields = 'id url page key query expiresOn lastUsedAt withdrawnAt createdBy { name }';
const createQuery = `mutation ($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {
  createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) { ${fields} }
}`;
const withdrawQuery = `mutation ($id: ID!) { withdrawShareLink(id: $id) { ${fields} } }`;

let server: LeadlineServer;
let admin: Caller;
let viewer: Caller;
let launched: string;
let drafted: string;
let committed: string;
let readout: string;
/** The page as a file, taken while only this machine asked. */
let file: string;
const ended = 'secret-of-a-link-that-has-ended';
const ofNothing = 'secret-of-a-link-whose-bet-is-gone';

beforeAll(async () => {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  const model = await openModel({ path: placeEmptyModel(dataPath) });
  const made = { createdAt: new Date(), createdBy: null };
  await insertShareLink(model.db, {
    ...{ ...made, secretHash: hashSecret(ended), expiresOn: ago(1) },
    ...{ page: 'BETS_CSV', key: null, query: '' },
  });
  // As a bet of the demo is, once the demo is removed.
  await insertShareLink(model.db, {
    ...{ ...made, secretHash: hashSecret(ofNothing), expiresOn: ahead(1) },
    ...{ page: 'BET', key: 'B-404', query: null },
  });
  await model.close();
  server = await startBetServer({ dataPath });
  const bets = betsOf(server);
  launched = await bets.draft({ launchBy: ago(40), reviewOn: ago(5), problem: '<b>not bold</b>' });
  drafted = await bets.draft({ title: 'Something else' });
  committed = await bets.draft({ title: 'Locked', launchBy: ahead(7), reviewOn: ahead(60) });
  await bets.commit(launched);
  await bets.commit(committed);
  await bets.launch(launched, ago(40));
  const { draftReadout } = await server.graphql<{ draftReadout: { id: string } }>(
    `mutation ($week: Date!) { draftReadout(team: "product", week: $week) { id } }`,
    { week: now },
  );
  readout = draftReadout.id;
  const response = await fetch(`${server.address}/export/bet.html?key=${launched}`);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="leadline-bet-${launched}.html"`,
  );
  file = await response.text();
  admin = await signUpFirstAdmin(server.address);
  viewer = await invite(admin, { name: 'Vic', role: 'VIEWER' });
}, 180_000);
afterAll(() => server?.stop());

const create = async (variables: object) =>
  (await admin.graphql<{ createShareLink: Link }>(createQuery, { ...variables })).createShareLink;
const open = async (url: string | null) => {
  const response = await fetch(url!);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('a share link', () => {
  it('shows its page to whoever has it, and is itself shown once', async () => {
    const link = await create({ page: 'BET', key: launched, expiresOn: now });
    expect(link).toMatchObject({
      ...{ page: 'BET', key: launched, query: null, expiresOn: now },
      ...{ lastUsedAt: null, withdrawnAt: null, createdBy: { name: ada.name } },
      url: expect.stringMatching(/^http:\/\/[^/]+\/share\/[\w-]{43}$/) as string,
    });
    const { status, text } = await open(link.url);
    expect(status).toBe(200);
    expect(text).toContain('Pre-load templates');
    expect(text).toContain('&lt;b&gt;not bold&lt;/b&gt;');
    expect(text).toContain('<svg');
    const { shareLinks } = await admin.graphql<{ shareLinks: Link[] }>(`{ shareLinks { ${fields} } }`);
    expect(shareLinks.find(({ id }) => id === link.id)).toMatchObject({
      url: null,
      lastUsedAt: expect.any(String) as string,
    });
  });

  it.each<[string, () => object, string]>([
    ['a quarter, the current one by itself', () => ({ page: 'QUARTER' }), 'Verdicts'],
    ['a readout', () => ({ page: 'READOUT', key: readout }), 'Product'],
  ])('shows %s', async (_, variables, words) => {
    const { status, text } = await open((await create(variables())).url);
    expect([status, text]).toEqual([200, expect.stringContaining(words)]);
  });

  it('shows nothing to press, to fill in or to follow', async () => {
    for (const variables of [
      { page: 'BET', key: launched },
      { page: 'QUARTER' },
      { page: 'READOUT', key: readout },
    ]) {
      const { text } = await open((await create(variables)).url);
      expect(text).not.toMatch(/<(script|form|button|input|select|textarea|nav|iframe|link)\b/);
      expect(text).not.toMatch(/\shref="(?!#)/);
      expect(text).not.toMatch(/\son\w+=/);
    }
  });

  it('shows a bet that is not launched without what members are to do next', async () => {
    for (const [key, title, step] of [
      [drafted, 'Something else', 'Lock the promise'],
      [committed, 'Locked', 'Say when it was launched'],
    ] as const) {
      expect(await (await admin.fetch(`/bets/${key}`)).text()).toContain(step);
      const { text } = await open((await create({ page: 'BET', key })).url);
      expect(text).toContain(title);
      expect(text).not.toContain('Next step');
      expect(text).not.toContain(step);
    }
  });

  it('is kept by no search engine, named to no other site, and runs nothing', async () => {
    const { headers, text } = await open((await create({ page: 'BET', key: launched })).url);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
  });

  it('opens nothing else: no other page, no GraphQL, no other address below it', async () => {
    const { url } = await create({ page: 'BET', key: launched });
    const secret = url!.split('/').at(-1)!;
    const status = async (path: string, init: RequestInit = {}) =>
      (await fetch(`${server.address}${path}`, { redirect: 'manual', ...init })).status;
    expect(await status(`/share/${secret}/bets`)).not.toBe(200);
    expect(await status(`/bets/${launched}`)).toBe(303);
    expect(await status(`/export/bet.html?key=${launched}`)).toBe(401);
    expect(await status(`/share/${secret}`, { method: 'POST' })).not.toBe(200);
    const answer = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ bets { totalCount } }' }),
    });
    expect(await answer.text()).toContain('UNAUTHENTICATED');
  });

  it.each(['x/bets/B-2?', 'x/quarters/2026-Q4#', 'x/settings/members?', 'elsewhere.example'])(
    'shows its own page alone, whatever its caller calls the server: %s',
    async (host) => {
      const { url } = await create({ page: 'BET', key: launched });
      const text = await new Promise<string>((resolve, reject) => {
        get(url!, { headers: { host } }, (response) => {
          response
            .setEncoding('utf8')
            .toArray()
            .then((parts) => resolve(parts.join('')), reject);
        }).on('error', reject);
      });
      expect(text).toContain('not bold');
    },
  );

  it('is read by a spreadsheet without a token, with the parameters that it was made with', async () => {
    const query = new URLSearchParams({ filter: JSON.stringify({ search: 'else' }) }).toString();
    const { url } = await create({ page: 'BETS_CSV', query });
    const { headers, text } = await open(`${url}?filter=${encodeURIComponent('{}')}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ title }) => title)).toEqual(['Something else']);
    const series = await create({ page: 'SERIES_CSV', query: 'metrics=uses&last=P2D' });
    expect((await open(series.url)).text).toContain('\r\nuses,false,');
  });

  it('answers the same whether it never was, has ended, was withdrawn, or shows what is gone', async () => {
    const withdrawn = await create({ page: 'BET', key: launched });
    expect((await open(withdrawn.url)).status).toBe(200);
    await admin.graphql(withdrawQuery, { id: withdrawn.id });
    const answers = await Promise.all(
      [
        withdrawn.url,
        ...['never-was', ended, ofNothing].map((secret) => `${server.address}/share/${secret}`),
      ].map(open),
    );
    for (const { status, text } of answers) expect([status, text]).toEqual([404, answers[0]!.text]);
  });

  it('stays withdrawn from the first time', async () => {
    const { id } = await create({ page: 'BETS_CSV' });
    const { withdrawShareLink: first } = await admin.graphql<{ withdrawShareLink: Link }>(withdrawQuery, {
      id,
    });
    const { withdrawShareLink: again } = await admin.graphql<{ withdrawShareLink: Link }>(withdrawQuery, {
      id,
    });
    expect(first.withdrawnAt).not.toBeNull();
    expect(again.withdrawnAt).toBe(first.withdrawnAt);
  });

  it.each<[string, object, string]>([
    ['a bet that is not there', { page: 'BET', key: 'B-99' }, 'NOT_FOUND key'],
    ['no bet', { page: 'BET' }, 'BAD_USER_INPUT key'],
    ['a quarter that is none', { page: 'QUARTER', key: '2026-Q5' }, 'NOT_FOUND key'],
    ['a readout that is not there', { page: 'READOUT', key: 'x' }, 'NOT_FOUND key'],
    ['parameters of a page', { page: 'QUARTER', query: 'range=P1D' }, 'BAD_USER_INPUT query'],
    ['a key of a file', { page: 'BETS_CSV', key: 'B-1' }, 'BAD_USER_INPUT key'],
    ['a parameter that there is not', { page: 'BETS_CSV', query: 'status=LIVE' }, 'BAD_USER_INPUT query'],
    ['figures of no metric', { page: 'SERIES_CSV' }, 'BAD_USER_INPUT query'],
    [
      'figures of a metric without a key',
      { page: 'SERIES_CSV', query: 'metrics=&last=P2D' },
      'BAD_USER_INPUT query',
    ],
    ['a metric that is not there', { page: 'SERIES_CSV', query: 'metrics=nope&last=P2D' }, 'NOT_FOUND query'],
    ['figures over no days', { page: 'SERIES_CSV', query: 'metrics=uses' }, 'BAD_USER_INPUT query'],
    ['a day that is past', { page: 'BETS_CSV', expiresOn: ago(1) }, 'BAD_USER_INPUT expiresOn'],
  ])('is not made of %s', async (_, variables, refusal) => {
    const { errors } = await admin.ask(createQuery, { ...variables });
    const { code, field } = errors![0]!.extensions;
    expect(`${code} ${field}`).toBe(refusal);
  });

  it('is made, listed and withdrawn by EDITORs, not by who only reads', async () => {
    const { id } = await create({ page: 'BETS_CSV', expiresOn: ahead(1) });
    expect(await viewer.codeOf(createQuery, { page: 'BETS_CSV' })).toBe('FORBIDDEN');
    expect(await viewer.codeOf('{ shareLinks { id } }')).toBe('FORBIDDEN');
    expect(await viewer.codeOf(withdrawQuery, { id })).toBe('FORBIDDEN');
  });
});

describe.skipIf(noBrowserReason)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** What a browser asks for while it shows an address, and what it complains of. */
  const visit = async (address: string) => {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address, { waitUntil: 'networkidle' });
    const isWide = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    return { page, asked, complaints, isWide };
  };

  it('a page that was taken along opens from the disk and asks for nothing', async () => {
    const path = join(await makeTemporaryFolder(), 'bet.html');
    await writeFile(path, file);
    const address = pathToFileURL(path).href;
    const { page, asked, complaints, isWide } = await visit(address);
    expect(asked).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(isWide).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Pre-load templates');
    expect(await page.locator('svg').count()).toBeGreaterThan(0);
    expect(
      await page.evaluate("document.fonts.load('16px Inter Variable').then((found) => found.length)"),
    ).toBe(1);
  });

  it('a shared page is one request', async () => {
    const { url } = await create({ page: 'QUARTER' });
    const { asked, complaints, isWide } = await visit(url!);
    expect(asked).toEqual([url]);
    expect(complaints).toEqual([]);
    expect(isWide).toBe(false);
  });

  it('the Share button makes a link, and Settings withdraw it', async () => {
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password').fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/');
    await page.goto(`/bets/${launched}`, { waitUntil: 'networkidle' });
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const url = await page.getByLabel(/The link; it is shown this once/).inputValue();
    expect((await open(url)).status).toBe(200);
    await page.goto('/settings/links', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Withdraw' }).first().click();
    await expect.poll(async () => (await open(url)).status, { timeout: 20_000 }).toBe(404);
  });
});
