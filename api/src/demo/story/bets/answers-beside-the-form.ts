import type { StoryBet } from '../story-bet.ts';

export const answersBesideTheForm: StoryBet = {
  name: 'answers-beside-the-form',
  title: 'Answers beside the ticket form',
  team: 'growth',
  owner: 'Ada',
  theme: 'fewer-surprises',
  problem: 'Half of the tickets ask what the help pages answer; the answer takes four hours.',
  hypothesis: {
    change: 'show the three nearest help pages while a ticket is typed',
    audience: 'everybody who is signed in',
    segment: [],
    because: 'of 200 tickets read by hand, 96 had an answer on the help pages',
  },
  leadingMetric: 'ticket-volume',
  prediction: { lift: -0.3, low: -0.42, high: -0.18, confidence: 0.7 },
  guardrails: [
    { metric: 'latency-p95', margin: 0.2 },
    { metric: 'complaint-rate', margin: 0.6 },
  ],
  plan: { experiment: { name: 'ticket-answers', exposedAt: 'SESSION', enrolDays: 30 } },
  windowDays: 28,
  effortWeeks: 3,
  risks: 'People may give up rather than find the answer; complaints would show it.',
  days: { drafted: 68, committed: 66, launchBy: 62, launched: 62, review: 3 },
  verdict: {
    daysAgo: 3,
    kind: 'HIT',
    step: 'KEEP',
    learned: 'The answers were there; they stood where nobody looks. Tickets about imports fall most.',
    next: 'Rewrite the ten pages that are opened most and still end in a ticket.',
  },
  truth: { effects: { 'ticket-volume': -0.38 } },
};
