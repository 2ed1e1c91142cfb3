import type { ApolloServerPlugin } from '@apollo/server';
import { getDirectiveValues } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Role } from '@leadline/db/vocabulary';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { asAnswer } from '../http/refusal.ts';
import { isErrorCode, statusOf } from '../http/status-of.ts';
import { requireRole } from './access.ts';
import type { Access } from './access.ts';
import { rootFieldsOf } from './root-fields.ts';
import { countTries } from './sign-in-throttle.ts';

/** Who may ask a root field: anybody, or a caller with a role. */
type Need = 'ANYBODY' | Role;
type Needs = Record<'query' | 'mutation', ReadonlyMap<string, Need>>;

/**
 * Refuses an operation whole, before any of it runs, where one of its root fields is not for the caller.
 * What a field needs stands beside it in the SDL: `@needs(role: …)` or `@public`. A query that says nothing
 * is for every caller; a mutation that says nothing keeps the server from starting.
 */
export function guardRootFields(): ApolloServerPlugin<Context> {
  let needs: Needs;
  return {
    serverWillStart({ schema }) {
      needs = readNeeds(schema);
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ document, operation, contextValue: { access, visit } }) {
          // Nothing is run of a document that does not name one.
          if (operation === undefined) return;
          const kind = operation.operation === 'mutation' ? 'mutation' : 'query';
          const asked = rootFieldsOf(document, operation).map(
            ({ name }) => needs[kind].get(name.value) ?? 'VIEWER',
          );
          try {
            for (const need of asked) check(access, kind, need);
            const tries = kind === 'mutation' ? asked.filter((need) => need === 'ANYBODY').length : 0;
            // Before any of them is made, so that a hundred in one document are a hundred.
            if (tries > 0) await countTries(visit.address, tries);
          } catch (error) {
            throw asAnswer(error);
          }
        },
      }),
  };
}

function readNeeds(schema: GraphQLSchema): Needs {
  return {
    query: needsOf(schema, schema.getQueryType()!, 'VIEWER'),
    mutation: needsOf(schema, schema.getMutationType()!, null),
  };
}

/** `otherwise` is what a field needs that does not say; null where each must. */
function needsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  otherwise: Need | null,
): ReadonlyMap<string, Need> {
  const needsDirective = schema.getDirective('needs')!;
  const publicDirective = schema.getDirective('public')!;
  return new Map(
    Object.values(type.getFields()).map(({ name, astNode }) => {
      const role = astNode && (getDirectiveValues(needsDirective, astNode)?.['role'] as Role | undefined);
      const isPublic = astNode && getDirectiveValues(publicDirective, astNode) !== undefined;
      const need = role ?? (isPublic ? 'ANYBODY' : otherwise);
      if (need !== null) return [name, need];
      throw new Error(
        `${type.name}.${name} does not say who may ask it; add @needs(role: …) to it in the SDL.`,
      );
    }),
  );
}

function check(access: Access, kind: keyof Needs, need: Need): void {
  if (need === 'ANYBODY') return;
  if (access.mode === 'ANONYMOUS') {
    throw new UserError(
      'UNAUTHENTICATED',
      'Sign in, or send an API token that is valid as `Authorization: Bearer ll_…`.',
    );
  }
  const scope = kind === 'query' ? 'read' : 'write';
  if (!access.scopes.includes(scope)) {
    throw new UserError(
      'FORBIDDEN',
      `This needs the scope “${scope}”; your credential has ${access.scopes.map((name) => `“${name}”`).join(', ')}.`,
    );
  }
  requireRole(access, need);
}

/** A field that fails for another reason has been run, and its answer is 200 by GraphQL over HTTP. */
const refusals = new Set<ErrorCode>(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

/** An answer without data has the HTTP status of a refusal that is why, by whichever field that was found. */
export const tellStatus: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || body.singleResult.data) return Promise.resolve();
        const { code, retryAfter } = body.singleResult.errors?.[0]?.extensions ?? {};
        if (isErrorCode(code) && refusals.has(code)) http.status = statusOf(code);
        if (typeof retryAfter === 'number') http.headers.set('retry-after', String(retryAfter));
        return Promise.resolve();
      },
    }),
};
