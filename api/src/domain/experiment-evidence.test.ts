import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLeft, estimateExperiment } from './experiment-evidence.ts';
import type { ExperimentFacts } from './experiment-evidence.ts';
import { splitDriftPValue } from './experiment-warnings.ts';
import adjustedRatio from './fixtures/adjusted-ratio.json' with { type: 'json' };
import { standardNormals } from './fixtures/random-series.ts';
import type { ArmsFacts } from './measured-arms.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const share = (control: [number, number], treatment: [number, number]): ArmsFacts => ({
  kind: 'SHARE',
  control: { hits: control[0], n: control[1] },
  treatment: { hits: treatment[0], n: treatment[1] },
});
const estimate = (outcome: ArmsFacts, more: Partial<ExperimentFacts> = {}) =>
  estimateExperiment({
    outcome,
    goodDirection: 'UP',
    exposure: { expectedShare: 0.5, exposed: { control: outcome.control.n, treatment: outcome.treatment.n } },
    ...more,
  });
const codes = (...args: Parameters<typeof estimate>) => estimate(...args).warnings.map(({ code }) => code);

const plain = share([4900, 10_000], [5200, 10_000]);

describe('an experiment says', () => {
  test('the relative change, which rules read, beside the absolute one and the one that bears looking at', () => {
    const { grade, method, relative, absolute, anytime, chanceToWin, control, treatment, warnings } =
      estimate(plain);
    expect({ grade, method, control, treatment }).toEqual({
      grade: 'RANDOMISED',
      method: 'two-proportion',
      control: { subjects: 10_000, value: 0.49 },
      treatment: { subjects: 10_000, value: 0.52 },
    });
    expect(relative!.value).toBeCloseTo(0.52 / 0.49 - 1, 12);
    expect(absolute!.value).toBeCloseTo(0.03, 12);
    expect(anytime!.lower).toBeLessThan(relative!.lower);
    expect(chanceToWin).toBeGreaterThan(0.999);
    expect(warnings).toEqual([]);
  });
  test('how likely the change is a good one, where there is a good side', () => {
    expect(estimate(plain, { goodDirection: 'DOWN' }).chanceToWin).toBeLessThan(0.001);
    expect(estimate(plain, { goodDirection: 'NEUTRAL' }).chanceToWin).toBeNull();
  });
  test('by which estimator, for each kind of number', () => {
    const sums = { n: 100, sum: 500, sumOfSquares: 3000 };
    expect(estimate({ kind: 'MEAN', control: sums, treatment: sums }).method).toBe('welch');
    const ratio = { ...adjustedRatio.control, before: undefined };
    expect(estimate({ kind: 'RATIO', control: ratio, treatment: ratio }).method).toBe('delta-ratio');
    const quantile = { n: 1000, value: 7, lower: 6.9, upper: 7.1 };
    expect(estimate({ kind: 'QUANTILE', control: quantile, treatment: quantile }).method).toBe(
      'order-statistic',
    );
  });
});

describe('adjusting for what subjects were before', () => {
  const next = standardNormals(3);
  const arm = (n: number, { tie, lift }: { tie: number; lift: number }) => {
    const sums = { n, sum: 0, sumOfSquares: 0, before: { sum: 0, sumOfSquares: 0, sumOfProducts: 0 } };
    for (let subject = 0; subject < n; subject++) {
      const x = 10 + next();
      const y = 10 + lift + tie * (x - 10) + next();
      sums.sum += y;
      sums.sumOfSquares += y * y;
      sums.before.sum += x;
      sums.before.sumOfSquares += x * x;
      sums.before.sumOfProducts += x * y;
    }
    return sums;
  };
  const facts = (tie: number): ArmsFacts => ({
    kind: 'MEAN',
    control: arm(2000, { tie, lift: 0 }),
    treatment: arm(2000, { tie, lift: 0.2 }),
  });

  test('is done where it saves variance', () => {
    const { method, varianceSaved, relative, control } = estimate(facts(1));
    expect(method).toBe('welch+cuped');
    expect(varianceSaved).toBeCloseTo(0.5, 1);
    expect(relative!.lower).toBeLessThan(0.02);
    expect(relative!.upper).toBeGreaterThan(0.02);
    expect(control.value).toBeCloseTo(10, 0);
  });
  test('is not done where it saves none', () => {
    expect(estimate(facts(0))).toMatchObject({ method: 'welch', varianceSaved: 0 });
  });
  test('adjusts ratios too', () =>
    expect(estimate({ kind: 'RATIO', ...adjustedRatio }).method).toBe('delta-ratio+cuped'));
});

describe('evidence that is none gives no figure, and says so:', () => {
  const nothing = { relative: null, absolute: null, anytime: null, chanceToWin: null };
  test.each<[string, ArmsFacts]>([
    ['a variant nobody saw', share([490, 1000], [0, 0])],
    ['nobody at all', share([0, 0], [0, 0])],
    ['a single subject', share([0, 1], [1, 1])],
    [
      'values that are all the same',
      {
        kind: 'MEAN',
        control: { n: 100, sum: 100, sumOfSquares: 100 },
        treatment: { n: 100, sum: 200, sumOfSquares: 400 },
      },
    ],
    [
      'a ratio over nothing',
      {
        kind: 'RATIO',
        control: {
          n: 10,
          numerator: { sum: 0, sumOfSquares: 0 },
          denominator: { sum: 0, sumOfSquares: 0 },
          sumOfProducts: 0,
        },
        treatment: adjustedRatio.treatment,
      },
    ],
    [
      'a quantile of too few values',
      {
        kind: 'QUANTILE',
        control: { n: 4, value: 3, lower: null, upper: null },
        treatment: { n: 900, value: 3, lower: 2, upper: 4 },
      },
    ],
  ])('%s', (_, outcome) => {
    const evidence = estimate(outcome);
    expect(evidence).toMatchObject(nothing);
    expect(evidence.warnings.map(({ code }) => code)).toContain('NO_RELATIVE');
  });

  test('a control at 0 has an absolute change only', () => {
    const evidence = estimate(share([0, 1000], [50, 1000]));
    expect(evidence.absolute!.lower).toBeGreaterThan(0.03);
    expect(evidence).toMatchObject({ relative: null, anytime: null });
    expect(evidence.warnings.map(({ code }) => code)).toEqual(['NO_RELATIVE']);
  });
  test('everybody, or nobody, of a few is not sure of itself', () => {
    for (const outcome of [share([5, 5], [5, 5]), share([20, 40], [0, 3])]) {
      const { relative } = estimate(outcome);
      expect(relative!.upper - relative!.lower).toBeGreaterThan(0.2);
    }
  });
  test('numbers of any size give numbers or none, and no exception', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(3), fc.nat(1000), fc.constant(1e150)), { minLength: 6, maxLength: 6 }),
        ([n, sum, squares, n2, sum2, squares2]) => {
          const evidence = estimate({
            kind: 'MEAN',
            control: { n: n!, sum: sum!, sumOfSquares: squares! },
            treatment: { n: n2!, sum: sum2!, sumOfSquares: squares2! },
          });
          for (const change of [evidence.relative, evidence.absolute])
            if (change) for (const part of Object.values(change)) expect(Number.isFinite(part)).toBe(true);
        },
      ),
    ));
});

describe('what should be known first:', () => {
  const around = (more: ExperimentFacts['around']) => codes(plain, { around: more! });
  const exposure = (more: Partial<ExperimentFacts['exposure']>) =>
    codes(plain, {
      exposure: { expectedShare: 0.5, exposed: { control: 10_000, treatment: 10_000 }, ...more },
    });

  test('arms that are not as large as planned', () => {
    expect(exposure({ exposed: { control: 1746, treatment: 849 } })).toEqual(['SRM']);
    expect(exposure({ exposed: { control: 10_000, treatment: 10_400 } })).toEqual(['SRM']);
    expect(exposure({ exposed: { control: 10_000, treatment: 10_200 } })).toEqual([]);
    expect(exposure({ exposed: { control: 9000, treatment: 1000 }, expectedShare: 0.1 })).toEqual([]);
    expect(codes(share([490, 1000], [0, 0]))).toEqual(['SRM', 'NO_RELATIVE']);
  });
  test('subjects of two variants, subjects whose window has not passed, a subject that holds it all', () => {
    expect(exposure({ inSeveralVariants: 12, immature: 1, largestShareOfSum: 0.02 })).toEqual([
      'MULTIPLE_VARIANTS',
      'IMMATURE',
      'OUTLIERS',
    ]);
    expect(exposure({ inSeveralVariants: 0, immature: 0, largestShareOfSum: 0.01 })).toEqual([]);
  });
  test('a split that changes over the days', () => {
    const day = (control: number, treatment: number) => ({ control, treatment });
    const steady = Array.from({ length: 14 }, () => day(100, 101));
    expect(exposure({ exposedByDay: steady })).toEqual([]);
    expect(exposure({ exposedByDay: [...steady, day(10, 190)] })).toEqual(['EXPOSURE_DRIFT']);
    expect(splitDriftPValue([])).toBeNull();
    expect(splitDriftPValue([day(1, 1), day(0, 2)])).toBeNull();
    expect(splitDriftPValue([day(30, 0), day(10, 0)])).toBeNull();
  });
  test('a change that is not known to the size that was promised, or cannot be in the window', () => {
    expect(around({ predictedLift: 0.01 })).toEqual(['LOW_POWER', 'IMPRECISE']);
    expect(around({ predictedLift: 0.06 })).toEqual([]);
    expect(codes(plain, { around: { predictedLift: 0.03 }, subjectsByHorizon: 100_000 })).toEqual([]);
  });
  test('an effect three times the best ever seen', () => {
    expect(around({ bestLift: 0.02 })).toEqual(['TWYMAN']);
    expect(around({ bestLift: 0.03 })).toEqual([]);
    expect(around({ bestLift: null })).toEqual([]);
  });
  test('what else happened', () =>
    expect(
      around({ stoppedEarly: true, overlappingBets: ['B-3'], outsideChanges: ['Prices went up'] }),
    ).toEqual(['STOPPED_EARLY', 'OVERLAPPING_BETS', 'OUTSIDE_CHANGE']));
  test('few events', () => expect(codes(share([20, 10_000], [25, 10_000]))).toEqual(['LOW_COUNTS']));
  test('arms that differed before', () => {
    const arm = (sum: number) => ({
      n: 1000,
      sum: 5000,
      sumOfSquares: 30_000,
      before: { sum, sumOfSquares: sum * 6, sumOfProducts: sum * 5 },
    });
    expect(codes({ kind: 'MEAN', control: arm(5000), treatment: arm(5000) })).not.toContain(
      'PRE_EXPOSURE_BIAS',
    );
    expect(codes({ kind: 'MEAN', control: arm(5000), treatment: arm(5600) })).toContain('PRE_EXPOSURE_BIAS');
  });
  test('a ratio whose denominator moved', () => {
    const ratio = (orders: number) => ({
      n: 1000,
      numerator: { sum: 5000, sumOfSquares: 30_000 },
      denominator: { sum: orders, sumOfSquares: orders * 3 },
      sumOfProducts: 11_000,
    });
    expect(codes({ kind: 'RATIO', control: ratio(2000), treatment: ratio(2000) })).not.toContain(
      'DENOMINATOR_MOVED',
    );
    expect(codes({ kind: 'RATIO', control: ratio(2000), treatment: ratio(2200) })).toContain(
      'DENOMINATOR_MOVED',
    );
  });
  test('an effect that wears off; the thirds are there always', () => {
    const third = (hits: number) => share([1600, 3300], [hits, 3300]);
    const worn = estimate(plain, { thirds: [third(1900), third(1700), third(1610)] });
    expect(worn.warnings.map(({ code }) => code)).toEqual(['NOVELTY']);
    const steady = estimate(plain, { thirds: [third(1700), third(1650), third(1690)] });
    expect(steady.warnings).toEqual([]);
    expect(steady.thirds.map((third) => third!.value.toFixed(3))).toEqual(['0.062', '0.031', '0.056']);
    expect(estimate(plain, { thirds: [share([0, 0], [0, 0]), third(1700)] }).warnings).toEqual([]);
  });
  test('each in a sentence', () => {
    const { warnings } = estimate(plain, {
      exposure: {
        expectedShare: 0.5,
        exposed: { control: 1746, treatment: 849 },
        inSeveralVariants: 1,
        immature: 5,
        largestShareOfSum: 0.2,
      },
      around: { predictedLift: 0.001, bestLift: 0.001, stoppedEarly: true },
    });
    expect(warnings.length).toBe(8);
    for (const { text } of warnings) expect(text).toMatch(/^[A-Z−+\d].*\.$/);
  });
});

describe('days left', () => {
  const outcome = { mean: 0.3, variance: 0.21 };
  const size = { lift: 0.1, treatmentShare: 0.5, subjects: 2000, subjectsPerDay: 100 };
  test('are those until the predicted lift can be told', () => expect(daysLeft(outcome, size)).toBe(54));
  test('are none when it can be told already, and when it never will be', () => {
    expect(daysLeft(outcome, { ...size, subjects: 8000 })).toBeNull();
    expect(daysLeft(outcome, { ...size, subjectsPerDay: 0 })).toBeNull();
    expect(daysLeft(outcome, { ...size, lift: 0 })).toBeNull();
  });
});
