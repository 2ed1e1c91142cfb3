import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, dot, independentColumns, solveLower, solveUpper } from './linear-algebra.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const number = fc.double({ min: -10, max: 10, noNaN: true });
/** L with a diagonal that is not near 0, and a right-hand side. */
const systems = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    lower: fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc
          .tuple(
            fc.array(number, { minLength: i, maxLength: i }),
            fc.double({ min: 1, max: 10, noNaN: true }),
          )
          .map(([row, diagonal]) => [...row, diagonal]),
      ),
    ),
    b: fc.array(number, { minLength: size, maxLength: size }),
  }),
);

test('a matrix falls apart into the triangle that it was made of', () =>
  fc.assert(
    fc.property(systems, ({ lower }) => {
      const product = lower.map((row, i) => lower.slice(0, i + 1).map((other, j) => dot(row, other, j + 1)));
      for (const [i, row] of cholesky(product).entries())
        for (const [j, element] of row.entries()) expect(element).toBeCloseTo(lower[i]![j]!, 4);
    }),
  ));

test('what is solved gives back the right-hand side', () =>
  fc.assert(
    fc.property(systems, ({ lower, b }) => {
      const [x, y] = [solveLower(lower, b), solveUpper(lower, b)];
      const scale = Math.max(1, ...[...x, ...y].map(Math.abs));
      for (const [i, wanted] of b.entries()) {
        expect(dot(lower[i]!, x, i + 1) / scale).toBeCloseTo(wanted / scale, 8);
        const column = lower.map((row) => row[i] ?? 0);
        expect(dot(column, y) / scale).toBeCloseTo(wanted / scale, 8);
      }
    }),
  ));

test('of columns that say the same, the first is kept; of columns that say nothing, none', () => {
  expect(
    independentColumns([
      [1, 0, 1, 0, 3],
      [1, 1, 0, 0, 1],
      [1, 0, 1, 0, 4],
      [1, 0, 1, 0, 1],
    ]),
  ).toEqual([0, 1, 4]);
  expect(independentColumns([])).toEqual([]);
});
