/**
 * P-values adjusted for having asked so many questions at once, in their order: of those below q, a share of q is
 * expected to be false. pᵢ m / rank, made monotone from the greatest down; Benjamini and Hochberg 1995.
 *
 * @example benjaminiHochberg([0.02, 0.02, 0.03, 0.5, 1]) // [0.05, 0.05, 0.05, 0.625, 1]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const fromGreatest = pValues
    .map((pValue, place) => ({ pValue, place }))
    .sort((a, b) => b.pValue - a.pValue);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (const [i, { pValue, place }] of fromGreatest.entries()) {
    least = Math.min(least, (pValue * pValues.length) / (pValues.length - i));
    adjusted[place] = least;
  }
  return adjusted;
}
