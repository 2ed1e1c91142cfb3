import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { BoundedNames } from './bounded-names.ts';
import { graphqlErrors, graphqlOperations } from './figures.ts';
import { currentRequest } from './scope.ts';

/** The dashboard has about ninety; the rest is for those who name theirs. */
const operationNames = new BoundedNames({ limit: 250 });
const errorCodes = new BoundedNames({ limit: 50 });

/** Times operations and counts their errors; never looks at variables. */
export const observeOperations: ApolloServerPlugin<BaseContext> = {
  requestDidStart() {
    const started = performance.now();
    return Promise.resolve({
      didResolveOperation({ operationName }) {
        currentRequest()?.operations.push(operationNames.labelOf(operationName ?? 'anonymous'));
        return Promise.resolve();
      },
      willSendResponse({ operation, operationName, response: { body } }) {
        const { errors = [], extensions } = body.kind === 'single' ? body.singleResult : body.initialResult;
        const name =
          operation === undefined ? 'refused' : operationNames.labelOf(operationName ?? 'anonymous');
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
