import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes a server when the requests in flight are answered. Node waits for connections on which nothing was ever asked too,
 * such as a browser opens ahead of need: those are hung up on, and so are the ones kept open for a next request.
 * To be called before the server listens.
 */
export function closesSoon(fastify: FastifyInstance): () => Promise<void> {
  const unasked = new Set<Socket>();
  fastify.server.on('connection', (socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => unasked.delete(socket));
  return async () => {
    const sweep = setInterval(() => {
      fastify.server.closeIdleConnections();
      for (const socket of unasked) socket.destroy();
    }, 50);
    await fastify.close();
    clearInterval(sweep);
  };
}
