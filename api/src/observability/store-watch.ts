import type { Watch } from '@leadline/db/watch';
import { statements } from './figures.ts';
import type { Log } from '../log.ts';
import { currentRequest, currentScope } from './scope.ts';

/** Counts every statement of both stores, and writes those down that took `slowQueryMs` or longer. */
export function watchStores(log: Log, { slowQueryMs }: { slowQueryMs: number }): Watch {
  return {
    origin: () => currentScope()?.id,
    ended({ store, name, durationMs, rows, failed }) {
      const outcome = failed ? 'failed' : 'ok';
      statements.observe({ store, statement: name, outcome }, durationMs / 1000);
      if (durationMs < slowQueryMs) return;
      // Of a page, those that it has asked by then.
      const operations = currentRequest()?.operations.slice();
      // Nobody waits for the rows of an import or a refresh: that it takes its time is no warning.
      log[rows === null ? 'info' : 'warn'](
        { store, statement: name, durationMs: Math.round(durationMs), rows, outcome, operations },
        'A query was slow',
      );
    },
  };
}
