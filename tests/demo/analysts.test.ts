import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample } from '../../web/src/routes/graphiql/examples.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { requestOfScript } from './curl-command.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const today = Temporal.Now.plainDateISO('UTC').toString();
const daysAgo = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString();

const examples = readdirSync(join(docs, 'examples')).map((name) =>
  readExample(name, readFileSync(join(docs, 'examples', name), 'utf8'), today),
);

/** Days of the documentation are some autumn's; those of the demo end today. */
const variables = { range: { from: daysAgo(91), to: today }, since: daysAgo(28) };
const inDemo = (script: string) =>
  script
    .replace(/FROM=\S+ TO=\S+/, `FROM=${variables.range.from} TO=${today}`)
    .replaceAll(/"from":"[\d-]+","to":"[\d-]+"/g, JSON.stringify(variables.range).slice(1, -1));

/** Fenced blocks of the page in a language, in their order. */
const guide = readFileSync(join(docs, 'analysts.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block!);
const scripts = blocks('sh').filter((script) => script.includes('curl'));
const documents = [
  ...blocks('python').flatMap((block) => [...block.matchAll(/"""(.*?)"""/gs)]),
  ...blocks('r').flatMap((block) => [...block.matchAll(/r"\((.*?)\)"/gs)]),
].map(([, document]) => document!);

let server: LeadlineServer;
beforeAll(async () => {
  server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data'), fillsDemo: true });
}, 240_000);
afterAll(() => server?.stop());

/** Of an answer: how many values that are not null stand in it. */
function countValues(data: unknown): number {
  if (data === null || data === undefined) return 0;
  if (typeof data !== 'object') return 1;
  return Object.values(data).reduce((sum: number, member) => sum + countValues(member), 0);
}

/** Throws where a field of the query itself has nothing to show. */
function checkData(data: unknown): void {
  for (const [field, value] of Object.entries(data as object)) {
    expect(countValues(value), field).toBeGreaterThan(0);
  }
  expect(countValues(data)).toBeGreaterThan(5);
}

const asksFor = (document: string) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => document.includes(`$${name}: `)));

describe('the examples of GraphiQL', { timeout: 120_000 }, () => {
  it('are a dozen and more, each with a title, a sentence and a name of its own', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    for (const { title, text } of examples) {
      expect(title).toMatch(/^[A-Z].{8,50}$/);
      expect(text).toMatch(/^.{30,}\.$/);
    }
    expect(new Set(examples.map(({ key }) => key)).size).toBe(examples.length);
  });

  it.each(examples)('$key is answered on the demo', async ({ query, variables }) => {
    checkData(await server.graphql(query, variables));
  });
});

describe('the recipes for analysts', { timeout: 120_000 }, () => {
  it('are ten and more', () => {
    expect(guide.match(/^### \d+\. /gm)!.length).toBeGreaterThanOrEqual(10);
    expect(scripts.length).toBeGreaterThanOrEqual(5);
    expect(documents.length).toBeGreaterThanOrEqual(7);
  });

  it.each(documents)('are answered on the demo: %s', async (document) => {
    checkData(await server.graphql(document, asksFor(document)));
  });

  it.each(scripts)('answer curl: %s', async (script) => {
    const { url, init } = await requestOfScript(inDemo(script), { LEADLINE: server.address });
    const response = await fetch(url, init);
    expect(response.status).toBe(200);
    const body = await response.text();
    if (response.headers.get('content-type')!.startsWith('text/csv')) {
      expect((parse(body) as string[][]).length).toBeGreaterThan(3);
    } else {
      const { data, errors } = JSON.parse(body) as { data: unknown; errors?: unknown };
      expect(errors).toBeUndefined();
      checkData(data);
    }
  });

  it('tell every error code that there is', () => {
    const { Code } = /export type ErrorCode =(?<Code>[^;]+);/.exec(
      readFileSync(resolve(docs, '../api/src/errors.ts'), 'utf8'),
    )!.groups as { Code: string };
    for (const [, code] of Code.matchAll(/'(\w+)'/g)) expect(guide).toContain(`\`${code}\``);
  });
});

describe.skipIf(noBrowserReason !== null)(`GraphiQL ${noBrowserReason ?? ''}`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  /** Addresses of what the present page has loaded. */
  const scripts = new Set<string>();
  const scriptBytes = async () => {
    const sizes = [...scripts].map(async (url) => gzipSync(await (await fetch(url)).text()).length);
    return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
  };
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ colorScheme: 'dark' });
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (request.resourceType() === 'script') scripts.add(url);
      if (!url.startsWith(server.address) && !url.startsWith('data:')) complaints.push(`asked ${url}`);
    });
  });
  afterAll(() => browser?.close());

  const editor = () => page.locator('.graphiql-query-editor .CodeMirror');
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();
  const answer = () => page.locator('.result-window');

  it('is where a browser that opens /graphql ends, with an example to run', async () => {
    await page.goto(`${server.address}/graphql`);
    expect(new URL(page.url()).pathname).toBe('/graphiql');
    await editor().waitFor();
    await page.getByRole('link', { name: 'A retention table' }).click();
    await expect.poll(() => editor().innerText(), { timeout: 30_000 }).toContain('query Retention');
    expect(new URL(page.url()).searchParams.get('example')).toBe('retention');
    await run();
    await answer().getByText('"cohorts"').waitFor();
  });

  it('runs what is typed, completes fields, and needs nothing from elsewhere', async () => {
    await page.getByRole('button', { name: 'New tab' }).click();
    await editor().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('{ works');
    await page.locator('.CodeMirror-hints').getByText('workspace').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{ workspace { name demo } }');
    // At once: what is run is what is typed, and not the operation that was there before.
    await run();
    await answer().getByText('"Harbor"').waitFor();
    expect(complaints).toEqual([]);
  });

  it('follows the theme of the pages', async () => {
    const theme = () => page.evaluate<string>('document.body.className');
    expect(await theme()).toContain('graphiql-dark');
    const change = page.getByRole('button', { name: /^Theme: / }).first();
    await change.click();
    await expect.poll(theme).toContain('graphiql-light');
    await change.click();
    await expect.poll(theme).toContain('graphiql-dark');
  });

  it('is the only page that loads an editor', async () => {
    expect(await scriptBytes()).toBeGreaterThan(200_000);
    for (const path of ['/', '/data', '/bets']) {
      scripts.clear();
      await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
      const bytes = await scriptBytes();
      expect(bytes, path).toBeGreaterThan(0);
      expect(bytes, path).toBeLessThan(150_000);
    }
  });

  it('shows its examples without script', async () => {
    const reader = await browser.newContext({ javaScriptEnabled: false });
    const plain = await reader.newPage();
    await plain.goto(`${server.address}/graphiql?example=funnel`);
    expect(await plain.locator('pre').innerText()).toContain('query Funnel');
    expect(await plain.getByRole('navigation', { name: 'Examples' }).getByRole('link').count()).toBe(
      examples.length,
    );
    await reader.close();
  });

  it('has no scroll bar to the side on a phone', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(`${server.address}/graphiql`);
    await phone.locator('.graphiql-query-editor .CodeMirror').waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await phone.close();
  });
});

it.each([
  ['text/html,application/xhtml+xml,*/*;q=0.8', '?query={__typename}'],
  ['*/*', ''],
  ['application/json', ''],
])('/graphql is no page for who accepts %s and asks %j', async (accept, query) => {
  const response = await fetch(`${server.address}/graphql${query}`, {
    headers: { accept, 'apollo-require-preflight': 'yes' },
    redirect: 'manual',
  });
  expect(response.status).not.toBe(302);
});
