import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
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

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 8000 };

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

  it('looks at a ratio while it is typed, and saves it', async () => {
    await page.goto(`${server.address}/metrics/new`, { waitUntil: 'networkidle' });
    await page.locator('[name="kind"][value="RATIO"]').check();
    await page.locator('[name="ratio.numerator.of.event"]').fill('ticket opened');
    await page.locator('[name="ratio.denominator.aggregate"]').selectOption('UNIQUE');
    await page.locator('[name="ratio.denominator.of.event"]').fill('board shared');
    // Nothing is pressed: the sentence and the figure come by themselves.
    await expect
      .poll(() => page.locator('#preview').innerText(), patience)
      .toMatch(
        /Number of “ticket opened” events, divided by .* people with “board shared”[^]*over the 12 weeks/,
      );
    await page.locator('[name="name"]').fill('Tickets per sharing person');
    await page.getByRole('button', { name: 'Save metric' }).click();
    await page.waitForURL('**/metrics/tickets-per-sharing-person');
    const { metric } = await server.graphql<{ metric: { definition: string } }>(
      '{ metric(key: "tickets-per-sharing-person") { kind unit definition } }',
    );
    expect(metric).toMatchObject({ kind: 'RATIO', unit: 'RATIO' });
    expect(JSON.parse(metric.definition)).toMatchObject({
      ratio: {
        numerator: { aggregate: 'COUNT', of: { event: 'ticket opened' } },
        denominator: { aggregate: 'UNIQUE', of: { event: 'board shared' } },
      },
    });
  });

  it('is shown where a formula is wrong, puts a metric’s key in, and saves it', async () => {
    await page.goto(`${server.address}/metrics/new`, { waitUntil: 'networkidle' });
    await page.locator('[name="kind"][value="FORMULA"]').check();
    const formula = page.locator('[name="formula.expression"]');
    await formula.fill('2 * (');
    await expect.poll(() => formula.getAttribute('aria-invalid'), patience).toBe('true');
    // The mark stands below the place that the sentence names.
    expect(await page.locator('form pre').innerText()).toBe('2 * (\n     ^');
    await page.getByRole('button', { name: 'tickets', exact: true }).click();
    await formula.pressSequentially(' + 1)');
    expect(await formula.inputValue()).toBe('2 * (tickets + 1)');
    await expect.poll(() => formula.getAttribute('aria-invalid'), patience).toBeNull();
    await page.locator('[name="name"]').fill('Weighted tickets');
    await page.locator('[name="unit"]').selectOption('COUNT');
    await page.getByRole('button', { name: 'Save metric' }).click();
    await page.waitForURL('**/metrics/weighted-tickets');
    expect(await server.graphql('{ metric(key: "weighted-tickets") { kind definitionText } }')).toMatchObject(
      {
        metric: { kind: 'FORMULA', definitionText: expect.stringContaining('2 * (tickets + 1)') as string },
      },
    );
  });

  it('changes a definition, which makes a version, and is told of a change that came between', async () => {
    await page.goto(`${server.address}/metrics/sharing-people/edit`, { waitUntil: 'networkidle' });
    const event = page.locator('[name="measure.of.event"]');
    expect(await event.inputValue()).toBe('board shared');
    await page.locator('[name="measure.windowDays"]').fill('7');
    await expect.poll(() => page.getByText('Saving makes version 2.').count(), patience).toBe(1);
    await saveMetric(server, 'sharing-people', uniqueOf('board shared'), { name: 'Renamed meanwhile' });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect.poll(() => page.getByRole('alert').innerText(), patience).toContain('since you read it');
    expect(await page.locator('[name="measure.windowDays"]').inputValue()).toBe('7');

    await page.goto(`${server.address}/metrics/sharing-people/edit`, { waitUntil: 'networkidle' });
    await page.locator('[name="name"]').fill('Sharing people');
    await page.locator('[name="measure.windowDays"]').fill('7');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.waitForURL('**/metrics/sharing-people');
    expect(await server.graphql('{ metric(key: "sharing-people") { version name } }')).toEqual({
      metric: { version: 2, name: 'Sharing people' },
    });
  });

  it('is told why a metric cannot be put away, and puts away one that can', async () => {
    const putAway = async (key: string) => {
      await page.goto(`${server.address}/metrics/${key}/edit`, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Put away' }).click();
    };
    await putAway('tickets');
    await expect.poll(() => page.getByRole('alert').innerText(), patience).toContain('weighted-tickets');
    await putAway('weighted-tickets');
    await page.waitForURL('**/metrics');
    expect(await page.getByRole('link', { name: 'Weighted tickets' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Show those that were put away too' }).click();
    await page.getByRole('link', { name: 'Weighted tickets' }).waitFor();
  });

  it('adopts the part of the starter catalogue that two moments allow', async () => {
    await page.goto(`${server.address}/metrics/starter`, { waitUntil: 'networkidle' });
    // Suggested by what the event is called.
    expect(await page.locator('[name="TICKET.event"]').inputValue()).toBe('ticket opened');
    for (const name of ['AHA.event', 'SIGN_UP.event']) await page.locator(`[name="${name}"]`).fill('');
    await page.locator('[name="COMPLAINT.event"]').fill('never seen yet');
    await page.locator('[name="SESSION.event"]').fill('board shared');
    await page.getByRole('button', { name: 'Adopt 2 metrics' }).click();
    await page.waitForURL('**/metrics');
    const { metrics } = await server.graphql<{ metrics: { nodes: { key: string }[] } }>(
      '{ metrics(stage: QUALITY) { nodes { key } } }',
    );
    expect(metrics.nodes.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['ticket-volume', 'complaint-rate']),
    );
  });

  it('drafts a bet, is told what is missing, and can then lock and launch it', async () => {
    await page.goto(`${server.address}/bets/new?leadingMetric=sharing-people`);
    await page.locator('[name="title"]').fill('Pre-load templates');
    await page.getByRole('button', { name: /draft/i }).click();
    await page.waitForURL('**/bets/B-2');
    await page.getByRole('button', { name: 'Lock it' }).click();
    await expect
      .poll(() => page.getByText('Name at least one metric that it must not break').count(), patience)
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
    await expect.poll(() => page.getByRole('button', { name: 'Launched' }).count(), patience).toBe(1);
    await page.locator('input[type="date"]').fill(dateAt(0));
    await page.getByRole('button', { name: 'Launched' }).click();
    await expect
      .poll(
        async () =>
          (await server.graphql<{ bet: { status: string } }>('{ bet(key: "B-2") { status } }')).bet.status,
        patience,
      )
      .toBe('LIVE');
    await expect.poll(() => page.getByText(/^Live/).count(), patience).toBeGreaterThan(0);
  });
});
