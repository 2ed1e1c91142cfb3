import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, dot, solveLower, solveUpper } from './linear-algebra.ts';
import { fitLocalLevel, forecastSum, sharesOfMean } from './local-level.ts';
import type { Row } from './local-level.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

test('without drift it is the mean and the standard deviation', () => {
  const rows = [3, 5, 4].map((value, day) => ({ day, value, regressors: [1], noise: 1 }));
  const level = fitLocalLevel(rows, { drift: 0, nextDay: 3 })!;
  expect(level.coefficients[0]).toBeCloseTo(4, 12);
  expect(level.sigma).toBeCloseTo(1, 12);
  const forecast = forecastSum(level, [{ day: 3, regressors: [1], noise: 1 }], [1]);
  expect(forecast.sum).toBeCloseTo(4, 12);
  expect(forecast.standardError).toBeCloseTo(Math.sqrt(1 + 1 / 3), 12);
});

test('rows without noise have no model', () => {
  const rows = [4, 4, 4].map((value, day) => ({ day, value, regressors: [1], noise: 1 }));
  expect(fitLocalLevel(rows, { drift: 0.1, nextDay: 3 })).toBeNull();
});

/** Days some of which are missing, some weigh more, and one regressor beside the level. */
const series = fc
  .array(
    fc.record({
      isMissing: fc.integer({ min: 0, max: 3 }).map((die) => die === 0),
      value: fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000),
      control: fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
      noise: fc.integer({ min: 200, max: 4000 }).map((thousandths) => thousandths / 1000),
    }),
    { minLength: 16, maxLength: 40 },
  )
  .map((days) =>
    days.flatMap(({ isMissing, value, control, noise }, day) =>
      isMissing ? [] : [{ day, value, regressors: [1, control + 0.1 * day], noise }],
    ),
  )
  .filter((rows) => rows.length >= 12);

test('the filter says what generalised least squares says of the whole covariance matrix', () =>
  fc.assert(
    fc.property(series, fc.double({ min: 0, max: 4, noNaN: true }), (rows, drift) => {
      const [past, future] = [rows.slice(0, -5), rows.slice(-5)];
      const level = fitLocalLevel(past, { drift, nextDay: past.at(-1)!.day + 1 });
      if (level === null) return;
      for (const shares of [sharesOfMean(future), [-0.5, -0.5, 0, 0.25, 0.75]]) {
        const forecast = forecastSum(level, future, shares);
        const expected = leastSquares(past, future, { drift, shares });
        expect(level.sigma).toBeCloseTo(expected.sigma, 6);
        expect(forecast.sum).toBeCloseTo(expected.sum, 6);
        expect(forecast.standardError).toBeCloseTo(expected.standardError, 6);
        expect(level.logLikelihood).toBeCloseTo(expected.logLikelihood, 6);
      }
    }),
  ));

/** Goldberger 1962: the best linear unbiased prediction of a mean, or a difference, of days to come. */
function leastSquares(
  past: readonly Row[],
  future: readonly Row[],
  { drift, shares }: { drift: number; shares: readonly number[] },
) {
  const first = past[0]!.day;
  const covariance = (a: Row, b: Row) =>
    drift * (Math.min(a.day, b.day) - first) + (a.day === b.day ? a.noise : 0);
  const root = cholesky(past.map((row) => past.map((other) => covariance(row, other))));
  const whitened = [0, 1].map((i) =>
    solveLower(
      root,
      past.map(({ regressors }) => regressors[i]!),
    ),
  );
  const values = solveLower(
    root,
    past.map(({ value }) => value),
  );
  const triangle = cholesky(whitened.map((a) => whitened.map((b) => dot(a, b))));
  const beta = solveUpper(
    triangle,
    solveLower(
      triangle,
      whitened.map((column) => dot(column, values)),
    ),
  );
  const residuals = values.map(
    (value, t) => value - beta[0]! * whitened[0]![t]! - beta[1]! * whitened[1]![t]!,
  );
  const freedom = past.length - 2;
  const sigma = Math.sqrt(dot(residuals, residuals) / freedom);
  const shared = solveLower(
    root,
    past.map((row) =>
      dot(
        shares,
        future.map((day) => covariance(row, day)),
      ),
    ),
  );
  const unknown = [0, 1].map(
    (i) =>
      dot(
        shares,
        future.map(({ regressors }) => regressors[i]!),
      ) - dot(shared, whitened[i]!),
  );
  const ofBeta = solveLower(triangle, unknown);
  const own = dot(
    shares,
    future.map((a) =>
      dot(
        shares,
        future.map((b) => covariance(a, b)),
      ),
    ),
  );
  const logDeterminant = [...root, ...triangle].reduce((sum, row, i) => {
    const place = i < root.length ? i : i - root.length;
    return sum + 2 * Math.log(row[place]!);
  }, 0);
  return {
    sigma,
    sum: dot(unknown, beta) + dot(shared, values),
    standardError: sigma * Math.sqrt(own - dot(shared, shared) + dot(ofBeta, ofBeta)),
    logLikelihood: -(freedom * Math.log(dot(residuals, residuals)) + logDeterminant) / 2,
  };
}
