import { storyBets } from './bets.ts';
import type { Experiment, StoryBet, Truth } from './story-bet.ts';

export const control = 'control';
export const treatment = 'treatment';

/** What a bet truly does, and to whom and when. Days are counted back from today. */
export interface LaunchedTruth extends Truth {
  /** The bet's name in the story. */
  bet: string;
  launchedDaysAgo: number;
  /** Everyone from the launch on, or half of those who come first and everyone once it is kept. */
  reach: 'EVERYONE' | Experiment;
  /** From when on nobody has it any more; null of what stays. */
  rolledBackDaysAgo: number | null;
}

/** Those of the story's bets that were launched. */
export const truths: readonly LaunchedTruth[] = storyBets.flatMap(({ name, days, ...bet }) =>
  bet.truth && days.launched !== undefined
    ? [
        {
          ...bet.truth,
          bet: name,
          launchedDaysAgo: days.launched,
          reach: reachOf(bet),
          rolledBackDaysAgo: bet.verdict?.step === 'ROLL_BACK' ? bet.verdict.daysAgo : null,
        },
      ]
    : [],
);

function reachOf({ plan, verdict }: Pick<StoryBet, 'plan' | 'verdict'>): 'EVERYONE' | Experiment {
  if (plan === undefined || 'rollout' in plan) return 'EVERYONE';
  const isKept = verdict !== undefined && verdict.step !== 'ROLL_BACK';
  return { ...plan.experiment, keptDaysAgo: isKept ? verdict.daysAgo : null };
}
