/** What is not done in a quarter. */
export interface StoryNotNow {
  title: string;
  why: string;
  reopenWhen?: string;
  /** Taken off the list later. */
  removed?: { daysAgo: number; reason: string };
}

/** From the quarter before the one before last to the current one. */
export const notNowByQuarter: readonly (readonly StoryNotNow[])[] = [
  [
    {
      title: 'A free plan for non-profits',
      why: 'Nothing says that they stay longer, and each would need a hand-made contract.',
    },
  ],
  [
    {
      title: 'A native app for phones',
      why: 'The web works for nine in ten; it would bind two teams for two quarters.',
      reopenWhen: 'repeat-task-success < 0.2 for 4 weeks',
    },
    {
      title: 'Our own e-mail delivery',
      why: 'It costs more than it saves below three million messages a month.',
      reopenWhen: 'complaint-rate > 0.03 for 4 weeks',
    },
    {
      title: 'Discounts for whoever asks',
      why: 'They move a sale to this month and the price of all later ones down.',
      reopenWhen: 'conversion-to-paid < 0.06 for 4 weeks',
    },
  ],
  [
    {
      title: 'A native app for phones',
      why: 'Still two teams for two quarters, and imports happen at desks.',
      reopenWhen: 'repeat-task-success < 0.2 for 4 weeks',
    },
    {
      title: 'A marketplace for plug-ins',
      why: 'Eleven customers asked in a year; each wanted something else.',
    },
    {
      title: 'Search across projects',
      why: 'An index of everything is a quarter’s work, and boards come first.',
      reopenWhen: 'feature-adoption < 0.15 for 4 weeks',
      removed: { daysAgo: 35, reason: 'The store’s new release brings the index with it. It is a bet now.' },
    },
    {
      title: 'A second support shift',
      why: 'Answers beside the form come first: most tickets ask what is written down.',
      reopenWhen: 'ticket-volume > 320 for 3 weeks',
    },
  ],
  [
    {
      title: 'A native app for phones',
      why: 'The web works for nine in ten; it would bind two teams for two quarters.',
      reopenWhen: 'repeat-task-success < 0.2 for 4 weeks',
    },
    {
      title: 'A second region for data',
      why: 'One region serves everyone fast enough since boards load their first screen only.',
      reopenWhen: 'latency-p95 > 360 for 3 weeks',
    },
    {
      title: 'More spending on social ads',
      why: 'Those who come by them share a board half as often.',
      reopenWhen: 'payback-period < 4 for 2 months',
    },
    {
      title: 'A free plan for non-profits',
      why: 'Looked at again this year; still no evidence that they stay.',
    },
    {
      title: 'Automatic merging of twin accounts',
      why: 'Thirty tickets a quarter, each solved by hand in ten minutes.',
      reopenWhen: 'complaint-rate > 0.03 for 4 weeks',
    },
  ],
];
