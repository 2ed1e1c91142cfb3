import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chiSquareSurvival,
  normalCdf,
  normalQuantile,
  normalSurvival,
  studentDensity,
  studentQuantile,
  studentSurvival,
} from './distributions.ts';
import { incompleteBeta, logBeta, logGamma } from './special-functions.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const closeTo = (value: number, expected: number, relative = 1e-9) =>
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );

// SciPy 1.10.1, but for the values at −37 and with 8 million degrees of freedom: 40 digits of the integral.
describe('the normal distribution', () => {
  test.each([
    [-37, 5.7255712225245768e-300],
    [-8, 6.22096057427174e-16],
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [6, 0.9999999990134123],
  ])('below %d', (z, probability) => closeTo(normalCdf(z), probability));

  test.each([
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.2, -0.8416212335729142],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
  ])('quantile at %d', (p, z) => closeTo(normalQuantile(p), z));

  test('has its median at 0', () => expect(normalQuantile(0.5)).toBeCloseTo(0, 14));
});

describe("Student's distribution", () => {
  test.each([
    [-5, 3, 0.9923037809633488],
    [-2, 1, 0.8524163823495667],
    [0.5, 2.7, 0.3274735309978808],
    [1.96, 30, 0.029671156448025263],
    [2.1, 1e6, 0.01786454548731751],
    [2.2208088667351573, 8502215.478928601, 0.013181968014002121],
    [12, 7.3, 2.2778926147852727e-6],
    [40, 3, 1.719034039457927e-5],
  ])('above %d with %d degrees of freedom', (t, freedom, probability) =>
    closeTo(studentSurvival(t, freedom), probability),
  );

  test.each([
    [0.975, 1, 12.706204736432095],
    [0.975, 2, 4.302652729911275],
    [0.975, 2.7, 3.392148383176445],
    [0.975, 9, 2.2621571627409915],
    [0.975, 30, 2.0422724563012373],
    [0.975, 200, 1.9718962236316087],
    [0.975, 500, 1.964719837467786],
    [0.975, 58595.48142257616, 1.960004470928128],
    [0.9999, 3, 22.203742266780633],
    [0.2, Infinity, -0.8416212335729142],
  ])('quantile at %d with %d degrees of freedom', (p, freedom, t) => closeTo(studentQuantile(p, freedom), t));

  const tails = fc.double({ min: 1e-250, max: 0.5, noNaN: true });
  const degrees = fc.double({ min: 0.5, max: 1e7, noNaN: true });

  test('the quantile is where the tail has its probability', () =>
    fc.assert(
      fc.property(tails, degrees, (p, freedom) => {
        // Farther out, t itself has no number.
        fc.pre(Math.log(p) / freedom > -250);
        closeTo(studentSurvival(-studentQuantile(p, freedom), freedom), p, 1e-10);
      }),
    ));

  test('the density is the slope of the distribution', () =>
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), degrees, (t, freedom) => {
        const slope = (studentSurvival(t - 1e-5, freedom) - studentSurvival(t + 1e-5, freedom)) / 2e-5;
        expect(studentDensity(t, freedom)).toBeCloseTo(slope, 8);
      }),
    ));

  test('has heavier tails than the normal, and becomes it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (t, freedom) => {
          expect(studentSurvival(t, freedom)).toBeGreaterThan(normalSurvival(t));
        },
      ),
    );
    closeTo(studentSurvival(2, 1e12), studentSurvival(2, Infinity));
    closeTo(studentDensity(2, 1e12), studentDensity(2, Infinity));
  });
});

test.each([
  [3.841458820694124, 1, 0.04999999999999989],
  [310.0612716763006, 1, 2.1177616222900437e-69],
  [0.20253125, 2, 0.9036929575604196],
  [0.001, 2, 0.9995001249791693],
  [500, 3, 4.771672031912771e-108],
])('chi-square above %d with %d degrees of freedom', (x, freedom, probability) =>
  closeTo(chiSquareSurvival(x, freedom), probability),
);

test.each([
  [0.1, 0.5, 0.5, 0.20483276469913345],
  [0.999, 5, 0.3, 0.7776477083814929],
  [0.19386650058394414, 8503, 36199, 0.975],
  [0.10874906186625448, 1, 20, 0.9],
])('the beta distribution below %d with shapes %d and %d', (x, a, b, probability) =>
  closeTo(incompleteBeta(x, { a, b }), probability),
);

test('the gamma function is the factorial', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    closeTo(Math.exp(logGamma(n + 1)), (factorial *= n), 1e-12);
  }
});

test('the logarithm of the beta function is exact where those of the gamma function are millions', () =>
  closeTo(logBeta(0.5, 5e6), Math.log(Math.PI / 5e6) / 2 + 1 / 4e7, 1e-14));
