import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOfAccess, problemsOfPage, settings } from '../support/accessibility.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { invite, signUpFirstAdmin } from './caller.ts';

const longName = `${'A name that goes on and on '.repeat(6)}Donaudampfschiff`;

describe.skipIf(noBrowserReason)('the settings', () => {
  let server: LeadlineServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}) => {
    const context = await browser.newContext({ baseURL: server.address, ...options });
    const page = await context.newPage();
    await page.goto(path);
    // Only a page that is ready sends its forms in place.
    if (options.javaScriptEnabled !== false) await page.getByRole('button', { name: /^Theme/ }).waitFor();
    return page;
  };
  const team = async (key: string) => {
    const { teams } = await server.graphql<{ teams: { key: string; name: string; wipLimit: number }[] }>(
      '{ teams { key name wipLimit } }',
    );
    return teams.find((each) => each.key === key);
  };
  const formOf = (page: Page, name: string) =>
    page.locator('form').filter({ has: page.getByRole('button', { name: `Save the team ${name}` }) });

  it.each([true, false])('of the workspace are changed by a form (script: %s)', async (javaScriptEnabled) => {
    const page = await open('/settings/workspace', { javaScriptEnabled });
    const name = `Harbour ${javaScriptEnabled}`;
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByLabel('First day of the week').selectOption('Sunday');
    await page.getByLabel('First month of the fiscal year').selectOption('April');
    await page.getByLabel('Currency', { exact: true }).selectOption('EUR');
    await page.getByRole('button', { name: 'Save the workspace' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    expect(
      await server.graphql('{ workspace { name timeZone weekStartsOn fiscalYearStartMonth currency } }'),
    ).toEqual({
      workspace: {
        name,
        timeZone: 'Europe/Berlin',
        weekStartsOn: 7,
        fiscalYearStartMonth: 4,
        currency: 'EUR',
      },
    });
    expect(await page.getByLabel('First day of the week').inputValue()).toBe('7');
    await page.context().close();
  });

  it('say what a change would do to figures before it is made', async () => {
    const page = await open('/settings/workspace');
    for (const words of [/points are computed again/, /Points are of days/, /nothing is converted/])
      expect(await page.getByText(words).isVisible()).toBe(true);
    await page.context().close();
  });

  it('let a readout be found by its week when weeks begin on another day, and written on', async () => {
    const begin = (day: number) =>
      server.graphql('mutation ($day: Int!) { saveWorkspace(weekStartsOn: $day) { weekStartsOn } }', { day });
    const week = '2026-01-21';
    const draft = 'mutation ($week: Date!) { draftReadout(team: "product", week: $week) { id } }';
    await begin(1);
    const written = await server.graphql<{ draftReadout: { id: string } }>(draft, { week });
    for (const day of [7, 3, 1]) {
      await begin(day);
      expect(
        await server.graphql('query ($week: Date!) { readout(team: "product", week: $week) { id } }', {
          week: '2026-01-19',
        }),
      ).toEqual({ readout: written.draftReadout });
      expect(await server.graphql(draft, { week: '2026-01-19' })).toEqual(written);
    }
  });

  it('of the workspace that somebody has changed meanwhile are not overwritten unseen', async () => {
    const page = await open('/settings/workspace');
    await page.getByLabel('Name').fill('Mine');
    await server.graphql('mutation { saveWorkspace(name: "Theirs") { name } }');
    await page.getByRole('button', { name: 'Save the workspace' }).click();
    await page.getByRole('alert').getByText('Somebody has changed the workspace').waitFor();
    expect(await server.graphql('{ workspace { name } }')).toEqual({ workspace: { name: 'Theirs' } });
    await page.getByRole('button', { name: 'Save the workspace' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    expect(await server.graphql('{ workspace { name } }')).toEqual({ workspace: { name: 'Mine' } });
    await page.context().close();
  });

  it('that are refused say so at their field, and keep what was typed', async () => {
    const page = await open('/settings/workspace', { javaScriptEnabled: false });
    await page.getByLabel('Name').fill(' ');
    await page.getByLabel('Currency', { exact: true }).selectOption('JPY');
    await page.getByRole('button', { name: 'Save the workspace' }).click();
    expect(await page.getByText('A workspace needs a name.').isVisible()).toBe(true);
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Currency', { exact: true }).inputValue()).toBe('JPY');
    await page.context().close();
  });

  it.each([true, false])('make, rename and cap teams (script: %s)', async (javaScriptEnabled) => {
    const page = await open('/settings/teams', { javaScriptEnabled });
    const key = javaScriptEnabled ? 'growth' : 'growth-without';
    const form = page.locator('form[action="?/create"]');
    await form.getByLabel('Name').fill('Growth');
    await form.getByLabel('Key').fill('product');
    await form.getByRole('button').click();
    await page.getByText('There is a team “product” already; take another key.').waitFor();
    expect(await team('product')).toMatchObject({ name: 'Product', wipLimit: 3 });
    await form.getByLabel('Key').fill(key);
    await form.getByLabel('Bets at once').fill('2');
    await form.getByRole('button').click();
    await page.getByRole('status').getByText('The team is made.').waitFor();
    expect(await team(key)).toEqual({ key, name: 'Growth', wipLimit: 2 });

    const saved = page.locator('form[action="?/save"]').filter({ hasText: key }).first();
    await saved.getByLabel('Name').fill('Faster growth');
    await saved.getByLabel('Bets at once').fill('5');
    await saved.getByRole('button').click();
    await saved.getByText('Saved.').waitFor();
    expect(await team(key)).toEqual({ key, name: 'Faster growth', wipLimit: 5 });
    expect(await saved.getByText('0 of 5 in progress').isVisible()).toBe(true);
    await page.context().close();
  });

  it('of a team that somebody has changed meanwhile are not overwritten unseen', async () => {
    const page = await open('/settings/teams');
    await formOf(page, 'Product').getByLabel('Bets at once').fill('9');
    await server.graphql('mutation { saveTeam(key: "product", name: "Product", wipLimit: 4) { key } }');
    await formOf(page, 'Product').getByRole('button').click();
    await page.getByRole('alert').getByText('Somebody has changed the team').waitFor();
    expect(await team('product')).toMatchObject({ wipLimit: 4 });
    await page.context().close();
  });

  it.each([true, false])('say to which team a person belongs (script: %s)', async (javaScriptEnabled) => {
    const page = await open('/settings/teams', { javaScriptEnabled });
    const teamOfMe = async () =>
      (await server.graphql<{ viewer: { team: { key: string } | null } }>('{ viewer { team { key } } }'))
        .viewer.team;
    const row = page.getByRole('row').filter({ hasText: 'Me' });
    for (const [choice, chosen] of [
      ['none', null],
      ['Product', { key: 'product' }],
    ] as const) {
      await page.getByLabel('The team of Me').selectOption(choice);
      await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        row.getByRole('button', { name: 'Set' }).click(),
      ]);
      expect(await teamOfMe()).toEqual(chosen);
    }
    await page.context().close();
  });

  it('take one of two presses while the first is on its way, and say so', async () => {
    const page = await open('/settings/workspace');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let sent = 0;
    await page.route('**/settings/workspace', async (route) => {
      if (route.request().method() === 'POST') {
        sent += 1;
        await held;
      }
      await route.continue();
    });
    const button = page.getByRole('button', { name: 'Save the workspace' });
    await button.click();
    await button.and(page.locator('[aria-busy="true"]')).waitFor();
    await button.click();
    letGo();
    await page.getByRole('status').getByText('Saved.').waitFor();
    expect(await button.getAttribute('aria-busy')).toBeNull();
    expect(sent).toBe(1);
    await page.context().close();
  });

  describe('with long names', () => {
    beforeAll(async () => {
      await server.graphql(
        'mutation ($name: String!) { saveTeam(key: "long", name: $name, wipLimit: 1) { key } savePerson(name: $name, team: "long") { id } createApiToken(name: $name, scopes: [READ, WRITE, INGEST]) { secret } inviteMember(email: "long@example.com", name: $name) { link } saveWorkspace(name: $name) { name } createShareLink(page: BETS_CSV) { url } }',
        { name: longName },
      );
    });

    it.each(
      ['', '/workspace', '/teams', '/links', '/members', '/tokens', '/audit'].flatMap((tab) =>
        settings.map((setting) => ({ tab, ...setting })),
      ),
    )('are for everybody to use and fit: $tab at $width px, $colorScheme', async ({ tab, ...setting }) => {
      const url = `${server.address}/settings${tab}`;
      expect(await problemsOfAccess(browser, url, setting)).toEqual([]);
      const page = await browser.newPage({ viewport: { width: setting.width, height: 900 } });
      await page.goto(url);
      expect(
        await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBe(0);
      await page.close();
    });
  });

  // The last: from then on everybody signs in.
  describe('to who is no admin', () => {
    let reader: Page;
    beforeAll(async () => {
      const viewer = await invite(await signUpFirstAdmin(server.address), { name: 'Vera', role: 'VIEWER' });
      const [name = '', value = ''] = viewer.cookie!.split('=');
      const context = await browser.newContext({ baseURL: server.address });
      await context.addCookies([{ name, value, url: server.address }]);
      reader = await context.newPage();
    });

    it.each(['/settings/workspace', '/settings/teams'])(
      '%s shows all and has nothing to change',
      async (path) => {
        await reader.goto(path);
        const main = reader.locator('main');
        await main.getByText('an admin can change them').waitFor();
        expect(await main.getByLabel('Name').first().inputValue()).not.toBe('');
        expect(await main.locator(':is(input, select, button):not([type=hidden]):enabled').count()).toBe(0);
        expect(await problemsOfPage(reader)).toEqual([]);
      },
    );
  });
});
