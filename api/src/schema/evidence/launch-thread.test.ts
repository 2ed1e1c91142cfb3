import { describe, expect, it } from 'vitest';
import { estimateLaunch, launchDaysLeft } from '../../domain/launch-evidence.ts';
import type { LaunchFacts } from '../../domain/launch-evidence.ts';
import { estimateBeside } from './launch-thread.ts';

const values = Array.from({ length: 112 }, (_, day) => 100 + 10 * (day % 7) + ((day * 37) % 11));
const facts: LaunchFacts = {
  before: { values: values.slice(0, 84) },
  window: { values: values.slice(84) },
  baselineDays: 84,
  windowDays: 28,
  goodDirection: 'UP',
};
const daysLeft = { baseline: values.slice(0, 84), weights: null, lift: 0.2, daysSince: 3 };

describe('the thread beside', () => {
  it('finds what the domain finds', async () => {
    expect(await estimateBeside({ facts, daysLeft })).toEqual({
      found: estimateLaunch(facts),
      daysLeft: launchDaysLeft(daysLeft),
    });
  });

  it('gives each of several that are asked at once its own answer', async () => {
    const shorter = { ...facts, window: { values: values.slice(84, 98) } };
    const found = await Promise.all(
      [facts, shorter].map((one) => estimateBeside({ facts: one, daysLeft: null })),
    );
    expect(found.map((one) => one.found.counterfactual!.t.length)).toEqual([28, 14]);
    expect(found.map((one) => one.daysLeft)).toEqual([null, null]);
  });

  it('hands over what an estimate throws, and goes on', async () => {
    const broken = { ...facts, before: null } as unknown as LaunchFacts;
    await expect(estimateBeside({ facts: broken, daysLeft })).rejects.toThrow(TypeError);
    await expect(estimateBeside({ facts, daysLeft })).resolves.toHaveProperty('found.grade', 'INTERRUPTED');
  });
});
