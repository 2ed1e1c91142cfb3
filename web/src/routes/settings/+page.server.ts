import { fail } from '@sveltejs/kit';
import { errorsOfSending } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';

const youQuery = graphql(`
  query SettingsYou {
    viewer {
      id
      name
      email
      role
      canSignIn
    }
    sessions {
      id
      isCurrent
      userAgent
      createdAt
      lastSeenAt
    }
  }
`);

const introduceMutation = graphql(`
  mutation SettingsIntroduce($id: ID!, $name: String!, $email: String) {
    savePerson(id: $id, name: $name, email: $email) {
      id
    }
  }
`);

const passwordMutation = graphql(`
  mutation SettingsPassword($password: String!, $current: String) {
    setPassword(password: $password, current: $current) {
      id
    }
  }
`);

const endMutation = graphql(`
  mutation SettingsEndSession($id: ID!) {
    endSession(id: $id) {
      id
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => ({ you: await settle(locals.graphql(youQuery)) });

const passwordFields = ['name', 'email', 'current', 'password'];

export const actions: Actions = {
  password: async ({ locals, request }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const values = { name: text('name').trim(), email: text('email').trim() };
    // Who has no address yet is introduced first: it is what they will sign in with.
    const introduced = text('id')
      ? await settle(
          locals.graphql(introduceMutation, {
            id: text('id'),
            name: values.name,
            email: values.email || null,
          }),
        )
      : { failure: null };
    const { failure } = introduced.failure
      ? introduced
      : await settle(
          locals.graphql(passwordMutation, {
            password: text('password'),
            current: text('current') || null,
          }),
        );
    if (failure) return fail(400, { values, errors: errorsOfSending(failure, passwordFields), done: '' });
    return { values, errors: null, done: 'The password is set.' };
  },
  end: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { failure } = await settle(locals.graphql(endMutation, { id }));
    if (failure) return fail(400, { values: null, errors: errorsOfSending(failure, []), done: '' });
    return { values: null, errors: null, done: 'The session has ended.' };
  },
};
