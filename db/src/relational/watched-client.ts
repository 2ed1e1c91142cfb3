import { watched } from '../watch.ts';
import type { Watch } from '../watch.ts';

interface Rows {
  rows: readonly unknown[];
}
type Method = (...given: unknown[]) => unknown;

/**
 * A driver's client as Drizzle takes it, with every query watched: its own, those of a connection that
 * it lends (`connect`, of pg's pool), and those of a transaction (`transaction`, of PGlite).
 */
export function watchedClient<Client extends object>(client: Client, watch: Watch): Client {
  return new Proxy(client, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      const call = (member as Method).bind(target);
      switch (key) {
        case 'query':
          return (...given: unknown[]) =>
            watched(
              watch,
              { store: 'model', name: nameOf(given[0]), countRows: ({ rows }: Rows) => rows.length },
              () => call(...given) as Promise<Rows>,
            );
        case 'connect':
          return async () => watchedClient((await call()) as object, watch);
        case 'transaction':
          return (work: (transaction: object) => unknown) =>
            call((transaction: object) => work(watchedClient(transaction, watch)));
        default:
          return call;
      }
    },
  });
}

/**
 * The name of a statement, such as `select bet`: what Drizzle writes has no other. The first table that
 * stands in it, which is ours, so there are as many names as tables.
 */
function nameOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
  const [, verb = 'other'] = /^\W*(\w+)/.exec(text) ?? [];
  const [, table] = /\b(?:from|into|update)\s+"(\w+)"/i.exec(text) ?? [];
  return table === undefined ? verb.toLowerCase() : `${verb.toLowerCase()} ${table}`;
}
