import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { addDays } from '#lib/period.ts';
import { focusChoicesQuery, readoutFocusQuery, readoutOfWeekQuery } from '../../readout-queries.ts';
import { draft, focus, publish } from './readout-actions.ts';
import { requireWeekStart } from './week-of-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { workspace } = await parent();
  requireWeekStart(params, workspace);
  const { week } = params;
  const { readout, teams } = await locals.graphql(readoutOfWeekQuery, params);
  const team = teams.find(({ key }) => key === params.team);
  if (!team) error(404, `There is no team “${params.team}”.`);
  const [measured, choices] = await Promise.all([
    settle(locals.graphql(readoutFocusQuery, params)),
    settle(locals.graphql(focusChoicesQuery, { team: team.key })),
  ]);
  return {
    readout: readout ?? null,
    team,
    measured,
    choices,
    week: { from: week, to: addDays(week, 7), earlier: addDays(week, -7) },
  };
};

export const actions: Actions = { draft, focus, publish };
