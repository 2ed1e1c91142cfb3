import { fail, redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { localPath } from '#lib/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

const optionsQuery = graphql(`
  query SignInOptions {
    signInOptions {
      oidc
    }
  }
`);

const signInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      role
    }
  }
`);

/** What the way back from the OIDC provider may say. */
const problems: Record<string, string> = {
  unknown: 'Nobody here has that account’s verified e-mail address. Ask an admin to invite you.',
  failed: 'That account could not be verified. Try again, or sign in by a password.',
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const returnTo = localPath(url.searchParams.get('returnTo'));
  if (locals.isSignedIn) redirect(303, returnTo);
  const { signInOptions } = await locals.graphql(optionsQuery);
  const problem = problems[url.searchParams.get('problem') ?? ''] ?? null;
  return { oidc: signInOptions.oidc, returnTo, problem };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '').trim();
    // A password is as it was typed, space around it too.
    const password = String(form.get('password') ?? '');
    const { failure } = await settle(locals.graphql(signInMutation, { email, password }));
    if (failure)
      return fail(failure.code === 'RATE_LIMITED' ? 429 : 401, { email, message: failure.message });
    redirect(303, localPath(String(form.get('returnTo') ?? '')));
  },
};
