import { fail } from '@sveltejs/kit';
import {
  errorsOfSending,
  readNumber,
  readPercent,
  valuesOf,
  type FormErrors,
  type FormValues,
} from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import type { TargetInput } from '#lib/graphql/generated/graphql.ts';
import type { RequestEvent } from './$types';
import {
  metricChoicesQuery,
  removeNotNowMutation,
  saveNotNowMutation,
  saveThemeMutation,
  themesQuery,
} from './quarter-queries.ts';

/** What the page is told of a form that was refused; its other forms stay as they are. */
export interface SentForm {
  form: 'theme' | 'notNow' | 'removeNotNow';
  /** Of the theme or item that was to be changed; empty for a new one. */
  id: string;
  values: FormValues;
  errors: FormErrors;
}

const refuse = (form: SentForm['form'], values: FormValues, errors: FormErrors) =>
  fail<SentForm>(400, { form, id: values['id'] ?? '', values, errors });

const identityOf = ({ id, revision }: FormValues) => ({
  id: id || null,
  revision: id ? Number(revision) : null,
});

export async function saveTheme({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const outcome = await outcomeOf(values, { locals, params });
  if ('errors' in outcome) return refuse('theme', values, outcome.errors);
  const { failure } = await settle(
    locals.graphql(saveThemeMutation, {
      ...identityOf(values),
      quarter: params.key,
      title: values['title'] ?? '',
      narrative: values['narrative'] ?? '',
      ...outcome,
    }),
  );
  if (!failure) return {};
  const fields = ['title', 'narrative', 'outcome.metric', 'outcome.value', 'outcome.by'];
  return refuse('theme', values, errorsOfSending(failure, fields));
}

type Asking = Pick<RequestEvent, 'locals' | 'params'>;

/** The target as typed, a share in per cent; nothing where no metric was chosen. */
async function outcomeOf(
  values: FormValues,
  { locals, params }: Asking,
): Promise<{ outcome?: TargetInput } | { errors: FormErrors }> {
  const metric = values['outcome.metric'];
  if (!metric) return {};
  const [choices, saved] = await Promise.all([
    settle(locals.graphql(metricChoicesQuery)),
    settle(locals.graphql(themesQuery, { key: params.key })),
  ]);
  const unit = choices.data?.metrics.nodes.find(({ key }) => key === metric)?.unit;
  const typed = values['outcome.value'];
  const value = unit === 'SHARE' ? readPercent(typed) : readNumber(typed);
  if (value === null || Number.isNaN(value)) {
    const message = value === null ? 'Which level is it to reach?' : `“${typed}” is no number.`;
    return { errors: { fields: { 'outcome.value': message }, general: [] } };
  }
  // For whom it is set is not asked here, so it stays.
  const before = saved.data?.quarter?.themes.find(({ id }) => id === values['id'])?.outcome;
  const where = before?.metric.key === metric ? before.where : [];
  return { outcome: { metric, value, by: values['outcome.by'] ?? '', where } };
}

export async function saveNotNow({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const { failure } = await settle(
    locals.graphql(saveNotNowMutation, {
      ...identityOf(values),
      quarter: params.key,
      title: values['title'] ?? '',
      why: values['why'] ?? '',
      reopenWhen: values['reopenWhen'] || null,
    }),
  );
  return failure ? refuse('notNow', values, errorsOfSending(failure, ['title', 'why', 'reopenWhen'])) : {};
}

export async function removeNotNow({ locals, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const { failure } = await settle(
    locals.graphql(removeNotNowMutation, {
      id: values['id'] ?? '',
      reason: values['reason'] ?? '',
      revision: Number(values['revision']),
    }),
  );
  return failure ? refuse('removeNotNow', values, errorsOfSending(failure, ['reason'])) : {};
}
