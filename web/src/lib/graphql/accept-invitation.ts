import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { errorsOfSending, valuesOf } from '../form.ts';
import { settle } from './failure.ts';
import { graphql } from './generated/gql.ts';

/* Two pages let somebody in by a link: that of an invitation, and that of the first set-up. */

const invitationQuery = graphql(`
  query InvitationFor($token: String!) {
    invitation(token: $token) {
      name
      email
      expiresAt
    }
  }
`);

const acceptMutation = graphql(`
  mutation AcceptInvitation($token: String!, $password: String!, $name: String, $email: String) {
    acceptInvitation(token: $token, password: $password, name: $name, email: $email) {
      role
    }
  }
`);

type Event = Pick<RequestEvent, 'locals' | 'request'> & { params: { token?: string | undefined } };

export async function loadInvitation({ locals, params }: Event) {
  if (!params.token) return { invitation: null };
  const { invitation } = await locals.graphql(invitationQuery, { token: params.token });
  return { invitation: invitation ?? null };
}

export async function acceptInvitation({ locals, params, request }: Event) {
  const form = await request.formData();
  // A password is as it was typed, space around it too.
  const password = String(form.get('password') ?? '');
  const { name = '', email = '' } = valuesOf(form);
  const { failure } = await settle(
    locals.graphql(acceptMutation, { token: params.token ?? '', password, name, email: email || null }),
  );
  if (failure) {
    const errors = errorsOfSending(failure, ['name', 'email', 'password']);
    return fail(400, { values: { name, email }, errors });
  }
  redirect(303, '/');
}
