import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { epochDay } from './calendar.ts';
import { findChangedDays, joinDays, sliceDays } from './changed-days.ts';
import type { Dependencies, FactChange } from './changed-days.ts';

const msPerDay = 86_400_000;
const at = (text: string) => Date.parse(text);
const extent = { firstEventAt: at('2026-01-01T10:00Z'), dataThrough: at('2026-06-30T10:00Z') };
const reads: Dependencies = {
  events: ['used'],
  firsts: [],
  series: [],
  readsTraits: false,
  beforeMs: 0,
  afterMs: 0,
  maturesAfterMs: 0,
};
const added: FactChange = {
  cause: 'EVENTS_ADDED',
  subject: 'used',
  firstDay: '2026-03-10',
  lastDay: '2026-03-11',
};

/** The days as first and last, both in. */
function changed(
  dependencies: Partial<Dependencies>,
  changes: Partial<FactChange>[],
  { timeZone = 'UTC', before = extent.dataThrough }: { timeZone?: string; before?: number } = {},
): string[] {
  const days = findChangedDays(
    { timeZone, weekStartsOn: 1, fiscalYearStartMonth: 1 },
    { ...reads, ...dependencies },
    { changes: changes.map((change) => ({ ...added, ...change })), dataThroughBefore: before, extent },
  );
  const date = (day: number) => epochDay.add({ days: day }).toString();
  return days.map(({ from, to }) => `${date(from)} to ${date(to - 1)}`);
}

describe('the days that a change of the facts has changed', () => {
  test('are those of the events, where the metric reads them', () => {
    expect(changed({}, [{}])).toEqual(['2026-03-10 to 2026-03-11']);
    expect(changed({}, [{ subject: 'seen' }])).toEqual([]);
    expect(changed({}, [{}, { firstDay: '2026-03-12', lastDay: '2026-03-12' }])).toEqual([
      '2026-03-10 to 2026-03-12',
    ]);
  });

  test('are the local days that the UTC days overlap', () => {
    expect(changed({}, [{}], { timeZone: 'America/New_York' })).toEqual(['2026-03-09 to 2026-03-11']);
    expect(changed({}, [{}], { timeZone: 'Pacific/Auckland' })).toEqual(['2026-03-10 to 2026-03-12']);
  });

  test('are as many more as the windows reach', () => {
    expect(changed({ beforeMs: 7 * msPerDay }, [{}])).toEqual(['2026-03-03 to 2026-03-11']);
    expect(changed({ beforeMs: 1.5 * msPerDay }, [{}])).toEqual(['2026-03-08 to 2026-03-11']);
    expect(changed({ afterMs: 6 * msPerDay }, [{}])).toEqual(['2026-03-10 to 2026-03-17']);
    expect(changed({ afterMs: Infinity }, [{}])).toEqual(['2026-03-10 to 2026-06-30']);
  });

  test('keep a trailing window whole where the clocks go back in it', () => {
    const october = { firstDay: '2025-10-24', lastDay: '2025-10-24' };
    const days = findChangedDays(
      { timeZone: 'Europe/London', weekStartsOn: 1, fiscalYearStartMonth: 1 },
      { ...reads, afterMs: 6 * msPerDay },
      {
        changes: [{ ...added, ...october }],
        dataThroughBefore: extent.dataThrough,
        extent: { ...extent, firstEventAt: at('2025-01-01') },
      },
    );
    // An event of 24 October, 23:30 UTC, is one of 25 October there, and counts until the 31st.
    const last = epochDay.add({ days: days.at(-1)!.to - 1 });
    expect(Temporal.PlainDate.compare(last, '2025-10-31')).toBe(0);
  });

  test('are all that follow where a first event was taken out', () => {
    const removed = { cause: 'EVENTS_REMOVED' } as const;
    expect(changed({ beforeMs: msPerDay }, [removed])).toEqual(['2026-03-09 to 2026-03-11']);
    expect(changed({ beforeMs: msPerDay, firsts: ['used'] }, [removed])).toEqual([
      '2026-03-09 to 2026-06-30',
    ]);
    expect(changed({ events: ['used', 'left'], firsts: ['left'] }, [removed])).toEqual([
      '2026-03-10 to 2026-03-11',
    ]);
  });

  test('are all where a trait has changed that the metric reads', () => {
    const traits = { cause: 'TRAITS', subject: null, firstDay: null, lastDay: null } as const;
    expect(changed({}, [traits])).toEqual([]);
    expect(changed({ readsTraits: true }, [traits])).toEqual(['2026-01-01 to 2026-06-30']);
  });

  test('are the local days of an imported series', () => {
    const series = { cause: 'SERIES', subject: 'spend' } as const;
    expect(changed({}, [series])).toEqual([]);
    expect(changed({ series: ['spend'] }, [series], { timeZone: 'America/New_York' })).toEqual([
      '2026-03-10 to 2026-03-11',
    ]);
  });

  test('lie within the data', () => {
    const early = { firstDay: '2025-01-01', lastDay: '2026-01-02' };
    expect(changed({ beforeMs: 400 * msPerDay }, [early])).toEqual(['2026-01-01 to 2026-01-02']);
    expect(changed({}, [{ firstDay: '2027-01-01', lastDay: '2027-01-02' }])).toEqual([]);
  });
});

describe('when more data have come, or were taken away', () => {
  const matures = { maturesAfterMs: 7 * msPerDay };

  test('the days in between have changed, and those that have matured', () => {
    const before = at('2026-06-28T22:00Z');
    expect(changed({}, [], { before })).toEqual(['2026-06-28 to 2026-06-30']);
    expect(changed(matures, [], { before })).toEqual([
      '2026-06-21 to 2026-06-23',
      '2026-06-28 to 2026-06-30',
    ]);
  });

  test('also those that are not mature any more', () => {
    expect(changed(matures, [], { before: at('2026-07-02T22:00Z') })).toEqual([
      '2026-06-23 to 2026-06-25',
      '2026-06-30 to 2026-06-30',
    ]);
  });
});

describe('days', () => {
  test('are joined where they touch', () => {
    const spans = [
      { from: 8, to: 9 },
      { from: 1, to: 3 },
      { from: 3, to: 5 },
      { from: 2, to: 4 },
    ];
    expect(joinDays(spans)).toEqual([
      { from: 1, to: 5 },
      { from: 8, to: 9 },
    ]);
  });

  test('are cut into slices, newest first', () => {
    expect(
      sliceDays(
        [
          { from: 0, to: 5 },
          { from: 10, to: 11 },
        ],
        2,
      ),
    ).toEqual([
      { from: 10, to: 11 },
      { from: 3, to: 5 },
      { from: 1, to: 3 },
      { from: 0, to: 1 },
    ]);
  });
});
