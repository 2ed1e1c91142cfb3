import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that Leadline is measured against. */
export interface OtherServer {
  address: string;
  close(): Promise<void>;
}

/** Listens on a free port; `release` gives back what stands behind the server. */
export async function openOther(
  server: Server,
  release: () => void | PromiseLike<void>,
): Promise<OtherServer> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await release();
    },
  };
}
