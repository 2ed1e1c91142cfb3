import { fail } from '@sveltejs/kit';
import { errorsOfSending } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { TokenScope } from '#lib/graphql/generated/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const tokensQuery = graphql(`
  query SettingsTokens {
    apiTokens {
      id
      name
      scopes
      owner {
        name
      }
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);

const createMutation = graphql(`
  mutation SettingsCreateToken($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) {
    createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) {
      secret
    }
  }
`);

const revokeMutation = graphql(`
  mutation SettingsRevokeToken($id: ID!) {
    revokeApiToken(id: $id) {
      id
    }
  }
`);

export const load: PageServerLoad = async ({ locals, url }) => ({
  card: await settle(locals.graphql(tokensQuery)),
  origin: url.origin,
});

const scopes: readonly TokenScope[] = ['READ', 'WRITE', 'INGEST'];
const nothing = { errors: null, secret: null, isWriteKey: false };

export const actions: Actions = {
  create: async ({ locals, request }) => {
    const form = await request.formData();
    const chosen = scopes.filter((scope) => form.getAll('scopes').includes(scope));
    const { data, failure } = await settle(
      locals.graphql(createMutation, {
        name: String(form.get('name') ?? ''),
        scopes: chosen,
        expiresOn: String(form.get('expiresOn') ?? '') || null,
      }),
    );
    if (failure)
      return fail(400, { ...nothing, errors: errorsOfSending(failure, ['name', 'scopes', 'expiresOn']) });
    const isWriteKey = chosen.length === 1 && chosen[0] === 'INGEST';
    return { ...nothing, secret: data.createApiToken.secret, isWriteKey };
  },
  revoke: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { failure } = await settle(locals.graphql(revokeMutation, { id }));
    if (failure) return fail(400, { ...nothing, errors: errorsOfSending(failure, []) });
    return nothing;
  },
};
