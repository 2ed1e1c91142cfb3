import adjustedRatio from '../../api/src/domain/fixtures/adjusted-ratio.json' with { type: 'json' };
import type { EventRow } from '../support/events.ts';

const day = 86_400_000;

/** Experiments that have exactly the sums of the references; each is exposed by `exposed to NAME`, all at that instant. */
export function plantReferences(exposedAt: number): EventRow[] {
  return [
    ...shareCases.flatMap((reference) => rowsOfShares(reference, exposedAt)),
    ...meanCases.flatMap((reference) => rowsOfMeans(reference, exposedAt)),
    ...rowsOfRatio(exposedAt),
    ...rowsOfAdjustedRatio(exposedAt),
  ];
}

/** Two arms of which so many got there, as the references have them. */
export const shareCases = [
  {
    name: 'gb-001 and sc-011',
    control: { hits: 49, n: 100 },
    treatment: { hits: 51, n: 100 },
    absolute: [0.020000000000000018, -0.11649972426762042, 0.15545339012994167, 0.7772974107895213],
    relative: [0.04081632653061228, -0.2495682673137402, 0.3312009203749648, 0.7819265538441487],
    isLowCount: true,
  },
  {
    name: 'gb-003 and sc-007',
    control: { hits: 14, n: 28 },
    treatment: { hits: 16, n: 30 },
    absolute: [0.033333333333333326, -0.2110311284961098, 0.2724345142951782, 0.7996044106165793],
    relative: [0.06666666666666665, -0.477674027893795, 0.6110073612271283, 0.8070716832021887],
    isLowCount: true,
  },
  {
    name: 'gb-021 and sc-009',
    control: { hits: 1, n: 50 },
    treatment: { hits: 5, n: 50 },
    absolute: [0.08, -0.022040410272140404, 0.1947886833125818, 0.09212296325765197],
    relative: [4, -6.742071601363268, 14.742071601363268, 0.46012185301577],
    isLowCount: true,
  },
  {
    name: 'gb-005',
    control: { hits: 1396, n: 3000 },
    treatment: { hits: 2422, n: 3461 },
    absolute: null,
    relative: [0.5038633516821496, 0.43748547201990234, 0.5702412313443967, null],
    isLowCount: false,
  },
] as const;

/** Arms of which the sums are known; before the exposure too, where the reference is adjusted. */
export const meanCases = [
  {
    name: 'gb-087',
    control: { n: 10, sum: 100, squares: 1002.25 },
    treatment: { n: 10, sum: 105, squares: 1111.5 },
    relative: [0.05, -0.027020287095176065, 0.12702028709517607, 0.18453441914691737],
    method: 'welch',
  },
  {
    name: 'gb-099, a mean below zero',
    control: { n: 200, sum: -400, squares: 2000 },
    treatment: { n: 210, sum: -357, squares: 1500 },
    relative: [0.15000000000000002, -0.051780323123338495, 0.3517803231233385, 0.14467213187778794],
    method: 'welch',
  },
  {
    name: 'gb-123, adjusted',
    control: {
      ...{ n: 500, sum: 5354.939744925314, squares: 65843.67395455732 },
      before: { sum: 4969.472007487223, squares: 73663.91137532596, products: 55477.28480849853 },
    },
    treatment: {
      ...{ n: 480, sum: 5608.27056247464, squares: 73435.57637432765 },
      before: { sum: 4879.760263348098, squares: 77328.49821032038, products: 59670.05517457169 },
    },
    relative: [0.08892038031501719, 0.03947823381389704, 0.13836252681613734, 0.00043604604681091175],
    method: 'welch+cuped',
  },
] as const;

interface Sums {
  n: number;
  sum: number;
  squares: number;
  before?: { sum: number; squares: number; products: number };
}

/** As many pairs as there are subjects, with exactly those sums: of fours, so that two patterns are independent. */
function pairsWith({ n, sum, squares, before }: Sums): { y: number; z: number }[] {
  const centre = sum / n;
  const spread = squares / n - centre ** 2;
  const centreBefore = (before?.sum ?? 0) / n;
  const spreadBefore = before ? before.squares / n - centreBefore ** 2 : 0;
  const shared = before ? (before.products / n - centre * centreBefore) / Math.sqrt(spreadBefore) : 0;
  const own = Math.sqrt(spread - shared ** 2);
  return Array.from({ length: n }, (_, i) => {
    const [one, other] = [i % 2 ? 1 : -1, i % 4 < 2 ? 1 : -1];
    const y = before ? centre + shared * one + own * other : centre + own * one;
    return { y, z: centreBefore + Math.sqrt(spreadBefore) * one };
  });
}

/** gb-109 and gb-111: clicks a view, with the views of a subject where another reference has what was before. */
export const ratioCase = {
  control: {
    ...{ n: 4000, sum: 5598, squares: 14808 },
    before: { sum: 27911, squares: 218485, products: 44064 },
  },
  treatment: {
    ...{ n: 4100, sum: 6016, squares: 16570 },
    before: { sum: 29024, squares: 229604, products: 47675 },
  },
  relative: [0.033458555248704794, -0.005686104867385203, 0.07260321536479479, 0.09387233207407109],
  anytime: { lower: -0.027408753852468444, upper: 0.09432586434987802 },
} as const;

type AdjustableRatio = (typeof adjustedRatio)['control'];

/** Of y, x and, before the exposure, z and w: their sums, and those of all their products. */
function momentsOf({ numerator: y, denominator: x, sumOfProducts, before }: AdjustableRatio) {
  const { numerator: z, denominator: w, across, sumOfProducts: zw } = before;
  const { numerators: yz, denominators: xw, numeratorDenominator: yw, denominatorNumerator: xz } = across;
  return {
    sums: [y, x, z, w].map(({ sum }) => sum),
    products: [
      [y.sumOfSquares, sumOfProducts, yz, yw],
      [sumOfProducts, x.sumOfSquares, xz, xw],
      [yz, xz, z.sumOfSquares, zw],
      [yw, xw, zw, w.sumOfSquares],
    ],
  };
}

/** So many rows of numbers with exactly those sums and products: cosines of different lengths are independent. */
function rowsWith(n: number, { sums, products }: ReturnType<typeof momentsOf>): number[][] {
  const means = sums.map((sum) => sum / n);
  const root: number[][] = [];
  for (const [i, row] of products.entries()) {
    root[i] = [];
    for (let j = 0; j <= i; j++) {
      const shared =
        row[j]! / n - means[i]! * means[j]! - sum(root[i]!.map((one, k) => one * (root[j]![k] ?? 0)));
      root[i]![j] = i === j ? Math.sqrt(shared) : shared / root[j]![j]!;
    }
  }
  return Array.from({ length: n }, (_, i) => {
    const waves = root.map((_row, k) => Math.SQRT2 * Math.cos((2 * Math.PI * (k + 1) * i) / n));
    return means.map((mean, j) => mean + sum(root[j]!.map((weight, k) => weight * waves[k]!)));
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const arms = [
  ['a', 'control'],
  ['b', 'treatment'],
] as const;

function rowsOfShares({ name, ...both }: (typeof shareCases)[number], exposedAt: number): EventRow[] {
  return arms.flatMap(([variant, arm]) =>
    Array.from({ length: both[arm].n }, (_, i) => {
      const subject = `${name} ${variant}${i}`;
      const at = exposedAt;
      const row = { at, subject, properties: { variant } };
      return [
        { ...row, id: `${subject} exposed`, name: `exposed to ${name}` },
        ...(i < both[arm].hits ? [{ ...row, at: at + day, id: `${subject} arrived`, name: 'arrived' }] : []),
      ];
    }).flat(),
  );
}

function rowsOfMeans({ name, ...both }: (typeof meanCases)[number], exposedAt: number): EventRow[] {
  return arms.flatMap(([variant, arm]) =>
    pairsWith(both[arm]).flatMap(({ y, z }, i) => {
      const subject = `${name} ${variant}${i}`;
      const at = exposedAt;
      const paid = { subject, name: 'paid' };
      return [
        { id: `${subject} exposed`, at, subject, name: `exposed to ${name}`, properties: { variant } },
        { ...paid, id: `${subject} after`, at: at + day, properties: { price: y } },
        ...(z === 0 ? [] : [{ ...paid, id: `${subject} before`, at: at - day, properties: { price: z } }]),
      ];
    }),
  );
}

function rowsOfRatio(exposedAt: number): EventRow[] {
  return arms.flatMap(([variant, arm]) =>
    pairsWith(ratioCase[arm]).flatMap(({ y, z }, i) => {
      const subject = `ratio ${variant}${i}`;
      const at = exposedAt;
      return [
        { id: `${subject} exposed`, at, subject, name: 'exposed to ratio', properties: { variant } },
        { id: `${subject} clicked`, at: at + 1, subject, name: 'clicked', properties: { price: y } },
        { id: `${subject} viewed`, at: at + 1, subject, name: 'viewed', properties: { price: z } },
      ];
    }),
  );
}

function rowsOfAdjustedRatio(exposedAt: number): EventRow[] {
  return arms.flatMap(([variant, arm]) =>
    rowsWith(adjustedRatio[arm].n, momentsOf(adjustedRatio[arm])).flatMap(([y, x, z, w], i) => {
      const subject = `adjusted ratio ${variant}${i}`;
      const at = exposedAt;
      const act = (name: string, when: number, price: number) => ({
        ...{ id: `${subject} ${name} ${when}`, at: at + when, subject, name, properties: { price } },
      });
      return [
        { id: `${subject} exposed`, at, subject, name: 'exposed to adjusted ratio', properties: { variant } },
        ...[
          act('clicked', 1, y!),
          act('viewed', 1, x!),
          act('clicked', -day / 4, z!),
          act('viewed', -day / 4, w!),
        ],
      ];
    }),
  );
}
