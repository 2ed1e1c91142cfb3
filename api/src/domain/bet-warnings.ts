import type { EvidencePlan, Prediction, Unit } from '@leadline/db/vocabulary';
import { formatChange, formatDays, formatShare } from './format.ts';

/** What should be known before a commit; it does not stop one. `field` is a dotted path into BetInput. */
export interface BetWarning {
  code:
    | 'RETROSPECTIVE'
    | 'NOBODY'
    | 'NO_BASELINE'
    | 'IMPOSSIBLE'
    | 'OWN_CONTROL'
    | 'EVENT_NEVER_SEEN'
    | 'LOW_POWER'
    | 'ABOVE_BEST';
  field: string;
  message: string;
}

/** What a check has found out about a bet. */
export interface CheckedBet {
  today: string;
  launchBy: string | null;
  windowDays: number | null;
  leadingMetricKey: string | null;
  unit: Unit | null;
  plan: EvidencePlan | null;
  /** Whether the event that exposes an experiment's subjects has ever arrived; true without an experiment. */
  isExposureSeen: boolean;
  prediction: Prediction | null;
  baseline: number | null;
  reach: number;
  detectableLift: number | null;
  daysNeeded: number | null;
  guardrails: readonly { margin: number; detectableMargin: number | null }[];
  /** The best measured lift of past bets like it, whose sign may be that of other metrics. */
  bestLift: number | null;
}

/** What its author should know before committing to a bet. */
export function findBetWarnings(bet: CheckedBet): BetWarning[] {
  return [
    ...launchWarnings(bet),
    ...audienceWarnings(bet),
    ...promiseWarnings(bet),
    ...controlWarnings(bet),
    ...exposureWarnings(bet),
    ...powerWarnings(bet),
    ...guardrailWarnings(bet),
    ...baseRateWarnings(bet),
  ];
}

function launchWarnings({ launchBy, today }: CheckedBet): BetWarning[] {
  if (launchBy === null || launchBy >= today) return [];
  return [
    {
      code: 'RETROSPECTIVE',
      field: 'launchBy',
      message:
        'The launch lies behind us: launched before it is locked, it is entered from the past and counts in no hit rate.',
    },
  ];
}

function audienceWarnings({ reach, baseline, leadingMetricKey }: CheckedBet): BetWarning[] {
  if (reach === 0) {
    return [
      {
        code: 'NOBODY',
        field: 'hypothesis.segment',
        message: 'Nobody in this audience was seen in the last 28 days.',
      },
    ];
  }
  if (leadingMetricKey === null || baseline !== null) return [];
  return [
    {
      code: 'NO_BASELINE',
      field: 'leadingMetric',
      message:
        'It has no level in this audience over the days before: nobody was in it, or nobody’s own window was over. A longer baseline may have one; without, no relative change can be told.',
    },
  ];
}

function promiseWarnings({ prediction, baseline, unit }: CheckedBet): BetWarning[] {
  if (prediction === null || baseline === null) return [];
  const level = baseline * (1 + prediction.lift);
  const isShareBeyondAll = unit === 'SHARE' && level > 1;
  if (!isShareBeyondAll && level >= 0) return [];
  return [
    {
      code: 'IMPOSSIBLE',
      field: 'prediction.lift',
      message: isShareBeyondAll
        ? `It would be ${formatShare(level)}, and nothing is more than everybody.`
        : 'It would fall below 0.',
    },
  ];
}

function controlWarnings({ plan, leadingMetricKey }: CheckedBet): BetWarning[] {
  if (plan === null || !('rollout' in plan) || leadingMetricKey === null) return [];
  if (!plan.rollout.controls.includes(leadingMetricKey)) return [];
  return [
    {
      code: 'OWN_CONTROL',
      field: 'plan.rollout.controls',
      message: 'The metric that is to move cannot be its own control: it is left out of the forecast.',
    },
  ];
}

function exposureWarnings({ plan, isExposureSeen }: CheckedBet): BetWarning[] {
  if (isExposureSeen || plan === null || !('experiment' in plan)) return [];
  const { event } = plan.experiment.exposure;
  return [
    {
      code: 'EVENT_NEVER_SEEN',
      field: 'plan.experiment.exposure.event',
      message: `No event named “${event}” has arrived yet: until one does, nobody is in the experiment.`,
    },
  ];
}

function powerWarnings({ prediction, windowDays, detectableLift, daysNeeded }: CheckedBet): BetWarning[] {
  if (prediction === null || windowDays === null || detectableLift === null) return [];
  if (Math.abs(prediction.lift) >= detectableLift) return [];
  const needed =
    daysNeeded === null ? 'no window is long enough' : `it takes ${formatDays(wholeWeeks(daysNeeded))}`;
  return [
    {
      code: 'LOW_POWER',
      field: 'prediction.lift',
      message: `In ${formatDays(windowDays)} a change of ±${formatShare(detectableLift)} can be told; for ${formatChange(prediction.lift)} ${needed}. It will most likely end as “too little data to tell”.`,
    },
  ];
}

function guardrailWarnings({ guardrails, windowDays }: CheckedBet): BetWarning[] {
  if (windowDays === null) return [];
  return guardrails.flatMap(({ margin, detectableMargin }, i): BetWarning[] => {
    if (detectableMargin === null || margin >= detectableMargin) return [];
    return [
      {
        code: 'LOW_POWER',
        field: `guardrails.${i}.margin`,
        message: `In ${formatDays(windowDays)} it can be shown safe within ${formatShare(detectableMargin)}; within ${formatShare(margin)} it will most likely stay “cannot tell yet”.`,
      },
    ];
  });
}

function baseRateWarnings({ prediction, bestLift }: CheckedBet): BetWarning[] {
  if (prediction === null || bestLift === null) return [];
  if (Math.abs(prediction.lift) <= Math.abs(bestLift)) return [];
  return [
    {
      code: 'ABOVE_BEST',
      field: 'prediction.lift',
      message: `The best of past bets like this one measured ${formatChange(bestLift)}.`,
    },
  ];
}

function wholeWeeks(days: number): number {
  return Math.ceil(days / 7) * 7;
}
