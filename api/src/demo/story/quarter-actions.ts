import type { Action } from './acts.ts';
import { themeIn } from './bet-actions.ts';
import type { StoryDates } from './dates.ts';
import { notNowByQuarter } from './not-now.ts';
import { targets } from './targets.ts';
import { plannedDaysBefore, themesByQuarter } from './themes.ts';

/** What is planned before each quarter: its themes, what is not done in it, and levels to reach. */
export function listQuarterActions(dates: StoryDates): Action[] {
  return [...listThemes(dates), ...listNotNow(dates), ...listTargets(dates)];
}

function listThemes(dates: StoryDates): Action[] {
  return eachQuarter(dates, themesByQuarter, (plan, { name, title, narrative, outcome }) => {
    const target = { ...outcome, by: plan.lastDay, where: [] };
    const theme = { quarter: plan.quarter, title, narrative, outcome: target };
    const given = { name: themeIn(name, plan.quarter), theme };
    return [{ daysAgo: plan.daysAgo, by: 'Priya', act: 'SAVE_THEME', given }];
  });
}

function listNotNow(dates: StoryDates): Action[] {
  return eachQuarter(dates, notNowByQuarter, ({ quarter, daysAgo }, { title, why, reopenWhen, removed }) => {
    const name = `${quarter} ${title}`;
    const item = { quarter, title, why, reopenWhen: reopenWhen ?? null };
    const actions: Action[] = [{ daysAgo, by: 'Mei', act: 'SAVE_NOT_NOW', given: { name, item } }];
    if (removed) {
      const given = { name, reason: removed.reason };
      actions.push({ daysAgo: removed.daysAgo, by: 'Mei', act: 'REMOVE_NOT_NOW', given });
    }
    return actions;
  });
}

interface Plan {
  quarter: string;
  lastDay: string;
  /** The day on which the quarter is planned. */
  daysAgo: number;
}

/** The last of the lists is the current quarter's. */
function eachQuarter<Item>(
  dates: StoryDates,
  lists: readonly (readonly Item[])[],
  listActions: (plan: Plan, item: Item) => Action[],
): Action[] {
  return lists.flatMap((items, i) => {
    const quarter = dates.quarter(i + 1 - lists.length);
    const lastDay = quarter.to.subtract({ days: 1 }).toString();
    const daysAgo = dates.daysSince(quarter) + plannedDaysBefore;
    return items.flatMap((item) => listActions({ quarter: quarter.key, lastDay, daysAgo }, item));
  });
}

function listTargets(dates: StoryDates): Action[] {
  return targets.map(({ by, daysAgo, metric, value, quarter }) => {
    const lastDay = dates.quarter(quarter).to.subtract({ days: 1 }).toString();
    const target = { metric, value, by: lastDay, where: [] };
    return { daysAgo, by, act: 'SAVE_TARGET', given: { target } };
  });
}
