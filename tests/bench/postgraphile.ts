import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import type { ModelConnection } from '@leadline/db/relational/connect';
import { openOther } from './other-server.ts';
import type { OtherServer } from './other-server.ts';

type PGlite = Extract<ModelConnection, { pglite: unknown }>['pglite'];
type Pool = NonNullable<Parameters<typeof makePgService>[0]['pool']>;

/** PostGraphile as it is installed, on the model's own tables. */
export async function startPostgraphile(pglite: PGlite): Promise<OtherServer> {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ pool: poolOf(pglite), schemas: ['public'], pubsub: false })],
    grafserv: { graphiql: false, watch: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  return openOther(server, async () => {
    await instance.release();
  });
}

/** PGlite in the place of pg's pool, in process as Leadline has it, so that no socket lies in PostGraphile's way. */
function poolOf(pglite: PGlite): Pool {
  interface Asked {
    text: string;
    values?: unknown[];
    rowMode?: 'array';
  }
  const client = {
    async query(asked: Asked | string) {
      const { text, values = [], rowMode } = typeof asked === 'string' ? { text: asked } : (asked as Asked);
      const { rows, affectedRows } = await pglite.query(text, values, rowMode && { rowMode });
      return { rows, rowCount: affectedRows };
    },
    addListener: () => undefined,
    removeListener: () => undefined,
    release: () => undefined,
  };
  return { connect: () => Promise.resolve(client) } as unknown as Pool;
}
