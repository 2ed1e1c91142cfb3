import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { EventRow } from '../support/events.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { ago, ahead, betsOf, now, startBetServer } from './bet-server.ts';

/** Complaints double in the last week that is whole, whatever the day of the week it is today. */
const complaints: EventRow[] = Array.from({ length: 100 }, (_, i) => 100 - i).flatMap((daysAgo) => {
  const weekday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  const isLastWholeWeek = daysAgo > weekday && daysAgo <= weekday + 7;
  return Array.from({ length: isLastWholeWeek ? 8 : 4 }, (_, who) => ({
    id: `c-${daysAgo}-${who}`,
    at: Date.parse(`${ago(daysAgo)}T10:00:00Z`),
    name: 'complained',
    subject: `person ${who}`,
    properties: {},
  }));
});

/** By this the last week is whole on a Monday too. */
const ofToday: EventRow = {
  id: 'today',
  at: Date.parse(`${now}T00:00:00Z`),
  name: 'began',
  subject: 'clock',
  properties: {},
};

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 8000 };
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(noBrowserReason !== null)(`pages of bets and decisions ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  let reader: Page;
  let quarter: string;
  const complainedInConsole: string[] = [];

  beforeAll(async () => {
    server = await startBetServer({ more: [...complaints, ofToday] });
    await saveMetric(
      server,
      'complaints',
      { measure: { aggregate: 'COUNT', of: { event: 'complained' } } },
      { name: 'Complaints', stage: 'QUALITY', goodDirection: 'DOWN' },
    );
    await saveMetric(server, 'team-users', uniqueOf('used'), { name: 'Team users', stage: 'ACTIVATION' });
    await server.graphql('mutation { saveTeam(key: "growth", name: "Growth", wipLimit: 1) { key } }');
    ({
      quarter: { key: quarter },
    } = await server.graphql<{ quarter: { key: string } }>('{ quarter { key } }'));

    const bets = betsOf(server);
    const guardrails = [{ metric: 'complaints', margin: 0.05 }];
    const due = await bets.draft({ title: 'Late one', launchBy: ago(40), reviewOn: ago(6), guardrails });
    await bets.commit(due);
    await bets.launch(due, ago(40));
    const live = await bets.draft({ title: 'Live one', team: 'growth', launchBy: ago(10), guardrails });
    await bets.commit(live);
    await bets.launch(live, ago(10));
    const decided = await bets.draft({ title: 'Signed one', launchBy: ago(60), reviewOn: ago(20) });
    await bets.commit(decided);
    await bets.launch(decided, ago(60));
    await bets.decide(decided, 'PARTIAL', 'It moved.');
    await bets.draft({ title: 'Small draft', effortWeeks: 8 });
    await bets.draft({ title: 'Great draft', effortWeeks: 1 });
    const dropped = await bets.draft({ title: 'Dropped one' });
    await bets.commit(dropped);
    await bets.drop(dropped, 'Nobody asked for it.');

    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(8000);
    page.on('console', (message) => {
      if (message.type() === 'error') complainedInConsole.push(message.text());
    });
    page.on('pageerror', ({ message }) => complainedInConsole.push(message));
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    reader.setDefaultTimeout(8000);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (path: string, on = page) => on.goto(server.address + path, { waitUntil: 'networkidle' });
  const section = (heading: string, on = page) =>
    on.locator('section', { has: on.getByRole('heading', { name: heading, exact: true }) }).last();

  describe('the overview', () => {
    it('says in a sentence what needs somebody, and lists it', async () => {
      await open('/');
      expect(plain(await page.locator('h1').innerText())).toMatch(/^One verdict is due and 6 days late\./);
      expect(plain(await section('Verdicts due').locator('tbody').innerText())).toMatch(
        /B-1 Late one.*Me · Product.*not measured promised \+10 %.*Too little data to tell.*6 days late.*Sign/,
      );
      expect(plain(await section('Bets this quarter').innerText())).toContain('Growth 1 of 1, full');
    });

    it('reads one team’s bets, and last week, without script too', async () => {
      await open('/?team=growth', reader);
      expect(await reader.locator('h1').innerText()).toMatch(/One bet is live\.$/);
      expect(plain(await section('Verdicts due', reader).innerText())).toContain(
        'No verdict is due. The next is B-2',
      );
      await reader.getByRole('link', { name: 'Last week' }).click();
      expect(new URL(reader.url()).search).toBe('?team=growth&week=last');
      await section('Last week', reader).waitFor();
      await open('/?team=nobody', reader);
      expect(await reader.locator('main').innerText()).toContain('There is no team “nobody”');
    });
  });

  describe('the board of bets', () => {
    const titles = (on = page) => on.locator('.bet .title').allInnerTexts();

    it('orders drafts by priority and shows every team’s cap', async () => {
      await open('/bets');
      expect((await titles()).slice(0, 2)).toEqual(['B-5 Great draft', 'B-4 Small draft']);
      const caps = plain(await page.locator('main ul').first().innerText());
      expect(caps).toMatch(/Growth 1 of 1, full.*Product 1 of 3/);
      expect(await page.getByText('1 bet given up before launch').isVisible()).toBe(true);
    });

    it('keeps its filters in the address, without script too', async () => {
      await open('/bets?view=list', reader);
      await reader.getByLabel('Team').selectOption('growth');
      await reader.getByRole('button', { name: 'Show' }).click();
      expect(new URL(reader.url()).search).toBe('?view=list&team=growth');
      expect(await reader.locator('tbody td .title').allInnerTexts()).toEqual(['B-2 Live one']);
      await open('/bets?status=DECIDED', reader);
      expect(plain(await reader.locator('.board').innerText())).toMatch(
        /^1 Decided.*Signed one.*Moved, less than promised/,
      );
      await open('/bets?q=nothing like it', reader);
      expect(await reader.locator('main').innerText()).toContain('No bet matches “nothing like it”');
    });

    it('sends a filter at once with script', async () => {
      await open('/bets');
      await page.getByLabel('Owner').selectOption('me');
      await expect.poll(() => new URL(page.url()).search, patience).toBe('?owner=me');
      await page.getByRole('link', { name: 'List' }).click();
      await expect.poll(() => page.locator('tbody').count(), patience).toBeGreaterThan(3);
    });
  });

  describe('the page of a quarter', () => {
    it('is led to from /quarters, and steps by keys', async () => {
      await open('/quarters');
      expect(new URL(page.url()).pathname).toBe(`/quarters/${quarter}`);
      await page.keyboard.press(']');
      await expect.poll(() => page.locator('h1').innerText(), patience).toBe('Nothing is planned yet.');
      await page.keyboard.press('[');
      await expect.poll(() => new URL(page.url()).pathname, patience).toBe(`/quarters/${quarter}`);
      expect((await open('/quarters/2026-Q7', reader))?.status()).toBe(404);
    });

    it('adds themes with an outcome until there are three, without script too', async () => {
      await open(`/quarters/${quarter}`, reader);
      for (const [index, title] of ['One', 'Two', 'Three'].entries()) {
        await reader.getByText('Add a theme').click();
        const form = reader.locator('form', { has: reader.getByRole('button', { name: 'Add the theme' }) });
        await form.locator('[name="title"]').fill(title);
        await form.locator('[name="narrative"]').fill('Because.');
        if (index === 0) {
          await form.locator('[name="outcome.metric"]').selectOption('complaints');
          await form.getByRole('button').click();
          expect(await reader.locator('main').innerText()).toContain('Which level is it to reach?');
          await form.locator('[name="outcome.value"]').fill('20');
        }
        await form.getByRole('button').click();
        await reader.getByRole('heading', { name: title, exact: true }).waitFor();
      }
      expect(await reader.getByText('Add a theme').count()).toBe(0);
      expect(plain(await reader.locator('article').first().innerText())).toMatch(
        /Complaints, 20 by .*lower is better/,
      );
      expect(
        await server.graphql(`{ quarter(key: "${quarter}") { themes { title outcome { value } } } }`),
      ).toEqual({
        quarter: {
          themes: [
            { title: 'One', outcome: { value: 20 } },
            { title: 'Two', outcome: null },
            { title: 'Three', outcome: null },
          ],
        },
      });
    });

    it('refuses a theme that somebody changed meanwhile, and keeps what was typed', async () => {
      await open(`/quarters/${quarter}`);
      const article = page.locator('article', { has: page.getByRole('heading', { name: 'Two' }) });
      await article.getByText('Change').click();
      await article.locator('[name="title"]').fill('Second');
      const { quarter: answer } = await server.graphql<{
        quarter: { themes: { id: string; title: string }[] };
      }>(`{ quarter(key: "${quarter}") { themes { id title } } }`);
      await server.graphql(
        'mutation ($id: ID!, $quarter: ID!) { saveTheme(id: $id, quarter: $quarter, title: "Two", narrative: "Else.") { id } }',
        { id: answer.themes[1]!.id, quarter },
      );
      await article.getByRole('button', { name: 'Save the theme' }).click();
      await expect
        .poll(() => article.getByRole('alert').innerText(), patience)
        .toMatch(/^Somebody has changed/);
      expect(await article.locator('[name="title"]').inputValue()).toBe('Second');
    });

    it('puts on the list what will not be done, says when to look again, and takes it off with a reason', async () => {
      await open(`/quarters/${quarter}`);
      const list = section('What we chose not to do');
      await list.getByText('Add what will not be done').click();
      const form = list.locator('form').last();
      await form.locator('[name="title"]').fill('Native app');
      await form.locator('[name="why"]').fill('The web works.');
      await form.locator('[name="reopenWhen"]').fill('when pigs fly');
      await form.getByRole('button').click();
      await expect
        .poll(() => form.locator('[aria-invalid]').getAttribute('name'), patience)
        .toBe('reopenWhen');
      await form.locator('[name="reopenWhen"]').fill('complaints > 20 for 1 week');
      await form.getByRole('button').click();
      await expect
        .poll(async () => plain(await list.locator('li').innerText()), patience)
        .toMatch(/Native app The web works\. Complaints above 20 for 1 week now 56 Look again/);

      await list.getByText('Take it off the list').click();
      await list.locator('[name="reason"]').fill('We do it.');
      await list.getByRole('button', { name: 'Take it off' }).click();
      await expect.poll(() => list.locator('li').count(), patience).toBe(0);
    });
  });

  describe('the decision log', () => {
    const fill = async (on: Page, values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) await on.locator(`[name="${name}"]`).fill(value);
    };

    it('says what to do while it is empty', async () => {
      await open('/decisions');
      await page.getByRole('link', { name: 'Log the first one' }).click();
      await expect.poll(() => new URL(page.url()).pathname, patience).toBe('/decisions/new');
    });

    it('logs a decision about a bet, without script too, and asks for what is missing at its field', async () => {
      await open('/decisions/new?bet=B-1', reader);
      expect(await reader.getByLabel('About the bet').inputValue()).toBe('B-1');
      await fill(reader, {
        title: 'Keep three templates',
        'options.0': 'Three',
        'options.1': 'Five',
        reviewOn: ahead(30),
      });
      await reader.getByLabel('Option 1 was chosen').check();
      await reader.getByRole('button', { name: 'Log the decision' }).click();
      expect(await reader.locator('[aria-invalid]').getAttribute('name')).toBe('why');
      expect(await reader.locator('[name="options.1"]').inputValue()).toBe('Five');
      await fill(reader, { why: 'Five took longer.' });
      await reader.getByRole('button', { name: 'Log the decision' }).click();
      await expect.poll(() => reader.locator('h1').innerText(), patience).toBe('Keep three templates');
      await expect.poll(() => reader.locator('li.chosen').innerText(), patience).toMatch(/^Three/);
    });

    it('takes a proposal through positions to a decision and a review', async () => {
      await open('/decisions/new');
      await fill(page, { title: 'Move the database', 'options.0': 'Frankfurt', 'options.1': 'Dublin' });
      await page.getByRole('button', { name: 'Propose it' }).click();
      await expect.poll(() => page.locator('h1').innerText(), patience).toBe('Move the database');

      await page.locator('[name="comment"]').fill('Half of our people are there.');
      await page.getByRole('button', { name: 'I agree' }).click();
      await page.getByText('1 agrees').waitFor();

      await page.getByText('Choose an option').click();
      await page.getByLabel('Option 2 was chosen').check();
      await page.locator('[name="why"]').fill('It costs less.');
      await page.getByRole('button', { name: 'Decide it' }).click();
      await expect.poll(() => page.locator('.meta').innerText(), patience).toMatch(/^Decided/);

      await page.locator('[name="note"]').fill('It cost more.');
      await page.getByRole('button', { name: 'It is reversed' }).click();
      await expect.poll(() => page.locator('.meta').innerText(), patience).toMatch(/^Reversed/);
      expect(await page.locator('main').innerText()).toContain('It cost more.');
    });

    it('is searched, and read by bet and by day', async () => {
      const titles = () => reader.locator('article h2').allInnerTexts();
      await open('/decisions', reader);
      expect((await titles()).toSorted()).toEqual(['Keep three templates', 'Move the database']);
      await open('/decisions?q=frankfurt', reader);
      expect(await titles()).toEqual(['Move the database']);
      await open('/decisions?bet=B-1', reader);
      expect(await titles()).toEqual(['Keep three templates']);
      await open(`/decisions?to=${ago(1)}`, reader);
      expect(await titles()).toEqual([]);
      await open('/decisions?due=1', reader);
      expect(await reader.locator('main').innerText()).toContain('None is to be looked at again by today.');
      expect((await open('/decisions/none', reader))?.status()).toBe(404);
    });
  });

  it('and no page complained in the console, but of what was refused', () => {
    expect(complainedInConsole.filter((text) => !text.includes('status of 400'))).toEqual([]);
  });
});
