import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, betsOf, now, startBetServer } from '../bets/bet-server.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { problemsOfAccess, settings } from '../support/accessibility.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { launchedDaysAgo, noisyEvents } from './noisy-events.ts';

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 15_000 };
const thisWeek = Temporal.PlainDate.from(now);
const week = thisWeek.subtract({ days: thisWeek.dayOfWeek - 1 }).toString();
const readout = `/readouts/product/${week}`;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(noBrowserReason !== null)(`pages of readouts ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  let reader: Page;
  const complainedInConsole: string[] = [];

  beforeAll(async () => {
    server = await startBetServer({ more: noisyEvents('worked', 60, 1.5) });
    await saveMetric(server, 'work', countOf('worked'), { name: 'Work' });
    const bets = betsOf(server);
    const due = await bets.draft({
      ...{ title: 'Late one', leadingMetric: 'work', launchBy: ago(launchedDaysAgo), reviewOn: ago(6) },
      prediction: { lift: 0.4, low: 0.3, high: 0.6, confidence: 0.6 },
      plan: { rollout: { baselineDays: 84 } },
    });
    await bets.commit(due);
    await bets.launch(due, ago(launchedDaysAgo));
    await server.graphql('mutation ($due: ID!) { evaluateBet(key: $due) { key } }', { due });
    const locked = await bets.draft({ title: 'Locked one' });
    await bets.commit(locked);
    await server.graphql('mutation { saveTeam(key: "growth", name: "Growth", wipLimit: 1) { key } }');

    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error') complainedInConsole.push(message.text());
    });
    page.on('pageerror', ({ message }) => complainedInConsole.push(message));
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    reader.setDefaultTimeout(15_000);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (path: string, on = page) => on.goto(server.address + path, { waitUntil: 'networkidle' });
  const pathOf = (on = page) => new URL(on.url()).pathname;
  const section = (heading: string, on = page) =>
    on.locator('section', { has: on.getByRole('heading', { name: heading, exact: true }) }).last();
  const textOf = async (heading: string, on = page) => plain(await section(heading, on).innerText());
  const edited = async (texts: Record<string, string>) => {
    const { readout: found } = await server.graphql<{ readout: Record<string, string> }>(
      `{ readout(team: "product", week: "${week}") { id shipped changed learned next risks } }`,
    );
    await server.graphql(
      `mutation ($id: ID!, $shipped: String!, $changed: String!, $learned: String!, $next: String!, $risks: String!) {
        saveReadout(id: $id, shipped: $shipped, changed: $changed, learned: $learned, next: $next, risks: $risks) { id } }`,
      { ...found, ...texts },
    );
  };

  it('say what to do while there is none, and draft one of a team’s week, without script too', async () => {
    await open('/readouts', reader);
    expect(await reader.locator('main').innerText()).toContain('No readouts yet');
    await reader.getByRole('combobox', { name: 'Team' }).selectOption('growth');
    await reader.getByRole('button', { name: 'Draft the readout' }).click();
    expect(pathOf(reader)).toBe(`/readouts/growth/${week}`);
    expect(await textOf('Shipped', reader)).toBe('Shipped Nothing to report.');
  });

  it('lead from the overview to this week’s readout, and draft it from what happened', async () => {
    await open('/');
    await page.getByRole('heading', { name: 'This week’s readout' }).waitFor();
    const entry = page.locator('.readouts li', { hasText: 'Product' });
    expect(plain(await entry.innerText())).toBe('Product to be drafted');
    await entry.getByRole('link').click();
    await page.getByRole('button', { name: 'Draft it from the week’s data' }).click();
    await expect
      .poll(() => textOf('Changed'), patience)
      .toMatch(/B-2 Locked one was locked; launch by \d+ \w+/);
    expect(await textOf('Risks')).toContain('The verdict of B-1 Late one is 6 days overdue.');
    expect(await section('Risks').getByRole('link').getAttribute('href')).toBe('/bets/B-1');
    await open('/');
    expect(plain(await page.locator('.readouts').innerText())).toMatch(/Growth draft Product draft/);
  });

  it('show the bets in focus by what was promised, measured and said of them, and draft their figures', async () => {
    await open(readout, reader);
    await reader.getByText('Say which bets matter').click();
    await reader.getByLabel('First bet').selectOption('B-1');
    await reader.getByRole('textbox', { name: 'Risks' }).fill('Holidays.');
    await reader.getByRole('button', { name: 'Save the focus' }).click();
    expect(await textOf('In focus', reader)).toMatch(
      /B-1 Late one Work, Forecast from its own past \d\d\.\d → \d\d\.\d \+\d\d % \(\+.* … \+.*\) promised \+40 % .* 6 days late/,
    );
    expect(await textOf('Changed', reader)).toMatch(/B-1 Late one\. Work: .* promised \+40 %/);
    expect(await textOf('Risks', reader)).toBe('Risks Holidays.');
  });

  it('ask before a draft overwrites what somebody wrote', async () => {
    await edited({ learned: 'Patience.' });
    await open(readout);
    await page.getByText('Draft again …').click();
    await page.getByText('Learned and Risks were written by hand.').waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith('?/draft'));
    await page.getByRole('button', { name: 'Draft the others again' }).click();
    expect(await page.locator('.toolbar details[open]').count()).toBe(0);
    await answered;
    await open(readout);
    expect(await textOf('Learned')).toBe('Learned Patience.');
    await page.getByText('Draft again …').click();
    await page.getByRole('button', { name: 'Overwrite what was written, too' }).click();
    await expect.poll(() => textOf('Learned'), patience).toBe('Learned Nothing to report.');
    expect(await textOf('Risks')).toContain('6 days overdue');
    expect(await page.getByRole('button', { name: 'Draft again' }).count()).toBe(1);
  });

  it.each([
    ['with', () => page],
    ['without', () => reader],
  ])('%s script say that somebody was faster, and lose nothing that was typed', async (_, which) => {
    const on = which();
    await open(`${readout}/edit`, on);
    await on.getByLabel('Learned').fill('Mine.\nIn two lines.');
    await edited({ learned: `Theirs ${on === page ? 1 : 2}.` });
    await on.getByRole('button', { name: 'Save the draft' }).click();
    await expect
      .poll(() => on.getByRole('alert').innerText(), patience)
      .toMatch(/^Somebody has changed this readout since you opened it/);
    expect(await on.getByLabel('Learned').inputValue()).toBe('Mine.\nIn two lines.');
    await expect.poll(() => on.locator('.saved').allInnerTexts(), patience).toHaveLength(1);
    expect(plain(await on.locator('.saved').innerText())).toMatch(/^Saved meanwhile Theirs \d\.$/);
    await on.getByRole('button', { name: 'Save the draft' }).click();
    await expect.poll(() => pathOf(on), patience).toBe(readout);
    expect(await section('Learned', on).locator('li').allInnerTexts()).toEqual(['Mine.', 'In two lines.']);
  });

  it('publish what the reader saw, and say when', async () => {
    await open(readout);
    await edited({ shipped: 'Templates.' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect
      .poll(() => page.getByRole('alert').innerText(), patience)
      .toMatch(/^Somebody has changed the readout/);
    await expect.poll(() => textOf('Shipped'), patience).toBe('Shipped Templates.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect
      .poll(() => page.locator('.about').innerText(), patience)
      .toMatch(/^Published\s+\d+ \w+, \d\d:\d\d$/);
    expect(await page.getByRole('button', { name: /Publish|Draft/ }).count()).toBe(0);
    await open(`${readout}/edit`, reader);
    await reader.getByLabel('Shipped').fill('Templates!');
    await reader.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await textOf('Shipped', reader)).toBe('Shipped Templates!');
    expect(await reader.locator('.about').innerText()).toMatch(/^Published/);
  });

  it('are found by any day of their week, stepped through by keys, and are none of no team and no day', async () => {
    await open(`/readouts/product/${Temporal.PlainDate.from(week).add({ days: 6 }).toString()}`);
    expect(pathOf()).toBe(readout);
    await page.keyboard.press('[');
    await page.getByText('No readout of this week yet').waitFor();
    await page.keyboard.press(']');
    await expect.poll(() => pathOf(), patience).toBe(readout);
    expect((await open('/readouts/nobody/2026-11-23', reader))?.status()).toBe(404);
    expect((await open('/readouts/product/today', reader))?.status()).toBe(404);
    expect((await open('/readouts/product/2020-01-06/edit', reader))?.status()).toBe(404);
  });

  it('are listed newest week first, by team, page by page, without script too', async () => {
    await server.graphql(
      `mutation { ${Array.from(
        { length: 21 },
        (_, index) => `w${index}: setFocus(team: "growth", week: "${ago(7 * (index + 1))}", bets: []) { id }`,
      ).join(' ')} }`,
    );
    await open('/readouts', reader);
    const titles = () => reader.locator('article h2').allInnerTexts();
    expect(await titles()).toHaveLength(20);
    expect(plain((await titles()).slice(0, 2).join(' '))).toMatch(/Growth .*Product$/);
    await reader.getByRole('link', { name: 'older ones' }).click();
    expect(await titles()).toHaveLength(3);
    await reader.getByRole('group', { name: 'Team' }).getByRole('link', { name: 'Product' }).click();
    expect(new URL(reader.url()).search).toBe('?team=product');
    expect(await titles()).toHaveLength(1);
    expect(plain(await reader.locator('article').innerText())).toMatch(/Published .* B-1 Late one$/);
    await open('/readouts?team=nobody', reader);
    expect(await reader.locator('main').innerText()).toContain('There is no team “nobody”');
  });

  it('are reached by keys and in the palette', async () => {
    await open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect.poll(() => pathOf(), patience).toBe('/readouts');
    await page.keyboard.press('?');
    expect(plain(await page.locator('dialog[open]').innerText())).toContain('g r Readouts');
    await open('/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('readouts');
    await page.keyboard.press('Enter');
    await expect.poll(() => pathOf(), patience).toBe('/readouts');
  });

  it('print on one page of paper', async () => {
    const paper = await browser.newPage({ viewport: { width: 680, height: 1016 } });
    await paper.emulateMedia({ media: 'print' });
    await open(readout, paper);
    expect(await paper.getByRole('button').count()).toBe(0);
    expect(await paper.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThanOrEqual(1016);
    await paper.close();
  });

  it.each(settings)('are found without fault by axe, $width px wide and $colorScheme', async (setting) => {
    const paths = [
      '/readouts',
      readout,
      `${readout}/edit`,
      `/readouts/growth/${week}`,
      '/readouts/growth/2020-01-06',
    ];
    for (const path of paths)
      expect(await problemsOfAccess(browser, server.address + path, setting), path).toEqual([]);
  });

  it('and no page complained in the console, but of what was refused', () => {
    expect(complainedInConsole.filter((text) => !text.includes('status of 400'))).toEqual([]);
  });
});
