import { redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { addDays, isDay } from '#lib/period.ts';
import { tidyParams } from '#lib/search-params.ts';
import { decisionsQuery } from './decision-queries.ts';
import type { PageServerLoad } from './$types';

const pageSize = 25;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const tidied = tidyParams(url.searchParams);
  if (tidied) redirect(303, `${url.pathname}${tidied.size > 0 ? `?${tidied}` : ''}`);

  const { today } = await parent();
  const text = (name: string) => url.searchParams.get(name)?.trim() || null;
  const problems: string[] = [];
  const dayOfParam = (name: string) => {
    const day = text(name);
    if (!day || isDay(day)) return day;
    problems.push(`“${day}” is no day; one is written ${today}.`);
    return null;
  };
  const state = {
    search: text('q'),
    bet: text('bet'),
    from: dayOfParam('from'),
    to: dayOfParam('to'),
    isDue: text('due') === '1',
    after: text('after'),
  };
  const { search, bet, from, to, after } = state;
  const asked = {
    search,
    bet,
    from,
    // People mean the last day, the API the day after it.
    to: to && addDays(to, 1),
    reviewDueBefore: state.isDue ? addDays(today, 1) : null,
  };
  const decisions = await settle(locals.graphql(decisionsQuery, { ...asked, first: pageSize, after }));
  return { state, problems, asked, decisions };
};
