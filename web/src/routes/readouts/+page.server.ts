import { fail, redirect } from '@sveltejs/kit';
import { errorsOfSending, valuesOf } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { tidyParams } from '#lib/search-params.ts';
import {
  draftReadoutMutation,
  readoutOfWeekQuery,
  readoutsQuery,
  readoutTeamsQuery,
} from './readout-queries.ts';
import { readoutHref } from './readout-texts.ts';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const tidied = tidyParams(url.searchParams);
  if (tidied) redirect(303, `${url.pathname}${tidied.size > 0 ? `?${tidied}` : ''}`);

  const state = { team: url.searchParams.get('team'), after: url.searchParams.get('after') };
  const [readouts, teams] = await Promise.all([
    settle(locals.graphql(readoutsQuery, { ...state, first: pageSize })),
    settle(locals.graphql(readoutTeamsQuery)),
  ]);
  return { state, readouts, teams };
};

export const actions: Actions = {
  /* One that is there already is opened as it is. */
  start: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const { team = '', week = '' } = values;
    const found = await settle(locals.graphql(readoutOfWeekQuery, { team, week }));
    const drafted = found.data?.readout
      ? { data: { draftReadout: found.data.readout }, failure: null }
      : await settle(locals.graphql(draftReadoutMutation, { team, week, overwrite: false }));
    const { data, failure } = drafted;
    if (failure) return fail(400, { values, errors: errorsOfSending(failure, ['team', 'week']) });
    redirect(303, readoutHref({ team, week: data.draftReadout.week }));
  },
};
