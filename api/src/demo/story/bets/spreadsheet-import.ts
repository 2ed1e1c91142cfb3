import type { StoryBet } from '../story-bet.ts';

export const spreadsheetImport: StoryBet = {
  name: 'spreadsheet-import',
  title: 'Import from a spreadsheet',
  team: 'onboarding',
  owner: 'Jonas',
  theme: 'first-value',
  problem: 'Half of the newcomers have their work in a spreadsheet and type it in again, card by card.',
  hypothesis: {
    change: 'read a spreadsheet into a board, with its columns guessed',
    audience: 'everybody who signs up',
    segment: [],
    because: 'typing the first ten cards takes those who finish it 26 minutes in the middle',
  },
  leadingMetric: 'time-to-first-value',
  prediction: { lift: -0.4, low: -0.5, high: -0.36, confidence: 0.7 },
  guardrails: [
    { metric: 'ticket-volume', margin: 0.25 },
    { metric: 'crash-rate', margin: 0.5 },
  ],
  alsoWatch: ['activation-rate'],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 6,
  risks: 'Guesses that are wrong cost more time than typing.',
  days: { drafted: 256, committed: 250, launchBy: 246, launched: 245, review: 204 },
  verdict: {
    daysAgo: 201,
    kind: 'PARTIAL',
    step: 'ITERATE',
    learned:
      'Those whose columns are guessed right save half of the time; every third file is guessed wrong.',
    next: 'Mend the guesses of dates and of names before anything new.',
  },
  truth: { effects: { 'time-to-first-value': -0.26 } },
};
