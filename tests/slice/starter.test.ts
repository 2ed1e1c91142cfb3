import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptStarter, countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** Ten sign-ups, four of which activate, and a clock a month later. */
const events: EventRow[] = [
  ...Array.from({ length: 10 }, (_, i) => ['account_created', i, `s${i}`] as const),
  ...Array.from({ length: 4 }, (_, i) => ['project_shared', i + 1, `s${i}`] as const),
  ['clock', 24 * 40, 'clock'] as const,
].map(([name, hours, subject], i) => ({
  id: `e${i}`,
  at: Date.parse('2026-01-05T00:00:00Z') + hours * 3_600_000,
  name,
  subject,
  properties: {},
}));

const event = (name: string, where: object[] = []) => ({ event: name, where });
const adoptQuery =
  'mutation ($moments: [MomentInput!]!, $spend: ID) { adoptStarter(moments: $moments, spend: $spend) { key } }';

describe('the starter catalogue', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
      status: 0,
    });
    server = await startLeadline({ dataPath });
  });
  afterAll(() => server?.stop());

  const keysThere = async () => {
    const { metrics } = await server.graphql<{ metrics: { nodes: { key: string }[] } }>(
      '{ metrics(first: 100) { nodes { key } } }',
    );
    return metrics.nodes.map(({ key }) => key).toSorted();
  };
  const refused = async (moments: object[], spend?: string) => {
    const before = await keysThere();
    const { errors } = await server.ask(adoptQuery, { moments, spend });
    expect(await keysThere()).toEqual(before);
    return errors?.[0];
  };

  it('lists what can be had, and by which moments', async () => {
    const { starterMetrics } = await server.graphql<{ starterMetrics: { key: string; needs: string[] }[] }>(
      '{ starterMetrics { key name stage needs } }',
    );
    expect(starterMetrics).toHaveLength(16);
    expect(starterMetrics).toContainEqual({
      key: 'activation-rate',
      name: 'Activation rate',
      stage: 'ACTIVATION',
      needs: ['SIGN_UP', 'AHA'],
    });
  });

  it.each<[string, object[], string, RegExp]>([
    ['no moment', [], 'moments', /name at least one/],
    [
      'a moment that is named twice',
      [
        { moment: 'SIGN_UP', event: event('a') },
        { moment: 'SIGN_UP', event: event('b') },
      ],
      'moments.1.moment',
      /SIGN_UP is named twice/,
    ],
    [
      'two moments for one event',
      [
        { moment: 'SIGN_UP', event: event('account_created') },
        { moment: 'QUALIFIED', event: event('account_created') },
      ],
      'moments.1.event',
      /SIGN_UP and QUALIFIED are two moments for one event, “account_created”; .* tell them apart by conditions/,
    ],
    ['an event without a name', [{ moment: 'AHA', event: event('') }], 'moments.0.event.event', /missing/],
    [
      'a condition that is none',
      [{ moment: 'AHA', event: event('a', [{ dimension: 'plan', op: 'GT', values: ['x'] }]) }],
      'moments.0.event.where.0.values',
      /takes a number/,
    ],
  ])('is refused whole for %s', async (_, moments, field, message) => {
    expect(await refused(moments)).toMatchObject({
      message: expect.stringMatching(message) as string,
      extensions: { code: 'BAD_USER_INPUT', field },
    });
  });

  it('reads spend only from imported money', async () => {
    await saveMetric(server, 'clicks', countOf('click'));
    const moments = [{ moment: 'SIGN_UP', event: event('account_created') }];
    expect(await refused(moments, 'clicks')).toMatchObject({
      message: expect.stringMatching(/“clicks” is of kind COUNT; spend is an IMPORTED metric/) as string,
      extensions: { code: 'BAD_USER_INPUT', field: 'spend' },
    });
    expect(await refused(moments, 'nothing')).toMatchObject({
      extensions: { code: 'NOT_FOUND', field: 'spend' },
    });
  });

  it('makes what the moments allow, with points at once, and leaves what is there', async () => {
    await saveMetric(server, 'activation-rate', countOf('project_shared'));
    const made = await adoptStarter(server, {
      SIGN_UP: event('account_created'),
      AHA: event('project_shared'),
      FIRST_VALUE: event('project_shared', [{ dimension: 'size', op: 'IS_NOT_SET' }]),
    });
    expect(made.map(({ key }) => key).toSorted()).toEqual([
      'cost-per-acquisition',
      'qualified-signups',
      'spend',
      'time-to-first-value',
    ]);
    const { metrics } = await server.graphql<{ metrics: { nodes: object[] } }>(
      `{ metrics(first: 100) { nodes { key kind currency drives { key } owner { name } series(range: { from: "2026-01-05", to: "2026-01-12" }, grain: WEEK) { value } } } }`,
    );
    expect(metrics.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'activation-rate', kind: 'COUNT' }),
        expect.objectContaining({ key: 'qualified-signups', series: { value: [10] }, owner: { name: 'Me' } }),
        expect.objectContaining({
          key: 'time-to-first-value',
          series: { value: [3600] },
          drives: [{ key: 'activation-rate' }],
        }),
        expect.objectContaining({ key: 'cost-per-acquisition', kind: 'FORMULA', currency: 'USD' }),
      ]),
    );
  });

  it('makes nothing twice, and more when more is named', async () => {
    expect(await adoptStarter(server, { SIGN_UP: event('account_created') })).toEqual([]);
    const made = await adoptStarter(server, { SUBSCRIPTION_CHANGED: event('plan_changed') });
    expect(made.map(({ key }) => key).toSorted()).toEqual([
      'expansion',
      'mrr',
      'net-revenue-retention',
      'payback-period',
      'paying-accounts',
    ]);
  });

  it('takes the money that is spent from another metric, in its currency', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const other = await startLeadline({ dataPath });
    try {
      await saveMetric(other, 'ads', { imported: {} }, { unit: 'CURRENCY', currency: 'EUR' });
      const made = await adoptStarter(other, { QUALIFIED: event('qualified') }, 'ads');
      expect(made.map(({ key }) => key)).toEqual(['qualified-signups', 'cost-per-acquisition']);
      const { metric } = await other.graphql<{ metric: object }>(
        '{ metric(key: "cost-per-acquisition") { currency definition } }',
      );
      expect(metric).toEqual({
        currency: 'EUR',
        definition: JSON.stringify({ formula: { expression: 'ads / qualified-signups' } }),
      });
    } finally {
      await other.stop();
    }
  });
});
