import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { getArgumentValues, getVariableValues } from 'graphql';
import type {
  DirectiveNode,
  FieldNode,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { keepDeeds, outcomeOf } from './audit.ts';
import type { Deed } from './audit.ts';
import { rootFieldsOf } from './root-fields.ts';

/** More of one document are not told one by one. */
const mostDeeds = 100;

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
  const fields = rootFieldsOf(document, operation).slice(0, mostDeeds);
  const asked = { schema, operation, variables: request.variables ?? {} };
  const deeds =
    operation.operation === 'mutation'
      ? deedsOf(fields, asked, body.singleResult)
      : refusalOf(fields, body.singleResult);
  for (const change of contextValue.changes) {
    const deed = deeds.find(
      ({ action, outcome, after }) => action === change.action && outcome === 'DONE' && after === undefined,
    );
    if (deed) Object.assign(deed, { before: change.before, after: change.after });
  }
  await keepDeeds(contextValue, deeds);
}

interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

function deedsOf(
  fields: readonly FieldNode[],
  asked: Asked,
  { data, errors = [] }: FormattedExecutionResult,
): Deed[] {
  return fields.map((field) => {
    const key = field.alias?.value ?? field.name.value;
    // An error without a path is the whole operation's; without data nothing after the first error was run.
    const error =
      errors.find(({ path }) => path === undefined || path[0] === key) ?? (data ? undefined : errors[0]);
    const code = error && String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
    return {
      action: field.name.value,
      outcome: outcomeOf(code),
      ...(code !== undefined && { code }),
      given: givenTo(field, asked),
    };
  });
}

/** A query changes nothing: it is told of only where it was refused. */
function refusalOf(fields: readonly FieldNode[], { errors = [] }: FormattedExecutionResult): Deed[] {
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  const code = codes.find((each) => outcomeOf(each) === 'REFUSED');
  if (code === undefined) return [];
  return [{ action: fields.map(({ name }) => name.value).join(', '), outcome: 'REFUSED', code }];
}

/** The arguments of a root field, but for those that the SDL calls `@secret`. */
function givenTo(field: FieldNode, { schema, operation, variables }: Asked): unknown {
  const definition = schema.getMutationType()?.getFields()[field.name.value];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!definition || !coerced) return null;
  const given = getArgumentValues(definition, field, coerced);
  for (const { name, astNode } of definition.args) if (isSecret(astNode?.directives)) delete given[name];
  return given;
}

function isSecret(directives: readonly DirectiveNode[] = []): boolean {
  return directives.some(({ name }) => name.value === 'secret');
}
