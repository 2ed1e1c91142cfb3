import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { listActions } from '../../api/src/demo/story/actions.ts';
import type { Action } from '../../api/src/demo/story/acts.ts';
import { storyBets } from '../../api/src/demo/story/bets.ts';
import { teams } from '../../api/src/demo/story/people.ts';
import { themesByQuarter } from '../../api/src/demo/story/themes.ts';
import { truths } from '../../api/src/demo/story/truths.ts';

const days = ['2026-11-26', '2027-01-01', '2027-03-31', '2027-07-01', '2028-02-29'];
const calendar = { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 };

describe.each(days)('the story of %s', (today) => {
  const actions = listActions(today, calendar);
  const of = <Kind extends Action['act']>(act: Kind) =>
    actions.filter((action): action is Extract<Action, { act: Kind }> => action.act === act);

  test('is told in order, and is over before today', () => {
    const told = actions.map(({ daysAgo }) => daysAgo);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    expect(told.at(-1)).toBeGreaterThan(0);
  });

  test('speaks of things after they are made', () => {
    const made = new Set<string>();
    for (const { act, given } of actions) {
      if (!('name' in given)) continue;
      if (/^(SAVE_|DRAFT_|PROPOSE|DECIDE$)/.test(act)) made.add(given.name);
      else expect(made, act).toContain(given.name);
      if ('bet' in given && given.bet.theme !== null) expectTheme(given.bet.theme, given.bet.quarter!, made);
      if (!('decision' in given)) continue;
      const { bet, supersedes } = given.decision;
      for (const name of [bet, supersedes]) if (name !== null) expect(made).toContain(name);
    }
  });

  test('tells of weeks, each while it lasts and about bets that are drafted by then, and of the current one as a draft', () => {
    const drafted = new Map(of('DRAFT_BET').map(({ daysAgo, given }) => [given.name, daysAgo]));
    const written = of('WRITE_READOUT');
    for (const { daysAgo, given } of written.filter(({ given }) => given.isPublished)) {
      const on = Temporal.PlainDate.from(today).subtract({ days: daysAgo });
      expect(on.since(given.week).days).toBe(4);
      for (const name of given.focus) expect(drafted.get(name), name).toBeGreaterThanOrEqual(daysAgo);
    }
    const drafts = written.filter(({ given }) => !given.isPublished);
    expect(drafts.map(({ given }) => Temporal.PlainDate.from(today).since(given.week).days)).toEqual([
      Temporal.PlainDate.from(today).dayOfWeek - 1,
    ]);
  });

  test('has four quarters with one to three themes, and each theme an outcome', () => {
    const quarters = Map.groupBy(of('SAVE_THEME'), ({ given }) => given.theme.quarter);
    expect([...quarters.values()].map(({ length }) => length)).toEqual(
      themesByQuarter.map(({ length }) => length),
    );
    for (const { given } of of('SAVE_THEME')) expect(given.theme.outcome).toBeTruthy();
  });

  test('never has more bets in progress than a team may have', () => {
    const inProgress = new Map<string, Set<string>>(teams.map(({ key }) => [key, new Set()]));
    for (const { act, given } of actions) {
      if (act !== 'COMMIT_BET' && act !== 'DECIDE_BET' && act !== 'DROP_BET') continue;
      const { team } = storyBets.find(({ name }) => name === given.name)!;
      const bets = inProgress.get(team)!;
      if (act === 'COMMIT_BET') bets.add(given.name);
      else bets.delete(given.name);
      expect(bets.size, team).toBeLessThanOrEqual(teams.find(({ key }) => key === team)!.wipLimit);
    }
    expect([...inProgress].map(([team, bets]) => [team, bets.size])).toEqual([
      ['onboarding', 4],
      ['growth', 2],
      ['billing', 1],
    ]);
  });
});

/** A bet from before the first quarter with themes is made for none. */
function expectTheme(theme: string, quarter: string, made: ReadonlySet<string>): void {
  expect(theme.startsWith(quarter)).toBe(true);
  const hasThemes = [...made].some((name) => name.startsWith(`${quarter} `));
  if (hasThemes) expect(made).toContain(theme);
}

describe('bets', () => {
  test('are committed before they are launched, but for one that is entered from the past', () => {
    const entered = storyBets.filter(
      ({ days: { committed = 0, launched = -1 } }) => launched > committed && launched > 0,
    );
    expect(entered.map(({ name }) => name)).toEqual(['google-sign-in']);
  });

  test('are in every state', () => {
    const count = (is: (bet: (typeof storyBets)[number]) => boolean) => storyBets.filter(is).length;
    const isOpen = (bet: (typeof storyBets)[number]) => !bet.verdict && !bet.dropped;
    expect(count(({ verdict }) => verdict !== undefined)).toBe(10);
    expect(count(({ dropped }) => dropped !== undefined)).toBe(1);
    expect(count((bet) => isOpen(bet) && bet.days.launched !== undefined && bet.days.review! < 0)).toBe(3);
    expect(count((bet) => isOpen(bet) && bet.days.launched !== undefined && bet.days.review! >= 0)).toBe(2);
    expect(count(({ days, dropped }) => !!days.committed && days.launched === undefined && !dropped)).toBe(2);
    expect(count(({ days }) => days.committed === undefined)).toBe(3);
  });

  test('that are rolled back end on the day of their verdict, and tests that are kept reach everyone', () => {
    const invite = truths.find(({ bet }) => bet === 'invite-step')!;
    expect(invite.rolledBackDaysAgo).toBe(118);
    const sample = truths.find(({ bet }) => bet === 'sample-project')!;
    expect(sample.reach).toMatchObject({ keptDaysAgo: 315 });
    expect(sample.rolledBackDaysAgo).toBeNull();
  });
});
