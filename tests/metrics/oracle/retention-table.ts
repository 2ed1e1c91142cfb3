import { listBuckets } from '../calendar.ts';
import type { Span } from '../calendar.ts';
import { findNext, listFirsts } from './cohort.ts';
import { passesAll } from './event.ts';
import type { Filter, Match } from './event.ts';
import { quotient } from './figure.ts';
import { day, isInside } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface RetentionQuestion {
  start: Match;
  back: Match;
  span: Span;
  grain: 'DAY' | 'WEEK' | 'MONTH';
  periods: number;
  where: Filter[];
}

export interface RetentionCohort {
  t: number;
  label: string;
  size: number;
  values: (number | null)[];
}

const daysOfPeriod = { DAY: 1, WEEK: 7, MONTH: 30 };

export function answerRetention(workspace: Workspace, question: RetentionQuestion): RetentionCohort[] {
  const { calendar, events } = workspace;
  const { start, where, grain, span, periods } = question;
  const starts = listFirsts(events, start).filter((event) => passesAll(event, where));
  return listBuckets(calendar, grain, span).map(({ whole, cut, label }) => {
    const cohort = starts.filter((event) => isInside(cut, event.at));
    const length = daysOfPeriod[grain] * day;
    const values = Array.from({ length: periods }, (_, k) => {
      // All of them, down to the last that started, have had the whole of the period.
      if (cohort.some((first) => first.at + (k + 1) * length > (workspace.dataThrough ?? -Infinity)))
        return null;
      const isBack = cohort.filter((first) => {
        const window = { start: first.at + k * length, end: first.at + (k + 1) * length };
        return findNext(events, first, { match: question.back, window }) !== null;
      });
      return quotient(isBack.length, cohort.length);
    });
    return { t: whole.start, label, size: cohort.length, values };
  });
}
