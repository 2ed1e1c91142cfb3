import type { StoryBet } from '../story-bet.ts';

export const annualPlanFirst: StoryBet = {
  name: 'annual-plan-first',
  title: 'Annual plan shown first',
  team: 'billing',
  owner: 'Tomás',
  theme: 'growing-teams',
  problem: 'The plans page opens with the monthly price, the dearest way to buy.',
  hypothesis: {
    change: 'show the annual price first on the plans page',
    audience: 'everybody who signs up',
    segment: [],
    because: 'three of ten who leave the page say that it is dear for what they need',
  },
  leadingMetric: 'conversion-to-paid',
  prediction: { lift: 0.25, low: 0.08, high: 0.45, confidence: 0.55 },
  guardrails: [
    { metric: 'activation-rate', margin: 0.2 },
    { metric: 'complaint-rate', margin: 0.8 },
  ],
  alsoWatch: ['trial-to-start'],
  plan: { experiment: { name: 'annual-first', exposedAt: 'SIGN_UP', enrolDays: 28 } },
  windowDays: 35,
  effortWeeks: 2,
  risks: 'Money earlier, and fewer monthly customers who grow.',
  days: { drafted: 52, committed: 50, launchBy: 45, launched: 45, review: -19 },
  truth: { effects: { 'conversion-to-paid': 0.22 } },
};
