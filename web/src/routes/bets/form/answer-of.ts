import type { FormErrors, FormValues } from '#lib/form.ts';
import type { Card } from '#lib/graphql/failure.ts';
import type { BetFormCheckQuery } from '#lib/graphql/generated/graphql.ts';
import type { BetFormData } from './form-data.ts';

interface Answered {
  values?: FormValues;
  errors?: FormErrors;
  isConflict?: boolean;
  check?: Card<BetFormCheckQuery> | null;
}

/** The form as it is shown: as it was sent where an action answered, as it was loaded otherwise. */
export function answerOf(form: Answered | null, values: FormValues, data: BetFormData) {
  return {
    values: form?.values ?? values,
    errors: form?.errors,
    isConflict: form?.isConflict,
    data: form?.check === undefined ? data : { ...data, check: form.check },
  };
}
