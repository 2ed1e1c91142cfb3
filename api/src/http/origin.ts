import type { IncomingMessage } from 'node:http';

/** A request as Fastify has read it: `protocol` is a proxy's word where the operator trusts that proxy. */
interface Reached {
  protocol: string;
  raw: IncomingMessage;
}

/**
 * Where people reach the server, such as https://leadline.example.com: as the operator says, else as this
 * request did. The host is the Host header's, which a proxy keeps; one in a header of a proxy's own would be
 * the caller's word wherever the proxy only passes it on.
 */
export function originOf({ protocol, raw }: Reached, publicOrigin: string | undefined): string {
  const { host = 'localhost' } = raw.headers;
  return publicOrigin ?? `${protocol === 'https' ? 'https' : 'http'}://${host}`;
}

/** Whether people reach it by TLS, whoever ends that. */
export function isByTls(origin: string): boolean {
  return origin.startsWith('https:');
}
