import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { eventOf, exposureEvent } from '../../api/src/demo/moments.ts';
import type { DemoEvent } from '../../api/src/demo/moments.ts';
import { simulate } from '../../api/src/demo/simulation.ts';
import type { SimulationOptions } from '../../api/src/demo/simulation.ts';

const endOn = '2026-11-25';
const small = { seed: 1, endOn, days: 120, scale: 0.1 };

function listEvents(options: SimulationOptions): DemoEvent[] {
  return [...simulate(options).lives].flatMap(({ events }) => events);
}

function hash(options: SimulationOptions): string {
  const { lives, spend } = simulate(options);
  const sum = createHash('sha256').update(JSON.stringify(spend));
  for (const { person, events } of lives)
    sum.update(JSON.stringify([person && { ...person, arms: [...person.arms] }, events]));
  return sum.digest('hex');
}

/** Share of sign-ups that share a board, median time to a first board, and latency. */
function measure(events: readonly DemoEvent[]) {
  const timesOf = (name: string) =>
    new Map(events.filter((event) => event.name === name).map(({ subject, at }) => [subject, at]));
  const signedUp = timesOf(eventOf.SIGN_UP);
  const took = [...timesOf(eventOf.FIRST_VALUE)].map(([subject, at]) => at - signedUp.get(subject)!);
  const latencies = events.filter(({ name }) => name === eventOf.REQUEST_TIMED).map(({ value }) => value!);
  const quantile = (values: number[], level: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(level * values.length)]!;
  return {
    activated: timesOf(eventOf.AHA).size / signedUp.size,
    medianMs: quantile(took, 0.5),
    latency: quantile(latencies, 0.95),
  };
}

describe('a world', () => {
  test('is the same for the same seed and day, and another one for others', () => {
    const first = hash(small);
    expect(hash(small)).toBe(first);
    expect(hash({ ...small, seed: 2 })).not.toBe(first);
    expect(hash({ ...small, endOn: '2026-11-24' })).not.toBe(first);
  });

  test('of usual size has between 400 000 and 480 000 events, whenever it ends', () => {
    for (const [seed, day] of [endOn, '2027-01-03', '2027-04-30', '2027-08-21'].entries()) {
      let count = 0;
      for (const { events } of simulate({ seed, endOn: day }).lives) count += events.length;
      expect(count).toBeGreaterThan(400_000);
      expect(count).toBeLessThan(480_000);
    }
  });

  test('has every moment of the product, from its first day to the end of its last and no longer', () => {
    const events = listEvents({ ...small, days: 548 });
    expect(new Set(events.map(({ name }) => name))).toEqual(
      new Set([...Object.values(eventOf), exposureEvent]),
    );
    const times = events.map(({ at }) => at);
    const earliest = times.reduce((a, b) => Math.min(a, b));
    const latest = times.reduce((a, b) => Math.max(a, b));
    expect(new Date(earliest).toISOString()).toMatch(/^2025-05-27/);
    expect(new Date(latest).toISOString()).toMatch(/^2026-11-25/);
  });

  test('may be a tenth of the size', () => {
    const ratio = listEvents(small).length / listEvents({ ...small, scale: 1 }).length;
    expect(ratio).toBeGreaterThan(0.08);
    expect(ratio).toBeLessThan(0.12);
  });

  test('shows everyone one variant of an experiment, each to half of them', () => {
    const shown = new Map<string, string>();
    for (const { name, subject, properties } of listEvents({ ...small, scale: 0.5 })) {
      if (name !== exposureEvent || properties.experiment !== 'ticket-answers') continue;
      expect(shown.has(subject)).toBe(false);
      shown.set(subject, properties.variant!);
    }
    const treated = [...shown.values()].filter((variant) => variant === 'treatment').length;
    expect(shown.size).toBeGreaterThan(500);
    expect(Math.abs(treated / shown.size - 0.5)).toBeLessThan(0.05);
  });

  test('does what the truth of a bet says', () => {
    const large = { seed: 3, endOn, days: 60, scale: 3, incidents: [] };
    const truth = {
      ...{ bet: 'everything', launchedDaysAgo: 60, rolledBackDaysAgo: null, reach: 'EVERYONE' as const },
      effects: { 'activation-rate': 0.3, 'time-to-first-value': -0.2, 'latency-p95': 0.25 },
    };
    const before = measure(listEvents({ ...large, truths: [] }));
    const after = measure(listEvents({ ...large, truths: [truth] }));
    expect(after.activated / before.activated).toBeCloseTo(1.3, 1);
    expect(after.medianMs / before.medianMs).toBeCloseTo(0.8, 1);
    expect(after.latency / before.latency).toBeCloseTo(1.25, 1);
  });

  test('changes nothing for people whom no effect reaches', () => {
    const untouched = listEvents({ ...small, truths: [] });
    const longAgo = listEvents({
      ...small,
      truths: [
        {
          bet: 'gone',
          launchedDaysAgo: 400,
          rolledBackDaysAgo: 300,
          reach: 'EVERYONE',
          effects: { 'activation-rate': 1 },
        },
      ],
    });
    expect(longAgo).toEqual(untouched);
  });
});
