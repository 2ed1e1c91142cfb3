import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { bind, sql, statement } from '@leadline/db/facts/sql';
import { migrateFacts } from '@leadline/db/facts/tables';
import fc from 'fast-check';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import type { Event } from '../metrics/oracle/event.ts';
import { names, plans, sizes } from '../metrics/words.ts';

type Values = Event['properties'];

/** Something that was said of a subject's traits. */
export interface Statement {
  subject: string;
  at: number;
  traits: Values;
}

/** What happened to subjects some of whom met the variants of an experiment. */
export interface World {
  events: Event[];
  statements: Statement[];
}

const hour = 3_600_000;
export const day = 24 * hour;
export const opening = Date.parse('2025-10-20T00:00:00Z');
export const days = 30;

/** Times crowd, to the millisecond, where windows of whole and half days begin and end. */
const time = fc
  .tuple(
    fc.noBias(fc.nat({ max: days * 2 })),
    fc.constantFrom(0, 0, 0, -1, 1, hour, 0.01 * day, 5 * hour + 17),
  )
  .map(([halves, nudge]) => opening + (halves * day) / 2 + nudge);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const happened = (home: string | number) =>
  fc.record({
    at: time,
    name: fc.constantFrom(...names),
    value: fc.option(fc.constantFrom(0, 0.25, 10, 10, 12.5, 100, -5), { freq: 4 }),
    properties: fc
      .record({
        // Most meet the variant that is theirs, some another, some none.
        variant: fc.oneof(
          { weight: 12, arbitrary: fc.constant(home) },
          { weight: 2, arbitrary: fc.constantFrom('a', "it's b", 'c', 1) },
          { weight: 2, arbitrary: fc.constant(undefined) },
        ),
        plan: optional(fc.constantFrom(...plans)),
        size: optional(fc.constantFrom(...sizes)),
        mixed: optional(fc.oneof(fc.constantFrom(1, 5, 7.5), fc.constantFrom('5', 'five', '5.0', '7'))),
      })
      .map(withoutMissing),
  });

const said = fc.record({
  at: time,
  traits: fc
    .record({
      persona: optional(fc.constantFrom('maker', "buyer's")),
      level: optional(fc.constantFrom(1, 2, 10)),
      mood: optional(fc.constantFrom<string | number>('good', '5 or so', 5, 7.5)),
    })
    .map(withoutMissing),
});

const life = fc.constantFrom<string | number>('a', "it's b", 'c', 1).chain((home) =>
  fc.record({
    events: fc.array(happened(home), { minLength: 1, maxLength: 30, size: 'max' }),
    statements: fc.uniqueArray(said, { maxLength: 3, selector: ({ at }) => at }),
  }),
);

/** The same for every run of a seed. */
export function sampleWorld(seed: number, subjects = 90): World {
  const lives = fc.sample(life, { seed, numRuns: subjects });
  const subjectOf = (i: number) => `person '${i}'`;
  const statements = lives.flatMap((own, i) =>
    own.statements.map((one) => ({ ...one, subject: subjectOf(i) })),
  );
  const events = lives.flatMap((own, i) =>
    own.events.map((one, j) => ({
      ...one,
      // The order of ids as text is not that of arrival.
      id: `${(j * 7919) % 1009}-${i}`,
      subject: subjectOf(i),
      account: '',
      traits: traitsAt(own.statements, Infinity),
    })),
  );
  return { events, statements };
}

/** What was last said of each trait by a time; of one of which nothing had been said, what was said first. */
export function traitsAt(statements: readonly Omit<Statement, 'subject'>[], at: number): Values {
  const inOrder = statements.toSorted((a, b) => a.at - b.at);
  const first = inOrder.toReversed().reduce<Values>((all, { traits }) => ({ ...all, ...traits }), {});
  return inOrder
    .filter((said) => said.at <= at)
    .reduce<Values>((all, { traits }) => ({ ...all, ...traits }), first);
}

/** A store of its own, filled with a world. */
export async function openWorld({ events, statements }: World): Promise<FactStore> {
  const facts = await openFacts({ path: join(await makeTemporaryFolder(), 'facts') });
  await migrateFacts(facts);
  const rows = events.map(({ properties, traits: _, ...event }) =>
    JSON.stringify({ ...event, strings: pick(properties, 'string'), numbers: pick(properties, 'number') }),
  );
  await facts.command(
    statement(
      'fill-events',
      sql`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers)
          SELECT JSONExtractString(row, 'id'), fromUnixTimestamp64Milli(JSONExtractInt(row, 'at'), 'UTC'), JSONExtractString(row, 'name'),
            JSONExtractString(row, 'subject'), JSONExtractString(row, 'subject'), '', JSONExtract(row, 'value', 'Nullable(Float64)'),
            JSONExtract(row, 'strings', 'Map(String, String)'), JSONExtract(row, 'numbers', 'Map(String, Float64)')
          FROM (SELECT arrayJoin(${bind('Array(String)', rows)}) AS row)`,
    ),
  );
  const said = statements.flatMap(({ traits, ...rest }) =>
    Object.entries(traits).map(([key, value]) => JSON.stringify({ ...rest, key, [typeof value]: value })),
  );
  await facts.command(
    statement(
      'fill-traits',
      sql`INSERT INTO trait (key, subject, text, number, set_at, import_id)
          SELECT JSONExtractString(row, 'key'), JSONExtractString(row, 'subject'), JSONExtract(row, 'string', 'Nullable(String)'),
            JSONExtract(row, 'number', 'Nullable(Float64)'), fromUnixTimestamp64Milli(JSONExtractInt(row, 'at'), 'UTC'), ${bind('UUID', randomUUID())}
          FROM (SELECT arrayJoin(${bind('Array(String)', said)}) AS row)`,
    ),
  );
  return facts;
}

function pick(values: Values, type: 'string' | 'number'): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === type));
}

function withoutMissing(all: Record<string, string | number | undefined>): Values {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}
