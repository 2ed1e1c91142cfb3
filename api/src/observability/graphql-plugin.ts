import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { BoundedNames } from './bounded-names.ts';
import { graphqlErrors, graphqlOperations } from './figures.ts';
import { currentRequest } from './scope.ts';

/** The dashboard has about ninety; the rest is for those who name theirs. */
const operationNames = new BoundedNames({ limit: 250 });
const errorCodes = new BoundedNames({ limit: 50 });

/** Times operations and counts their errors; never looks at variables. */
export const observeOperations: ApolloServerPlugin<Context> = {
  requestDidStart({ request, contextValue: { access } }) {
    const started = performance.now();
    // Who is let in as nobody may ask a few things, by as many names as they like; pages ask theirs in process.
    const isStranger = access.mode === 'ANONYMOUS' && request.http !== undefined;
    let name = 'refused';
    return Promise.resolve({
      // The first hook that a refused operation does not come to.
      responseForOperation({ operationName }) {
        name = isStranger ? 'other' : operationNames.labelOf(operationName ?? 'anonymous');
        currentRequest()?.operations.push(name);
        return Promise.resolve(null);
      },
      willSendResponse({ response: { body } }) {
        const { errors = [], extensions } = body.kind === 'single' ? body.singleResult : body.initialResult;
        const outcome = errors.length === 0 ? 'ok' : 'error';
        graphqlOperations.observe({ operation: name, outcome }, (performance.now() - started) / 1000);
        for (const { extensions } of errors)
          graphqlErrors.inc({ code: errorCodes.labelOf(String(extensions?.['code'])) });
        addCost(extensions?.['cost']);
        return Promise.resolve();
      },
    });
  },
};

function addCost(cost: unknown): void {
  const request = currentRequest();
  if (request && typeof cost === 'number') request.cost = (request.cost ?? 0) + cost;
}
