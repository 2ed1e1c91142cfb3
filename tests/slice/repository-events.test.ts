import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { countOf, previewValues, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { findSharedFile, sharedDataReason } from '../support/shared-data.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** A real event log: 7 269 commits to a public repository, with answers known from elsewhere. */
const file = findSharedFile('events/repository_events.csv');
const year2024 = { range: { from: '2024-01-01', to: '2025-01-01' }, grain: 'MONTH' } as const;
const summary = (imported: number, skipped: number) =>
  expect.stringMatching(
    new RegExp(
      `imported ${imported} events, skipped ${skipped} duplicates, rejected 0 rows in [\\d.]+ s\\n$`,
    ),
  ) as string;

describe('a real event log whose events are named by a column', () => {
  let dataPath: string;
  let server: LeadlineServer;
  let browser: Browser | undefined;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is imported while no server runs', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    const imported = await runCommand({ dataPath }, 'import', 'events', file);
    expect(imported).toMatchObject({ status: 0, stdout: summary(7269, 0) });
  });

  it('gives the known answers', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    server = await startLeadline({ dataPath });
    const { eventNames, workspace } = await server.graphql<{
      eventNames: { count: number }[];
      workspace: object;
    }>('{ eventNames { count } workspace { firstEventAt dataThrough } }');
    expect(eventNames).toHaveLength(14);
    expect(eventNames.reduce((sum, { count }) => sum + count, 0)).toBe(7269);
    expect(workspace).toMatchObject({ firstEventAt: '2020-10-15T15:00:33.000Z' });
    expect((await previewValues(server, uniqueOf('commit_fix'), year2024)).value).toEqual([
      15, 4, 5, 5, 8, 6, 3, 4, 7, 11, 10, 6,
    ]);
  });

  it('adds nothing when it is imported again, through the server', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    const again = await runCommand({ dataPath }, 'import', 'events', file);
    expect(again).toMatchObject({ status: 0, stdout: summary(0, 7269) });
    expect((await previewValues(server, uniqueOf('commit_fix'), year2024)).total).toBe(
      (await previewValues(server, uniqueOf('commit_fix'), { ...year2024, grain: 'QUARTER' })).total,
    );
  });

  it('has numbers and words among its properties', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    const { dimensions } = await server.graphql<{ dimensions: { key: string }[] }>(
      '{ dimensions { key numeric coverage } }',
    );
    expect(dimensions.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
      { key: 'deletions', numeric: true, coverage: 1 },
      { key: 'files_changed', numeric: true, coverage: 1 },
      { key: 'insertions', numeric: true, coverage: 1 },
      { key: 'is_bot', numeric: expect.any(Boolean) as boolean, coverage: 1 },
    ]);
  });

  it('carries a bet from the past, drafted, committed and launched, whose page shows the launch', async ({
    skip,
  }) => {
    if (file === null) return skip(sharedDataReason);
    await saveMetric(server, 'fixers', uniqueOf('commit_fix'));
    await saveMetric(server, 'other-commits', countOf('commit_other'), { stage: 'QUALITY' });
    const input = {
      title: 'A label for good first fixes',
      hypothesis: {
        change: 'we label what is easy',
        audience: 'newcomers',
        because: 'they ask what to begin with',
      },
      leadingMetric: 'fixers',
      prediction: { lift: 0.2, low: 0.05, high: 0.4, confidence: 0.5 },
      guardrails: [{ metric: 'other-commits', margin: 0.3 }],
      plan: { rollout: {} },
      windowDays: 42,
      launchBy: '2026-06-01',
      reviewOn: '2026-07-15',
    };
    const { draftBet } = await server.graphql<{ draftBet: { key: string } }>(
      'mutation ($input: BetInput!) { draftBet(input: $input) { key } }',
      { input },
    );
    await server.graphql('mutation ($key: ID!) { commitBet(key: $key) { key } }', draftBet);
    const { launchBet } = await server.graphql<{ launchBet: object }>(
      'mutation ($key: ID!) { launchBet(key: $key, on: "2026-06-01") { launchedOn reviewOn retrospective } }',
      draftBet,
    );
    expect(launchBet).toEqual({ launchedOn: '2026-06-01', reviewOn: '2026-07-15', retrospective: true });

    if (noBrowserReason !== null) return skip(noBrowserReason);
    browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${server.address}/bets/${draftBet.key}`, { waitUntil: 'networkidle' });
    const marked = await page.locator('details tbody tr', { hasText: 'launched' }).allTextContents();
    const { value } = await previewValues(server, uniqueOf('commit_fix'), {
      range: { from: '2026-06-01', to: '2026-06-02' },
    });
    expect(marked[0]!.replace(/\s+/g, ' ')).toMatch(new RegExp(`1 Jun.*\\b${value[0]}\\b.*launched`));
  });
});

describe('a real event log whose events are all of one name', () => {
  let dataPath: string;
  let server: LeadlineServer | undefined;
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
  });
  afterAll(async () => {
    await server?.stop();
  });

  it('is imported through a server', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    server = await startLeadline({ dataPath });
    const imported = await runCommand({ dataPath }, 'import', 'events', file, '--name-is', 'commit');
    expect(imported).toMatchObject({ status: 0, stdout: summary(7269, 0) });
  });

  it('gives the known answers', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    expect((await previewValues(server!, uniqueOf('commit'), year2024)).value).toEqual([
      28, 13, 15, 11, 13, 25, 11, 10, 11, 27, 18, 15,
    ]);
    const trailing = await previewValues(server!, uniqueOf('commit', 28), {
      range: { from: '2024-06-15', to: '2024-06-16' },
    });
    expect(trailing.value).toEqual([19]);
    const all = { range: { from: '2020-01-01', to: '2026-11-01' }, grain: 'QUARTER' } as const;
    expect((await previewValues(server!, uniqueOf('commit'), all)).total).toBe(718);
    expect((await previewValues(server!, countOf('commit'), all)).total).toBe(7269);
  });

  it('keeps the column of names as a property', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    const fixes = {
      measure: {
        aggregate: 'UNIQUE',
        of: { event: 'commit', where: [{ dimension: 'event', op: 'EQ', values: ['commit_fix'] }] },
      },
    };
    expect((await previewValues(server!, fixes, year2024)).value).toEqual([
      15, 4, 5, 5, 8, 6, 3, 4, 7, 11, 10, 6,
    ]);
  });

  it('adds nothing when it is imported again, without a server', async ({ skip }) => {
    if (file === null) return skip(sharedDataReason);
    await server!.stop();
    server = undefined;
    const again = await runCommand({ dataPath }, 'import', 'events', file, '--name-is', 'commit');
    expect(again).toMatchObject({ status: 0, stdout: summary(0, 7269) });
  });
});
