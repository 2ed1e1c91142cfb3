import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who opens /graphql in a browser, and asks nothing, wants to write a query. */
export async function sendReadersToGraphiql(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { method, headers } = request;
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return;
  const { searchParams } = new URL(request.url, 'http://localhost');
  if (!searchParams.has('query')) await reply.header('vary', 'accept').redirect('/graphiql');
}
