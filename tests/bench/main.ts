import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { readMetricValues } from '@leadline/db/facts/queries/metric-values';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import { migrateFacts } from '@leadline/db/facts/tables';
import { questions } from './questions.ts';

/**
 * Prints what a metric costs against a query written by hand for just that question, as a ratio of
 * the fastest of several runs each, in one process on the same events. `--events` sets how many.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '2000000' }, runs: { type: 'string', default: '7' } },
});
const events = Number(values.events);
const runs = Number(values.runs);

const path = mkdtempSync(join(tmpdir(), 'leadline-bench-'));
const facts = await openFacts({ path });
try {
  await migrateFacts(facts);
  await generateEvents(facts);
  console.log(`${events.toLocaleString('en')} events, 180 days, fastest of ${runs} runs\n`);
  console.log('| question | by hand, ms | Leadline, ms | ratio |\n| --- | ---: | ---: | ---: |');
  for (const { name, byHand, definition, question } of questions) {
    const hand = await fastest(() => facts.query(statement('by-hand', trusted(byHand))));
    const ours = await fastest(() => readMetricValues(facts, definition, question));
    console.log(`| ${name} | ${hand.toFixed(1)} | ${ours.toFixed(1)} | ${(ours / hand).toFixed(2)} |`);
  }
} finally {
  await facts.close();
  rmSync(path, { recursive: true });
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Sign-ups, sessions, orders and crashes of 200,000 people over 180 days, the same every time. */
async function generateEvents(store: FactStore): Promise<void> {
  await store.command(
    statement(
      'generate-events',
      sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers, import_id)
          SELECT toString(number),
            fromUnixTimestamp64Milli(toInt64(1767225600000 + sipHash64(number, 'at') % 15552000000), 'UTC'),
            ['sign_up', 'session', 'session', 'session', 'session', 'order', 'order', 'crash'][number % 8 + 1],
            concat('person-', toString(sipHash64(number, 'who') % 200000)) AS who, who,
            concat('account-', toString(sipHash64(number, 'who') % 20000)),
            number % 1000,
            map('plan', ['free', 'team', 'business'][sipHash64(number, 'plan') % 3 + 1], 'country', toString(number % 30)),
            map('items', number % 9),
            toUUID('00000000-0000-0000-0000-000000000000')
          FROM numbers(${bind('UInt64', events)})
          SETTINGS max_partitions_per_insert_block = 0`,
    ),
  );
}
