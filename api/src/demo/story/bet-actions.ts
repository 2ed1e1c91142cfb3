import type { EvidencePlanInput } from '../../schema/types.generated.ts';
import { exposureEvent } from '../moments.ts';
import type { Action, NamedBet } from './acts.ts';
import type { StoryDates } from './dates.ts';
import type { StoryBet, StoryPlan } from './story-bet.ts';
import { control, treatment } from './truths.ts';

/** A bet's life as its owner acts it, from its draft on. */
export function listBetActions(bet: StoryBet, dates: StoryDates): Action[] {
  const { name, owner: by, days, verdict, dropped } = bet;
  const drafted = buildInput(bet, dates);
  const actions: Action[] = [{ daysAgo: days.drafted, by, act: 'DRAFT_BET', given: { name, bet: drafted } }];
  if (days.committed !== undefined)
    actions.push({ daysAgo: days.committed, by, act: 'COMMIT_BET', given: { name } });
  if (days.launched !== undefined) {
    // A launch from before the commit is entered with it.
    const daysAgo = Math.min(days.launched, days.committed!);
    actions.push({ daysAgo, by, act: 'LAUNCH_BET', given: { name, on: dates.on(days.launched) } });
  }
  for (const daysAgo of evaluatedDaysAgo(bet))
    actions.push({ daysAgo, by, act: 'EVALUATE_BET', given: { name } });
  let amended = drafted;
  for (const { daysAgo, reason, changes } of bet.amendments ?? []) {
    amended = { ...amended, ...changes };
    actions.push({ daysAgo, by, act: 'AMEND_BET', given: { name, bet: amended, reason } });
  }
  if (dropped)
    actions.push({ daysAgo: dropped.daysAgo, by, act: 'DROP_BET', given: { name, reason: dropped.reason } });
  if (verdict) {
    const { daysAgo, reason = usualReason, ...signed } = verdict;
    actions.push({ daysAgo, by, act: 'DECIDE_BET', given: { name, verdict: signed, reason } });
  }
  return actions;
}

const mostEvaluations = 3;

/** The last weeks of what is due, so that its evidence is seen to grow; what is live was evaluated once. */
function evaluatedDaysAgo({ days: { launched, review }, verdict }: StoryBet): number[] {
  if (launched === undefined || review === undefined || verdict) return [];
  const isDue = review >= 0;
  return Array.from({ length: isDue ? mostEvaluations : 1 }, (_, i) => 1 + i * 7);
}

/** Why a verdict is signed that the rules did not give. */
const usualReason = 'The weekly figures and what support hears say so; the interval alone would not.';

function buildInput(bet: StoryBet, dates: StoryDates): NamedBet {
  const { drafted, launchBy, review } = bet.days;
  const quarter = dates.quarterKey(drafted);
  return {
    ...{ title: bet.title, team: bet.team, owner: bet.owner, quarter },
    theme: bet.theme === undefined ? null : themeIn(bet.theme, quarter),
    problem: bet.problem ?? null,
    hypothesis: bet.hypothesis ?? null,
    leadingMetric: bet.leadingMetric ?? null,
    prediction: bet.prediction ?? null,
    guardrails: bet.guardrails ?? [],
    alsoWatch: bet.alsoWatch ?? [],
    plan: bet.plan ? buildPlan(bet.plan) : null,
    windowDays: bet.windowDays ?? null,
    launchBy: launchBy === undefined ? null : dates.on(launchBy),
    reviewOn: review === undefined ? null : dates.on(review),
    effortWeeks: bet.effortWeeks ?? null,
    risks: bet.risks ?? null,
    ask: bet.ask ?? null,
  };
}

/** A theme's name among those of all quarters. */
export function themeIn(theme: string, quarter: string): string {
  return `${quarter} ${theme}`;
}

function buildPlan(plan: StoryPlan): EvidencePlanInput {
  if ('rollout' in plan) return { rollout: { controls: plan.rollout.controls ?? [], baselineDays: 84 } };
  const { name } = plan.experiment;
  const where = [{ dimension: 'experiment', op: 'EQ' as const, values: [name] }];
  return {
    experiment: {
      exposure: { event: exposureEvent, where },
      ...{ variantProperty: 'variant', control, treatment },
      // Of those who came in the last four weeks nobody has had a month to pay.
      ...{ expectedShare: 0.5, reading: 'FIXED', baselineDays: 84 },
    },
  };
}
