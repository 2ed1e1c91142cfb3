import type { StoryBet } from '../story-bet.ts';

export const salesCall: StoryBet = {
  name: 'sales-call',
  title: 'Sales call on day ten',
  team: 'billing',
  owner: 'Tomás',
  problem: 'Teams of more than ten end their trial without having spoken to anybody.',
  hypothesis: {
    change: 'call on the tenth day of the trial',
    audience: 'teams of more than ten',
    segment: [{ dimension: 'trait.team_size', op: 'GT', values: ['10'] }],
    because: 'of nineteen that called us, seven bought',
  },
  leadingMetric: 'conversion-to-paid',
  prediction: { lift: 0.2, low: 0.05, high: 0.4, confidence: 0.55 },
  guardrails: [{ metric: 'complaint-rate', margin: 0.4 }],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 8,
  ask: 'Two people of sales for two days a week.',
  days: { drafted: 90, committed: 84, launchBy: 70, review: 12 },
  dropped: {
    daysAgo: 66,
    reason: 'Sales has nobody to spare this year, and a call half done tells us nothing.',
  },
};
