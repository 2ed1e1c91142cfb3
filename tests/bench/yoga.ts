import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { openGate } from '../../api/src/auth/gate.ts';
import { createContext } from '../../api/src/context.ts';
import type { Context } from '../../api/src/context.ts';
import type { Environment } from '../../api/src/environment.ts';
import { startGraphql } from '../../api/src/graphql.ts';
import type { House } from '../../api/src/house.ts';
import type { Log } from '../../api/src/log.ts';
import { openOther } from './other-server.ts';
import type { OtherServer } from './other-server.ts';

/** What is used of it here. Its own types would bring the DOM's globals into every file that is checked. */
interface YogaPackage {
  createYoga(options: {
    schema: GraphQLSchema;
    context(given: { req: IncomingMessage; res: ServerResponse; request: Request }): Promise<Context>;
    graphiql: boolean;
    logging: boolean;
  }): RequestListener & { dispose(): void | PromiseLike<void> };
}
const yogaPackage: string = 'graphql-yoga';

/** Leadline's schema, resolvers and callers, served by GraphQL Yoga without anything around them. */
export async function startYoga(
  house: House,
  { environment, secret, log }: { environment: Environment; secret: string; log: Log },
): Promise<OtherServer> {
  const gate = await openGate(house, { ...environment, secret });
  const { createYoga } = (await import(yogaPackage)) as YogaPackage;
  const yoga = createYoga({
    schema: await readSchema(log),
    async context({ req, res, request: { signal } }) {
      const ip = req.socket.remoteAddress ?? '';
      const caller = { raw: req, id: randomUUID(), ip, protocol: 'http' };
      const { access, visit } = await gate.admit(caller, res);
      return createContext(house, access, signal, visit);
    },
    graphiql: false,
    logging: false,
  });
  return openOther(createServer(yoga), () => yoga.dispose());
}

async function readSchema(log: Log): Promise<GraphQLSchema> {
  const made = Promise.withResolvers<GraphQLSchema>();
  const apollo = await startGraphql(log, [
    { serverWillStart: ({ schema }) => Promise.resolve(made.resolve(schema)) },
  ]);
  await apollo.stop();
  return made.promise;
}
