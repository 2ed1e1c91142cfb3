import { deepStrictEqual } from 'node:assert';
import { hash } from 'node:crypto';
import type { FactStore } from '@leadline/db/facts/connect';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import { ask } from './ask.ts';
import { fastest, printHead, printRow, ratio } from './measure.ts';
import { days, msPerDay, start } from './product.ts';

const series = 10;
const yearDays = 365;
/** At least, of each series: no day may be empty. */
const eventsOfDay = 100;
const end = start + days * msPerDay;
const yearStart = end - yearDays * msPerDay;

/** Each series' own event, so that nobody reads another's. */
const eventNames = Array.from({ length: series }, (_, i) => `visit_${i}`);
const keys = eventNames.map((name) => name.replace('_', '-'));

const document = `query ($metrics: [ID!]!, $range: DateRange!) {
  series(metrics: $metrics, range: $range, grain: DAY) { label series { metric { key } value } }
}`;
const range = { from: dayOf(yearStart), to: dayOf(end) };

/** What somebody would write who needs just these columns, and knows that no day is without an event. */
const byHand = `SELECT name, groupArray(count) AS value FROM
  (SELECT name, toDate(at) AS day, count() AS count FROM event
   WHERE name LIKE 'visit_%' AND at >= fromUnixTimestamp64Milli(${yearStart}, 'UTC') AND at < fromUnixTimestamp64Milli(${end}, 'UTC')
   GROUP BY name, day ORDER BY name, day) GROUP BY name ORDER BY name`;

interface ByHand {
  name: string;
  value: number[];
}
interface Answer {
  series: { series: { metric: { key: string }; value: number[] }[] };
}

/**
 * Asks for ten metrics by day: with nothing remembered, for the first time with what all questions share
 * remembered, and again.
 */
export async function benchYear(
  facts: FactStore,
  { leadline, forgetful }: { leadline: string; forgetful: string },
  runs: number,
): Promise<void> {
  for (const [i, key] of keys.entries())
    await ask(leadline, saveMetric, { input: metricOf(key, eventNames[i]!) });

  const asked = (metrics = keys) => ({ metrics, range });
  const hand = () => facts.query<ByHand>(statement('by-hand', trusted(byHand)));
  const { rows } = await hand();
  for (const address of [forgetful, leadline]) {
    const answer = await ask<Answer>(address, document, asked());
    const values = answer.series.series.map(({ metric, value }) => ({
      name: metric.key.replace('-', '_'),
      value,
    }));
    deepStrictEqual(values, rows, 'Leadline and the query by hand answer the same');
  }

  const handMs = await fastest(runs, async () => JSON.stringify((await hand()).rows));
  const wanted = 1.3 * handMs + 5;
  printHead(
    `${series} series of ${yearDays} days, fastest of ${runs}`,
    'by hand, ms',
    'Leadline, ms',
    'ratio',
    'wanted, ms',
  );
  let run = 0;
  for (const [name, answer] of [
    ['nothing remembered', () => ask(forgetful, document, asked())],
    // In another order it is another question.
    ['asked for the first time', () => ask(leadline, document, asked(shuffled(keys, (run += 1))))],
    ['asked again', () => ask(leadline, document, asked())],
  ] as const) {
    const our = await fastest(runs, answer);
    printRow(name, handMs, our, ratio(our, handMs), `≤ ${wanted.toFixed(1)}`);
  }
}

function shuffled(texts: readonly string[], seed: number): string[] {
  const placeOf = (text: string) => hash('sha256', `${seed} ${text}`);
  return texts.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

/** Adds a year of events of its own, a tenth as many as there are. */
export async function fillYear(facts: FactStore, events: number): Promise<void> {
  await facts.command(
    statement(
      'fill-year',
      sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers)
          SELECT concat('visit-', toString(number)),
            fromUnixTimestamp64Milli(toInt64(${bind('Int64', yearStart)} + sipHash64(number, 'at') % ${bind('Int64', yearDays * msPerDay)}), 'UTC'),
            ${bind('Array(String)', eventNames)}[number % ${bind('UInt64', series)} + 1],
            concat('person-', toString(sipHash64(number, 'who') % 200000)) AS subject, subject, '', NULL, map(), map()
          FROM numbers(${bind('UInt64', Math.max(Math.ceil(events / 10), eventsOfDay * series * yearDays))})`,
    ),
  );
}

const saveMetric = 'mutation ($input: MetricInput!) { saveMetric(input: $input) { key } }';

function metricOf(key: string, event: string) {
  return {
    key,
    name: key,
    description: `Events ${event}.`,
    stage: 'RETENTION',
    unit: 'COUNT',
    goodDirection: 'UP',
    definition: { measure: { aggregate: 'COUNT', of: { event } } },
  };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
