import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const msPerDay = 86_400_000;
const start = Date.parse('2026-03-02T12:00:00Z');
const plans = ['free', 'team', 'business'];

/** Eight weeks with five sign-ups a day; the first two of each day share a board a day later. */
const events: EventRow[] = Array.from({ length: 56 }, (_, day) => day).flatMap((day) =>
  Array.from({ length: 5 }, (_, who) => who).flatMap((who) => {
    const subject = `person ${day}-${who}`;
    const at = start + day * msPerDay + who * 60_000;
    const properties = { plan: plans[who % plans.length]! };
    const signUp = { id: `s-${day}-${who}`, at, name: 'signed up', subject, properties };
    const shared = { ...signUp, id: `b-${day}-${who}`, at: at + msPerDay, name: 'board shared' };
    return who < 2 ? [signUp, shared] : [signUp];
  }),
);

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 8000 };

describe.skipIf(noBrowserReason !== null)(`an analyst at the explorer ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    await runCommand({ dataPath }, 'import', 'events', await writeEvents(events));
    server = await startLeadline({ dataPath });
    await saveMetric(
      server,
      'activation-rate',
      { conversion: { from: { event: 'signed up' }, to: { event: 'board shared' }, withinDays: 7 } },
      { unit: 'SHARE', stage: 'ACTIVATION' },
    );
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(8000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (search = '') =>
    page.goto(`${server.address}/metrics/activation-rate${search}`, { waitUntil: 'networkidle' });
  const search = () => new URL(page.url()).searchParams;

  it('steps through time and compares by keys, and the address says so', async () => {
    await open('?from=2026-03-16&to=2026-03-30&grain=WEEK');
    await page.keyboard.press('[');
    await expect.poll(() => search().get('from'), patience).toBe('2026-03-02');
    await page.keyboard.press(']');
    await expect.poll(() => search().get('from'), patience).toBe('2026-03-16');
    await page.keyboard.press('c');
    await expect.poll(() => search().get('compare'), patience).toBe('previous');
    expect(search().get('grain')).toBe('WEEK');
    // Keys that are typed into a form are text.
    await page.getByText('Filter', { exact: true }).click();
    await page.locator('[name="value"][list]').pressSequentially('[c');
    expect(search().get('from')).toBe('2026-03-16');
    expect(search().get('compare')).toBe('previous');
  });

  it('reads the figures in a table, without script too', async () => {
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(
      `${server.address}/metrics/activation-rate?from=2026-03-02&to=2026-03-30&grain=WEEK&lines=plan`,
    );
    const rows = await reader.locator('.chart details tbody tr').allTextContents();
    // Two of five each week; free and team hold one each, team one of two.
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replace(/\s+/g, ' ')).toMatch(/40\.0.%.*35.*50\.0.%.*50\.0.%.*0\.0.%/);
    await reader.context().close();
  });

  it('adds a filter, whose values are looked up, and takes a segment’s lines', async () => {
    await open('?from=2026-03-02&to=2026-03-30&grain=WEEK');
    await page.getByText('Filter', { exact: true }).click();
    await page.locator('form [name="dimension"]').selectOption('plan');
    await page.locator('[name="value"][list]').focus();
    await expect
      .poll(() => page.locator('#filter-values option').evaluateAll((options) => options.length), patience)
      .toBe(plans.length);
    await page.locator('[name="value"][list]').fill('team');
    await page.keyboard.press('Enter');
    await expect.poll(() => search().getAll('where'), patience).toEqual(['plan:EQ:team']);
    await page.getByRole('link', { name: 'draw as lines' }).first().click();
    await expect.poll(() => search().get('lines'), patience).toBe('plan');
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const file = await fetch(server.address + csv!);
    expect(file.status).toBe(200);
    expect((await file.text()).split('\r\n')[0]).toMatch(/^metric,plan,isOther,t,label,value,/);
  });

  it('writes a note on the chart and a target, and stays where it was', async () => {
    await open('?from=2026-03-02&to=2026-03-30&grain=WEEK');
    await page.getByRole('link', { name: 'Add note' }).click();
    await page.locator('#notes [name="text"]').fill('Outage');
    await page.locator('#notes [name="from"]').fill('2026-03-10');
    await page.locator('#notes button').click();
    await expect.poll(() => page.locator('#notes li').allInnerTexts(), patience).toHaveLength(1);
    expect(search().get('grain')).toBe('WEEK');
    expect(await page.locator('.chart details tbody tr', { hasText: 'Outage' }).count()).toBe(1);

    await page.getByText('Set a target').click();
    await page.locator('[name="value"][inputmode="decimal"]').fill('45');
    await page.locator('[name="by"]').fill('2027-01-31');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.poll(() => page.locator('#definition').innerText(), patience).toMatch(/45\.0.% by 31 Jan/);
    const { targets } = await server.graphql<{ targets: object[] }>('{ targets { value by } }');
    expect(targets).toEqual([{ value: 0.45, by: '2027-01-31' }]);
  });

  it('lists whom to call', async () => {
    await open('?from=2026-03-02&to=2026-03-03');
    await page.locator('#people').getByRole('link', { name: 'Did not' }).click();
    await expect.poll(() => search().get('reached'), patience).toBe('no');
    await expect
      .poll(() => page.locator('#people tbody tr td:first-child').allInnerTexts(), patience)
      .toEqual(['person 0-2', 'person 0-3', 'person 0-4']);
  });

  it('reads a funnel and a retention table, without script too', async () => {
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(`${server.address}/funnel?from=2026-03-02&to=2026-03-30`);
    await reader.locator('[name="steps.0.event"]').fill('signed up');
    await reader.locator('[name="steps.1.event"]').fill('board shared');
    await reader.locator('[name="by"]').fill('plan');
    await reader.getByRole('button', { name: 'Show', exact: true }).last().click();
    // What was left empty is not in the address.
    expect([...new URL(reader.url()).searchParams.keys()].toSorted()).toEqual([
      'by',
      'from',
      'steps.0.event',
      'steps.1.event',
      'to',
    ]);
    const steps = await reader.locator('table').first().locator('tbody tr').allTextContents();
    expect(steps[1]!.replace(/\s+/g, ' ')).toMatch(/board shared.*56.*40\.0.%.*40\.0.%.*24\.0.h/);
    const segments = await reader.locator('table').last().locator('tbody tr').allTextContents();
    expect(segments).toHaveLength(plans.length);

    await reader.goto(
      `${server.address}/retention?from=2026-03-02&to=2026-03-30&start.event=signed+up&back.event=board+shared`,
    );
    const cohorts = await reader.locator('tbody tr').allTextContents();
    expect(cohorts.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(
      ['All140', '2 Mar35', '9 Mar35', '16 Mar35', '23 Mar35'].map(
        // Who comes back does so within the first week.
        (cohort) => expect.stringMatching(new RegExp(`^${cohort}40\\.0 %0\\.0 %`)) as string,
      ),
    );
    await reader.context().close();
  });
});
