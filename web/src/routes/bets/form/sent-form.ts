import { fail, type ActionFailure } from '@sveltejs/kit';
import { errorsOfFailure, valuesOf, type FormErrors, type FormValues } from '#lib/form.ts';
import type { Failure } from '#lib/graphql/failure.ts';
import { betFields, fieldOfForm, unreadableNumbers } from './form-fields.ts';

/** What a form that was refused is told. */
export interface RefusedForm {
  values: FormValues;
  errors: FormErrors;
  isConflict: boolean;
}

/** The form as it was sent; with errors where a number cannot be read. */
export async function readSent(request: Request): Promise<{ values: FormValues; errors: FormErrors | null }> {
  const values = valuesOf(await request.formData());
  const fields = unreadableNumbers(values);
  return { values, errors: Object.keys(fields).length > 0 ? { fields, general: [] } : null };
}

export function refuse(
  values: FormValues,
  errors: FormErrors,
  isConflict = false,
): ActionFailure<RefusedForm> {
  return fail(400, { values, errors, isConflict });
}

export function refuseFailure(values: FormValues, failure: Failure): ActionFailure<RefusedForm> {
  if (failure.code === 'CONFLICT') {
    const general = ['Somebody changed this bet after you opened it.'];
    return refuse(values, { fields: {}, general }, true);
  }
  const field = failure.field && fieldOfForm(failure.field, values);
  const problems = failure.problems.map((problem) => ({
    ...problem,
    field: fieldOfForm(problem.field, values),
  }));
  return refuse(values, errorsOfFailure({ ...failure, field, problems }, betFields(values)));
}
