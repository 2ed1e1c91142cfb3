import type { StoryBet } from '../story-bet.ts';

export const importReminder: StoryBet = {
  name: 'import-reminder',
  title: 'Reminder after a failed import',
  team: 'onboarding',
  owner: 'Jonas',
  theme: 'first-value',
  problem: 'Every sixth import fails, and whoever it happens to is not told how to go on.',
  hypothesis: {
    change: 'write to people on the day after an import failed',
    audience: 'people who have imported before',
    segment: [],
    because: 'most failures are a date in an unusual form, mended in a minute',
  },
  leadingMetric: 'repeat-task-success',
  prediction: { lift: 0.3, low: 0.22, high: 0.4, confidence: 0.65 },
  guardrails: [
    { metric: 'complaint-rate', margin: 0.5 },
    { metric: 'ticket-volume', margin: 0.25 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 2,
  days: { drafted: 50, committed: 48, launchBy: 43, launched: 43, review: 6 },
  truth: { effects: { 'repeat-task-success': 0.01 } },
};
