import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind } from 'graphql';
import type { Context } from '../context.ts';
import { estimateCost } from './cost.ts';
import type { Asked } from './cost.ts';
import { limits } from './limits.ts';
import type { RateLimit } from './rate-limit.ts';
import { measureShape } from './shape.ts';

/** Refuses operations that ask for too much, takes what the others cost from their caller's bucket, and says it. */
export function limitOperations(rateLimit: RateLimit): ApolloServerPlugin<Context> {
  return {
    requestDidStart() {
      let cost: number | undefined;
      let isPaid = false;
      return Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          refuseShape({ document, operation });
          cost = costOf(schema, { document, operation, variables: request.variables });
          if (cost === undefined) return;
          if (cost > limits.maxCost) throw tooMuch(`This costs ${cost} points`, `${limits.maxCost} points`);
          isPaid = true;
          await rateLimit.take(contextValue.caller, cost);
        },
        async willSendResponse({ contextValue, response: { body } }) {
          if (!isPaid) await rateLimit.takeForUnrunnable(contextValue.caller);
          if (cost !== undefined && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      });
    },
  };
}

/**
 * Undefined where the variables are wrong, which the execution says, before it runs anything. Throws where an
 * argument is wrong by the value of a variable, which it would say when it has come to that field.
 */
function costOf(schema: Parameters<typeof estimateCost>[0], asked: Asked): number | undefined {
  try {
    return estimateCost(schema, asked);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return undefined;
    throw new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

function refuseShape({ document, operation }: Pick<Asked, 'document' | 'operation'>): void {
  const { depth, aliases } = measureShape(document, operation);
  if (depth > limits.maxDepth) throw tooMuch(`This is ${depth} fields deep`, `${limits.maxDepth}`);
  if (aliases > limits.maxAliases) throw tooMuch(`This has ${aliases} aliases`, `${limits.maxAliases}`);
}

function tooMuch(what: string, most: string): GraphQLError {
  return new GraphQLError(`${what}; an operation has at most ${most}. Ask for less at once.`, {
    extensions: { code: 'COST_LIMIT_EXCEEDED', http: { status: 400 } },
  });
}
