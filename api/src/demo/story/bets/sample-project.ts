import type { StoryBet } from '../story-bet.ts';

export const sampleProject: StoryBet = {
  name: 'sample-project',
  title: 'Sample project on day one',
  team: 'onboarding',
  owner: 'Priya',
  theme: 'first-value',
  problem: 'The first thing that a newcomer sees is an empty board, and most close it within two minutes.',
  hypothesis: {
    change: 'put a sample project with three cards into the workspace',
    audience: 'everybody who signs up',
    segment: [],
    because: 'in eleven of fourteen interviews people asked what a good board looks like',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.3, low: 0.15, high: 0.45, confidence: 0.65 },
  guardrails: [
    { metric: 'time-to-first-value', margin: 0.3 },
    { metric: 'ticket-volume', margin: 0.4 },
  ],
  alsoWatch: ['trial-to-start'],
  plan: { experiment: { name: 'sample-project', exposedAt: 'SIGN_UP', enrolDays: 49 } },
  windowDays: 14,
  effortWeeks: 4,
  risks: 'People may share the sample instead of their own work.',
  days: { drafted: 386, committed: 382, launchBy: 379, launched: 379, review: 315 },
  verdict: {
    daysAgo: 315,
    kind: 'HIT',
    step: 'KEEP',
    learned: 'People copy what they see: two thirds of the first boards are shaped like the sample.',
    next: 'Samples by kind of work; see whether they help small teams more.',
  },
  truth: { effects: { 'activation-rate': 0.4 } },
};
