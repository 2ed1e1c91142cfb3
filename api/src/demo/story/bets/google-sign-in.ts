import type { StoryBet } from '../story-bet.ts';

/** From before the team wrote its bets down: entered afterwards. */
export const googleSignIn: StoryBet = {
  name: 'google-sign-in',
  title: 'Sign in with Google',
  team: 'onboarding',
  owner: 'Lena',
  problem: 'A password is asked for before anything is seen, and every fifth visitor leaves there.',
  hypothesis: {
    change: 'let people sign in with their Google account',
    audience: 'everybody who signs up',
    segment: [],
    because: 'a form of four fields stands between them and the trial',
  },
  leadingMetric: 'trial-to-start',
  prediction: { lift: 0.2, low: 0.1, high: 0.32, confidence: 0.7 },
  guardrails: [{ metric: 'activation-rate', margin: 0.15 }],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 3,
  days: { drafted: 388, committed: 388, launchBy: 440, launched: 440, review: 405 },
  verdict: {
    daysAgo: 388,
    kind: 'PARTIAL',
    step: 'KEEP',
    learned:
      'Fewer fields before the trial help; by how much nobody can say of a quarter with so few sign-ups.',
    next: 'Write the next one down before it is built.',
  },
  truth: { effects: { 'trial-to-start': 0.24 } },
};
