import type {
  EvidencePlan,
  GoodDirection,
  Hypothesis,
  MetricKind,
  Prediction,
  Unit,
} from '@leadline/db/vocabulary';
import { daysToReview } from './bet.ts';
import { formatChange } from './format.ts';

/** What the rules of a commit read of a metric. */
export interface BetMetric {
  key: string;
  name: string;
  unit: Unit;
  currency: string | null;
  kind: MetricKind;
  goodDirection: GoodDirection;
  lint: readonly string[];
  isArchived: boolean;
  /** Whether it has a point with n above 0 (an imported one: any point) in the 28 days before today, or before a past review date. */
  isMeasured: boolean;
}

/** A bet as its author has written it so far. */
export interface BetTerms {
  ownerId: string | null;
  hypothesis: Hypothesis | null;
  leadingMetric: BetMetric | null;
  prediction: Prediction | null;
  guardrails: readonly { metric: BetMetric; margin: number }[];
  plan: EvidencePlan | null;
  windowDays: number | null;
  launchBy: string | null;
  reviewOn: string | null;
}

/** `field` is a dotted path into BetInput. */
export interface BetProblem {
  code: 'BAD_USER_INPUT' | 'NOT_MEASURABLE' | 'NOT_MEASURED_YET' | 'WIP_LIMIT';
  field: string;
  message: string;
}

/** Everything that stops a commit, the team's cap apart. */
export function findBetProblems(
  bet: BetTerms,
  daysBetween: (from: string, to: string) => number,
): BetProblem[] {
  return [
    ...missingParts(bet),
    ...leadingMetricProblems(bet),
    ...guardrailProblems(bet),
    ...predictionProblems(bet),
    ...planProblems(bet),
    ...reviewProblems(bet, daysBetween),
  ];
}

const partWords = {
  ownerId: 'Name who owns it.',
  hypothesis: 'Say what will change, for whom, and why it should work.',
  leadingMetric: 'Name the one metric that it must move.',
  prediction: 'Predict by how much, with the ends of your 80 % interval and your confidence.',
  plan: 'Say how it will be measured: as an experiment, or as a rollout to everyone.',
  windowDays: 'Say within how many days the effect should show.',
  launchBy: 'Name the day by which it is launched.',
  reviewOn: 'Name the day on which the verdict is due.',
} as const satisfies Partial<Record<keyof BetTerms, string>>;

const hypothesisWords = {
  change: 'Say what will change.',
  audience: 'Say for whom, and who is left out.',
  because: 'Say why it should work.',
};

function missingParts(bet: BetTerms): BetProblem[] {
  const problems = (Object.keys(partWords) as (keyof typeof partWords)[])
    .filter((part) => bet[part] === null)
    .map((part) => invalid(part === 'ownerId' ? 'owner' : part, partWords[part]));
  const { hypothesis } = bet;
  for (const part of ['change', 'audience', 'because'] as const) {
    if (hypothesis?.[part].trim() === '') problems.push(invalid(`hypothesis.${part}`, hypothesisWords[part]));
  }
  if (bet.guardrails.length === 0) {
    problems.push(
      invalid(
        'guardrails',
        'Name at least one metric that it must not break, with the worst change you accept.',
      ),
    );
  }
  return problems;
}

function leadingMetricProblems({ leadingMetric, plan }: BetTerms): BetProblem[] {
  if (leadingMetric === null) return [];
  const problems: BetProblem[] = leadingMetric.lint.map((reason) => ({
    code: 'NOT_MEASURABLE',
    field: 'leadingMetric',
    message: `“${leadingMetric.name}” cannot lead a bet. ${reason}`,
  }));
  problems.push(...unmeasurable('leadingMetric', leadingMetric, plan));
  if (!leadingMetric.isMeasured) problems.push(notMeasuredYet('leadingMetric', leadingMetric));
  return problems;
}

function guardrailProblems({ guardrails, leadingMetric, plan }: BetTerms): BetProblem[] {
  return guardrails.flatMap(({ metric, margin }, i) => {
    const field = `guardrails.${i}`;
    const problems: BetProblem[] = [];
    if (metric.key === leadingMetric?.key) {
      problems.push(
        invalid(`${field}.metric`, `“${metric.name}” leads the bet; a guardrail is another metric.`),
      );
    }
    if (metric.goodDirection === 'NEUTRAL') {
      problems.push({
        code: 'NOT_MEASURABLE',
        field: `${field}.metric`,
        message: `“${metric.name}” has no good direction, so nothing can be said to break it.`,
      });
    }
    problems.push(...unmeasurable(`${field}.metric`, metric, plan));
    if (!metric.isMeasured) problems.push(notMeasuredYet(`${field}.metric`, metric));
    if (!(margin > 0 && Number.isFinite(margin))) {
      problems.push(
        invalid(
          `${field}.margin`,
          `The worst change to accept is ${formatMargin(margin)}; it is a relative change above 0, such as 2 %.`,
        ),
      );
    }
    return problems;
  });
}

/** Kinds whose value is not one of subjects, so that no two groups of them can be told apart. */
const notOfSubjects: readonly MetricKind[] = ['FORMULA', 'RECURRING', 'IMPORTED'];

function unmeasurable(
  field: string,
  { name, kind, isArchived }: BetMetric,
  plan: EvidencePlan | null,
): BetProblem[] {
  const problems: BetProblem[] = [];
  if (isArchived) {
    problems.push({
      code: 'NOT_MEASURABLE',
      field,
      message: `“${name}” was put away; save it again, or name another metric.`,
    });
  }
  if (plan !== null && 'experiment' in plan && notOfSubjects.includes(kind)) {
    problems.push({
      code: 'NOT_MEASURABLE',
      field,
      message: `“${name}” is of kind ${kind}, which no experiment can measure: it has no value of each subject. Name another metric, or plan a rollout.`,
    });
  }
  return problems;
}

function notMeasuredYet(field: string, { name }: BetMetric): BetProblem {
  return {
    code: 'NOT_MEASURED_YET',
    field,
    message: `“${name}” has no data in the 28 days before. A bet is measured from its first day, so its metrics come first.`,
  };
}

function predictionProblems({ prediction, leadingMetric }: BetTerms): BetProblem[] {
  if (prediction === null) return [];
  const { lift, low, high, confidence } = prediction;
  const problems: BetProblem[] = [];
  if (!(low <= lift && lift <= high)) {
    problems.push(
      invalid(
        'prediction',
        `The change of ${formatChange(lift)} does not lie between its ends, ${formatChange(low)} and ${formatChange(high)}; low is always the smaller number.`,
      ),
    );
  }
  if (!(confidence >= 0 && confidence <= 1)) {
    problems.push(
      invalid(
        'prediction.confidence',
        `The confidence is ${formatMargin(confidence)}; it is from 0 to 100 %.`,
      ),
    );
  }
  if (lift === 0) problems.push(invalid('prediction.lift', 'A change of 0 promises nothing.'));
  const isGood = leadingMetric?.goodDirection === 'DOWN' ? lift < 0 : lift > 0;
  if (lift !== 0 && leadingMetric !== null && leadingMetric.goodDirection !== 'NEUTRAL' && !isGood) {
    const goal = leadingMetric.goodDirection === 'UP' ? 'higher' : 'lower';
    problems.push(
      invalid(
        'prediction.lift',
        `The goal of “${leadingMetric.name}” is ${goal}; a change of ${formatChange(lift)} goes the other way.`,
      ),
    );
  }
  return problems;
}

function planProblems({ plan, windowDays }: BetTerms): BetProblem[] {
  const problems: BetProblem[] = [];
  if (windowDays !== null && windowDays < 1) {
    problems.push(invalid('windowDays', `The window is ${windowDays} days; it is at least one.`));
  }
  if (plan === null) return problems;
  if ('experiment' in plan) {
    const { exposure, control, treatment, expectedShare } = plan.experiment;
    const named = {
      'exposure.event': [exposure.event, 'Name the event that shows who saw it.'],
      control: [control, 'Name the variant of those who go on as before.'],
      treatment: [treatment, 'Name the variant of those who get the change.'],
    } as const;
    for (const [field, [text, message]] of Object.entries(named))
      if (text.trim() === '') problems.push(invalid(`plan.experiment.${field}`, message));
    if (control === treatment && control.trim() !== '') {
      problems.push(
        invalid('plan.experiment.treatment', 'Control and treatment are two different variants.'),
      );
    }
    if (!(expectedShare > 0 && expectedShare < 1)) {
      problems.push(
        invalid(
          'plan.experiment.expectedShare',
          `The expected share is ${expectedShare}; it lies between 0 and 1.`,
        ),
      );
    }
    return problems;
  }
  if (windowDays !== null && windowDays % 7 !== 0) {
    problems.push(
      invalid('windowDays', `${windowDays} days are not whole weeks; a rollout is compared week by week.`),
    );
  }
  const { baselineDays } = plan.rollout;
  if (baselineDays < 7 || baselineDays % 7 !== 0) {
    problems.push(
      invalid(
        'plan.rollout.baselineDays',
        `${baselineDays} days are not whole weeks; a rollout is compared week by week.`,
      ),
    );
  }
  return problems;
}

function reviewProblems(
  { plan, launchBy, reviewOn, windowDays }: BetTerms,
  daysBetween: (from: string, to: string) => number,
): BetProblem[] {
  if (launchBy === null || reviewOn === null || windowDays === null) return [];
  const days = daysToReview(plan, windowDays);
  if (daysBetween(launchBy, reviewOn) >= days) return [];
  return [
    invalid(
      'reviewOn',
      `The review date is at least ${days} days after the day by which it is launched, when the window is over.`,
    ),
  ];
}

function invalid(field: string, message: string): BetProblem {
  return { code: 'BAD_USER_INPUT', field, message };
}

/** Of a number that is no ratio of its kind, such as one below 0. */
function formatMargin(ratio: number): string {
  return formatChange(ratio).replace(/^\+/, '');
}
