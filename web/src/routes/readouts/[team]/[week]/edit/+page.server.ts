import { error, fail, redirect } from '@sveltejs/kit';
import { errorsOfSending, valuesOf } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { readoutOfWeekQuery, saveReadoutMutation } from '../../../readout-queries.ts';
import { readoutHref, textNames, textsOfForm } from '../../../readout-texts.ts';
import { requireWeekStart } from '../week-of-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { workspace } = await parent();
  requireWeekStart(params, workspace);
  const { readout } = await locals.graphql(readoutOfWeekQuery, params);
  if (!readout) error(404, 'There is no readout of this week to be edited yet.');
  return { readout };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const values = valuesOf(await request.formData());
    const texts = textsOfForm(values);
    const { failure } = await settle(
      locals.graphql(saveReadoutMutation, {
        id: values['id'] ?? '',
        ...texts,
        publish: values['publish'] === '1',
        revision: Number(values['revision']),
      }),
    );
    if (!failure) redirect(303, readoutHref(params));
    const isConflict = failure.code === 'CONFLICT';
    return fail(400, { texts, isConflict, errors: errorsOfSending(failure, textNames) });
  },
};
