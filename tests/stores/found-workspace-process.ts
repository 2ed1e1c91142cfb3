import { openModel } from '@leadline/db/relational/connect';
import { foundWorkspace } from '@leadline/db/relational/workspace';

const store = await openModel({ url: process.argv[2]! });
await foundWorkspace(store.db);
await store.close();
process.exit(0);
