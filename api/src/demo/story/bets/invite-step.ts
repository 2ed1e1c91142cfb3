import type { StoryBet } from '../story-bet.ts';

export const inviteStep: StoryBet = {
  name: 'invite-step',
  title: 'Invite step before the first project',
  team: 'growth',
  owner: 'Mei',
  theme: 'first-value',
  problem: 'People set up a board alone and show it to nobody.',
  hypothesis: {
    change: 'ask for two colleagues’ addresses before the first project',
    audience: 'everybody who signs up',
    segment: [],
    because: 'those who invite somebody on the first day share three times as many boards',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.12, low: 0.05, high: 0.2, confidence: 0.6 },
  guardrails: [
    { metric: 'time-to-first-value', margin: 0.1 },
    { metric: 'complaint-rate', margin: 0.5 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 2,
  risks: 'It stands between people and what they came for.',
  days: { drafted: 170, committed: 165, launchBy: 160, launched: 160, review: 118 },
  verdict: {
    daysAgo: 118,
    kind: 'HARMED',
    step: 'ROLL_BACK',
    learned: 'Whoever has nothing to show yet has nobody to invite: the step costs everyone time.',
    next: 'Ask for colleagues when the first board is full.',
  },
  truth: { effects: { 'activation-rate': 0.05, 'time-to-first-value': 0.6 } },
};
