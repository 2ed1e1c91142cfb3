import { evaluation, verdict } from '@leadline/db/models';
import type { Model } from '@leadline/db/relational/connect';
import type { EvidenceRecord, VerdictKind } from '@leadline/db/vocabulary';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertBets, startSeeded } from '../bets/seeded.ts';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, saveMetric } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { dailyEvents } from './lived-house.ts';

/** Uses rise from 100 to 120 a day on 2 February 2026, logins and exports stay where they are. */
const days = { from: '2025-11-01', to: '2026-04-10' };
const events = [
  ...dailyEvents('used', { ...days, level: (day) => (day >= '2026-02-02' ? 120 : 100) }),
  ...dailyEvents('login', { ...days, level: () => 80 }),
  ...dailyEvents('export', { ...days, level: () => 60 }),
];

interface Judged {
  title: string;
  metric: string;
  draft: VerdictKind;
  /** What was signed. */
  kind: VerdictKind;
  launchedOn: string;
  reviewOn: string;
  measured: number;
  grade: EvidenceRecord['grade'];
  isBroken: boolean;
}

const usual: Judged = {
  ...{ title: 'A bet', metric: 'uses', draft: 'HIT', kind: 'HIT', measured: 0.2, grade: 'INTERRUPTED' },
  ...{ launchedOn: '2026-02-02', reviewOn: '2026-03-10', isBroken: false },
};

/** Bets that have been through their lives, numbered from 1: pre-registered ones, which nobody can enter today. */
async function plantBets(model: Model, all: readonly Partial<Judged>[]): Promise<void> {
  for (const [index, changes] of all.entries()) {
    const { title, metric, draft, kind, launchedOn, reviewOn, measured, grade, isBroken } = {
      ...usual,
      ...changes,
    };
    const betNumber = index + 1;
    const prediction = { lift: 0.2, low: 0.12, high: 0.28, confidence: 0.8 };
    const signedAt = new Date(`${reviewOn}T12:00:00Z`);
    await insertBets(model, {
      ...{ title, launchedOn, reviewOn, windowDays: 28, decidedAt: signedAt, prediction },
      committedAt: new Date(`${launchedOn}T00:00:00Z`),
      quarterKey: reviewOn < '2026-01-01' ? '2025-Q3' : '2026-Q1',
      sealed: JSON.stringify({
        ...{ prediction, reviewOn, launchBy: launchedOn, windowDays: 28 },
        hypothesis: { segment: [] },
        plan: { rollout: { controls: [] } },
        leadingMetric: { key: metric, version: 1 },
      }),
    });
    const around = (value: number) => ({ value, lower: value - 0.05, upper: value + 0.05 });
    await model.insert(evaluation).values({
      ...{ betNumber, evaluatedAt: signedAt, dataBefore: reviewOn, isFrozen: true },
      record: {
        ...{ grade, relative: around(measured), control: null, treatment: null },
        guardrails: isBroken
          ? [{ metricKey: 'logins', state: 'BREACHED', effect: around(-0.3), margin: 0.1 }]
          : [],
        verdict: { kind: draft, rule: '', reasons: [] },
      } as unknown as EvidenceRecord,
    });
    await model.insert(verdict).values({
      ...{ betNumber, kind, draft, step: 'KEEP', signedAt, isStoppedEarly: false, learned: '', next: '' },
    });
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(noBrowserReason !== null)(
  `the page of what came of a quarter ${noBrowserReason ?? ''}`,
  () => {
    let server: LeadlineServer;
    let browser: Browser;
    let page: Page;
    let reader: Page;
    const complainedInConsole: string[] = [];

    beforeAll(async () => {
      server = await startSeeded({
        events,
        model: (model) =>
          plantBets(model, [
            { title: 'Kept one' },
            { title: 'Beside it', launchedOn: '2026-02-10', draft: 'PARTIAL', kind: 'HIT', measured: 0.18 },
            { title: 'Costly one', metric: 'logins', draft: 'HARMED', kind: 'HARMED', isBroken: true },
            { title: 'Unmeasured one', metric: 'exports', draft: 'INCONCLUSIVE', grade: 'BEFORE_AFTER' },
            ...Array.from({ length: 16 }, (_, i) => ({
              ...{ title: `Older one ${i}`, launchedOn: '2025-08-01', reviewOn: '2025-09-10' },
              ...{ draft: i % 2 ? ('HIT' as const) : ('MISS' as const) },
            })),
          ]),
      });
      for (const [key, event] of Object.entries({ uses: 'used', logins: 'login', exports: 'export' })) {
        await saveMetric(server, key, countOf(event));
      }
      browser = await openBrowser();
      page = await browser.newPage();
      page.setDefaultTimeout(15_000);
      page.on('console', (message) => {
        if (message.type() === 'error') complainedInConsole.push(message.text());
      });
      page.on('pageerror', ({ message }) => complainedInConsole.push(message));
      reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      reader.setDefaultTimeout(15_000);
      await reader.goto(`${server.address}/quarters/2026-Q1`);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const section = (heading: string | RegExp, on = reader) =>
      on.locator('section', { has: on.getByRole('heading', { name: heading }) }).last();
    const textOf = async (heading: string | RegExp, on = reader) =>
      plain(await section(heading, on).innerText());

    it('begins with the API’s headline and counts verdicts by the rules, whatever was signed', async () => {
      const { quarter } = await server.graphql<{ quarter: { outcome: { headline: string } } }>(
        '{ quarter(key: "2026-Q1") { outcome { headline } } }',
      );
      const told = `${await reader.locator('h1').innerText()} ${await reader.locator('.second').innerText()}`;
      expect(plain(told)).toBe(plain(quarter.outcome.headline));
      const verdicts = await textOf('Verdicts');
      expect(verdicts).toContain('4 launched · 4 decided · none overdue');
      expect(await section('Verdicts').locator('dd b').allInnerTexts()).toEqual(['1', '1', '0', '1', '1']);
    });

    it('draws a metric’s way: its start, one bar for bets that overlap, the unexplained rest, its end', async () => {
      const rows = section(/^uses, /).locator('ol > li');
      const texts = (await rows.allInnerTexts()).map(plain);
      expect(texts).toHaveLength(4);
      expect(texts[0]).toMatch(/^Start, 1 Jan.* [\d.]+$/);
      expect(texts[1]).toMatch(/^B-1 Kept one B-2 Beside it launched into each other’s windows.* \+[\d.]+$/);
      expect(texts[2]).toMatch(/^Unexplained .*season, other work, luck [+−][\d.]+$/);
      expect(texts[3]).toMatch(/^End, 31 Mar.* 1[12]\d(\.\d)?$/);
      expect(await textOf(/^uses, /)).toMatch(/^uses, [\d.]+ → [\d.]+ a day corrected for luck/);
      await rows.nth(2).locator('summary').click();
      expect(plain(await rows.nth(2).innerText())).toContain('work that was no bet');
    });

    it('has the same as a table, with what was promised and measured', async () => {
      const ledger = section(/^uses, /);
      await ledger.getByText('Show as table').click();
      const cells = (await ledger.locator('tbody tr').allInnerTexts()).map(plain);
      expect(cells[1]).toMatch(/^B-1 Kept one \+20 % \+20 % \(\+15 … \+25\) \+[\d.]+, together/);
      expect(cells[2]).toMatch(/^B-2 Beside it \+20 % \+18 % \(\+13 … \+23\) with B-1 /);
    });

    it('says of what was not measured that it was not', async () => {
      expect(await textOf('Led by bets, nothing measured')).toMatch(
        /exports B-4 Unmeasured one Before and after only [\d.]+ → [\d.]+ a day/,
      );
    });

    it('says what guardrails cost', async () => {
      expect(await textOf('What it cost')).toMatch(/logins B-3 Costly one .* −30 % −35 … −25 Broken keep/);
    });

    it('says how often promises come true, and from twenty bets on draws it; never in statisticians’ words', async () => {
      const told = await textOf('How often our promises come true');
      expect(told).toMatch(/20 bets with a verdict, of all quarters and teams Of 20 bets/);
      expect(told).toMatch(/Allowing for luck, between \d+ % and \d+ % of such promises come true\./);
      const plot = section('How often our promises come true').locator('svg[role=img]');
      expect(plain((await plot.getAttribute('aria-label')) ?? '')).toBe('said 80 %, came true 45 %, 20 bets');
      expect(await reader.locator('main').innerText()).not.toMatch(/brier|sigma|σ|p-value|calibrat/i);
    });

    it('lists each bet with promise, measurement and verdict, and whether what was kept has lasted', async () => {
      const row = async (title: string) =>
        plain(await reader.locator('tbody tr', { hasText: title }).last().innerText());
      expect(await row('Kept one')).toMatch(
        /\+20 % \+20 % \+15.* Promise kept keep · (due again|still holds|has faded)/,
      );
      expect(await row('Beside it')).toContain(
        'Promise kept keep · the rules said moved, less than promised',
      );
    });

    it('prints to two light pages of A4 at most, without what only a screen needs', async () => {
      await page.goto(`${server.address}/quarters/2026-Q1`, { waitUntil: 'networkidle' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      expect(await page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme')).toBe(
        'light',
      );
    });

    it('has words for a quarter without bets, and for one that has not begun', async () => {
      await reader.goto(`${server.address}/quarters/2024-Q1`);
      expect(await reader.locator('h1').innerText()).toBe('No bet was decided.');
      await reader.goto(`${server.address}/quarters/2199-Q1`);
      expect(await reader.locator('h1').innerText()).toBe('Nothing is planned yet.');
      expect(await textOf('Verdicts')).toContain('No verdict yet.');
    });

    it('and no page complained in the console', () => {
      expect(complainedInConsole).toEqual([]);
    });
  },
);
