import { join } from 'node:path';
import {
  buildClientSchema,
  getIntrospectionQuery,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphQLArgument, GraphQLInputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { Caller, invite, makeToken, signUpFirstAdmin } from './caller.ts';

/** Who may ask each mutation. A new one has to be put in its place here, and in the SDL. */
const mutations = {
  anybody: ['signIn', 'acceptInvitation'],
  VIEWER: ['signOut', 'endSession', 'setPassword'],
  EDITOR: [
    'createShareLink',
    'withdrawShareLink',
    'addNote',
    'adoptStarter',
    'amendBet',
    'archiveMetric',
    'commitBet',
    'decideBet',
    'draftBet',
    'draftReadout',
    'dropBet',
    'evaluateBet',
    'evaluateBets',
    'launchBet',
    'logDecision',
    'proposeDecision',
    'refreshMetrics',
    'removeNotNow',
    'reviewDecision',
    'saveMetric',
    'saveNotNow',
    'saveReadout',
    'saveTarget',
    'saveTheme',
    'setFocus',
    'takePosition',
    'undoImport',
    'updateBet',
  ],
  ADMIN: [
    'createApiToken',
    'fillDemo',
    'inviteMember',
    'removeDemo',
    'removeSignIn',
    'revokeApiToken',
    'savePerson',
    'saveTeam',
    'saveWorkspace',
    'setRole',
    'withdrawInvitation',
  ],
};

describe('every mutation of the schema', () => {
  let server: LeadlineServer;
  let schema: GraphQLSchema;
  let callers: Record<'anonymous' | 'VIEWER' | 'EDITOR' | 'read token' | 'write token' | 'write key', Caller>;
  beforeAll(async () => {
    server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
    schema = buildClientSchema(
      await server.graphql<IntrospectionQuery>(getIntrospectionQuery({ oneOf: true })),
    );
    const admin = await signUpFirstAdmin(server.address);
    callers = {
      anonymous: new Caller(server.address),
      VIEWER: await invite(admin, { name: 'Vera', role: 'VIEWER' }),
      EDITOR: await invite(admin, { name: 'Eda', role: 'EDITOR' }),
      'read token': Caller.withToken(server.address, await makeToken(admin, 'READ')),
      'write token': Caller.withToken(server.address, await makeToken(admin, 'READ', 'WRITE')),
      'write key': Caller.withToken(server.address, await makeToken(admin, 'INGEST')),
    };
  });
  afterAll(() => server?.stop());

  it('is for a role that is named here', () => {
    const named = Object.values(mutations).flat();
    expect(Object.keys(schema.getMutationType()!.getFields()).sort()).toEqual(named.sort());
  });

  it.each<[keyof typeof callers, string, (keyof typeof mutations)[]]>([
    ['anonymous', 'UNAUTHENTICATED', ['VIEWER', 'EDITOR', 'ADMIN']],
    ['VIEWER', 'FORBIDDEN', ['EDITOR', 'ADMIN']],
    ['EDITOR', 'FORBIDDEN', ['ADMIN']],
    ['read token', 'FORBIDDEN', ['VIEWER', 'EDITOR', 'ADMIN']],
    ['write token', 'FORBIDDEN', ['ADMIN']],
    ['write key', 'FORBIDDEN', ['VIEWER', 'EDITOR', 'ADMIN']],
  ])('answers to %s %s where it is for others', async (who, code, kinds) => {
    for (const name of kinds.flatMap((kind) => mutations[kind])) {
      const answer = await callers[who].ask(documentFor(schema, name));
      expect(answer.errors?.[0]?.extensions.code, name).toBe(code);
      expect(answer.status, name).toBe(code === 'FORBIDDEN' ? 403 : 401);
      expect(answer.data, name).toBeUndefined();
    }
  });

  it('is refused with all others of its document, before any is run', async () => {
    const document = `mutation { draftBet(input: { title: "Never", team: "product" }) { key } ...rest }
      fragment rest on Mutation { again: saveWorkspace(name: "Never") { name } }`;
    expect(await callers.EDITOR.codeOf(document)).toBe('FORBIDDEN');
    expect(await callers.EDITOR.graphql('{ bets { totalCount } }')).toEqual({ bets: { totalCount: 0 } });
  });

  it.each(['auditLog { totalCount }', 'apiTokens { id }', 'invitations { id }'])(
    'and the query %s are for admins alone',
    async (query) => {
      for (const who of ['VIEWER', 'EDITOR', 'read token', 'write token'] as const)
        expect(await callers[who].codeOf(`{ ${query} }`), who).toBe('FORBIDDEN');
    },
  );
});

/** A call that GraphQL itself finds nothing wrong with. */
function documentFor(schema: GraphQLSchema, name: string): string {
  const { args, type } = schema.getMutationType()!.getFields()[name]!;
  const given = args.filter(isRequired).map(({ name, type }) => `${name}: ${literalOf(type)}`);
  const isLeaf = !('getFields' in (isNonNullType(type) ? unwrap(type.ofType) : unwrap(type)));
  return `mutation { ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isLeaf ? '' : ' { __typename }'} }`;
}

function unwrap(type: object): object {
  return 'ofType' in type ? unwrap(type.ofType as object) : type;
}

function isRequired({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const all = Object.values(type.getFields());
    const fields = type.isOneOf ? all.slice(0, 1) : all.filter(isRequired);
    return `{ ${fields.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(', ')} }`;
  }
  if ('getValues' in type) return type.getValues()[0]!.name;
  const literals: Record<string, string> = { Int: '1', Float: '1', Boolean: 'true', Date: '"2026-01-01"' };
  return literals[type.name] ?? '"x"';
}
