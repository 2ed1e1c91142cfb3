import type { Prediction } from '@leadline/db/vocabulary';
import type { Estimate } from '../../api/src/domain/interval.ts';
import { estimateExperiment } from '../../api/src/domain/experiment-evidence.ts';
import { readGuardrail } from '../../api/src/domain/guardrail.ts';
import { estimateLaunch } from '../../api/src/domain/launch-evidence.ts';
import type { ArmsFacts } from '../../api/src/domain/measured-arms.ts';
import { quantileRanks } from '../../api/src/domain/order-statistics.ts';
import { anytimeInterval, compareArms } from '../../api/src/domain/two-arm.ts';
import { matchRule } from '../../api/src/domain/verdict.ts';
import type { VerdictInput } from '../../api/src/domain/verdict.ts';
import { shareArm } from '../../api/src/domain/arm.ts';
import { driftingSeries, standardNormals, uniforms } from '../../api/src/domain/fixtures/random-series.ts';

const z = 1.959963984540054;

/** A share of simulated cases, with its Monte-Carlo error. */
export interface Rate {
  value: number;
  error: number;
}

export function rateOf(count: number, runs: number): Rate {
  const value = count / runs;
  return { value, error: Math.sqrt((value * (1 - value)) / runs) };
}

/** Two arms' facts, drawn with a true relative change. */
export interface Estimator {
  name: string;
  draw: (draws: Draws, lift: number) => ArmsFacts;
}

interface Draws {
  uniform: () => number;
  normal: () => number;
}

const subjects = 500;

function bothArms<Facts>(lift: number, draw: (factor: number) => Facts) {
  return { control: draw(1), treatment: draw(1 + lift) };
}

/** One of each kind of number. Means and ratios are of skewed outcomes, a third of them 0. */
export const estimators: readonly Estimator[] = [
  {
    name: 'two-proportion',
    draw: ({ uniform }, lift) => ({
      kind: 'SHARE',
      ...bothArms(lift, (factor) => {
        let hits = 0;
        for (let i = 0; i < 2 * subjects; i++) if (uniform() < 0.2 * factor) hits++;
        return { hits, n: 2 * subjects };
      }),
    }),
  },
  {
    name: 'welch',
    draw: (draws, lift) => ({
      kind: 'MEAN',
      ...bothArms(lift, (factor) => {
        const sums = { n: subjects, sum: 0, sumOfSquares: 0 };
        for (let i = 0; i < subjects; i++) {
          const y = factor * spend(draws);
          sums.sum += y;
          sums.sumOfSquares += y * y;
        }
        return sums;
      }),
    }),
  },
  {
    name: 'welch+cuped',
    draw: (draws, lift) => ({
      kind: 'MEAN',
      ...bothArms(lift, (factor) => {
        const before = { sum: 0, sumOfSquares: 0, sumOfProducts: 0 };
        const sums = { n: subjects, sum: 0, sumOfSquares: 0, before };
        for (let i = 0; i < subjects; i++) {
          const x = 10 + 3 * draws.normal();
          const y = factor * (x + 2 * draws.normal());
          sums.sum += y;
          sums.sumOfSquares += y * y;
          before.sum += x;
          before.sumOfSquares += x * x;
          before.sumOfProducts += x * y;
        }
        return sums;
      }),
    }),
  },
  {
    name: 'delta-ratio',
    draw: (draws, lift) => ({
      kind: 'RATIO',
      ...bothArms(lift, (factor) => {
        const numerator = { sum: 0, sumOfSquares: 0 };
        const denominator = { sum: 0, sumOfSquares: 0 };
        const sums = { n: subjects, numerator, denominator, sumOfProducts: 0 };
        for (let i = 0; i < subjects; i++) {
          const x = 1 + Math.floor(-2 * Math.log(1 - draws.uniform()));
          const y = factor * x * (1 + 0.5 * draws.normal());
          numerator.sum += y;
          numerator.sumOfSquares += y * y;
          denominator.sum += x;
          denominator.sumOfSquares += x * x;
          sums.sumOfProducts += x * y;
        }
        return sums;
      }),
    }),
  },
  {
    name: 'order-statistic',
    draw: ({ uniform }, lift) => ({
      kind: 'QUANTILE',
      ...bothArms(lift, (factor) => {
        const values = Float64Array.from(
          { length: subjects },
          () => -factor * Math.log(1 - uniform()),
        ).sort();
        const { lower, upper } = quantileRanks(subjects, 0.5);
        const middle = (values[subjects / 2 - 1]! + values[subjects / 2]!) / 2;
        return { n: subjects, value: middle, lower: values[lower - 1]!, upper: values[upper - 1]! };
      }),
    }),
  },
];

function spend({ uniform, normal }: Draws): number {
  return uniform() < 1 / 3 ? 0 : Math.exp(0.8 * normal());
}

/** How often the 95 % interval of the relative change holds the true one, and how often equals are called different. */
export function simulateEstimator(
  { draw }: Estimator,
  { runs, seed, lift }: { runs: number; seed: number; lift: number },
): { coverage: Rate; rejected: Rate } {
  const draws = { uniform: uniforms(seed), normal: standardNormals(seed + 1) };
  const drawn = (truth: number) => {
    const outcome = draw(draws, truth);
    const exposed = { control: outcome.control.n, treatment: outcome.treatment.n };
    return estimateExperiment({ outcome, goodDirection: 'UP', exposure: { expectedShare: 0.5, exposed } });
  };
  let [covered, rejected] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const { relative } = drawn(lift);
    if (relative!.lower <= lift && lift <= relative!.upper) covered++;
    if (excludesZero(drawn(0).relative!)) rejected++;
  }
  return { coverage: rateOf(covered, runs), rejected: rateOf(rejected, runs) };
}

function excludesZero({ lower, upper }: Omit<Estimate, 'value'>): boolean {
  return lower > 0 || upper < 0;
}

/** How many sequences of looks at two equals ever exclude no change, by anytime and by fixed intervals. */
export function simulateLooks({ runs, looks, seed }: { runs: number; looks: number; seed: number }) {
  const uniform = uniforms(seed);
  let [everAnytime, everFixed] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const counts = { control: { hits: 0, n: 0 }, treatment: { hits: 0, n: 0 } };
    let [anytime, fixed] = [false, false];
    for (let look = 0; look < looks; look++) {
      for (const arm of [counts.control, counts.treatment]) {
        arm.n += 100;
        for (let i = 0; i < 100; i++) if (uniform() < 0.3) arm.hits++;
      }
      const arms = { control: shareArm(counts.control), treatment: shareArm(counts.treatment) };
      const comparison = compareArms(arms, counts)!;
      anytime ||= comparison.anytime !== null && excludesZero(comparison.anytime);
      fixed ||= excludesZero(comparison.relative!);
    }
    if (anytime) everAnytime++;
    if (fixed) everFixed++;
  }
  return { anytime: rateOf(everAnytime, runs), fixed: rateOf(everFixed, runs) };
}

/** What becomes of launches without effect, 28 days after 84 that wander by `drift` of the noise a day. */
export function simulateLaunches({ runs, drift, seed }: { runs: number; drift: number; seed: number }) {
  const prediction: Prediction = { lift: 0.08, low: 0.04, high: 0.12, confidence: 0.6 };
  let [excluding, hits, doubted, fallen] = [0, 0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const values = driftingSeries(112, { drift, seed: seed + 7919 * run });
    const { relative, grade, warnings } = estimateLaunch({
      before: { values: values.slice(0, 84) },
      window: { values: values.slice(84) },
      baselineDays: 84,
      windowDays: 28,
      goodDirection: 'UP',
    });
    const isWeak = grade === 'BEFORE_AFTER';
    if (!isWeak && relative !== null && excludesZero(relative)) excluding++;
    if (warnings.some(({ code }) => code === 'PLACEBO_FAILS')) doubted++;
    if (isWeak) fallen++;
    if (matchRule({ ...betOf(prediction), grade, relative }).verdict === 'HIT') hits++;
  }
  return {
    excluding: rateOf(excluding, runs),
    hit: rateOf(hits, runs),
    doubted: rateOf(doubted, runs),
    fallen: rateOf(fallen, runs),
  };
}

function betOf(prediction: Prediction): VerdictInput {
  return {
    prediction,
    goodDirection: 'UP',
    grade: 'RANDOMISED',
    relative: null,
    anytime: null,
    guardrails: [],
    horizon: { isBeforeHorizon: false, reading: 'FIXED', stoppedEarly: false },
    srmPValue: null,
    hasNoData: false,
  };
}

/** A bet as the rules see it: what is true, how surely it is measured, and the same of its guardrails. */
export interface SimulatedBet {
  /** True relative change, and its standard error. */
  lift: number;
  error: number;
  /** True relative change in the bad direction and standard error, as multiples of the margin. */
  guardrails: readonly { harm: number; error: number }[];
}

export const promise: Prediction = { lift: 0.03, low: 0.02, high: 0.04, confidence: 0.6 };
const margin = 0.02;

/** How often each verdict is given to bets that promise +3 % and at least +2 %. */
export function simulateVerdicts(
  { lift, error, guardrails }: SimulatedBet,
  { runs, seed }: { runs: number; seed: number },
): Map<string, Rate> {
  const normal = standardNormals(seed);
  const draw = (truth: number, spread: number): Estimate => {
    const value = truth + spread * normal();
    return { value, lower: value - z * spread, upper: value + z * spread };
  };
  const counts = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const { verdict } = matchRule({
      ...betOf(promise),
      relative: draw(lift, error),
      guardrails: guardrails.map(({ harm, error: spread }) => ({
        name: 'Complaints',
        ...readGuardrail({
          relative: draw(harm * margin, spread * margin),
          margin,
          goodDirection: 'DOWN',
          isLowCount: false,
        }),
      })),
    });
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return new Map([...counts].map(([kind, count]) => [kind, rateOf(count, runs)]));
}

/** Of bets whose guardrails are truly at their margin, how many are ever called HARMED in so many daily looks. */
export function simulateDailyBreaches({
  runs,
  days,
  guardrails,
  seed,
}: {
  runs: number;
  days: number;
  guardrails: number;
  seed: number;
}) {
  const normal = standardNormals(seed);
  const subjectsADay = 500;
  const spreadOfOne = 1;
  let [byFixed, byAnytime] = [0, 0];
  for (let run = 0; run < runs; run++) {
    let [fixed, anytime] = [false, false];
    for (let guardrail = 0; guardrail < guardrails; guardrail++) {
      let sum = 0;
      for (let day = 1; day <= days; day++) {
        sum += Math.sqrt(subjectsADay) * spreadOfOne * normal();
        const n = day * subjectsADay;
        const standardError = spreadOfOne / Math.sqrt(n);
        const value = margin + sum / n;
        const relative = { value, lower: value - z * standardError, upper: value + z * standardError };
        const sequential = anytimeInterval({ value, standardError, freedom: n }, n);
        const terms = {
          relative,
          anytime: sequential,
          margin,
          goodDirection: 'DOWN' as const,
          isLowCount: false,
        };
        fixed ||= readGuardrail(terms).state === 'BREACHED';
        anytime ||= readGuardrail({ ...terms, read: 'PEEKING' }).state === 'BREACHED';
      }
    }
    if (fixed) byFixed++;
    if (anytime) byAnytime++;
  }
  return { fixed: rateOf(byFixed, runs), anytime: rateOf(byAnytime, runs) };
}
