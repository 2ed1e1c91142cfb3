import { meanArm } from './arm.ts';
import { chiSquareSurvival, normalSurvival } from './distributions.ts';
import type { EvidenceWarning } from './evidence-warnings.ts';
import { formatChange, formatShare } from './format.ts';
import { armsBefore } from './measured-arms.ts';
import type { ArmsFacts } from './measured-arms.ts';
import { mismatchLevels } from './sample-ratio.ts';
import { absoluteChange, testChange } from './two-arm.ts';
import type { TestedChange } from './two-arm.ts';

/** Subjects of the two arms. */
export interface ArmCounts {
  control: number;
  treatment: number;
}

/** What an experiment's facts say of how it was run. */
export interface ExposureFacts {
  /** The treatment's planned share of the subjects. */
  expectedShare: number;
  /** Everybody exposed, matured or not. */
  exposed: ArmCounts;
  /** Subjects first exposed on each day, in order. */
  exposedByDay?: readonly ArmCounts[];
  /** Subjects seen in more than one variant, who are left out. */
  inSeveralVariants?: number;
  /** Subjects left out because their window has not passed. */
  immature?: number;
  /** The largest share that a single subject holds of an arm's sum. */
  largestShareOfSum?: number | null;
}

const biasLevel = 0.001;
const driftLevel = 0.001;
const movedLevel = 0.05;
const outlierShare = 0.01;
/** Expected subjects from which a cell's count is near enough to normal; Cochran 1954. */
const fewestExpected = 5;

/** The warnings that how an experiment was run may need. */
export function warnOfExposure(facts: ExposureFacts, srmPValue: number | null): EvidenceWarning[] {
  return [
    ...warnOfSampleRatio(facts, srmPValue),
    ...warnOfVariants(facts),
    ...warnOfImmature(facts),
    ...warnOfDrift(facts),
    ...warnOfOutliers(facts),
  ];
}

function warnOfSampleRatio(
  { exposed: { control, treatment }, expectedShare }: ExposureFacts,
  pValue: number | null,
): EvidenceWarning[] {
  if (pValue === null || pValue >= mismatchLevels.isDoubtful) return [];
  const found = formatShare(treatment / (control + treatment));
  const words =
    pValue < mismatchLevels.isBroken ? 'do not agree with the plan' : 'may not agree with the plan';
  return [
    {
      code: 'SRM',
      text: `The arms ${words}: ${found} of the subjects are in the treatment, where ${formatShare(expectedShare)} were to be (p = ${pValue.toPrecision(2)}).`,
    },
  ];
}

function warnOfVariants({ inSeveralVariants = 0 }: ExposureFacts): EvidenceWarning[] {
  if (inSeveralVariants === 0) return [];
  const subjects = inSeveralVariants === 1 ? 'One subject was' : `${inSeveralVariants} subjects were`;
  return [{ code: 'MULTIPLE_VARIANTS', text: `${subjects} seen in more than one variant and left out.` }];
}

function warnOfImmature({ immature = 0 }: ExposureFacts): EvidenceWarning[] {
  if (immature === 0) return [];
  const subjects = immature === 1 ? 'One subject has' : `${immature} subjects have`;
  return [{ code: 'IMMATURE', text: `${subjects} not had the whole window yet and do not count.` }];
}

function warnOfOutliers({ largestShareOfSum = null }: ExposureFacts): EvidenceWarning[] {
  if (largestShareOfSum === null || !(largestShareOfSum > outlierShare)) return [];
  return [
    { code: 'OUTLIERS', text: `A single subject holds ${formatShare(largestShareOfSum)} of an arm's sum.` },
  ];
}

function warnOfDrift({ exposedByDay = [] }: ExposureFacts): EvidenceWarning[] {
  const pValue = splitDriftPValue(exposedByDay);
  if (pValue === null || pValue >= driftLevel) return [];
  return [
    {
      code: 'EXPOSURE_DRIFT',
      text: `The split between the arms changed over the days (p = ${pValue.toPrecision(2)}).`,
    },
  ];
}

/**
 * The p-value of a split between the arms that is the same on all days: chi-square of days by arms, days with few
 * subjects joined to the next. Null where there are not two such stretches of days.
 *
 * @example splitDriftPValue([{ control: 500, treatment: 500 }, { control: 800, treatment: 200 }]) // 2e-44
 */
export function splitDriftPValue(days: readonly ArmCounts[]): number | null {
  const total = days.reduce(addCounts, { control: 0, treatment: 0 });
  const share = total.treatment / (total.control + total.treatment);
  if (!(share > 0 && share < 1)) return null;
  const stretches = stretchesOf(days, fewestExpected / Math.min(share, 1 - share));
  if (stretches.length < 2) return null;
  const chiSquare = stretches.reduce((sum, { control, treatment }) => {
    const expected = (control + treatment) * share;
    return sum + (treatment - expected) ** 2 / (expected * (1 - share));
  }, 0);
  return chiSquareSurvival(chiSquare, stretches.length - 1);
}

/** Days joined until each stretch has so many subjects; what is left over goes to the last. */
function stretchesOf(days: readonly ArmCounts[], fewest: number): ArmCounts[] {
  const stretches: ArmCounts[] = [];
  let open: ArmCounts = { control: 0, treatment: 0 };
  for (const day of days) {
    open = addCounts(open, day);
    if (open.control + open.treatment < fewest) continue;
    stretches.push(open);
    open = { control: 0, treatment: 0 };
  }
  const last = stretches.pop();
  return last === undefined ? [open] : [...stretches, addCounts(last, open)];
}

function addCounts(a: ArmCounts, b: ArmCounts): ArmCounts {
  return { control: a.control + b.control, treatment: a.treatment + b.treatment };
}

/** The warnings that the outcome itself may need. */
export function warnOfOutcome(facts: ArmsFacts): EvidenceWarning[] {
  return [...warnOfBias(facts), ...warnOfDenominator(facts)];
}

function warnOfBias(facts: ArmsFacts): EvidenceWarning[] {
  const arms = armsBefore(facts);
  if (arms === null) return [];
  const { pValue } = testChange(absoluteChange(arms));
  if (!(pValue < biasLevel)) return [];
  return [
    {
      code: 'PRE_EXPOSURE_BIAS',
      text: `The arms differed in this before anybody was exposed (p = ${pValue.toPrecision(2)}).`,
    },
  ];
}

function warnOfDenominator(facts: ArmsFacts): EvidenceWarning[] {
  if (facts.kind !== 'RATIO') return [];
  const [control, treatment] = [facts.control, facts.treatment].map(({ n, denominator }) =>
    meanArm({ n, ...denominator }),
  );
  const { pValue, value } = testChange(absoluteChange({ control: control!, treatment: treatment! }));
  if (!(pValue < movedLevel)) return [];
  const change = control!.mean === 0 ? '' : `, ${formatChange(value / control!.mean)}`;
  return [
    {
      code: 'DENOMINATOR_MOVED',
      text: `What the ratio is divided by changed as well${change} (p = ${pValue.toPrecision(2)}): read both parts.`,
    },
  ];
}

/**
 * Whether the first and the last third of a window differ significantly in the change they show.
 *
 * @example warnOfNovelty([first, middle, last]) // [{ code: 'NOVELTY', text: 'It began with +9 % and ended with +1 %…' }]
 */
export function warnOfNovelty(thirds: readonly (TestedChange | null)[]): EvidenceWarning[] {
  const [first, last] = [thirds[0] ?? null, thirds.at(-1) ?? null];
  if (first === null || last === null) return [];
  const error = Math.hypot(first.standardError, last.standardError);
  const pValue = 2 * normalSurvival(Math.abs(last.value - first.value) / error);
  if (!(pValue < movedLevel)) return [];
  return [{ code: 'NOVELTY', text: noveltyText(first.value, last.value) }];
}

export function noveltyText(first: number, last: number): string {
  return `The first third of the window shows ${formatChange(first)}, the last ${formatChange(last)}: what stays is not what it began with.`;
}
