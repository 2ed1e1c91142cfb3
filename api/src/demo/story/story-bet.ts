import type { NextStep, VerdictKind } from '@leadline/db/vocabulary';
import type {
  BetInput,
  GuardrailInput,
  HypothesisInput,
  PredictionInput,
} from '../../schema/types.generated.ts';
import type { PersonName, TeamKey } from './people.ts';
import type { ThemeName } from './themes.ts';

/** A bet of the story. All days are counted back from today; what is still to come is below 0. */
export interface StoryBet {
  /** By which the story speaks of it. */
  name: string;
  title: string;
  team: TeamKey;
  owner: PersonName;
  /** The theme of that name in the quarter in which it was drafted, where it has one. */
  theme?: ThemeName;
  problem?: string;
  hypothesis?: HypothesisInput;
  leadingMetric?: string;
  prediction?: PredictionInput;
  guardrails?: GuardrailInput[];
  alsoWatch?: string[];
  plan?: StoryPlan;
  windowDays?: number;
  effortWeeks?: number;
  risks?: string;
  ask?: string;
  days: {
    drafted: number;
    committed?: number;
    launchBy?: number;
    launched?: number;
    review?: number;
  };
  amendments?: readonly StoryAmendment[];
  dropped?: { daysAgo: number; reason: string };
  verdict?: StoryVerdict;
  /** What it truly does, which nobody in the story knows. */
  truth?: Truth;
}

export type StoryPlan =
  { rollout: { controls?: string[] } } | { experiment: Omit<Experiment, 'keptDaysAgo'> };

export interface StoryAmendment {
  daysAgo: number;
  reason: string;
  changes: Partial<Omit<BetInput, 'owner'>> & { owner?: PersonName };
}

export interface StoryVerdict {
  daysAgo: number;
  /** What its owner expects the rules to say, and signs. */
  kind: VerdictKind;
  step: NextStep;
  learned: string;
  next: string;
  /** Why it is signed all the same, where the rules should say something else. */
  reason?: string;
}

/** Metrics on which a change of the product has an effect that is known exactly. */
export type SteeredMetric =
  | 'qualified-signups'
  | 'trial-to-start'
  | 'time-to-first-value'
  | 'activation-rate'
  | 'feature-adoption'
  | 'repeat-task-success'
  | 'conversion-to-paid'
  | 'crash-rate'
  | 'latency-p95'
  | 'ticket-volume'
  | 'complaint-rate';

export interface Truth {
  /** Relative changes, by metric: 0.1 is ten per cent more. On all other metrics it is 0. */
  effects: Partial<Record<SteeredMetric, number>>;
  /** The sizes of team that it works for; all when left out. */
  teamSize?: { from: number; to: number };
}

export interface Experiment {
  /** The `experiment` of its exposures. */
  name: string;
  /** Where people are put into one of the arms. */
  exposedAt: 'SIGN_UP' | 'SESSION';
  /** Days from the launch on in which people are. */
  enrolDays: number;
  /** From when on everyone has it; null while that is open, or when it was not kept. */
  keptDaysAgo: number | null;
}
