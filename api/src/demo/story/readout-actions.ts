import type { Action } from './acts.ts';
import type { StoryDates } from './dates.ts';
import { readouts } from './readouts.ts';

/** A week is told on its fifth day, which is over whatever day it is today. */
const toldAfterDays = 4;

/** What is told of the weeks; that of the current one was drafted yesterday. */
export function listReadoutActions(dates: StoryDates): Action[] {
  return readouts.map(({ weeksAgo, by, ...readout }) => {
    const week = dates.week(weeksAgo);
    const isPublished = weeksAgo > 0;
    const daysAgo = isPublished ? dates.daysSince(week) - toldAfterDays : 1;
    const given = { ...readout, week: week.from.toString(), isPublished };
    return { daysAgo, by, act: 'WRITE_READOUT', given };
  });
}
