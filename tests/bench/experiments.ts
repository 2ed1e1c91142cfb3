import type { FactStore } from '@leadline/db/facts/connect';
import type { ComputableDefinition } from '@leadline/db/facts/metric/kinds';
import { experimentOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import { readExperimentQuantiles } from '@leadline/db/facts/queries/experiment-quantiles';
import { readExperimentSums } from '@leadline/db/facts/queries/experiment-sums';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import type { EventMatch } from '@leadline/db/vocabulary';
import { fastest, printHead, printRow, ratio } from './measure.ts';
import { msPerDay, start } from './product.ts';

const enrolDays = 28;
const windowDays = 14;
const baselineDays = 28;
const end = start + (enrolDays + windowDays) * msPerDay;

const match = (event: string): EventMatch => ({ event, where: [] });
const question = {
  experiment: { exposure: match('exposed'), variantProperty: 'variant', control: 'a', treatment: 'b' },
  launchedAt: start,
  asOf: start + enrolDays * msPerDay,
  where: [],
  windowDays,
  dataThrough: end,
  onlyMatured: true,
};

const exposed = `SELECT subject_hash, min(toUnixTimestamp64Milli(at)) AS exposed, any(strings['variant']) AS variant
  FROM event WHERE name = 'exposed' GROUP BY subject_hash`;
const isAfter = `time >= exposed AND time < exposed + ${windowDays * msPerDay}`;
const isBefore = `time < exposed AND time >= exposed - ${baselineDays * msPerDay}`;
const purchases = `SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, value FROM event WHERE name = 'purchase'`;
const beside = `(${purchases}) AS purchase RIGHT JOIN (${exposed}) AS subject USING (subject_hash) GROUP BY subject_hash`;

interface Bench {
  name: string;
  definition: ComputableDefinition;
  baselineDays?: number;
  /** What somebody would write who needs nothing else, and knows that nobody has met both variants. */
  byHand: string;
}

const benches: Bench[] = [
  {
    name: 'SUM and its covariate',
    definition: { measure: { aggregate: 'SUM', of: match('purchase') } },
    baselineDays,
    byHand: `SELECT variant, count(), sum(y), sum(y * y), sum(z), sum(z * z), sum(y * z), max(y) FROM
      (SELECT any(subject.variant) AS variant, sumIf(value, ${isAfter}) AS y, sumIf(value, ${isBefore}) AS z FROM ${beside}) GROUP BY variant`,
  },
  {
    name: 'CONVERSION from the exposure',
    definition: { conversion: { from: match('exposed'), to: match('purchase'), withinDays: windowDays } },
    byHand: `SELECT variant, count(), countIf(y) FROM
      (SELECT any(subject.variant) AS variant, countIf(${isAfter}) > 0 AS y FROM ${beside}) GROUP BY variant`,
  },
  {
    name: 'QUANTILE, clustered',
    definition: { measure: { aggregate: 'QUANTILE', of: match('purchase'), quantile: 0.9 } },
    byHand: `WITH (SELECT groupArray((variant, q)) FROM (SELECT variant, quantileExactInclusive(0.9)(value) AS q
        FROM (${purchases}) AS purchase INNER JOIN (${exposed}) AS subject USING (subject_hash) WHERE ${isAfter} GROUP BY variant ORDER BY variant)) AS quantiles
      SELECT variant, count(), sum(h), sum(h * h), sum(k), sum(k * k), sum(h * k) FROM
      (SELECT any(subject.variant) AS variant, countIf(${isAfter}) AS k, countIf(${isAfter} AND value <= if(subject.variant = 'a', quantiles[1].2, quantiles[2].2)) AS h
       FROM ${beside}) GROUP BY variant`,
  },
];

/** Exposes a tenth as many subjects as there are events, and asks what each of them brings. */
export async function benchExperiments(facts: FactStore, events: number, runs: number): Promise<void> {
  await fill(facts, events);
  printHead(`experiment, fastest of ${runs}`, 'by hand, ms', 'Leadline, ms', 'ratio');
  for (const { name, definition, byHand, ...covariate } of benches) {
    const outcome = experimentOutcome(definition, question.experiment.exposure);
    const ask = () => {
      if (outcome === null) throw new Error(`${name} cannot be measured in an experiment.`);
      return outcome.estimator === 'QUANTILE'
        ? readExperimentQuantiles(facts, { ...question, outcome })
        : readExperimentSums(facts, { ...question, ...covariate, outcome });
    };
    const hand = await fastest(runs, () => facts.query(statement('by-hand', trusted(byHand))));
    const ours = await fastest(runs, ask);
    printRow(name, hand, ours, ratio(ours, hand));
  }
}

/** Every subject is exposed once; the other nine tenths of the events are purchases, before that and after. */
async function fill(facts: FactStore, events: number): Promise<void> {
  const subjects = bind('UInt64', Math.ceil(events / 10));
  await insert(
    facts,
    sql`SELECT concat('exposure-', toString(number)), ${timeIn(start, enrolDays)}, 'exposed', concat('subject-', toString(number)) AS subject, subject, '', NULL,
        map('variant', if(sipHash64(number, 'variant') % 2 = 0, 'a', 'b')), map()
      FROM numbers(${subjects})`,
  );
  await insert(
    facts,
    sql`SELECT concat('purchase-', toString(number)), ${timeIn(start - baselineDays * msPerDay, baselineDays + enrolDays + windowDays)}, 'purchase',
        concat('subject-', toString(sipHash64(number, 'who') % ${subjects})) AS subject, subject, '', sipHash64(number, 'value') % 1000, map(), map()
      FROM numbers(${bind('UInt64', Math.floor(events * 0.9))})`,
  );
}

function timeIn(from: number, length: number) {
  return sql`fromUnixTimestamp64Milli(toInt64(${bind('Int64', from)} + sipHash64(number, 'at') % ${bind('Int64', length * msPerDay)}), 'UTC')`;
}

async function insert(facts: FactStore, rows: ReturnType<typeof sql>): Promise<void> {
  await facts.command(
    statement(
      'fill-experiment',
      sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers) ${rows}`,
    ),
  );
}
