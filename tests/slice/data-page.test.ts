import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countEvents, saveMetric } from '../support/catalogue.ts';
import { writeCsv } from '../support/events.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const good = Array.from({ length: 12 }, (_, row) => [
  `2026-03-${String(row + 1).padStart(2, '0')}T12:00:00Z`,
  `person ${row % 3}`,
  'used',
  'team',
]);
const bad = [
  ['soon', 'person 1', 'used', 'team'],
  ['2026-03-20T12:00:00Z', '', 'used', 'team'],
];

/** A page is asked again until then; a machine that is busy is not wrong. */
const patience = { timeout: 8000 };

describe.skipIf(noBrowserReason !== null)(`a product manager with a file ${noBrowserReason ?? ''}`, () => {
  let server: LeadlineServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    server = await startLeadline({ dataPath });
    browser = await openBrowser();
    page = await browser.newPage({ acceptDownloads: true });
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const choose = async (path: string) => {
    await page.goto(`${server.address}/data`, { waitUntil: 'networkidle' });
    await page.locator('input[type="file"]').setInputFiles(path);
  };

  it('sees what it holds, maps a column that was not found, and tries it', async () => {
    await choose(await writeCsv([['seen', 'who', 'event', 'plan'], ...good, ...bad]));
    await expect
      .poll(() => page.getByRole('button', { name: 'Import', exact: true }).isDisabled(), patience)
      .toBe(true);
    await page.locator('select[name="at"]').selectOption('seen');
    await page.locator('select[name="subject"]').selectOption('who');
    await expect
      .poll(() => page.getByRole('button', { name: 'Import', exact: true }).isEnabled(), patience)
      .toBe(true);
    const heads = await page.getByRole('region', { name: 'First rows' }).locator('th').allInnerTexts();
    expect(heads.map((head) => head.split(/\s+/).slice(0, 2))).toEqual([
      ['Time', 'seen'],
      ['Person', 'who'],
      ['Event', 'event'],
      ['property', 'plan'],
    ]);
    await page.getByRole('button', { name: 'Try without storing' }).click();
    await page.getByText('Tried, nothing stored').waitFor();
    expect(await countEvents(server)).toBe(0);
  });

  it('imports it, and downloads the rows that were not read', async () => {
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('Imported, some rows were not read').waitFor();
    expect(await countEvents(server)).toBe(good.length);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the rows that were not read' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('events.csv.rejected.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(1 + bad.length);
    expect(lines[0]).toMatch(/^line,reason,/);
    expect(lines[1]).toContain('soon');
  });

  it('takes it out again, after a second thought', async () => {
    const row = page.locator('tbody tr', { hasText: 'events.csv' });
    await expect.poll(() => row.innerText(), patience).toMatch(/Imported\s+12\s+0\s+2/);
    await row.getByText('Undo', { exact: true }).click();
    await row.getByRole('button', { name: 'Take it out' }).click();
    await expect.poll(() => row.innerText(), patience).toContain('Taken out');
    expect(await countEvents(server)).toBe(0);
  });

  it('says why a file cannot be taken, and asks for nothing more', async () => {
    await choose(await writeCsv([]));
    await expect.poll(() => page.getByRole('alert').innerText(), patience).toMatch(/empty/i);
    expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
  });

  it('puts a series into its metric', async () => {
    await saveMetric(
      server,
      'spend',
      { imported: { rollup: 'SUM' } },
      { unit: 'CURRENCY', stage: 'ACQUISITION', goodDirection: 'NEUTRAL' },
    );
    await page.goto(`${server.address}/data?kind=series&metric=spend`, { waitUntil: 'networkidle' });
    const points = [
      ['date', 'value'],
      ['2026-03-01', '10'],
      ['2026-03-02', '20.5'],
    ];
    await page.locator('input[type="file"]').setInputFiles(await writeCsv(points));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('2 points').waitFor();
    const { series } = await server.graphql<{ series: { series: { total: number }[] } }>(
      '{ series(metrics: ["spend"], range: { from: "2026-03-01", to: "2026-03-03" }) { series { total } } }',
    );
    expect(series.series[0]!.total).toBe(30.5);
  });
});
