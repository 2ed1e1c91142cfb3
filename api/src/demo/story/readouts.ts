import type { ReadoutTexts } from '@leadline/db/vocabulary';
import type { PersonName, TeamKey } from './people.ts';

/** The readout of a week so many weeks ago; 0 is the current one, which is a draft still. */
export interface StoryReadout {
  weeksAgo: number;
  team: TeamKey;
  by: PersonName;
  /** The story's names of bets that matter in the week. */
  focus: readonly string[];
  /** What the team adds to what is drafted from the data. */
  added: Partial<ReadoutTexts>;
}

export const readouts: readonly StoryReadout[] = [
  {
    weeksAgo: 5,
    team: 'onboarding',
    by: 'Priya',
    focus: ['templates', 'checklist'],
    added: {
      changed: 'Support has the templates’ texts, and answers questions about them itself.',
      risks: 'Two changes in one week reach the same new teams; the checklist was held back for three days.',
    },
  },
  {
    weeksAgo: 4,
    team: 'growth',
    by: 'Mei',
    focus: ['search'],
    added: {
      learned: 'Whoever finds a card by search seldom opens the board it lies on.',
      risks: 'The search index lives on the machines that serve the boards.',
    },
  },
  {
    weeksAgo: 2,
    team: 'onboarding',
    by: 'Lena',
    focus: ['import-reminder', 'templates'],
    added: {
      learned: 'Five calls: the reminder is read, but the file that failed is no longer at hand.',
      next: 'Ask in the reminder for the file’s columns only, not for the file.',
    },
  },
  {
    weeksAgo: 1,
    team: 'onboarding',
    by: 'Priya',
    focus: ['import-reminder', 'templates'],
    added: {
      changed: 'Nothing new goes to new teams until the verdict on the templates is signed.',
      next: 'Bring the figures of the templates to the review, whatever they say.',
    },
  },
  {
    weeksAgo: 1,
    team: 'growth',
    by: 'Mei',
    focus: ['search', 'answers-beside-the-form'],
    added: { next: 'Sam takes the search index off the machines that serve the boards.' },
  },
  { weeksAgo: 0, team: 'onboarding', by: 'Priya', focus: ['templates', 'import-reminder'], added: {} },
];
