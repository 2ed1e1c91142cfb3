import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const msPerDay = 86_400_000;
const dateAt = (days: number) => new Date(Date.now() + days * msPerDay).toISOString().slice(0, 10);
const events = Array.from({ length: 200 }, (_, i) => ({
  id: `${i}`,
  at: Date.now() - (i % 60) * msPerDay - 3_600_000,
  name: i % 4 ? 'board shared' : 'ticket opened',
  subject: `person ${i % 20}`,
  properties: {},
}));

describe.skipIf(noBrowserReason !== null)(`a product manager at the pages ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    await runCommand({ dataPath }, 'import', 'events', await writeEvents(events));
    server = await startLeadline({ dataPath });
    await saveMetric(server, 'tickets', countOf('ticket opened'), {
      goodDirection: 'DOWN',
      stage: 'QUALITY',
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(8000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('keeps what was typed before the page’s script came', async () => {
    const script = Promise.withResolvers<void>();
    await page.route('**/_app/**/*.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(`${server.address}/metrics/new`, { waitUntil: 'commit' });
    await page.locator('[name="name"]').fill('Typed early');
    await page.locator('[name="measure.of.event"]').fill('board shared');
    await page.locator('[name="stage"]').selectOption('QUALITY');
    await page.locator('input[name="kind"][value="UNIQUE"]').check({ force: true });
    script.resolve();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[name="name"]').inputValue()).toBe('Typed early');
    expect(await page.locator('[name="measure.of.event"]').inputValue()).toBe('board shared');
    expect(await page.locator('[name="stage"]').inputValue()).toBe('QUALITY');
    expect(await page.locator('input[name="kind"][value="UNIQUE"]').isChecked()).toBe(true);
    await page.unroute('**/_app/**/*.js');
  });

  it('shows a draft’s every text in its form, without a script too', async () => {
    const texts = { title: 'Half an idea', problem: 'An empty board', risks: 'None', windowDays: 14 };
    const { draftBet } = await server.graphql<{ draftBet: { key: string } }>(
      'mutation ($input: BetInput!) { draftBet(input: $input) { key } }',
      { input: texts },
    );
    const unscripted = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const reader of [unscripted, page]) {
      await reader.goto(`${server.address}/bets/${draftBet.key}/edit`);
      for (const name of ['title', 'problem', 'windowDays'] as const) {
        expect(await reader.locator(`[name="${name}"]`).inputValue()).toBe(String(texts[name]));
      }
    }
    await unscripted.context().close();
  });

  it('defines a metric', async () => {
    await page.goto(`${server.address}/metrics/new`);
    await page.locator('input[name="kind"][value="UNIQUE"]').check({ force: true });
    await page.locator('[name="measure.of.event"]').fill('board shared');
    await page.locator('[name="name"]').fill('Sharing people');
    await page.locator('[name="key"]').fill('sharing-people');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.waitForURL('**/metrics/sharing-people');
    expect(await server.graphql('{ metric(key: "sharing-people") { kind version } }')).toEqual({
      metric: { kind: 'UNIQUE', version: 1 },
    });
  });

  it('drafts a bet, is told what is missing, and can then lock and launch it', async () => {
    await page.goto(`${server.address}/bets/new?leadingMetric=sharing-people`);
    await page.locator('[name="title"]').fill('Pre-load templates');
    await page.getByRole('button', { name: /draft/i }).click();
    await page.waitForURL('**/bets/B-2');
    await page.getByRole('button', { name: 'Lock it' }).click();
    await expect
      .poll(() => page.getByText('Name at least one metric that it must not break').count())
      .toBeGreaterThan(0);

    await server.graphql('mutation ($input: BetInput!) { updateBet(key: "B-2", input: $input) { key } }', {
      input: {
        title: 'Pre-load templates',
        hypothesis: {
          change: 'we pre-load templates',
          audience: 'new teams',
          because: 'an empty board asks for too much',
        },
        leadingMetric: 'sharing-people',
        prediction: { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.6 },
        guardrails: [{ metric: 'tickets', margin: 0.1 }],
        plan: { rollout: { baselineDays: 28 } },
        windowDays: 7,
        launchBy: dateAt(0),
        reviewOn: dateAt(20),
      },
    });
    await page.reload();
    expect(await page.locator('.sentence').innerText()).toMatch(
      /^If we pre-load templates for new teams, sharing-people|^If we pre-load templates for new teams, Sharing people/,
    );
    await page.getByRole('button', { name: 'Lock it' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Launched' }).count()).toBe(1);
    await page.locator('input[type="date"]').fill(dateAt(0));
    await page.getByRole('button', { name: 'Launched' }).click();
    await expect
      .poll(
        async () =>
          (await server.graphql<{ bet: { status: string } }>('{ bet(key: "B-2") { status } }')).bet.status,
      )
      .toBe('LIVE');
    await expect.poll(() => page.getByText(/^Live/).count()).toBeGreaterThan(0);
  });
});
