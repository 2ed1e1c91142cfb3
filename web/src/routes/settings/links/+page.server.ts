import { fail } from '@sveltejs/kit';
import { errorsOfSending } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { SharePage } from '#lib/graphql/generated/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const linksQuery = graphql(`
  query SettingsLinks {
    shareLinks {
      id
      page
      key
      query
      createdAt
      createdBy {
        name
      }
      expiresOn
      lastUsedAt
      withdrawnAt
    }
  }
`);

const createMutation = graphql(`
  mutation SettingsCreateLink($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {
    createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) {
      url
    }
  }
`);

const withdrawMutation = graphql(`
  mutation SettingsWithdrawLink($id: ID!) {
    withdrawShareLink(id: $id) {
      id
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => ({
  card: await settle(locals.graphql(linksQuery)),
});

export const actions: Actions = {
  create: async ({ locals, request }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim() || null;
    const { data, failure } = await settle(
      locals.graphql(createMutation, {
        page: text('page') as SharePage,
        key: text('key'),
        query: text('query'),
        expiresOn: text('expiresOn'),
      }),
    );
    if (failure) return fail(400, { url: null, problems: errorsOfSending(failure, []).general });
    return { url: data.createShareLink.url ?? null, problems: [] };
  },
  withdraw: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { failure } = await settle(locals.graphql(withdrawMutation, { id }));
    if (failure) return fail(400, { url: null, problems: errorsOfSending(failure, []).general });
    return { url: null, problems: [] };
  },
};
