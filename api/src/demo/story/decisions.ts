import type { PersonName } from './people.ts';

/** An entry of the decision log. Days are counted back from today. */
export interface StoryDecision {
  name: string;
  title: string;
  owner: PersonName;
  daysAgo: number;
  context: string;
  options: readonly string[];
  chosen: string;
  why: string;
  risks?: string;
  ask?: string;
  /** The day on which it is looked at again; below 0 where that is still to come. */
  reviewDaysAgo?: number;
  /** The story's name of a bet. */
  bet?: string;
  /** The name of a decision above. */
  supersedes?: string;
  review?: { daysAgo: number; by: PersonName; stands: boolean; note: string };
  /** Where it was proposed first. */
  proposed?: { daysAgo: number; positions: readonly StoryPosition[] };
}

export interface StoryPosition {
  by: PersonName;
  daysAgo: number;
  agrees: boolean;
  comment: string;
}

export const decisions: readonly StoryDecision[] = [
  {
    name: 'bets-first',
    title: 'A bet is written down before it is built',
    owner: 'Priya',
    daysAgo: 386,
    context: 'Of last year’s nine launches nobody can say what five of them did.',
    options: [
      'Write bets down before they are built',
      'Measure what seems worth it afterwards',
      'Go on as we do',
    ],
    chosen: 'Write bets down before they are built',
    why: 'What is measured afterwards has always worked.',
    risks: 'It feels slow for the first month.',
    reviewDaysAgo: 200,
    review: {
      daysAgo: 199,
      by: 'Jonas',
      stands: true,
      note: 'Six bets later: half an hour each, and two arguments about numbers fewer a week.',
    },
  },
  {
    name: 'sample-for-everyone',
    title: 'The sample project stays on for everyone',
    owner: 'Priya',
    daysAgo: 314,
    context: 'The test is over and its promise kept. Sales would like to leave it out for large teams.',
    options: ['Everyone', 'Teams of up to ten', 'A choice at sign-up'],
    chosen: 'Everyone',
    why: 'Large teams moved no less than small ones, and a choice is one more step.',
    reviewDaysAgo: 130,
    bet: 'sample-project',
    review: { daysAgo: 128, by: 'Lena', stands: true, note: 'Nobody has asked for it to go.' },
  },
  {
    name: 'guesses-before-formats',
    title: 'Mend the guesses of columns before new formats',
    owner: 'Jonas',
    daysAgo: 200,
    context: 'Every third spreadsheet is guessed wrong; three formats are asked for.',
    options: ['Mend the guesses', 'Read two more formats', 'Both, half each'],
    chosen: 'Mend the guesses',
    why: 'A file that is read wrong costs more than one that is not read.',
    reviewDaysAgo: 90,
    bet: 'spreadsheet-import',
  },
  {
    name: 'one-region',
    title: 'All boards are read from one region',
    owner: 'Sam',
    daysAgo: 134,
    context: 'Customers in America wait 90 ms for the way alone.',
    options: ['One region', 'A copy to read from in America', 'Two regions'],
    chosen: 'One region',
    why: 'Loading the first screen first wins twice as much, and needs nobody on call at night.',
    reviewDaysAgo: -30,
    bet: 'faster-boards',
  },
  {
    name: 'invites-when-full',
    title: 'Ask for colleagues when the first board is full',
    owner: 'Mei',
    daysAgo: 117,
    context: 'The invite step is taken back. The thought behind it holds: who invites stays.',
    options: ['Ask on the first full board', 'Ask by e-mail on day three', 'Do not ask'],
    chosen: 'Ask on the first full board',
    why: 'Then there is something to show.',
    reviewDaysAgo: -20,
    bet: 'invite-step',
  },
  {
    name: 'no-test-of-templates',
    title: 'No A/B test of the templates',
    owner: 'Jonas',
    daysAgo: 39,
    context: 'Fewer than 300 small teams sign up a week.',
    options: ['A/B test for 14 weeks', 'Launch to everyone, judged by a forecast', 'Wait for spring'],
    chosen: 'Launch to everyone, judged by a forecast',
    why: 'A test that can tell the modest end would take longer than the templates took to build.',
    risks: 'A forecast shows that it has changed since, not that the templates are why.',
    bet: 'templates',
  },
  {
    name: 'copy-to-read',
    title: 'Boards are read from a copy close by',
    owner: 'Sam',
    daysAgo: 10,
    context: 'Since search shares the store, the slowest requests are slower than before the summer’s work.',
    options: ['A copy to read from', 'A store of its own for the index', 'Take search back'],
    chosen: 'A copy to read from',
    why: 'It takes the load of reading from the store within two weeks; the other ways take six.',
    ask: 'Tomás: 900 a month for the copy.',
    reviewDaysAgo: -45,
    bet: 'search',
    supersedes: 'one-region',
    proposed: {
      daysAgo: 14,
      positions: [
        {
          by: 'Mei',
          daysAgo: 13,
          agrees: true,
          comment: 'Search has found its people; I would not take it back.',
        },
        {
          by: 'Tomás',
          daysAgo: 12,
          agrees: true,
          comment: 'A tenth of what the tickets about speed cost us.',
        },
        { by: 'Ada', daysAgo: 12, agrees: false, comment: 'The index will need its own store all the same.' },
      ],
    },
  },
  {
    name: 'three-templates',
    title: 'Keep three templates, not five',
    owner: 'Priya',
    daysAgo: 2,
    context: 'Two more are ready, for agencies and for schools.',
    options: ['Three', 'Five'],
    chosen: 'Three',
    why: 'In the hallway test five took longer to choose from than they saved.',
    reviewDaysAgo: -50,
    bet: 'templates',
  },
];

/** Not decided yet, and to be on `decideDaysAgo`. */
export const openProposal: Omit<StoryDecision, 'chosen' | 'why'> & {
  decideDaysAgo: number;
  positions: readonly StoryPosition[];
} = {
  name: 'fifty-results',
  title: 'Show at most fifty results a project',
  owner: 'Mei',
  daysAgo: 5,
  decideDaysAgo: -4,
  context: 'One search in forty finds more than a thousand cards; they are what makes it slow.',
  options: ['Fifty a project', 'Five hundred in all', 'No limit'],
  risks: 'Who exports by search will miss cards.',
  ask: 'Sam: how much faster would it be?',
  reviewDaysAgo: -60,
  bet: 'search',
  positions: [
    { by: 'Sam', daysAgo: 4, agrees: true, comment: 'It takes a third off the slowest requests.' },
    { by: 'Jonas', daysAgo: 3, agrees: true, comment: 'Nobody reads the second page.' },
    { by: 'Ada', daysAgo: 2, agrees: false, comment: 'Two customers build reports on it; ask them first.' },
  ],
};
