import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endSlowBodies } from './slow-requests.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A server that begins an answer, and ends it an hour later. */
async function startSlowServer() {
  const fastify = Fastify();
  endSlowBodies(fastify);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
  fastify.all('/*', (_, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-length': 9 });
    reply.raw.write('begun ');
    setTimeout(() => reply.raw.end('end'), 3_600_000);
  });
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  return fastify;
}

it.each([
  ['without a body is answered to its end', 'GET / HTTP/1.1', '', true],
  ['with an empty body is answered to its end', 'POST / HTTP/1.1\r\nContent-Length: 0', '', true],
  ['whose body does not end is hung up on', 'POST / HTTP/1.1\r\nContent-Length: 9', 'a', false],
  [
    'whose last chunk does not come is hung up on',
    'POST / HTTP/1.1\r\nTransfer-Encoding: chunked',
    '1\r\na\r\n',
    false,
  ],
  [
    'of a file to import may take its time',
    'POST /v1/import/events HTTP/1.1\r\nContent-Length: 9',
    'a',
    true,
  ],
])('a request %s', async (_, head, body, isAnswered) => {
  const fastify = await startSlowServer();
  const socket = connect((fastify.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  const begun = new Promise<void>((read) => {
    socket.on('data', (part: string) => {
      answer += part;
      if (answer.includes('begun ')) read();
    });
  });
  const closed = once(socket, 'close');
  socket.write(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n${body}`);
  await begun;
  vi.advanceTimersByTime(3_600_000);
  // An answer to a request that goes on being sent leaves its connection open.
  if (isAnswered) await vi.waitFor(() => expect(answer).toContain('begun end'));
  else await closed;
  socket.destroy();
  await fastify.close();
});
