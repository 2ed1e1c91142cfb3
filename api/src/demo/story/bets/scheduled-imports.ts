import type { StoryBet } from '../story-bet.ts';

export const scheduledImports: StoryBet = {
  name: 'scheduled-imports',
  title: 'Imports on a schedule',
  team: 'growth',
  owner: 'Ada',
  problem: 'People import the same file every Monday, and the third time they forget.',
  hypothesis: {
    change: 'offer to repeat an import every week',
    audience: 'people whose first import went well',
    segment: [],
    because: 'six customers have built just that with scripts',
  },
  leadingMetric: 'repeat-task-success',
  prediction: { lift: 0.08, low: -0.02, high: 0.18, confidence: 0.5 },
  guardrails: [
    { metric: 'latency-p95', margin: 0.12 },
    { metric: 'ticket-volume', margin: 0.3 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 5,
  days: { drafted: 292, committed: 290, launchBy: 285, launched: 285, review: 248 },
  verdict: {
    daysAgo: 246,
    kind: 'INCONCLUSIVE',
    step: 'ITERATE',
    learned: 'Four weeks of first imports are too few to tell eight per cent; the form had told us so.',
    next: 'Offer it before the first import, where ten times as many people pass.',
  },
  truth: { effects: { 'repeat-task-success': 0.025 } },
};
