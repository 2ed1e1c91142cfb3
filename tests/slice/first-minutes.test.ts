import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason, openBrowser } from '../support/browser.ts';
import { readSeries, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const hour = 3_600_000;
const day = 24 * hour;
const firstMonday = Date.parse('2026-02-02T00:00:00Z');
const signUpsOfWeek = [3, 4, 5, 6, 3, 4, 5, 6, 3, 4, 5, 6, 9, 10, 11, 12, 9, 10, 11, 12];

/** Of each week's sign-ups, two pay two days later. The last event ends the last week to the millisecond. */
const events: EventRow[] = [
  ...signUpsOfWeek.flatMap((signUps, week) =>
    Array.from({ length: signUps }, (_, i) => i).flatMap((i) => {
      const at = firstMonday + week * 7 * day + 2 * day + i * hour;
      const subject = `it's "${week}, ${i}" ü`;
      const signUp = {
        id: `s-${week}-${i}`,
        at,
        name: 'signed {up}',
        subject,
        properties: { plan: i % 2 ? 'pro' : 'free' },
      };
      return i < 2 ? [signUp, { ...signUp, id: `p-${week}-${i}`, at: at + 2 * day, name: 'paid' }] : [signUp];
    }),
  ),
  { id: 'end', at: firstMonday + 20 * 7 * day, name: 'ended', subject: 'clock', properties: {} },
];
const weeks = { range: { from: '2026-02-02', to: '2026-06-22' }, grain: 'WEEK' } as const;

describe('a product manager with a file of events', () => {
  let dataPath: string;
  let server: LeadlineServer;
  let browser: Browser | undefined;

  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    if (noBrowserReason === null) browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('imports half of it before the server runs, and all of it while it runs; what is there is not added again', async () => {
    const half = await writeEvents(events.slice(0, 60));
    expect(await runCommand({ dataPath, isFirstStart: true }, 'import', 'events', half)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /imported 60 events, skipped 0 duplicates, rejected 0 rows in [\d.]+ s\n$/,
      ) as string,
    });
    server = await startLeadline({ dataPath });
    const whole = await writeEvents(events);
    expect(await runCommand({ dataPath }, 'import', 'events', whole)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `imported ${events.length - 60} events, skipped 60 duplicates, rejected 0 rows in [\\d.]+ s\\n$`,
        ),
      ) as string,
    });
    expect(
      await server.graphql(
        '{ eventNames { name count } workspace { firstEventAt dataThrough } dimensions { key kind numeric } }',
      ),
    ).toEqual({
      eventNames: [
        { name: 'signed {up}', count: 138 },
        { name: 'paid', count: 40 },
        { name: 'ended', count: 1 },
      ],
      workspace: { firstEventAt: '2026-02-04T00:00:00.000Z', dataThrough: '2026-06-22T00:00:00.000Z' },
      dimensions: [{ key: 'plan', kind: 'PROPERTY', numeric: false }],
    });
  });

  it('starts as themselves: Me, an ADMIN of the team Product, on this machine', async () => {
    expect(
      await server.graphql(
        '{ viewer { name team { key } } access { mode role member { name } } teams { key wipLimit inProgress } members { name canSignIn } }',
      ),
    ).toEqual({
      viewer: { name: 'Me', team: { key: 'product' } },
      access: { mode: 'LOCAL', role: 'ADMIN', member: { name: 'Me' } },
      teams: [{ key: 'product', wipLimit: 3, inProgress: 0 }],
      members: [{ name: 'Me', canSignIn: false }],
    });
  });

  it('saves a metric and reads its values', async () => {
    expect(
      await saveMetric(server, 'sign-ups', uniqueOf('signed {up}'), { stage: 'ACQUISITION' }),
    ).toMatchObject({ version: 1, revision: 1 });
    await saveMetric(server, 'payers', uniqueOf('paid'), { stage: 'MONETIZATION' });
    await saveMetric(
      server,
      'pay-rate',
      { conversion: { from: { event: 'signed {up}' }, to: { event: 'paid' }, withinDays: 7 } },
      { unit: 'SHARE', stage: 'MONETIZATION' },
    );
    expect(await readSeries(server, 'sign-ups', weeks)).toMatchObject({
      value: signUpsOfWeek,
      total: 138,
      partialFrom: null,
    });
    // Who signed up in the last week may still pay within the seven days.
    const mature = signUpsOfWeek.slice(0, -1);
    expect(await readSeries(server, 'pay-rate', weeks)).toMatchObject({
      value: [...mature.map((signUps) => 2 / signUps), null],
      n: [...mature, 0],
      partialFrom: 19,
    });
  });

  it('gets a new version of a metric with a changed definition, and none with a changed name', async () => {
    const change = (name: string, event: string) =>
      server.graphql<{ saveMetric: { version: number; revision: number; versions: { version: number }[] } }>(
        'mutation ($input: MetricInput!) { saveMetric(input: $input) { version revision versions { version } } }',
        {
          input: {
            key: 'changing',
            name,
            description: 'Changes.',
            stage: 'QUALITY',
            unit: 'COUNT',
            goodDirection: 'NEUTRAL',
            definition: uniqueOf(event),
          },
        },
      );
    expect((await change('One', 'paid')).saveMetric).toMatchObject({ version: 1, revision: 1 });
    expect((await change('Two', 'paid')).saveMetric).toMatchObject({ version: 1, revision: 2 });
    expect((await change('Two', 'ended')).saveMetric).toEqual({
      version: 2,
      revision: 3,
      versions: [{ version: 1 }, { version: 2 }],
    });
  });

  it('drafts a bet with a title alone, and is told everything that it lacks when they commit to it', async () => {
    const { draftBet } = await server.graphql<{
      draftBet: { key: string; status: string; statement: string };
    }>('mutation { draftBet(input: { title: "Shorter form" }) { key status statement } }');
    expect(draftBet).toMatchObject({ key: 'B-1', status: 'DRAFT' });
    const { errors } = await server.ask('mutation { commitBet(key: "B-1") { key } }');
    const fields = errors![0]!.extensions.problems!.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining([
        'hypothesis',
        'leadingMetric',
        'prediction',
        'guardrails',
        'plan',
        'windowDays',
        'launchBy',
        'reviewOn',
      ]),
    );
    expect(errors![0]!.extensions.code).toBe(errors![0]!.extensions.problems![0]!.code);
  });

  it('completes, commits and launches it: a bet from the past is marked as such', async () => {
    const input = {
      title: 'Shorter form',
      problem: 'People leave at the third field.',
      hypothesis: {
        change: 'we ask for the name only',
        audience: 'everyone',
        because: 'half of them stop there',
      },
      leadingMetric: 'sign-ups',
      prediction: { lift: 0.5, low: 0.2, high: 0.9, confidence: 0.6 },
      guardrails: [{ metric: 'payers', margin: 0.2 }],
      plan: { rollout: {} },
      windowDays: 28,
      launchBy: '2026-04-27',
      reviewOn: '2026-05-25',
    };
    const { updateBet } = await server.graphql<{ updateBet: object }>(
      'mutation ($input: BetInput!) { updateBet(key: "B-1", input: $input, revision: 1) { revision status owner { name } } }',
      { input },
    );
    expect(updateBet).toEqual({ revision: 2, status: 'DRAFT', owner: { name: 'Me' } });
    const { commitBet } = await server.graphql<{ commitBet: { baseline: number } }>(
      'mutation { commitBet(key: "B-1", revision: 2) { status leadingMetricVersion guardrails { metricVersion } baseline } }',
    );
    expect(commitBet).toMatchObject({
      status: 'COMMITTED',
      leadingMetricVersion: 1,
      guardrails: [{ metricVersion: 1 }],
    });
    const { launchBet } = await server.graphql<{ launchBet: object }>(
      'mutation { launchBet(key: "B-1", on: "2026-04-29") { status retrospective launchedOn launchBy reviewOn } }',
    );
    // Two days late moves the review date by two days.
    expect(launchBet).toEqual({
      status: 'VERDICT_DUE',
      retrospective: true,
      launchedOn: '2026-04-29',
      launchBy: '2026-04-27',
      reviewOn: '2026-05-27',
    });
  });

  it('cannot change what was committed', async () => {
    const { errors } = await server.ask(
      'mutation { updateBet(key: "B-1", input: { title: "Other" }) { key } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'SEALED' } }]);
  });

  it('finds the metric and the bet by what leads to them', async () => {
    expect(
      await server.graphql(
        `{ bets(filter: { metric: "payers" }) { totalCount nodes { key } }
           metric(key: "sign-ups") { lint bets { nodes { key } } latest { label value previous change good } dataThrough }
           none: metric(key: "no-such") { key } nobody: bet(key: "B-99") { key } odd: bet(key: "x'; --") { key } }`,
      ),
    ).toEqual({
      bets: { totalCount: 1, nodes: [{ key: 'B-1' }] },
      metric: {
        lint: [],
        bets: { nodes: [{ key: 'B-1' }] },
        latest: { label: '2026-W25', value: 12, previous: 11, change: 12 / 11 - 1, good: true },
        dataThrough: '2026-06-22T00:00:00.000Z',
      },
      none: null,
      nobody: null,
      odd: null,
    });
  });

  it.each(['/metrics/no-such', '/bets/B-99', '/bets/x', '/no-such'])(
    'is told that %s is not there',
    async (path) => {
      expect((await fetch(`${server.address}${path}`)).status).toBe(404);
    },
  );

  describe('in the browser', () => {
    const open = async (path: string): Promise<{ page: Page; failures: string[] }> => {
      const page = await browser!.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
      page.on(
        'response',
        (response) => response.status() >= 400 && failures.push(`${response.status()} ${response.url()}`),
      );
      const response = await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
      expect(response!.status()).toBe(200);
      return { page, failures };
    };
    const textOf = async (page: Page) => (await page.locator('body').textContent())!.replace(/\s+/g, ' ');

    it('sees the newest whole week of each stage’s metric on /', async ({ skip }) => {
      if (noBrowserReason !== null) skip(noBrowserReason);
      const { page, failures } = await open('/');
      const tile = page.locator('a[href="/metrics/sign-ups"]', { hasText: 'sign-ups' }).first();
      expect((await tile.textContent())!.replace(/\s+/g, ' ')).toMatch(/\b12\b/);
      expect(await textOf(page)).toContain('B-1');
      expect(failures).toEqual([]);
      await page.close();
    });

    it('sees every metric with its newest whole week on /metrics', async ({ skip }) => {
      if (noBrowserReason !== null) skip(noBrowserReason);
      const { page, failures } = await open('/metrics');
      const row = page.locator('tr', { has: page.locator('a[href="/metrics/sign-ups"]') });
      expect((await row.locator('.level').textContent())!.trim()).toBe('12');
      expect(await page.locator('tr', { hasText: 'pay-rate' }).locator('.level').textContent()).toContain(
        '18.2',
      );
      expect(failures).toEqual([]);
      await page.close();
    });

    it('sees the numbers of GraphQL on /metrics/KEY, with the launch marked', async ({ skip }) => {
      if (noBrowserReason !== null) skip(noBrowserReason);
      const { page, failures } = await open(
        `/metrics/sign-ups?from=${weeks.range.from}&to=${weeks.range.to}&grain=WEEK`,
      );
      const lines = await page.locator('details tbody tr').all();
      const cellsOf = async (line: (typeof lines)[number]) =>
        (await line.locator('td').allTextContents()).map((text) => text.trim());
      const rows = await Promise.all(lines.map(cellsOf));
      expect(rows.map((cells) => cells[1])).toEqual(signUpsOfWeek.map(String).toReversed());
      const marked = rows.filter((cells) => cells.at(-1) !== '');
      expect(marked).toEqual([[expect.stringContaining('27 Apr'), '9', '9', 'B-1']]);
      expect(await textOf(page)).toContain('138');
      await expect.poll(() => page.locator('canvas').count()).toBeGreaterThan(0);
      expect(failures).toEqual([]);
      await page.close();
    });

    it('sees the bet’s promise and its launch on /bets/KEY', async ({ skip }) => {
      if (noBrowserReason !== null) skip(noBrowserReason);
      const { page, failures } = await open('/bets/B-1');
      const text = await textOf(page);
      expect(text).toContain('Shorter form');
      expect(text).toContain('Entered from the past');
      const marked = await page.locator('details tbody tr', { hasText: 'launched' }).allTextContents();
      expect(marked[0]).toMatch(/29 Apr/);
      const values = await readSeries(server, 'sign-ups', {
        range: { from: '2026-04-29', to: '2026-04-30' },
      });
      expect(marked[0]).toContain(String(values.value[0]));
      expect(failures).toEqual([]);
      await page.close();
    });
  });
});
