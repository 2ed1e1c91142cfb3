import { describe, expect, test } from 'vitest';
import { moments } from '@leadline/db/vocabulary';
import type { Moment } from '@leadline/db/vocabulary';
import { findSharedEvent, planAdoption } from './starter-adoption.ts';
import type { Adoption } from './starter-adoption.ts';
import { starterMetrics } from './starter-catalogue.ts';
import type { MomentEvents } from './starter-catalogue.ts';

/** Each moment by an event of its own name, in lower case. */
const named = (...those: readonly Moment[]): MomentEvents =>
  Object.fromEntries(those.map((moment) => [moment, { event: moment.toLowerCase(), where: [] }]));
const plan = (events: MomentEvents, rest: Partial<Adoption> = {}) =>
  planAdoption({ events, spend: 'spend', there: new Map(), ...rest });
const keysOf = (events: MomentEvents, rest?: Partial<Adoption>) =>
  plan(events, rest).map(({ metric }) => metric.key);
const there = (...keys: string[]) => new Map(keys.map((key) => [key, { isArchived: false }]));

describe('the catalogue', () => {
  test('has sixteen metrics, by stage', () => {
    expect(
      starterMetrics.map(({ stage, key, unit, goodDirection }) => [stage, key, unit, goodDirection]),
    ).toEqual([
      ['ACQUISITION', 'qualified-signups', 'COUNT', 'UP'],
      ['ACQUISITION', 'cost-per-acquisition', 'CURRENCY', 'DOWN'],
      ['ACQUISITION', 'trial-to-start', 'SHARE', 'UP'],
      ['ACTIVATION', 'time-to-first-value', 'SECONDS', 'DOWN'],
      ['ACTIVATION', 'activation-rate', 'SHARE', 'UP'],
      ['RETENTION', 'wau-mau', 'SHARE', 'UP'],
      ['RETENTION', 'feature-adoption', 'SHARE', 'UP'],
      ['RETENTION', 'repeat-task-success', 'SHARE', 'UP'],
      ['MONETIZATION', 'conversion-to-paid', 'SHARE', 'UP'],
      ['MONETIZATION', 'expansion', 'CURRENCY', 'UP'],
      ['MONETIZATION', 'net-revenue-retention', 'SHARE', 'UP'],
      ['MONETIZATION', 'payback-period', 'MONTHS', 'DOWN'],
      ['QUALITY', 'crash-rate', 'RATIO', 'DOWN'],
      ['QUALITY', 'latency-p95', 'MILLISECONDS', 'DOWN'],
      ['QUALITY', 'ticket-volume', 'COUNT', 'DOWN'],
      ['QUALITY', 'complaint-rate', 'RATIO', 'DOWN'],
    ]);
  });

  test('is defined to the letter', async () => {
    const definitions = plan(named(...moments)).map(
      ({ metric, definition }) => `${metric.key}: ${JSON.stringify(definition)}\n`,
    );
    expect(definitions).toHaveLength(19);
    await expect(definitions.join('')).toMatchFileSnapshot('./starter-catalogue.txt');
  });

  test('moves only what is in it', () => {
    const keys = starterMetrics.map(({ key }) => key);
    for (const { drives } of starterMetrics) expect(keys).toEqual(expect.arrayContaining([...drives]));
  });
});

describe('what is made', () => {
  test('is what the named moments allow', () => {
    expect(keysOf(named('CRASH', 'SESSION'))).toEqual(['crash-rate']);
    expect(keysOf(named('CORE_ACTION'))).toEqual(['wau-mau']);
    expect(keysOf(named('VISIT', 'TASK_START', 'CRASH'))).toEqual([]);
  });

  test('reads sign-ups where nobody says which of them qualify', () => {
    const definitionWith = (...those: Moment[]) => plan(named(...those))[0]!.definition;
    expect(definitionWith('SIGN_UP')).toMatchObject({ measure: { of: { event: 'sign_up' } } });
    expect(definitionWith('SIGN_UP', 'QUALIFIED')).toMatchObject({ measure: { of: { event: 'qualified' } } });
  });

  test('holds a metric of spend where a cost needs one and none is named', () => {
    expect(keysOf(named('SIGN_UP'))).toEqual(['qualified-signups', 'spend', 'cost-per-acquisition']);
    const [, cost] = plan(named('SIGN_UP'), { spend: 'ads', there: there('ads') });
    expect(cost).toMatchObject({ definition: { formula: { expression: 'ads / qualified-signups' } } });
  });

  test('is a payback period only with a cost and a revenue', () => {
    expect(keysOf(named('SUBSCRIPTION_CHANGED'))).toEqual([
      'expansion',
      'net-revenue-retention',
      'mrr',
      'paying-accounts',
    ]);
    const earlier = there('qualified-signups', 'spend', 'cost-per-acquisition');
    expect(keysOf(named('SUBSCRIPTION_CHANGED'), { there: earlier })).toContain('payback-period');
  });

  test('leaves out what is there, and what would read a metric that was put away', () => {
    expect(keysOf(named('SIGN_UP'), { there: there('qualified-signups') })).toEqual([
      'spend',
      'cost-per-acquisition',
    ]);
    const archived = new Map([['qualified-signups', { isArchived: true }]]);
    expect(keysOf(named('SIGN_UP'), { there: archived })).toEqual([]);
  });

  test('is believed to move only what is there', () => {
    const [activation] = plan(named('SIGN_UP', 'AHA', 'PAID')).filter(
      ({ metric }) => metric.key === 'activation-rate',
    );
    expect(activation!.drives).toEqual(['conversion-to-paid']);
  });
});

test('two moments share an event when its name and conditions are the same, in whatever order', () => {
  const plan = { dimension: 'plan', op: 'EQ' as const, values: ['team'] };
  const size = { dimension: 'size', op: 'GT' as const, values: ['5'] };
  const moment = (moment: Moment, where: (typeof plan | typeof size)[]) => ({
    moment,
    event: { event: 'sign_up', where },
  });
  expect(findSharedEvent([moment('SIGN_UP', []), moment('QUALIFIED', [plan])])).toBeNull();
  expect(findSharedEvent([moment('AHA', [size, plan]), moment('PAID', [plan, size])])).not.toBeNull();
});
