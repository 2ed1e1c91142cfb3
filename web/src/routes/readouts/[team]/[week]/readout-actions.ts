import { fail } from '@sveltejs/kit';
import { errorsOfSending, valuesOf, type FormValues } from '#lib/form.ts';
import { settle, type Failure } from '#lib/graphql/failure.ts';
import {
  draftReadoutMutation,
  readoutOfWeekQuery,
  saveReadoutMutation,
  setFocusMutation,
} from '../../readout-queries.ts';
import type { RequestEvent } from './$types';
import type { SentForm } from './sent-form.ts';

function refuse(form: SentForm['form'], values: FormValues, failure: Failure) {
  return fail<SentForm>(400, { form, values, errors: errorsOfSending(failure, ['bets', 'risks']) });
}

/* None was seen where there was no readout yet. */
const revisionOf = ({ revision }: FormValues) => (revision ? Number(revision) : null);

export async function draft({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const overwrite = values['overwrite'] === '1';
  const asked = { ...params, overwrite, revision: revisionOf(values) };
  const { failure } = await settle(locals.graphql(draftReadoutMutation, asked));
  return failure ? refuse('draft', values, failure) : {};
}

/** What is drafted tells the figures of the bets in focus, so that a draft follows them. */
export async function focus({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const { data, failure } = await settle(
    locals.graphql(setFocusMutation, {
      ...params,
      bets: ['bets.0', 'bets.1'].flatMap((place) => values[place] || []),
      risks: (values['risks'] ?? '').replaceAll('\r\n', '\n'),
      revision: revisionOf(values),
    }),
  );
  if (failure) return refuse('focus', values, failure);
  if (data.setFocus.publishedAt) return {};
  const drafted = await settle(locals.graphql(draftReadoutMutation, { ...params, overwrite: false }));
  return drafted.failure ? refuse('focus', values, drafted.failure) : {};
}

/** Publishes the texts that the reader saw: any others answer CONFLICT. */
export async function publish({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const found = await settle(locals.graphql(readoutOfWeekQuery, params));
  if (found.failure) return refuse('publish', values, found.failure);
  const { readout } = found.data;
  if (!readout) return {};
  const { id, shipped, changed, learned, next, risks } = readout;
  const texts = { shipped, changed, learned, next, risks };
  const { failure } = await settle(
    locals.graphql(saveReadoutMutation, { id, ...texts, publish: true, revision: revisionOf(values) }),
  );
  return failure ? refuse('publish', values, failure) : {};
}
