import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { adoptStarter, saveMetric } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { readSeries } from './ask.ts';
import type { How } from './ask.ts';
import { listDifferences } from './compare-answers.ts';
import type { Match } from './oracle/event.ts';
import { dependsOnPoints } from './oracle/kinds.ts';
import { answer } from './oracle/series.ts';
import { makeWorkspace } from './oracle/workspace.ts';
import { moments, sampleProduct } from './product.ts';
import { seed } from './seed.ts';
import { starterCatalogue, starterHelpers } from './starter-catalogue.ts';
import { importEvents, importPoints, importTraits, saveCalendar } from './world-server.ts';

const servers: LeadlineServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function startEmpty(): Promise<LeadlineServer> {
  const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  servers.push(server);
  return server;
}

const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key).toSorted();
const allKeys = keysOf([...starterCatalogue, ...starterHelpers]);
const momentOf = (name: string) => moments[name as keyof typeof moments] as Match;

describe('the starter catalogue on a product', () => {
  const product = sampleProduct(seed);
  const calendar = { timeZone: 'Europe/Berlin', weekStartsOn: 1, fiscalYearStartMonth: 1 };
  const metrics = new Map(
    [...starterCatalogue, ...starterHelpers].map(({ key, definition }) => [
      key,
      { definition: definition(momentOf), points: key === 'spend' ? product.spend : [] },
    ]),
  );
  const workspace = makeWorkspace(calendar, product.events, { now: Date.now(), metrics });
  let server: LeadlineServer;

  beforeAll(async () => {
    server = await startEmpty();
    await saveCalendar(server, calendar);
    await importEvents(server, product.events);
    await importTraits(server, product.traits);
    await adoptStarter(server, moments);
    await importPoints(server, 'spend', product.spend);
  }, 120_000);

  it('has the sixteen metrics and their three helpers', async () => {
    const { metrics: given } = await server.graphql<{ metrics: { nodes: { key: string }[] } }>(
      '{ metrics(first: 100) { nodes { key } } }',
    );
    expect(keysOf(given.nodes)).toEqual(allKeys);
  });

  it.each(starterCatalogue)('says of $key its stage, its unit and which way is good', async (row) => {
    const { metric } = await server.graphql<{ metric: object }>(
      'query ($key: ID!) { metric(key: $key) { stage unit goodDirection } }',
      { key: row.key },
    );
    expect(metric).toEqual({ stage: row.stage, unit: row.unit, goodDirection: row.goodDirection });
  });

  const range = { from: '2026-01-01', to: '2026-04-13' };
  const plain = { groupBy: [], where: [] };
  const questions: How[] = [
    { ...plain, grain: 'WEEK', period: { range }, compare: { previousPeriod: true } },
    { ...plain, grain: 'MONTH', period: { last: 'P2M' } },
    { ...plain, grain: 'DAY', period: { range: { from: '2026-03-20', to: '2026-04-05' } } },
    { ...plain, grain: 'MONTH', period: { range }, groupBy: ['trait.persona'] },
    {
      ...plain,
      grain: 'WEEK',
      period: { range },
      where: [{ dimension: 'trait.persona', op: 'EQ', values: ['maker'] }],
    },
  ];
  it.each([...metrics])('computes %s as its words say', async (key, metric) => {
    const hasNoSegments = dependsOnPoints(workspace, metric);
    const overall = answer(workspace, { ...questions[0]!, metric });
    expect(overall.series[0]!.figures.some(({ value }) => value !== null && value > 0)).toBe(true);
    for (const how of questions) {
      if (hasNoSegments && (how.groupBy.length > 0 || how.where.length > 0)) continue;
      const right = answer(workspace, { ...how, metric });
      expect(listDifferences(await readSeries(server, key, how), right)).toEqual([]);
    }
  });

  it('leaves what is there as it is when it is adopted again', async () => {
    await saveMetric(server, 'ticket-volume', { measure: { aggregate: 'COUNT', of: { event: 'my own' } } });
    const list = () =>
      server.graphql('{ metrics(first: 100) { nodes { key name version revision unit definition } } }');
    const before = await list();
    await adoptStarter(server, moments);
    expect(await list()).toEqual(before);
  });
});

describe('adopting the starter catalogue', () => {
  it('makes what the named moments allow, and no more', async () => {
    const server = await startEmpty();
    const { SIGN_UP, PAID, CRASH, SUBSCRIPTION_CHANGED } = moments;
    const adopted = await adoptStarter(server, { SIGN_UP, PAID, CRASH });
    expect(keysOf(adopted)).toEqual(
      ['conversion-to-paid', 'cost-per-acquisition', 'qualified-signups', 'spend'].toSorted(),
    );
    await adoptStarter(server, { SIGN_UP, SUBSCRIPTION_CHANGED });
    const revenue = ['expansion', 'mrr', 'net-revenue-retention', 'paying-accounts', 'payback-period'];
    expect(await listKeys(server)).toEqual([...keysOf(adopted), ...revenue].toSorted());
  });

  it('takes every sign-up for qualified where no moment says which are', async () => {
    const server = await startEmpty();
    await adoptStarter(server, { SIGN_UP: moments.SIGN_UP });
    expect(await definitionOf(server, 'qualified-signups')).toMatchObject({
      measure: { aggregate: 'UNIQUE', of: { event: moments.SIGN_UP.event } },
    });
  });

  it('reads the money spent from the metric that is named', async () => {
    const server = await startEmpty();
    await saveMetric(server, 'ads', { imported: {} }, { unit: 'CURRENCY' });
    const adopted = await adoptStarter(server, { SIGN_UP: moments.SIGN_UP }, 'ads');
    expect(keysOf(adopted)).not.toContain('spend');
    expect(await definitionOf(server, 'cost-per-acquisition')).toEqual({
      formula: { expression: 'ads / qualified-signups' },
    });
  });

  describe('with something wrong', () => {
    let server: LeadlineServer;
    beforeAll(async () => {
      server = await startEmpty();
      await saveMetric(server, 'visits', { measure: { aggregate: 'COUNT', of: { event: 'visit' } } });
    });
    const refusal = async (named: object[], spend?: string) => {
      const { errors } = await server.ask(
        'mutation ($moments: [MomentInput!]!, $spend: ID) { adoptStarter(moments: $moments, spend: $spend) { key } }',
        { moments: named, spend },
      );
      return errors?.[0]?.extensions.code;
    };
    afterEach(async () => expect(await listKeys(server)).toEqual(['visits']));
    const signUp = { moment: 'SIGN_UP', event: moments.SIGN_UP };

    it('refuses a spend that is no imported metric', async () => {
      expect(await refusal([signUp], 'visits')).toBe('BAD_USER_INPUT');
    });

    it('refuses two events for one moment', async () => {
      expect(await refusal([signUp, { moment: 'SIGN_UP', event: moments.PAID }])).toBe('BAD_USER_INPUT');
    });

    it('still lists its sixteen metrics by stage, each with the moments that it needs', async () => {
      const { starterMetrics } = await server.graphql<{
        starterMetrics: { key: string; stage: string; needs: string[] }[];
      }>('{ starterMetrics { key stage needs } }');
      const stages = [...new Set(starterMetrics.map(({ stage }) => stage))];
      expect(stages).toEqual(['ACQUISITION', 'ACTIVATION', 'RETENTION', 'MONETIZATION', 'QUALITY']);
      const given = starterMetrics.filter(({ key }) => !starterHelpers.some((helper) => helper.key === key));
      expect(keysOf(given)).toEqual(keysOf(starterCatalogue));
      // Whether QUALIFIED is needed where SIGN_UP stands in for it, the words do not say.
      for (const { key, needs } of starterCatalogue.filter((row) => !row.needs.includes('QUALIFIED'))) {
        expect(given.find((one) => one.key === key)!.needs.toSorted()).toEqual(needs.toSorted());
      }
    });
  });
});

async function definitionOf(server: LeadlineServer, key: string): Promise<unknown> {
  const { metric } = await server.graphql<{ metric: { definition: string } }>(
    'query ($key: ID!) { metric(key: $key) { definition } }',
    { key },
  );
  return JSON.parse(metric.definition);
}

async function listKeys(server: LeadlineServer): Promise<string[]> {
  const { metrics } = await server.graphql<{ metrics: { nodes: { key: string }[] } }>(
    '{ metrics(first: 100) { nodes { key } } }',
  );
  return keysOf(metrics.nodes);
}
