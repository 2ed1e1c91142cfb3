import type { StoryBet } from '../story-bet.ts';

export const weeklyTips: StoryBet = {
  name: 'weekly-tips',
  title: 'Tips by e-mail in the first week',
  team: 'onboarding',
  owner: 'Lena',
  theme: 'first-value',
  problem: 'After the first day nobody hears from us until the invoice.',
  hypothesis: {
    change: 'send three tips in the first week',
    audience: 'everybody who signs up',
    segment: [],
    because: 'a vendor’s study reports a third more activation from such mails',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.34, low: 0.26, high: 0.45, confidence: 0.7 },
  guardrails: [{ metric: 'ticket-volume', margin: 0.3 }],
  alsoWatch: ['repeat-task-success'],
  plan: { experiment: { name: 'weekly-tips', exposedAt: 'SIGN_UP', enrolDays: 42 } },
  windowDays: 14,
  effortWeeks: 2,
  days: { drafted: 122, committed: 120, launchBy: 115, launched: 115, review: 58 },
  verdict: {
    daysAgo: 58,
    kind: 'MISS',
    step: 'ROLL_BACK',
    learned:
      'Two of five open them, and do on that day what the others do without. The study had no control.',
    next: 'No more mails without a group that gets none.',
  },
  truth: { effects: {} },
};
