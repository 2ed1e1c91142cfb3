import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { askFunnel, askRetention } from './ask-cohorts.ts';
import { Happenings, startRules } from './rule-server.ts';

const happened = new Happenings();
const start = '2025-01-10T00:00:00.000Z';
happened.add('view', start, 'in time');
happened.add('buy', '2025-01-16T23:59:59.999Z', 'in time');
happened.add('view', start, 'too late');
happened.add('buy', '2025-01-17T00:00:00.000Z', 'too late');
happened.add('view', start, 'too early');
happened.add('buy', '2025-01-09T23:59:59.999Z', 'too early');

happened.add('open', start, 'slow');
happened.add('try', '2025-01-15T00:00:00Z', 'slow');
happened.add('pay', '2025-01-18T00:00:00Z', 'slow');
happened.add('open', start, 'quick');
happened.add('try', '2025-01-10T00:00:10Z', 'quick');
happened.add('pay', '2025-01-10T00:00:40Z', 'quick');

happened.add('land', '2025-01-05T00:00:00Z', 'a', { properties: { plan: 'free' } });
happened.add('land', '2025-01-10T00:00:00Z', 'a', { properties: { plan: 'pro' } });
happened.add('land', '2025-01-11T00:00:00Z', 'a', { properties: { plan: 'team' } });
happened.add('sign', '2025-01-12T00:00:00Z', 'a', { properties: { plan: 'team' } });

happened.add('click', start, 'once');
happened.add('click', start, 'twice');
happened.add('click', start, 'twice');
happened.add('ping', start, 'both at once');
happened.add('pong', start, 'both at once');

for (const subject of ['on day 29', 'on day 30', 'never again']) happened.add('join', start, subject);
happened.add('join', '2025-02-08T23:59:59.999Z', 'on day 29');
happened.add('join', '2025-02-09T00:00:00.000Z', 'on day 30');

const on = (event: string) => ({ event, where: [] });
let server: LeadlineServer;
beforeAll(async () => {
  server = await startRules(happened);
}, 120_000);
afterAll(() => server?.stop());

describe('a funnel', () => {
  const everybody = {
    range: { from: '2025-01-10', to: '2025-01-11' },
    withinDays: 7,
    where: [],
    groupBy: [] as string[],
  };
  const entered = async (events: string[], rest: Partial<Parameters<typeof askFunnel>[1]> = {}) => {
    const { steps } = await askFunnel(server, { ...everybody, steps: events.map(on), ...rest });
    return steps.map((step) => step.entered);
  };

  it('ends before its window does, and never goes back', async () => {
    expect(await entered(['view', 'buy'])).toEqual([3, 1]);
  });

  it('has one window for all steps, which begins with the first', async () => {
    expect(await entered(['open', 'try', 'pay'])).toEqual([2, 2, 1]);
    expect(await entered(['open', 'try', 'pay'], { withinDays: 9 })).toEqual([2, 2, 2]);
  });

  it('tells the shares, and the median seconds from the step before', async () => {
    const { steps } = await askFunnel(server, { ...everybody, steps: ['open', 'try', 'pay'].map(on) });
    expect(steps.map(({ share }) => share)).toEqual([1, 1, 0.5]);
    expect(steps.map(({ fromPrevious }) => fromPrevious)).toEqual([null, 1, 0.5]);
    expect(steps.map(({ medianSeconds }) => medianSeconds)).toEqual([null, (432_000 + 10) / 2, 30]);
  });

  it('begins with the first step 1 of the range, by which it is filtered and broken down', async () => {
    const ofPlan = (plan: string) =>
      entered(['land', 'sign'], {
        range: { from: '2025-01-08', to: '2025-01-13' },
        where: [{ dimension: 'plan', op: 'EQ', values: [plan] }],
      });
    expect([await ofPlan('free'), await ofPlan('pro'), await ofPlan('team')]).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    const { segments } = await askFunnel(server, {
      ...everybody,
      steps: [on('land'), on('sign')],
      groupBy: ['plan'],
    });
    expect(segments.map(({ segment, steps }) => [segment[0]!.value, steps[1]!.entered])).toEqual([
      ['pro', 1],
    ]);
  });

  it('takes for a step another event than that of the step before, be it at the same time', async () => {
    expect(await entered(['click', 'click'])).toEqual([2, 1]);
    expect(await entered(['ping', 'pong', 'ping'])).toEqual([1, 1, 1]);
  });

  it('of nobody has no shares and no times', async () => {
    const { steps } = await askFunnel(server, { ...everybody, steps: [on('never'), on('ever')] });
    const nothing = { entered: 0, share: null, fromPrevious: null, medianSeconds: null };
    expect(steps).toEqual([
      { name: 'never', ...nothing },
      { name: 'ever', ...nothing },
    ]);
  });
});

describe('a retention table', () => {
  const ask = (from: string, to: string, periods: number) =>
    askRetention(server, {
      start: on('join'),
      back: on('join'),
      range: { from, to },
      grain: 'MONTH',
      periods,
      where: [],
    });

  it('counts months of thirty days from each start', async () => {
    const [cohort] = await ask('2025-01-10', '2025-01-11', 2);
    expect(cohort).toMatchObject({ label: '2025-01', size: 3, values: [1 / 3, 1 / 3] });
  });

  it('is null where a period has not passed for all of the cohort', async () => {
    // The data reach to noon of 31 March: two periods from 10 January, when all of them began, but not three.
    expect((await ask('2025-01-01', '2025-02-01', 3))[0]!.values).toEqual([1 / 3, 1 / 3, null]);
  });

  it('is null for a cohort of nobody', async () => {
    expect((await ask('2025-01-01', '2025-01-05', 1))[0]).toMatchObject({ size: 0, values: [null] });
  });
});
