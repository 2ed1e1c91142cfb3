import { fail } from '@sveltejs/kit';
import { errorsOfSending, valuesOf, type FormValues } from '#lib/form.ts';
import { settle, type Failure } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { readRole } from '../role-words.ts';
import type { Actions, PageServerLoad } from './$types';

const membersQuery = graphql(`
  query SettingsMembers {
    members {
      id
      name
      email
      role
      canSignIn
    }
    invitations {
      id
      expiresAt
      member {
        name
        email
      }
    }
  }
`);

const inviteMutation = graphql(`
  mutation SettingsInvite($email: String!, $name: String, $role: Role) {
    inviteMember(email: $email, name: $name, role: $role) {
      link
    }
  }
`);

const withdrawMutation = graphql(`
  mutation SettingsWithdraw($id: ID!) {
    withdrawInvitation(id: $id) {
      id
    }
  }
`);

const roleMutation = graphql(`
  mutation SettingsRole($member: ID!, $role: Role!) {
    setRole(member: $member, role: $role) {
      id
    }
  }
`);

const removeMutation = graphql(`
  mutation SettingsRemove($member: ID!) {
    removeSignIn(member: $member) {
      id
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => ({
  card: await settle(locals.graphql(membersQuery)),
});

const fields = ['email', 'name', 'role'];
const nothing = { values: {} as FormValues, errors: null, link: null };

function refuse(failure: Failure, values: FormValues = {}) {
  return fail(400, { ...nothing, values, errors: errorsOfSending(failure, fields) });
}

export const actions: Actions = {
  invite: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const { data, failure } = await settle(
      locals.graphql(inviteMutation, {
        email: values['email'] ?? '',
        name: values['name'] || null,
        role: readRole(values['role']) ?? null,
      }),
    );
    if (failure) return refuse(failure, values);
    return { ...nothing, link: data.inviteMember.link };
  },
  withdraw: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { failure } = await settle(locals.graphql(withdrawMutation, { id }));
    return failure ? refuse(failure) : nothing;
  },
  role: async ({ locals, request }) => {
    const form = await request.formData();
    const role = readRole(form.get('role'));
    if (!role) return nothing;
    const { failure } = await settle(
      locals.graphql(roleMutation, { member: String(form.get('member') ?? ''), role }),
    );
    return failure ? refuse(failure) : nothing;
  },
  remove: async ({ locals, request }) => {
    const member = String((await request.formData()).get('member') ?? '');
    const { failure } = await settle(locals.graphql(removeMutation, { member }));
    return failure ? refuse(failure) : nothing;
  },
};
