import { error, redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';

const removeMutation = graphql(`
  mutation DemoRemove {
    removeDemo {
      demo
    }
  }
`);

/* There is nothing to read here: what the demo is stands on the page about data. */
export const load: PageServerLoad = () => redirect(303, '/data');

export const actions: Actions = {
  remove: async ({ locals }) => {
    const { failure } = await settle(locals.graphql(removeMutation));
    if (failure) {
      const isExpected = failure.code !== 'INTERNAL_SERVER_ERROR';
      error(isExpected ? 409 : 500, isExpected ? failure.message : 'The demo could not be removed.');
    }
    redirect(303, '/');
  },
};
