import { redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';

const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

/* There is nothing to read here, and a link alone signs nobody out. */
export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async ({ locals }) => {
    // Where there is no session any more, the visitor has what they wanted.
    await settle(locals.graphql(signOutMutation));
    redirect(303, '/sign-in');
  },
};
