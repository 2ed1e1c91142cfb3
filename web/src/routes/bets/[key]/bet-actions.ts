import { fail } from '@sveltejs/kit';
import { valuesOf, type FormValues } from '#lib/form.ts';
import type { Card, Failure } from '#lib/graphql/failure.ts';
import { settle } from '#lib/graphql/failure.ts';
import type { NextStep, VerdictKind } from '#lib/graphql/generated/graphql.ts';
import { nextStepWords, verdictWords } from '#lib/words.ts';
import type { RequestEvent } from './$types';
import {
  commitMutation,
  decideMutation,
  dropMutation,
  evaluateMutation,
  launchMutation,
} from './bet-queries.ts';

/** What a page is told of a panel that was refused; the other panels stay as they are. */
export interface RefusedAction {
  action: 'commit' | 'launch' | 'drop' | 'decide' | 'evaluate';
  values: FormValues;
  failure: Failure;
}

function answer(action: RefusedAction['action'], values: FormValues, { failure }: Card<unknown>) {
  return failure ? fail<RefusedAction>(400, { action, values, failure }) : {};
}

async function read({ params: { key }, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  return { values, which: { key, revision: Number(values['revision']) || null } };
}

export async function commit(event: RequestEvent) {
  const { values, which } = await read(event);
  const overrideReason = values['overrideReason'] || null;
  const done = await settle(event.locals.graphql(commitMutation, { ...which, overrideReason }));
  return answer('commit', values, done);
}

export async function launch(event: RequestEvent) {
  const { values, which } = await read(event);
  const done = await settle(event.locals.graphql(launchMutation, { ...which, on: values['on'] ?? '' }));
  return answer('launch', values, done);
}

export async function drop(event: RequestEvent) {
  const { values, which } = await read(event);
  const reason = values['reason'] ?? '';
  return answer('drop', values, await settle(event.locals.graphql(dropMutation, { ...which, reason })));
}

export async function decide(event: RequestEvent) {
  const { values, which } = await read(event);
  const kind = wordOf(verdictWords, values['kind']);
  const step = wordOf(nextStepWords, values['step']);
  if (!kind) return answer('decide', values, unsaid('kind', 'Say how it ended.'));
  if (!step) return answer('decide', values, unsaid('step', 'Say what happens to it.'));
  const done = await settle(
    event.locals.graphql(decideMutation, {
      ...which,
      kind: kind as VerdictKind,
      step: step as NextStep,
      learned: values['learned'] ?? '',
      next: values['next'] ?? '',
      reason: values['reason'] || null,
    }),
  );
  return answer('decide', values, done);
}

export async function evaluate(event: RequestEvent) {
  const {
    values,
    which: { key },
  } = await read(event);
  return answer('evaluate', values, await settle(event.locals.graphql(evaluateMutation, { key })));
}

function wordOf(words: Record<string, unknown>, value: string | undefined): string | null {
  return value !== undefined && Object.hasOwn(words, value) ? value : null;
}

function unsaid(field: string, message: string): Card<never> {
  return {
    data: null,
    failure: { code: 'BAD_USER_INPUT', message, field, problems: [], requestId: null },
  };
}
