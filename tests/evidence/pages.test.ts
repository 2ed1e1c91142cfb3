import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, betsOf, startBetServer } from '../bets/bet-server.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { launchedDaysAgo, noisyEvents } from './noisy-events.ts';

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 15_000 };
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(noBrowserReason !== null)(`pages of evidence ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  let reader: Page;
  const complainedInConsole: string[] = [];

  beforeAll(async () => {
    server = await startBetServer({
      more: [
        ...noisyEvents('worked', 60, 1.5),
        ...noisyEvents('complained', 60, 2),
        ...noisyEvents('visited', 60, 1),
        ...noisyEvents('slowed', 60, 1.08),
      ],
    });
    await saveMetric(server, 'work', countOf('worked'), { name: 'Work' });
    for (const [key, event, name] of [
      ['complaints', 'complained', 'Complaints'],
      ['slow', 'slowed', 'Slow pages'],
    ] as const) {
      await saveMetric(server, key, countOf(event), { name, stage: 'QUALITY', goodDirection: 'DOWN' });
    }
    await saveMetric(server, 'visits', countOf('visited'), { name: 'Visits' });

    const bets = betsOf(server);
    const launched = async (changes: object) => {
      const key = await bets.draft({
        leadingMetric: 'work',
        prediction: { lift: 0.4, low: 0.3, high: 0.6, confidence: 0.6 },
        plan: { rollout: { baselineDays: 84 } },
        launchBy: ago(launchedDaysAgo),
        reviewOn: ago(6),
        ...changes,
      });
      await bets.commit(key);
      await bets.launch(key, ago(launchedDaysAgo));
    };
    await launched({ title: 'Kept one', guardrails: [{ metric: 'visits', margin: 0.3 }] });
    await launched({
      title: 'Harmful one',
      guardrails: [
        { metric: 'complaints', margin: 0.1 },
        { metric: 'slow', margin: 0.1 },
      ],
    });

    // A metric that never varies has no noise to tell an effect by.
    await launched({
      title: 'Unmeasured one',
      leadingMetric: 'uses',
      plan: { rollout: { baselineDays: 28 } },
      guardrails: [{ metric: 'visits', margin: 0.3 }],
    });

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
  const section = (heading: string, on = page) =>
    on.locator('section', { has: on.getByRole('heading', { name: heading, exact: true }) }).last();
  const textOf = async (heading: string, on = page) => plain(await section(heading, on).innerText());

  it('shows a due bet’s levels, change and interval beside its promise, without script too', async () => {
    await open('/bets/B-1', reader);
    const told = await textOf('Promised and measured', reader);
    expect(told).toMatch(/28 days from .* data through/);
    expect(told).toMatch(/expected and observed/);
    expect(told).toMatch(/↑ \d+ % \(\+[\d.]+ … \+[\d.]+\) expected → observed, since the launch/);
    expect(told).toContain('+40 % (+30 … +60)');
    const label = await section('Promised and measured', reader).locator('svg').getAttribute('aria-label');
    expect(label).toMatch(/^Promised \+40\s%.*; measured \+/);
    expect(await section('Work', reader).innerText()).toContain('expected without the launch, 95 % band');
    expect(await reader.locator('.grades [aria-current]').innerText()).toBe('Forecast from its own past');
    expect(await textOf('Read with care', reader)).toContain(
      'Another bet moved the same metric. B-2 Harmful one launched',
    );
  });

  it('shows a guardrail on an axis with what is accepted, and what state it is in', async () => {
    await open('/bets/B-2');
    const rows = section('Guardrails').locator('li');
    expect(plain(await rows.first().innerText())).toMatch(
      /^Complaints goal: lower · accept at most \+10 % \+\d+ % \+[\d.]+ … \+[\d.]+ Broken on /,
    );
    const whisker = rows.first().locator('svg[role=img]');
    expect(await whisker.locator('.margin').getAttribute('x1')).toBe('64%');
    expect(await whisker.locator('.g-zero').getAttribute('x1')).toBe('34%');
    const low = (await whisker.locator('.w-line').first().getAttribute('x1')) ?? '';
    expect(Number.parseFloat(low)).toBeGreaterThan(64);
    expect(plain(await page.locator('.says').innerText())).toMatch(
      /^The rules say Guardrail broken A guardrail is breached/,
    );
  });

  it('lists on the overview what was measured of due bets, and the guardrails at risk', async () => {
    await open('/', reader);
    expect(plain(await reader.locator('h1').innerText())).toMatch(
      /^Three verdicts are due, the oldest 6 days late\. One guardrail is broken\./,
    );
    const due = await textOf('Verdicts due', reader);
    expect(due).toMatch(
      /B-1 Kept one Me · Product \+\d+ % \(\+[\d.]+ … \+[\d.]+\) promised \+40 % Promise kept 6 days late/,
    );
    expect(due).toMatch(/B-2 Harmful one .* Guardrail broken 6 days late/);
    expect(due).toMatch(/B-3 Unmeasured one .* not measured promised \+40 % Too little data to tell/);
    expect(await textOf('Guardrails at risk', reader)).toMatch(
      /of 4 ·.*Complaints B-2 Harmful one.*accept \+10 Broken/,
    );
    await open('/bets?view=list', reader);
    expect(plain(await reader.locator('tbody tr', { hasText: 'Kept one' }).innerText())).toMatch(
      /Kept one.*\+40 % \+30 … \+60 \+\d+ % \+[\d.]+ … \+[\d.]+.*Promise kept/,
    );
  });

  it('evaluates now, after which what was found on the review date stays', async () => {
    await open('/bets/B-1');
    await page.getByRole('button', { name: 'Evaluate now' }).click();
    await expect.poll(() => page.locator('.says .when').innerText(), patience).toMatch(/^Final as of/);
    expect(await page.getByRole('button', { name: 'Evaluate now' }).count()).toBe(0);
  });

  it('asks why where something else is signed than the rules say, and not otherwise', async () => {
    const fill = async (on: Page) => {
      await on.getByText('Keep', { exact: true }).click();
      await on.getByLabel('What we learned').fill('Templates help.');
      await on.getByLabel('What comes next').fill('More of them.');
    };
    await open('/bets/B-2', reader);
    await fill(reader);
    await reader.getByText('Sign something else than the rules say', { exact: true }).click();
    await reader.getByLabel('Promise kept').check();
    await reader.getByRole('button', { name: 'Sign the verdict' }).click();
    expect(await reader.locator('[aria-invalid]').getAttribute('name')).toBe('reason');
    expect(await reader.getByLabel('Promise kept').isChecked()).toBe(true);

    await open('/bets/B-3');
    expect(await textOf('Promised and measured')).toContain('Nothing could be measured yet');
    await fill(page);
    await page.getByRole('button', { name: 'Sign the verdict' }).click();
    await expect.poll(() => page.locator('.meta').innerText(), patience).toContain('Too little data to tell');
    const { bet } = await server.graphql<{ bet: { verdict: object } }>(
      '{ bet(key: "B-3") { verdict { kind draft reason } } }',
    );
    expect(bet.verdict).toEqual({ kind: 'INCONCLUSIVE', draft: 'INCONCLUSIVE', reason: null });
  });

  it('and no page complained in the console', () => {
    expect(complainedInConsole).toEqual([]);
  });
});
