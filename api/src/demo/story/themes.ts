/** A theme keeps its name from quarter to quarter, so that a bet finds it in whichever it falls. */
export type ThemeName = 'first-value' | 'growing-teams' | 'fewer-surprises';

export interface StoryTheme {
  name: ThemeName;
  title: string;
  narrative: string;
  /** The level that its metric should have at the end of the quarter. */
  outcome: { metric: string; value: number };
}

/** Days before a quarter begins on which it is planned. */
export const plannedDaysBefore = 6;

/** From the quarter before the one before last to the current one. */
export const themesByQuarter: readonly (readonly StoryTheme[])[] = [
  [
    {
      name: 'first-value',
      title: 'People see why within a day',
      narrative:
        'Four of five who sign up never share a board, and nobody who does not share stays. An empty board is the first thing they see.',
      outcome: { metric: 'activation-rate', value: 0.22 },
    },
    {
      name: 'growing-teams',
      title: 'Trials that start',
      narrative: 'Two of three never start a trial: they do not see what it would cost them afterwards.',
      outcome: { metric: 'trial-to-start', value: 0.36 },
    },
  ],
  [
    {
      name: 'first-value',
      title: 'From a file to a board in one sitting',
      narrative: 'Half of the newcomers bring a spreadsheet. Those who get it in on the first day come back.',
      outcome: { metric: 'time-to-first-value', value: 4800 },
    },
    {
      name: 'growing-teams',
      title: 'Teams that grow pay more',
      narrative: 'Teams add seats for months before they pay for them, and find out by an invoice.',
      outcome: { metric: 'expansion', value: 6000 },
    },
    {
      name: 'fewer-surprises',
      title: 'Boards that open at once',
      narrative:
        'One in twenty requests takes half a second; support hears of it from the largest customers first.',
      outcome: { metric: 'latency-p95', value: 340 },
    },
  ],
  [
    {
      name: 'first-value',
      title: 'A week worth coming back to',
      narrative: 'People reach their first board and do not come back to it: a third succeed a second time.',
      outcome: { metric: 'repeat-task-success', value: 0.32 },
    },
    {
      name: 'growing-teams',
      title: 'Customers who stay grow',
      narrative: 'Every fortieth account leaves in a month; what the others add has to be more than that.',
      outcome: { metric: 'net-revenue-retention', value: 0.98 },
    },
    {
      name: 'fewer-surprises',
      title: 'Fewer reasons to write to us',
      narrative: 'Tickets grow faster than customers. Half of them ask what the help pages answer.',
      outcome: { metric: 'ticket-volume', value: 280 },
    },
  ],
  [
    {
      name: 'first-value',
      title: 'First value in the first hour',
      narrative:
        'Newcomers who see a board that looks like their work within the hour share it twice as often.',
      outcome: { metric: 'activation-rate', value: 0.25 },
    },
    {
      name: 'growing-teams',
      title: 'Paying is the easy part',
      narrative:
        'One in twelve who sign up pays within a month. The plans page asks for a choice nobody can make yet.',
      outcome: { metric: 'conversion-to-paid', value: 0.085 },
    },
    {
      name: 'fewer-surprises',
      title: 'Fewer surprises',
      narrative:
        'What breaks must be seen by us first: tickets a week are to fall although the product grows.',
      outcome: { metric: 'ticket-volume', value: 240 },
    },
  ],
];
