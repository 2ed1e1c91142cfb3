import { openFacts } from '@leadline/db/facts/connect';
import { bind, sql, statement } from '@leadline/db/facts/sql';
import { openModel } from '@leadline/db/relational/connect';

/** Writes 1, 2, 3 … to a store and says each number once the store has acknowledged it, until it is killed. */
const [engine, path] = process.argv.slice(2) as ['pglite' | 'chdb', string];
const write = engine === 'pglite' ? await openNumbersInModel() : await openNumbersInFacts();
for (let number = 1; ; number += 1) {
  await write(number);
  process.send!(number);
}

async function openNumbersInModel() {
  const { db } = await openModel({ path });
  await db.execute('CREATE TABLE IF NOT EXISTS written (number integer PRIMARY KEY)');
  return (number: number) => db.execute(`INSERT INTO written VALUES (${number})`);
}

async function openNumbersInFacts() {
  const facts = await openFacts({ path });
  await facts.command(
    statement(
      'create',
      sql`CREATE TABLE IF NOT EXISTS written (number UInt32) ENGINE = MergeTree ORDER BY number`,
    ),
  );
  return (number: number) =>
    facts.command(statement('write', sql`INSERT INTO written SELECT ${bind('UInt32', number)}`));
}
