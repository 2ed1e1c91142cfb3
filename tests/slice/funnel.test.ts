import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv, writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { countFunnel, countRetention } from './funnel-oracle.ts';

const msPerDay = 86_400_000;
const start = Date.parse('2026-01-05T00:00:00Z');
const at = (days: number) => start + Math.round(days * msPerDay);

/** Each rule has events of its own names; `clock` says how far the workspace's data reach. */
const events: EventRow[] = [];
const happened = (
  name: string,
  days: number,
  subject: string,
  { id, ...properties }: Record<string, string | number> & { id?: string } = {},
) => {
  events.push({ id: id ?? `e${events.length}`, at: at(days), name, subject, properties });
};
happened('clock', 0, 'clock');
happened('clock', 70, 'clock');

happened('visit', -20, 'early');
happened('visit', 1, 'early');
happened('signup', 1, 'early');
happened('visit', 0, 'in time');
happened('signup', 1 - 1 / msPerDay, 'in time');
happened('pay', 1 - 1 / msPerDay, 'in time');
happened('visit', 0, 'too late');
happened('signup', 1, 'too late');
happened('visit', 0, 'second visit');
happened('visit', 3, 'second visit');
happened('signup', 3.5, 'second visit');
happened('signup', 0, 'wrong way round');
happened('visit', 0.5, 'wrong way round');

happened('open', 0, 'once');
happened('open', 0, 'twice at one time', { id: 'open-1' });
happened('open', 0, 'twice at one time', { id: 'open-2' });
happened('close', 0, 'twice at one time');

happened('look', 0, 'a', { plan: 'team' });
happened('buy', 0.25, 'a', { plan: 'solo' });
happened('look', 0, 'b', { plan: 'solo' });
happened('look', 1, 'b', { plan: 'team' });
happened('buy', 2, 'b', { plan: 'team' });
happened('look', 0, 'c');
for (let i = 0; i < 12; i++)
  for (let n = 0; n <= i; n++) happened('reach', i, `reach-${i}-${n}`, { city: `city-${i}` });

happened('join', 0.5, 'weekly');
happened('use', 0.5, 'weekly');
happened('use', 7.4, 'weekly');
happened('use', 7.5, 'weekly');
happened('join', 6.9, 'gone');
happened('join', 8, 'late');
happened('join', 3, 'joined before', { plan: 'team' });
happened('join', 10, 'joined before', { plan: 'solo' });
happened('use', 11, 'joined before');
happened('log in', 0, 'repeats');
happened('log in', 0, 'repeats', { id: 'again' });
happened('log in', 0, 'never again');

/** Enough of one kind that chance meets every rule: few subjects, few names, times that often are equal. */
const chance: EventRow[] = fc
  .sample(
    fc.record({
      hours: fc.integer({ min: 0, max: 200 }),
      name: fc.constantFrom('p', 'q', 'r'),
      subject: fc.constantFrom(...Array.from({ length: 60 }, (_, i) => `s${i}`)),
    }),
    { numRuns: 900, seed: 7 },
  )
  .map(({ hours, name, subject }, i) => ({
    id: `c${(i * 7919) % 900}`,
    at: start + Math.floor(hours / 4) * 4 * 3_600_000,
    name,
    subject,
    properties: {},
  }));

interface Step {
  name: string;
  entered: number;
  share: number | null;
  fromPrevious: number | null;
  medianSeconds: number | null;
}
interface Funnel {
  steps: Step[];
  segments: { segment: { dimension: string; value: string | null }[]; steps: Step[] }[];
  meta: { sql: string; rowsRead: number; elapsedMs: number; dataThrough: string; partialFrom: number | null };
}
interface Cohort {
  label: string;
  size: number;
  values: (number | null)[];
}

describe('who gets how far', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const file = await writeEvents([...events, ...chance]);
    expect(await runCommand({ dataPath }, 'import', 'events', file)).toMatchObject({ status: 0 });
    const traits = await writeCsv([
      ['subject', 'persona'],
      ['a', 'maker'],
      ['c', 'buyer'],
    ]);
    expect(await runCommand({ dataPath }, 'import', 'traits', traits)).toMatchObject({ status: 0 });
    server = await startLeadline({ dataPath });
  });
  afterAll(() => server?.stop());

  const funnelQuery = `query ($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $where: [SegmentFilter!]!, $groupBy: [ID!]!) {
    funnel(steps: $steps, range: $range, withinDays: $withinDays, where: $where, groupBy: $groupBy) {
      steps { ...step } segments { segment { dimension value } steps { ...step } }
      meta { sql rowsRead elapsedMs dataThrough partialFrom }
    }
  }
  fragment step on FunnelStep { name entered share fromPrevious medianSeconds }`;
  const january = { from: '2026-01-05', to: '2026-01-19' };
  const asked = (names: string[], how: object = {}) => ({
    steps: names.map((event) => ({ event })),
    range: january,
    withinDays: 1,
    where: [],
    groupBy: [],
    ...how,
  });
  const funnel = async (names: string[], how?: object) =>
    (await server.graphql<{ funnel: Funnel }>(funnelQuery, asked(names, how))).funnel;
  const entered = async (names: string[], how?: object) =>
    (await funnel(names, how)).steps.map((step) => step.entered);
  const plan = (value: string) => ({ where: [{ dimension: 'plan', op: 'EQ', values: [value] }] });

  describe('a funnel', () => {
    it('begins with a subject’s first step 1 in the range, and ends before its window does', async () => {
      // early, in time; not: too late by a millisecond, with a second visit, the wrong way round.
      expect(await entered(['visit', 'signup'])).toEqual([5, 2]);
      expect(await entered(['visit', 'signup'], { range: { from: '2025-12-01', to: '2026-01-19' } })).toEqual(
        [5, 1],
      );
    });

    it('lets steps happen at one time, and by its shares says how many went on', async () => {
      const { steps } = await funnel(['visit', 'signup', 'pay']);
      expect(steps.map(({ entered }) => entered)).toEqual([5, 2, 1]);
      expect(steps.map(({ share }) => share)).toEqual([1, 0.4, 0.2]);
      expect(steps.map(({ fromPrevious }) => fromPrevious)).toEqual([null, 0.4, 0.5]);
      expect(steps.map(({ name }) => name)).toEqual(['visit', 'signup', 'pay']);
    });

    it('takes another event for each step than for the step before', async () => {
      expect(await entered(['open', 'open'])).toEqual([2, 1]);
      // Of two events at one time each is another than the one before.
      expect(await entered(['open', 'open', 'open'])).toEqual([2, 1, 1]);
      expect(await entered(['open', 'close', 'open'])).toEqual([2, 1, 1]);
    });

    it('says how long half of them take from the step before', async () => {
      const { steps } = await funnel(['look', 'buy'], { withinDays: 7 });
      // 6 hours and 2 days: between them lies the median.
      expect(steps.map(({ medianSeconds }) => medianSeconds)).toEqual([null, (6 + 48) * 1800]);
    });

    it('is filtered and broken down by its first event', async () => {
      expect(await entered(['look', 'buy'], { withinDays: 7, ...plan('team') })).toEqual([1, 1]);
      expect(await entered(['look', 'buy'], { withinDays: 7, ...plan('solo') })).toEqual([1, 1]);
      const { steps, segments } = await funnel(['look', 'buy'], { groupBy: ['plan'] });
      expect(steps.map((step) => step.entered)).toEqual([3, 1]);
      const bySegment = segments.map(({ segment, steps }) => [
        segment[0]!.value,
        steps.map((step) => step.entered),
      ]);
      expect(bySegment).toEqual([
        ['solo', [1, 0]],
        ['team', [1, 1]],
        [null, [1, 0]],
      ]);
    });

    it('is filtered and broken down by what is known of people', async () => {
      const where = [{ dimension: 'trait.persona', op: 'EQ', values: ['maker'] }];
      expect(await entered(['look', 'buy'], { where })).toEqual([1, 1]);
      const { segments } = await funnel(['look', 'buy'], { groupBy: ['trait.persona', 'plan'] });
      expect(segments.map(({ segment }) => segment.map(({ value }) => value))).toEqual([
        ['buyer', null],
        ['maker', 'team'],
        [null, 'solo'],
      ]);
    });

    it('shows the ten largest segments, largest first', async () => {
      const { segments } = await funnel(['reach', 'clock'], { groupBy: ['city'] });
      expect(segments.map(({ segment, steps }) => [segment[0]!.value, steps[0]!.entered])).toEqual(
        [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((i) => [`city-${i}`, i + 1]),
      );
    });

    it('of nobody has no shares and no times', async () => {
      const { steps, segments } = await funnel(['never', 'visit'], { groupBy: ['plan'] });
      expect(steps).toEqual(
        ['never', 'visit'].map((name) => ({
          name,
          entered: 0,
          share: null,
          fromPrevious: null,
          medianSeconds: null,
        })),
      );
      expect(segments).toEqual([]);
    });

    it('says what it rests on', async () => {
      const { meta } = await funnel(['visit', 'signup']);
      expect(meta).toMatchObject({ dataThrough: new Date(at(70)).toISOString(), partialFrom: null });
      expect(meta.sql).toContain("name = 'visit'");
      expect(meta.rowsRead).toBeGreaterThan(0);
      expect(meta.elapsedMs).toBeGreaterThan(0);
    });

    it.each([
      [['p', 'q', 'r'], 2],
      [['p', 'p', 'q'], 1.5],
      [['q', 'p', 'q', 'p'], 4],
      [['r', 'r', 'r', 'r'], 8],
      [['p', 'q'], 1 / 6],
      [['p', 'q', 'r', 'p', 'q', 'r', 'p', 'q', 'r', 'p'], 9],
    ])('counts %j within %d days as the words have it', async (names, withinDays) => {
      const range = { from: '2026-01-06', to: '2026-01-11' };
      const right = countFunnel([...events, ...chance], {
        steps: names,
        from: at(1),
        to: at(6),
        withinMs: withinDays * msPerDay,
      });
      const { steps } = await funnel(names, { range, withinDays });
      expect(steps.map(({ entered, medianSeconds }) => ({ entered, medianSeconds }))).toEqual(right);
      expect(right[1]!.entered).toBeGreaterThan(0);
    });

    it.each<[string, object, string, RegExp]>([
      ['one step', { steps: [{ event: 'visit' }] }, 'steps', /has 2 to 10/],
      ['eleven steps', { steps: Array(11).fill({ event: 'visit' }) }, 'steps', /has 2 to 10/],
      ['a step without a name', { steps: [{ event: 'visit' }, { event: '' }] }, 'steps.1.event', /missing/],
      ['no window', { withinDays: 0 }, 'withinDays', /more than 0 and at most 366/],
      ['a window of more than a year', { withinDays: 367 }, 'withinDays', /at most 366/],
      ['a range without days', { range: { from: '2026-01-05', to: '2026-01-05' } }, 'range', /holds no day/],
      ['an unknown dimension', { groupBy: ['colour'] }, 'groupBy.0', /No event has a property “colour”/],
      [
        'a condition without a value',
        { where: [{ dimension: 'plan', op: 'EQ', values: [] }] },
        'where.0.values',
        /exactly one value/,
      ],
    ])('is refused for %s', async (_, how, field, message) => {
      const { errors } = await server.ask(funnelQuery, asked(['visit', 'signup'], how));
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT', field },
      });
    });
  });

  describe('a retention table', () => {
    const retentionQuery = `query ($start: EventMatchInput!, $back: EventMatchInput!, $range: DateRange!, $grain: Grain!, $periods: Int!, $where: [SegmentFilter!]!) {
      retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods, where: $where) {
        grain cohorts { t label size values } meta { sql rowsRead elapsedMs dataThrough partialFrom }
      }
    }`;
    const about = (start: string, back: string, how: object = {}) => ({
      start: { event: start },
      back: { event: back },
      range: january,
      grain: 'WEEK',
      periods: 2,
      where: [],
      ...how,
    });
    const cohorts = async (start: string, back: string, how?: object) => {
      const { retention } = await server.graphql<{ retention: { cohorts: Cohort[] } }>(
        retentionQuery,
        about(start, back, how),
      );
      return retention.cohorts.map(({ label, size, values }) => [label, size, values]);
    };

    it('takes a subject by its first start ever, and each period from that start on', async () => {
      expect(await cohorts('join', 'use')).toEqual([
        ['2026-W02', 3, [1 / 3, 2 / 3]],
        ['2026-W03', 1, [0, 0]],
      ]);
    });

    it('is filtered by the start that counts', async () => {
      expect(await cohorts('join', 'use', plan('team'))).toEqual([
        ['2026-W02', 1, [0, 1]],
        ['2026-W03', 0, [null, null]],
      ]);
      expect((await cohorts('join', 'use', plan('solo'))).map(([, size]) => size)).toEqual([0, 0]);
    });

    it('wants another event than the start, be it at the same time', async () => {
      expect((await cohorts('log in', 'log in'))[0]).toEqual(['2026-W02', 2, [0.5, 0]]);
    });

    it('has months of thirty days', async () => {
      const range = { from: '2026-01-01', to: '2026-02-01' };
      expect(await cohorts('join', 'use', { range, grain: 'MONTH', periods: 3 })).toEqual([
        ['2026-01', 4, [0.5, 0, null]],
      ]);
    });

    it('says nothing of a period that has not passed for all of the cohort', async () => {
      // The only one of the week began on 5 January, and the data end 70 days later.
      const range = { from: '2026-03-02', to: '2026-03-16' };
      expect(
        await cohorts('clock', 'clock', { range: { from: '2026-01-05', to: '2026-01-12' }, periods: 12 }),
      ).toEqual([['2026-W02', 1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null]]]);
      expect(await cohorts('clock', 'clock', { range })).toEqual([
        ['2026-W10', 0, [null, null]],
        ['2026-W11', 0, [null, null]],
      ]);
    });

    it('counts chance as the words have it', async () => {
      const range = { from: '2026-01-05', to: '2026-01-10' };
      for (const [start, back] of [['p', 'q'] as const, ['r', 'r'] as const]) {
        const given = await cohorts(start, back, { range, grain: 'DAY', periods: 6 });
        const right = given.map(([label], day) => {
          const of = { start, back, from: at(day), to: at(day + 1), periodMs: msPerDay, periods: 6 };
          const { size, seen } = countRetention(chance, of);
          return [label, size, seen.map((count) => (size === 0 ? null : count / size))];
        });
        expect(given).toEqual(right);
        expect(given[0]![1]).toBeGreaterThan(5);
      }
    });

    it('says what it rests on, and which cohorts still fill', async () => {
      const { retention } = await server.graphql<{ retention: Funnel & { grain: string } }>(
        retentionQuery,
        about('join', 'use', { range: { from: '2026-03-09', to: '2026-03-23' } }),
      );
      expect(retention).toMatchObject({
        grain: 'WEEK',
        meta: { dataThrough: new Date(at(70)).toISOString(), partialFrom: 1 },
      });
      expect(retention.meta.sql).toContain("name = 'join'");
    });

    it.each<[string, object, string, RegExp]>([
      ['hours', { grain: 'HOUR' }, 'grain', /DAY, WEEK or MONTH/],
      ['quarters', { grain: 'QUARTER' }, 'grain', /DAY, WEEK or MONTH/],
      ['no period', { periods: 0 }, 'periods', /from 1 to 60/],
      ['61 periods', { periods: 61 }, 'periods', /from 1 to 60/],
      ['a start without a name', { start: { event: '' } }, 'start.event', /missing/],
      ['a range that is reversed', { range: { from: '2026-02-01', to: '2026-01-01' } }, 'range', /no day/],
      ['an unknown dimension', { where: [{ dimension: 'x', op: 'IS_SET' }] }, 'where.0.dimension', /“x”/],
    ])('is refused for %s', async (_, how, field, message) => {
      const { errors } = await server.ask(retentionQuery, about('join', 'use', how));
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT', field },
      });
    });
  });
});
