import type { StoryBet } from '../story-bet.ts';

export const templates: StoryBet = {
  name: 'templates',
  title: 'Pre-load templates',
  team: 'onboarding',
  owner: 'Priya',
  theme: 'first-value',
  problem: 'Small teams know how they work and not how a board is built; they stop at the first list.',
  hypothesis: {
    change: 'pre-load three templates',
    audience: 'new teams of 2 to 10',
    segment: [
      { dimension: 'trait.team_size', op: 'GTE', values: ['2'] },
      { dimension: 'trait.team_size', op: 'LTE', values: ['10'] },
    ],
    because: 'an empty board asks for too much, and the sample project helped small teams most',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.34, low: 0.28, high: 0.44, confidence: 0.6 },
  guardrails: [
    { metric: 'ticket-volume', margin: 0.25 },
    { metric: 'time-to-first-value', margin: 0.12 },
  ],
  alsoWatch: ['repeat-task-success'],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 4,
  risks: 'Five templates may take longer to choose from than they save.',
  days: { drafted: 42, committed: 38, launchBy: 36, launched: 36, review: 0 },
  amendments: [
    {
      daysAgo: 24,
      reason: 'Trials have moved since the launch; we want to see them beside it.',
      changes: { alsoWatch: ['repeat-task-success', 'trial-to-start'] },
    },
  ],
  truth: { effects: { 'activation-rate': 0.21 }, teamSize: { from: 2, to: 10 } },
};
