import { showDemo } from '@leadline/db/relational/demo';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { insertBets, startSeeded } from './seeded.ts';

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 8000 };

describe.skipIf(noBrowserReason !== null)(`what every page has ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await startSeeded({
      model: async (model) => {
        await insertBets(model, { title: 'Pre-load templates' });
        await showDemo(model);
      },
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(8000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const pathname = () => new URL(page.url()).pathname;

  it('is reached by keys, and a key typed into a form is text', async () => {
    await page.goto(server.address, { waitUntil: 'networkidle' });
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await expect.poll(pathname, patience).toBe('/bets');
    await page.getByLabel('Search bets by key').pressSequentially('gm?');
    expect(pathname()).toBe('/bets');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('finds a bet by its title in the palette', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('templates');
    await page.locator('dialog[open]').getByText('B-1 Pre-load templates').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(pathname, patience).toBe('/bets/B-1');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('marks the demo, explains it until that is read, and removes it once asked, without script too', async () => {
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(server.address);
    await reader.getByText('A made-up company').waitFor();
    await reader.getByRole('button', { name: 'Got it' }).click();
    expect(await reader.getByText('A made-up company').count()).toBe(0);
    await reader.goto(`${server.address}/data`);
    expect(await reader.locator('.rail .tag').innerText()).toBe('demo');
    const rail = reader.locator('.rail');
    await rail.getByText('Remove the demo').click();
    expect(await server.graphql('{ workspace { demo } }')).toEqual({ workspace: { demo: true } });
    await rail.getByRole('button', { name: 'Yes, remove it' }).click();
    expect(new URL(reader.url()).pathname).toBe('/');
    expect(await reader.locator('.tag').count()).toBe(0);
    expect(await server.graphql('{ workspace { demo } }')).toEqual({ workspace: { demo: false } });
    await reader.context().close();
  });
});
