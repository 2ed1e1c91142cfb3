import { AsyncLocalStorage } from 'node:async_hooks';

/** On whose behalf code runs: what every line of the log and every statement of the facts says. */
export type Scope = RequestScope | JobScope;

export interface RequestScope {
  kind: 'request';
  id: string;
  /** Names of the GraphQL operations that were run for it; a page asks several. */
  operations: string[];
  /** Of all of them, in cost points; null where none has been told. */
  cost: number | null;
}

export interface JobScope {
  kind: 'job';
  id: string;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs `work`, and everything that it starts, in the scope. */
export function runInScope<Result>(scope: Scope, work: () => Result): Result {
  return storage.run(scope, work);
}

export function currentScope(): Scope | undefined {
  return storage.getStore();
}

export function currentRequest(): RequestScope | undefined {
  const scope = storage.getStore();
  return scope?.kind === 'request' ? scope : undefined;
}
