import { fail } from '@sveltejs/kit';
import { errorsOfSending, readNumber, valuesOf, type FormErrors, type FormValues } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { currencies, timeZones } from './choices.ts';
import type { Actions, PageServerLoad } from './$types';

const settingsQuery = graphql(`
  query SettingsWorkspace {
    workspace {
      revision
      name
      timeZone
      weekStartsOn
      fiscalYearStartMonth
      currency
    }
  }
`);

const saveMutation = graphql(`
  mutation SettingsSaveWorkspace(
    $name: String
    $timeZone: TimeZone
    $weekStartsOn: Int
    $fiscalYearStartMonth: Int
    $currency: String
    $revision: Int
  ) {
    saveWorkspace(
      name: $name
      timeZone: $timeZone
      weekStartsOn: $weekStartsOn
      fiscalYearStartMonth: $fiscalYearStartMonth
      currency: $currency
      revision: $revision
    ) {
      revision
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => ({
  card: await settle(locals.graphql(settingsQuery)),
  timeZones,
  currencies,
});

interface Sent {
  /** Those of a form that was refused. */
  values: FormValues;
  errors: FormErrors | null;
}

const fields = ['name', 'timeZone', 'weekStartsOn', 'fiscalYearStartMonth', 'currency'];

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(saveMutation, {
        name: values['name'] ?? '',
        timeZone: values['timeZone'] || null,
        weekStartsOn: readNumber(values['weekStartsOn']),
        fiscalYearStartMonth: readNumber(values['fiscalYearStartMonth']),
        currency: values['currency'] || null,
        revision: readNumber(values['revision']),
      }),
    );
    if (failure) return fail<Sent>(400, { values, errors: errorsOfSending(failure, fields) });
    const sent: Sent = { values: {}, errors: null };
    return sent;
  },
};
