import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOfPage } from '../support/accessibility.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller } from './caller.ts';

/** What axe finds wrong with an open page, in both colour schemes. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await problemsOfPage(page)));
  }
  return found;
}

describe.skipIf(noBrowserReason)('the pages of signing in', () => {
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

  const visit = async (javaScriptEnabled = true) =>
    (
      await browser.newContext({
        baseURL: server.address,
        javaScriptEnabled,
        viewport: { width: 390, height: 844 },
      })
    ).newPage();
  const isWide = (page: Page) =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it('take a workspace from this machine alone to people who sign in', async () => {
    const page = await visit();
    await page.goto('/settings');
    await page.getByLabel('Your name').fill(ada.name);
    await page.getByLabel('Your e-mail address').fill(ada.email);
    await page.getByLabel('A new password').fill(ada.password);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('status').getByText('The password is set.').waitFor();
    await page.getByText('now, here').waitFor();
    expect(await new Caller(server.address).codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');

    await page.goto('/settings/members');
    await page.getByLabel('E-mail address').fill('vera@example.com');
    await page.getByLabel('Name').fill('Vera');
    await page.getByLabel('May', { exact: true }).selectOption('reads');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('Send this link to them').inputValue();
    expect(await violationsOf(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);

    const vera = await visit(false);
    await vera.goto(link);
    expect(await vera.getByText('You will sign in as vera@example.com.').isVisible()).toBe(true);
    await vera.getByLabel('A password').fill('Vera likes the sea');
    await vera.getByRole('button', { name: 'Set the password and sign in' }).click();
    await vera.waitForURL(`${server.address}/`);
    await vera.goto('/settings/members');
    expect(await vera.getByText('Make the link').count()).toBe(1);
    expect(await vera.getByText('This needs the role ADMIN; yours is VIEWER.').isVisible()).toBe(true);
  });

  it('lead to the page that was asked for, without script too, and out again', async () => {
    const page = await visit(false);
    await page.goto('/bets?status=LIVE');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await isWide(page)).toBe(false);
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password').fill('not the right one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('is not right');
    await page.getByLabel('Password').fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(page.url()).toBe(`${server.address}/bets?status=LIVE`);
    await page.getByText('Menu').click();
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    // Not even out of the browser's own memory.
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.goto('/metrics');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('are gone back and forward through, by their addresses and by their links', async () => {
    const page = await visit();
    await page.goto('/sign-in?returnTo=/settings/tokens');
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password').fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('What it is for').waitFor();
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    await page.getByRole('button', { name: 'Make the link' }).waitFor();
    await page.goto('/bets');
    await page.goBack();
    await page.getByRole('button', { name: 'Make the link' }).waitFor();
    await page.goBack();
    await page.getByLabel('What it is for').waitFor();
    await page.goForward();
    await page.getByRole('button', { name: 'Make the link' }).waitFor();
    await page.goForward();
    await page.waitForURL('**/bets');
  });

  it('make a token that is shown once, revoke it, and tell of it in the audit log', async () => {
    const page = await visit();
    await page.goto('/sign-in?returnTo=/settings/tokens');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password').fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/settings/tokens');
    await page.getByLabel('What it is for').fill('The shop');
    await page.getByLabel('send events').check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const key = await page.getByLabel('The write key').inputValue();
    expect(await page.getByText(`curl -u ${key}:`).isVisible()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.reload();
    expect(await page.content()).not.toContain(key);
    expect(await Caller.withToken(server.address, key).codeOf('{ access { role } }')).toBe('FORBIDDEN');
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('There is no token.').waitFor();
    expect(await Caller.withToken(server.address, key).codeOf('{ access { role } }')).toBe('UNAUTHENTICATED');

    await page.goto('/settings/audit');
    expect(await page.getByRole('row').filter({ hasText: 'revokeApiToken' }).textContent()).toContain('Ada');
    expect(await violationsOf(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.getByRole('link', { name: 'Refused' }).click();
    await page.getByRole('row').filter({ hasText: 'UNAUTHENTICATED' }).first().waitFor();
  });
});
