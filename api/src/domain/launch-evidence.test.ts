import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftingSeries, standardNormals } from './fixtures/random-series.ts';
import { estimateLaunch, launchDaysLeft } from './launch-evidence.ts';
import type { LaunchFacts } from './launch-evidence.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const values = driftingSeries(112, { drift: 0.1, seed: 4 });
const lifted = values.map((value, day) => (day < 84 ? value : value * 1.2));
const measure = (of: readonly (number | null)[], launch: number, more: Partial<LaunchFacts> = {}) =>
  estimateLaunch({
    before: { values: of.slice(0, launch) },
    window: { values: of.slice(launch) },
    baselineDays: Math.min(84, launch),
    windowDays: 28,
    goodDirection: 'UP',
    ...more,
  });
const codesOf = ({ warnings }: ReturnType<typeof measure>) => warnings.map(({ code }) => code);

describe('a launch to everyone', () => {
  test('is INTERRUPTED without controls, and says what it changed and what was to be expected', () => {
    const evidence = measure(lifted, 84);
    expect(evidence).toMatchObject({ grade: 'INTERRUPTED', method: 'structural-time-series', anytime: null });
    expect(evidence.relative!.lower).toBeGreaterThan(0);
    expect(evidence.relative!.value).toBeCloseTo(
      evidence.levels!.observed / evidence.levels!.expected - 1,
      9,
    );
    expect(evidence.chanceToWin).toBeGreaterThan(0.975);
    expect(measure(lifted, 84, { goodDirection: 'DOWN' }).chanceToWin).toBeLessThan(0.025);
    const { t, observed, expected, lower, upper } = evidence.counterfactual!;
    expect(t).toEqual(Array.from({ length: 28 }, (_, day) => day));
    expect(observed).toEqual(lifted.slice(84));
    expect(expected.every((level, day) => lower[day]! < level! && level! < upper[day]!)).toBe(true);
    expect(codesOf(evidence)).toEqual([]);
  });

  test('is CONTROLLED with a series that moves with it and was not touched', () => {
    const next = standardNormals(6);
    const control = values.map((value) => 3 * value + 0.3 * next());
    const evidence = measure(lifted, 84, {
      before: { values: lifted.slice(0, 84), controls: [control.slice(0, 84)] },
      window: { values: lifted.slice(84), controls: [control.slice(84)] },
    });
    expect(evidence.grade).toBe('CONTROLLED');
    const width = ({ relative }: typeof evidence) => relative!.upper - relative!.lower;
    expect(width(evidence)).toBeLessThan(width(measure(lifted, 84)) / 2);
    expect(evidence.relative!.value).toBeCloseTo(0.2, 1);
  });

  test('is BEFORE_AFTER with fewer than 28 days before it', () => {
    const evidence = measure(lifted.slice(60), 24);
    expect(evidence).toMatchObject({ grade: 'BEFORE_AFTER', method: 'segmented-regression' });
    expect(evidence.relative).not.toBeNull();
    expect(codesOf(evidence)).toEqual(['NO_MODEL']);
    expect(measure(lifted.slice(56), 28).grade).toBe('INTERRUPTED');
  });

  test('is a JUDGEMENT without an estimate with fewer than seven days on a side', () => {
    for (const evidence of [measure(lifted.slice(78), 6), measure(lifted.slice(0, 90), 84)]) {
      expect(evidence).toMatchObject({ grade: 'JUDGEMENT', method: 'none', relative: null, absolute: null });
    }
    expect(measure(lifted.slice(0, 91), 84).grade).toBe('INTERRUPTED');
  });

  test('reads its window against the baseline alone, and what lies before that as placebos', () => {
    const { placebos } = measure(driftingSeries(224, { drift: 0.1, seed: 5 }), 196);
    expect(placebos).toMatchObject({ dates: 20 });
  });
});

describe('where the model sees effects when nothing was launched,', () => {
  const history = driftingSeries(224, { drift: 0.05, seed: 3 });
  const jumping = (by: number) =>
    history.map((value, day) => (Math.floor(day / 45) % 2 === 1 ? value + by : value));

  test('intervals widen, or the grade falls to BEFORE_AFTER', () => {
    const grades = [2, 3, 4, 6, 8, 12].map((by) => {
      const evidence = measure(jumping(by), 196);
      const { failing, factor } = evidence.placebos!;
      expect(codesOf(evidence).includes('PLACEBO_FAILS')).toBe(failing > 0.15);
      expect(evidence.grade).toBe(failing > 0.15 && factor > 2 ? 'BEFORE_AFTER' : 'INTERRUPTED');
      return { grade: evidence.grade, isWarned: failing > 0.15 };
    });
    expect(grades).toContainEqual({ grade: 'INTERRUPTED', isWarned: true });
  });
});

describe('earlier launches', () => {
  test('are steps of the baseline', () => {
    const stepped = lifted.map((value, day) => (day < 50 ? value : value + 6));
    const known = measure(stepped, 84, { earlierLaunches: [34] });
    const unknown = measure(stepped, 84);
    expect(known.relative!.upper - known.relative!.lower).toBeLessThan(
      unknown.relative!.upper - unknown.relative!.lower,
    );
    expect(known.grade).toBe('INTERRUPTED');
  });
  test('are steps of the placebos that they lie before, and leave out those that they touch', () => {
    const quiet = driftingSeries(300, { drift: 0, seed: 9 });
    const jumped = quiet.map((value, day) => (day < 130 ? value : value + 8));
    const known = measure(jumped, 272, { earlierLaunches: [142] });
    expect(known).toMatchObject({ grade: 'INTERRUPTED', placebos: { factor: 1 } });
    expect(codesOf(known)).toEqual([]);
    expect(known.placebos!.dates).toBeLessThan(20);
    const unknown = measure(jumped, 272);
    expect(unknown.placebos!.failing).toBeGreaterThan(0.05);
    expect(unknown.placebos!.factor).toBeGreaterThan(1);
  });
  test('before the baseline, or after this launch, are none', () => {
    const long = [...driftingSeries(56, { drift: 0, seed: 1 }), ...lifted];
    const facts = { baselineDays: 84 };
    const { relative } = measure(long, 140, facts);
    const again = measure(long, 140, { ...facts, earlierLaunches: [100, 200, 0, -5] });
    expect(again.relative!.value).toBeCloseTo(relative!.value, 8);
    expect(again.relative!.lower).toBeCloseTo(relative!.lower, 8);
  });
});

describe('bad data bear a grade and a warning, and no confident number:', () => {
  const nothing = { grade: 'JUDGEMENT', relative: null, absolute: null };

  test('a series that never changes, or only on the launch', () => {
    for (const level of [0, 5]) {
      const flat = measure(new Array<number>(112).fill(level), 84);
      expect(flat).toMatchObject(nothing);
      expect(codesOf(flat)).toEqual(['NO_MODEL', 'NO_RELATIVE']);
    }
    expect(
      measure(
        Array.from({ length: 112 }, (_, day) => (day < 84 ? 5 : 6)),
        84,
      ),
    ).toMatchObject(nothing);
  });
  test('a launch before the data, beyond them, and one point', () => {
    for (const evidence of [
      measure(lifted.slice(84), 0, { baselineDays: 84 }),
      measure(lifted.slice(0, 84), 84),
      measure([5], 1),
      measure([], 0),
      measure(new Array<null>(112).fill(null), 84),
    ]) {
      expect(evidence).toMatchObject(nothing);
      expect(codesOf(evidence)[0]).toBe('DATA_GAP');
    }
    for (const early of [measure([5], 0), measure(lifted.slice(0, 87), 84)]) {
      expect(early).toMatchObject(nothing);
      expect(codesOf(early)).toEqual(['IMMATURE']);
    }
  });
  test('holes are said', () => {
    const holes = lifted.map((value, day) => (day % 10 === 3 ? null : value));
    const evidence = measure(holes, 84);
    expect(evidence.grade).toBe('INTERRUPTED');
    expect(evidence.warnings[0]).toEqual({
      code: 'DATA_GAP',
      text: 'There are no data of 9 of the 84 days before the launch and 2 of the 28 days since.',
    });
    expect(evidence.counterfactual!.expected[9]).toBeNull();
    expect(codesOf(measure(lifted.slice(40), 44, { baselineDays: 84 }))).toEqual(['DATA_GAP']);
  });
  test('days that straddle the launch are not read, and not missed', () => {
    const wild = lifted.map((value, day) => (day >= 80 && day < 87 ? 1000 : value));
    const evidence = measure(wild, 84, { straddling: { before: 4, after: 3 } });
    expect(evidence.relative!.upper).toBeLessThan(0.6);
    expect(codesOf(evidence)).toEqual([]);
  });
  test('a control that is the metric, never varies or is not there is left out', () => {
    const withControl = (control: readonly (number | null)[]) =>
      measure(lifted, 84, {
        before: { values: lifted.slice(0, 84), controls: [control.slice(0, 84)] },
        window: { values: lifted.slice(84), controls: [control.slice(84)] },
        controlNames: ['Visits'],
      });
    const { relative } = measure(lifted, 84);
    for (const [control, code] of [
      [lifted, 'NO_MODEL'],
      [lifted.map((value) => 7 - 2 * value), 'NO_MODEL'],
      [lifted.map(() => 3), 'NO_MODEL'],
      [lifted.map(() => null), 'DATA_GAP'],
      [lifted.map((value, day) => (day < 84 ? value + (day % 2) : null)), 'DATA_GAP'],
    ] as const) {
      const evidence = withControl(control);
      expect(evidence).toMatchObject({ grade: 'INTERRUPTED', relative });
      expect(codesOf(evidence)).toEqual([code]);
      expect(evidence.warnings[0]!.text).toMatch(/^Visits .* left out\.$/);
    }
  });
  test('a level that may be zero has no relative change', () => {
    const evidence = measure(
      lifted.map((value) => value - 20),
      84,
    );
    expect(evidence).toMatchObject({ grade: 'INTERRUPTED', relative: null });
    expect(codesOf(evidence)).toContain('NO_RELATIVE');
  });
  test('any series at all gives numbers or none, and no exception', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constant(null), fc.constant(0)), {
          maxLength: 70,
        }),
        fc.nat(70),
        (series, launch) => {
          const evidence = measure(series, Math.min(launch, series.length));
          for (const change of [evidence.relative, evidence.absolute])
            if (change) {
              for (const part of Object.values(change)) expect(Number.isFinite(part)).toBe(true);
              expect(change.upper).toBeGreaterThan(change.lower);
            }
        },
      ),
      { numRuns: 60 },
    ));
});

describe('what should be known first:', () => {
  test('what is predicted cannot be told, or is not known to its size', () => {
    expect(codesOf(measure(lifted, 84, { around: { predictedLift: 0.01 } }))).toEqual([
      'LOW_POWER',
      'IMPRECISE',
    ]);
    expect(codesOf(measure(lifted, 84, { around: { predictedLift: 0.2 } }))).toEqual([]);
  });
  test('what else happened', () =>
    expect(
      codesOf(
        measure(lifted, 84, {
          around: {
            overlappingBets: ['B-7'],
            outsideChanges: ['An outage'],
            stoppedEarly: true,
            bestLift: 0.02,
          },
        }),
      ),
    ).toEqual(['TWYMAN', 'STOPPED_EARLY', 'OVERLAPPING_BETS', 'OUTSIDE_CHANGE']));
  test('an effect that wears off; the thirds are there always', () => {
    const wearing = values.map((value, day) => (day < 84 ? value : value * (1 + 0.9 * 0.85 ** (day - 84))));
    expect(codesOf(measure(wearing, 84))).toContain('NOVELTY');
    const { thirds } = measure(lifted, 84);
    expect(thirds.map((third) => third!.value.toFixed(1))).toEqual(['0.2', '0.2', '0.2']);
  });
});

test('days left are those until the predicted lift can be told', () => {
  const plan = { baseline: values.slice(0, 84), weights: null, daysSince: 3 };
  const needed = launchDaysLeft({ ...plan, lift: 0.2 })!;
  expect(needed).toBeGreaterThan(0);
  expect(launchDaysLeft({ ...plan, lift: 0.2, daysSince: 3 + needed })).toBeNull();
  expect(launchDaysLeft({ ...plan, lift: 0.0001 })).toBeNull();
});
