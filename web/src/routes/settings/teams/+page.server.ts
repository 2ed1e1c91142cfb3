import { fail } from '@sveltejs/kit';
import { errorsOfSending, readNumber, valuesOf, type FormErrors, type FormValues } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';

const teamsQuery = graphql(`
  query SettingsTeams {
    teams {
      key
      revision
      name
      wipLimit
      inProgress
    }
    members {
      id
      revision
      name
      team {
        key
      }
    }
  }
`);

const saveMutation = graphql(`
  mutation SettingsSaveTeam($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int!) {
    saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) {
      key
    }
  }
`);

const moveMutation = graphql(`
  mutation SettingsMovePerson($id: ID!, $name: String!, $team: ID, $revision: Int!) {
    savePerson(id: $id, name: $name, team: $team, revision: $revision) {
      id
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => ({
  card: await settle(locals.graphql(teamsQuery)),
});

/** What the page is told of a form that was sent; its other forms stay as they are. */
interface Sent {
  /** The key of the team, or the id of the person; empty for a new team. */
  of: string;
  values: FormValues;
  errors: FormErrors | null;
}

const fields = ['name', 'key', 'wipLimit'];
const refuse = (of: string, values: FormValues, errors: FormErrors) =>
  fail<Sent>(400, { of, values, errors });
const done = (of: string): Sent => ({ of, values: {}, errors: null });

export const actions: Actions = {
  create: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const read = readTeam(values);
    if ('errors' in read) return refuse('', values, read.errors);
    const { failure } = await settle(locals.graphql(saveMutation, { ...read, revision: 0 }));
    if (failure?.code === 'CONFLICT') {
      const message = `There is a team “${read.key}” already; take another key.`;
      return refuse('', values, { fields: { key: message }, general: [] });
    }
    return failure ? refuse('', values, errorsOfSending(failure, fields)) : done('');
  },
  save: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const read = readTeam(values);
    if ('errors' in read) return refuse(values['key'] ?? '', values, read.errors);
    const revision = Number(values['revision']);
    const { failure } = await settle(locals.graphql(saveMutation, { ...read, revision }));
    return failure ? refuse(read.key, values, errorsOfSending(failure, fields)) : done(read.key);
  },
  move: async ({ locals, request }) => {
    const { id = '', name = '', team, revision } = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(moveMutation, { id, name, team: team || null, revision: Number(revision) }),
    );
    return failure ? refuse(id, {}, errorsOfSending(failure, [])) : done(id);
  },
};

type TeamFields = { key: string; name: string; wipLimit: number } | { errors: FormErrors };

function readTeam({ key = '', name = '', wipLimit: typed }: FormValues): TeamFields {
  const wipLimit = readNumber(typed);
  if (wipLimit !== null && Number.isInteger(wipLimit)) return { key, name, wipLimit };
  return { errors: { fields: { wipLimit: 'A cap is a whole number, 1 or more.' }, general: [] } };
}
