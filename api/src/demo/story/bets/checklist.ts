import type { StoryBet } from '../story-bet.ts';

export const checklist: StoryBet = {
  name: 'checklist',
  title: 'Checklist in the empty workspace',
  team: 'onboarding',
  owner: 'Jonas',
  theme: 'first-value',
  problem: 'People look for where to begin, and begin with the settings.',
  hypothesis: {
    change: 'show a checklist of four steps until the first board stands',
    audience: 'everybody who signs up',
    segment: [],
    because: 'in recordings the first five minutes go into settings that can wait',
  },
  leadingMetric: 'time-to-first-value',
  prediction: { lift: -0.12, low: -0.2, high: -0.05, confidence: 0.55 },
  guardrails: [
    { metric: 'trial-to-start', margin: 0.12 },
    { metric: 'complaint-rate', margin: 0.5 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 2,
  days: { drafted: 38, committed: 35, launchBy: 33, launched: 33, review: -9 },
  truth: { effects: { 'time-to-first-value': -0.06 } },
};
