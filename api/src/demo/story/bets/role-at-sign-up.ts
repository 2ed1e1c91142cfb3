import type { StoryBet } from '../story-bet.ts';

export const roleAtSignUp: StoryBet = {
  name: 'role-at-sign-up',
  title: 'Ask for the role at sign-up',
  team: 'onboarding',
  owner: 'Priya',
  theme: 'first-value',
  problem: 'Analysts get the same first screen as makers, and share a board a quarter less often.',
  hypothesis: {
    change: 'ask for the role at sign-up and choose the first screen by it',
    audience: 'analysts',
    segment: [{ dimension: 'trait.persona', op: 'EQ', values: ['analyst'] }],
    because: 'analysts look for their reports and find a board',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.18, low: 0.06, high: 0.3, confidence: 0.5 },
  guardrails: [
    { metric: 'qualified-signups', margin: 0.1 },
    { metric: 'trial-to-start', margin: 0.1 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 3,
  risks: 'One more question at sign-up.',
  days: { drafted: 8, committed: 3, launchBy: -5, review: -40 },
};
