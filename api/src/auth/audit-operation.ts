import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { defaultFieldResolver, getArgumentValues, getVariableValues } from 'graphql';
import type {
  FieldNode,
  FormattedExecutionResult,
  GraphQLArgument,
  GraphQLFieldResolver,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { keepDeeds, outcomeOf } from './audit.ts';
import type { Deed } from './audit.ts';
import { rootFieldsOf } from './root-fields.ts';

/** What a mutation's field was given, and whether it was done, as it ran. */
export interface RunDeed extends Omit<Deed, 'outcome' | 'code'> {
  /** The field's key in the answer. */
  key: string;
  isDone: boolean;
}

/** More fields that did not run are not told one by one. */
const mostUnrun = 100;

/**
 * Has every field of Mutation remember in the context that it runs. The answer alone would not tell: where a
 * field fails it has no data, of those before it neither.
 */
export function rememberDeeds(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, Context>;
    const remembering: typeof resolve = async (source, args, context, info) => {
      const deed: RunDeed = {
        action: field.name,
        key: String(info.path.key),
        given: withoutSecrets(args, field.args),
        isDone: false,
      };
      context.deeds.push(deed);
      const result: unknown = await resolve(source, args, context, info);
      deed.isDone = true;
      return result;
    };
    field.resolve = remembering;
  }
}

/**
 * Writes a row for every mutation, done or not, and for every query that was refused, before the answer
 * leaves. What runs without GraphQL, such as an import, writes its own.
 */
export async function tellAuditLog({
  schema,
  document,
  operation,
  request,
  contextValue,
  response: { body },
}: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
  if (!document || !operation || body.kind !== 'single') return;
  const fields = rootFieldsOf(document, operation);
  const { singleResult } = body;
  if (operation.operation !== 'mutation') return keepDeeds(contextValue, refusalOf(fields, singleResult));
  const run = contextValue.deeds;
  const ranKeys = new Set(run.map(({ key }) => key));
  const unrun = new Map(
    fields.map((field) => [keyOf(field), field] as const).filter(([key]) => !ranKeys.has(key)),
  );
  const asked = { schema, operation, variables: request.variables ?? {} };
  await keepDeeds(contextValue, [
    ...run.map((deed) => outcomeOfRun(deed, singleResult)),
    ...[...unrun.values()].slice(0, mostUnrun).flatMap((field) => refusedOf(field, asked, singleResult)),
  ]);
}

function outcomeOfRun({ key, isDone, ...deed }: RunDeed, { errors = [] }: FormattedExecutionResult): Deed {
  if (isDone) return { ...deed, outcome: 'DONE' };
  const code = codeOf(errors.find(({ path }) => path?.[0] === key));
  // What it told of a change was rolled back.
  return { action: deed.action, given: deed.given, outcome: outcomeOf(code), code };
}

interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** A field that never ran is told of where it was wrong, or the whole operation; not where one before it failed. */
function refusedOf(field: FieldNode, asked: Asked, { errors = [] }: FormattedExecutionResult): Deed[] {
  const error = errors.find(({ path }) => path === undefined || path[0] === keyOf(field));
  if (error === undefined) return [];
  const code = codeOf(error);
  return [{ action: field.name.value, outcome: outcomeOf(code), code, given: givenTo(field, asked) }];
}

/** A query changes nothing: it is told of only where it was refused. */
function refusalOf(fields: readonly FieldNode[], { errors = [] }: FormattedExecutionResult): Deed[] {
  const code = errors.map(codeOf).find((each) => outcomeOf(each) === 'REFUSED');
  if (code === undefined) return [];
  return [{ action: fields.map(({ name }) => name.value).join(', '), outcome: 'REFUSED', code }];
}

/** The arguments of a field that has not run, as far as they can be read. */
function givenTo(field: FieldNode, { schema, operation, variables }: Asked): unknown {
  const definition = schema.getMutationType()?.getFields()[field.name.value];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!definition || !coerced) return null;
  try {
    return withoutSecrets(getArgumentValues(definition, field, coerced), definition.args);
  } catch {
    return null;
  }
}

/** Arguments but for those that the SDL calls `@secret`. */
function withoutSecrets(
  given: Record<string, unknown>,
  definitions: readonly GraphQLArgument[],
): Record<string, unknown> {
  const secret = new Set(definitions.filter(isSecret).map(({ name }) => name));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !secret.has(name)));
}

function isSecret({ astNode }: GraphQLArgument): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'secret') ?? false;
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function codeOf(error: { extensions?: Record<string, unknown> } | undefined): string {
  return String(error?.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
}
