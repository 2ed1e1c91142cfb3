import { join } from 'node:path';
import { openFacts } from '@leadline/db/facts/connect';
import { statement, trusted } from '@leadline/db/facts/sql';

const facts = await openFacts({ path: join(process.env['LEADLINE_DATA']!, 'facts') });
const { rows } = await facts.query<Record<string, unknown>>(statement('test', trusted(process.argv[2]!)));
console.log(JSON.stringify(Object.values(rows[0]!)[0]));
await facts.close();
