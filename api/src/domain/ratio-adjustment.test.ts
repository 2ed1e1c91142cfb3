import { expect, test } from 'vitest';
import { ratioArm } from './arm.ts';
import reference from './fixtures/adjusted-ratio.json' with { type: 'json' };
import { adjustRatioArms } from './ratio-adjustment.ts';
import { relativeChange, testChange } from './two-arm.ts';

test('ratios are adjusted for what was before as the reference adjusts them', () => {
  const { expected } = reference;
  const arms = adjustRatioArms(reference)!;
  const change = relativeChange(arms)!;
  const tested = testChange(change);
  expect(arms.control.mean).toBeCloseTo(expected.controlMean, 10);
  expect(arms.treatment.mean).toBeCloseTo(expected.treatmentMean, 10);
  expect(change.freedom).toBeCloseTo(expected.freedom, 6);
  for (const key of ['value', 'lower', 'upper', 'standardError', 'pValue'] as const)
    expect(tested[key]).toBeCloseTo(expected[key], 9);
});

test('the adjustment leaves what was before it as the ratio alone has it', () => {
  const { control } = adjustRatioArms(reference)!;
  const plain = ratioArm(reference.control);
  expect(control.unadjusted!.mean).toBeCloseTo(plain.mean, 12);
  expect(control.unadjusted!.variance).toBeCloseTo(plain.variance, 12);
});

test('there is none where nothing was there before', () => {
  const nothing = { sum: 0, sumOfSquares: 0 };
  const before = {
    numerator: nothing,
    denominator: nothing,
    sumOfProducts: 0,
    across: { numerators: 0, denominators: 0, numeratorDenominator: 0, denominatorNumerator: 0 },
  };
  expect(
    adjustRatioArms({
      control: { ...reference.control, before },
      treatment: { ...reference.treatment, before },
    }),
  ).toBeNull();
});
