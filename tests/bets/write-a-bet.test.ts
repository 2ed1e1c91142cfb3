import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const msPerDay = 86_400_000;
const dateAt = (days: number) => new Date(Date.now() + days * msPerDay).toISOString().slice(0, 10);
const events = Array.from({ length: 2400 }, (_, i) => ({
  id: `${i}`,
  at: Date.now() - (i % 120) * msPerDay - 3_600_000,
  name: i % 4 ? 'board shared' : 'ticket opened',
  subject: `person ${i % 331}`,
  properties: {},
}));

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 10_000 };

describe.skipIf(noBrowserReason !== null)(`a bet, written by keyboard ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    await runCommand({ dataPath }, 'import', 'events', await writeEvents(events));
    server = await startLeadline({ dataPath });
    await saveMetric(server, 'sharing', uniqueOf('board shared'), { name: 'Sharing people' });
    await saveMetric(server, 'tickets', countOf('ticket opened'), {
      name: 'Tickets opened',
      goodDirection: 'DOWN',
      stage: 'QUALITY',
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const textOf = (selector: string) => page.locator(selector).first().innerText();
  const valueOf = (name: string) => page.locator(`[name="${name}"]`).inputValue();
  const open = (path: string) => page.goto(server.address + path, { waitUntil: 'networkidle' });

  it('writes the sentence as one types, and says beside the fields what the data says', async () => {
    const keys = keyboardOf(page);
    await open('/bets/new');
    await keys.write('title', 'Pre-load templates');
    // A slip on Enter sends nothing.
    await keys.press('Enter');
    await keys.write('hypothesis.change', 'pre-load templates');
    await keys.write('hypothesis.audience', 'new teams');
    await keys.write('hypothesis.because', 'an empty board asks for too much');
    await expect
      .poll(() => textOf('.sentence'), patience)
      .toContain('If we pre-load templates for new teams, … moves');
    await expect
      .poll(() => textOf('aside [role=status]'), patience)
      .toMatch(/^3 things needed before it can be locked/);
    expect(page.url()).toContain('/bets/new');

    await keys.choose('leadingMetric', 'Sharing');
    await expect.poll(() => page.getByText(/now · goal: higher/).count(), patience).toBe(1);
    await keys.write('prediction.lift', '3');
    expect(await valueOf('prediction.low')).toBe('1.5');
    expect(await valueOf('prediction.high')).toBe('4.5');
    await expect
      .poll(() => textOf('.sentence'), patience)
      .toMatch(/Sharing people rises from .* to .* within 4 weeks/);
    await expect.poll(() => page.getByText(/^You predict \+3\s%: /).count(), patience).toBe(1);
    await expect.poll(() => page.getByText(/^4 weeks can tell ±/).count(), patience).toBe(1);
    await expect.poll(() => page.getByText('No bet has been decided yet.').count(), patience).toBe(1);
  });

  it('lists what is missing, each a way to its field', async () => {
    const keys = keyboardOf(page);
    const link = 'Name at least one metric that it must not break, with the worst change you accept.';
    await keys.toText(link);
    await keys.press('Enter');
    await keys.choose('guardrails.0.metric', 'Tickets');
    await keys.write('guardrails.0.margin', '250');
    await expect.poll(() => textOf('aside [role=status]'), patience).toContain('Complete: ready to lock');
    expect(await page.getByText(link).count()).toBe(0);
  });

  it('moves the review date with the launch, until somebody sets it', async () => {
    const keys = keyboardOf(page);
    expect(await valueOf('reviewOn')).toBe(dateAt(14 + 28 + 7));
    await keys.write('windowDays', '14');
    expect(await valueOf('reviewOn')).toBe(dateAt(14 + 14 + 7));
    await expect.poll(() => textOf('.sentence'), patience).toContain('within 2 weeks');
  });

  it('adds a row of guardrails and takes it away', async () => {
    const keys = keyboardOf(page);
    await keys.toText('Add a guardrail');
    await keys.press('Enter');
    expect(await page.getByRole('group', { name: /^Guardrail \d$/ }).count()).toBe(4);
    await keys.toText('×');
    await keys.press('Enter');
    await expect.poll(() => page.getByRole('group', { name: /^Guardrail \d$/ }).count(), patience).toBe(3);
  });

  it('saves and locks it in one go', async () => {
    const keys = keyboardOf(page);
    await expect.poll(() => page.getByRole('button', { name: 'Save and lock' }).count(), patience).toBe(1);
    await keys.toText('Save and lock');
    await keys.press('Enter');
    await page.waitForURL('**/bets/B-1');
    await expect.poll(() => textOf('.meta'), patience).toContain('Locked');
    const { bet } = await server.graphql<{ bet: { status: string; seal: string; sealed: string } }>(
      '{ bet(key: "B-1") { status seal sealed } }',
    );
    expect(bet.status).toBe('COMMITTED');
    const shown = (await textOf('.seal')).replaceAll(/\s/g, '');
    expect(shown).toBe(bet.seal);
    const file = await (await fetch(`${server.address}/bets/B-1/sealed`)).bytes();
    expect(createHash('sha256').update(file).digest('hex')).toBe(shown);
  });

  it('launches it', async () => {
    const keys = keyboardOf(page);
    await keys.toField('on');
    expect(await valueOf('on')).toBe(dateAt(0));
    await keys.toText('Launched');
    await keys.press('Enter');
    await expect.poll(() => textOf('.meta'), patience).toMatch(/^Live, 35 days left/);
    expect(await page.getByText('figures until then decide nothing').count()).toBe(1);
  });

  it('is changed after locking for a reason, which is shown beside what was locked', async () => {
    const keys = keyboardOf(page);
    await keys.toText('Change after locking');
    await keys.press('Enter');
    await page.waitForURL('**/bets/B-1/amend');
    await page.waitForLoadState('networkidle');
    await keys.write('prediction.lift', '4');
    await keys.write('reason', 'The pilot did better than we thought.');
    await keys.press('ControlOrMeta+Enter');
    await page.waitForURL('**/bets/B-1#changes');
    const changes = page.locator('#changes');
    await expect.poll(() => changes.innerText(), patience).toMatch(/Promised change \+3\s% → \+4\s%/);
    expect(await changes.innerText()).toContain('The pilot did better than we thought.');
    expect(await changes.innerText()).toMatch(/changes, no rule changed/);
    expect(await page.getByText(/locked with \+3\s%/).count()).toBe(1);
  });

  it('stops a bet early and signs its verdict', async () => {
    const keys = keyboardOf(page);
    await keys.toText('Stop it early');
    await keys.press('Enter');
    await keys.toField('kind');
    await keys.press('Space');
    await keys.press('ArrowDown');
    await keys.toField('step');
    await keys.press('Space');
    await keys.press('ArrowRight');
    await keys.write('learned', 'Solo starters skip the templates.');
    await keys.write('next', 'Ask for the size of the team first.');
    await keys.write('reason', 'The templates are taken out with the old editor.');
    await keys.toText('Stop it and sign');
    await keys.press('Enter');
    await expect.poll(() => textOf('.meta'), patience).toContain('Moved, less than promised');
    const verdict = await page.getByLabel('Verdict').innerText();
    for (const text of ['Stopped early', 'Iterate', 'Solo starters skip the templates.'])
      expect(verdict).toContain(text);
  });

  it('is given up before its launch, with a reason', async () => {
    await server.graphql('mutation { draftBet(input: { title: "Half an idea" }) { key } }');
    const keys = keyboardOf(page);
    await open('/bets/B-2');
    expect(await page.getByText('Name the one metric that it must move.').count()).toBe(1);
    await keys.toText('Give the bet up');
    await keys.press('Enter');
    await keys.write('reason', 'Somebody does it already.');
    await keys.toText('Give it up');
    await keys.press('Enter');
    const told = page.getByRole('region', { name: 'Given up' });
    await expect.poll(() => told.innerText(), patience).toContain('Somebody does it already.');
  });

  it('is told of a change that came between', async () => {
    await server.graphql('mutation { draftBet(input: { title: "Two writers" }) { key } }');
    const keys = keyboardOf(page);
    await open('/bets/B-3/edit');
    await server.graphql('mutation { updateBet(key: "B-3", input: { title: "The other one" }) { key } }');
    await keys.write('problem', 'Typed meanwhile');
    await keys.press('ControlOrMeta+Enter');
    await expect
      .poll(() => textOf('[role=alert]'), patience)
      .toContain('Somebody changed this bet after you opened it.');
    expect(await valueOf('problem')).toBe('Typed meanwhile');
    // What went wrong is where the reader is.
    expect(await page.evaluate(`document.activeElement?.getAttribute('role')`)).toBe('alert');
    expect(await page.getByRole('link', { name: 'Read it again' }).count()).toBe(1);
  });

  it('is written without a script: checked on demand, saved, locked', async () => {
    const unscripted = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await unscripted.goto(`${server.address}/bets/new`);
    const fill = (name: string, text: string) => unscripted.locator(`[name="${name}"]`).fill(text);
    await fill('title', 'Without script');
    await fill('hypothesis.change', 'pre-load templates');
    await fill('hypothesis.audience', 'everyone');
    await fill('hypothesis.because', 'it helps');
    await unscripted.locator('[name="leadingMetric"]').selectOption('sharing');
    await fill('prediction.lift', '3');
    await unscripted.getByRole('button', { name: 'Check' }).click();
    expect(await unscripted.locator('.sentence').innerText()).toContain('Sharing people rises');
    expect(await unscripted.locator('[name="title"]').inputValue()).toBe('Without script');
    expect(await unscripted.getByText(/^1 thing needed before/).count()).toBe(1);
    await unscripted.locator('[name="guardrails.0.metric"]').selectOption('tickets');
    await fill('guardrails.0.margin', '250');
    await unscripted.getByRole('button', { name: 'Check' }).click();
    await expect
      .poll(() => unscripted.locator('aside [role=status]').innerText(), patience)
      .toContain('Complete: ready to lock');
    await unscripted.getByRole('button', { name: 'Save and lock' }).click();
    await unscripted.waitForURL('**/bets/B-4');
    expect(await unscripted.locator('.meta').innerText()).toContain('Locked');
    await unscripted.context().close();
  });

  it('breaks no page: no error, nothing that its content policy refuses', () => {
    // The refused save is a 400 that the browser prints.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });
});
