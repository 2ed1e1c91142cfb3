import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { samplePoints } from './imported-points.ts';
import type { Definition, Metric } from './oracle/definition.ts';
import type { Event } from './oracle/event.ts';
import { makeWorkspace } from './oracle/workspace.ts';
import type { Workspace } from './oracle/workspace.ts';
import { definitions } from './definitions.ts';
import { names, plans, sizes, subjects, windows } from './words.ts';

import type { World } from './worlds.ts';

type Traits = Event['traits'];
type HappenedOnly = Omit<Event, 'id' | 'traits'>;

/** What a world's workspace is filled with; the same for every run. */
export interface Sample {
  workspace: Workspace;
  /** What was said of subjects, one file after another: the newest statement counts. */
  traitFiles: { subject: string; traits: Traits }[][];
}

export function sampleWorld(world: World, seed: number): Sample {
  const traitFiles = sampleTraits(seed);
  const drawn = draw(fc.array(happened(world), { minLength: world.events, maxLength: world.events }), seed);
  // Ids whose order as text is not the order of arrival.
  const events = [...drawn, ...windowEdges(drawn)].map((row, i) => ({
    ...row,
    id: `${(i * 7919) % 1009}-${i}`,
    traits: Object.assign(
      {},
      ...traitFiles.flat().flatMap(({ subject, traits }) => (subject === row.subject ? [traits] : [])),
    ) as Traits,
  }));
  const metrics = sampleMetrics(world, seed);
  return { workspace: makeWorkspace(world.calendar, events, { now: Date.now(), metrics }), traitFiles };
}

/** A saved metric of each kind under the kind's name in lower case, and more of those that have parts. */
function sampleMetrics(world: World, seed: number): Map<string, Metric> {
  const ofEvents = Object.entries(definitions).map(([kind, definition], i): [string, Definition] => [
    kind.toLowerCase(),
    draw(definition, seed + i),
  ]);
  const imported = (['SUM', 'MEAN', 'LAST'] as const).map((rollup, i): [string, Metric] => [
    `imported-${rollup.toLowerCase()}`,
    { definition: { imported: { rollup } }, points: samplePoints(world, rollup, seed + i) },
  ]);
  const formula = (expression: string): Metric => ({ definition: { formula: { expression } }, points: [] });
  return new Map([
    ...ofEvents.map(([key, definition]): [string, Metric] => [key, { definition, points: [] }]),
    ...imported,
    ['of-events', formula('(unique + count) / sum - 2 * conversion')],
    ['of-points', formula('imported-sum / (imported-last + 1)')],
    ['of-both', formula('imported-mean * of-events + recurring')],
  ]);
}

/** Times crowd at the edges of days, hours and clock changes. */
function happened(world: World): fc.Arbitrary<HappenedOnly> {
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const properties = fc
    .record({
      plan: optional(fc.constantFrom(...plans)),
      size: optional(fc.constantFrom(...sizes)),
      mixed: optional(fc.oneof(fc.constantFrom(1, 5, 7.5), fc.constantFrom('5', 'five', '5.0', '7'))),
    })
    .map(withoutMissing);
  return fc.record({
    at: time(world),
    name: fc.constantFrom(...names),
    subject: fc.constantFrom(...subjects),
    // Most have none, and one has the text of a subject.
    account: fc.constantFrom('', '', '', 'u1', 'Acme', "o'corp"),
    value: fc.option(fc.constantFrom(0, 0.25, 10, 10, 12.5, 100, -5), { freq: 4 }),
    properties,
  });
}

function time({ calendar: { timeZone }, from, to }: World): fc.Arbitrary<number> {
  const hour = 3_600_000;
  const days = Temporal.PlainDate.from(from).until(to).days;
  return fc
    .record({
      date: fc.nat({ max: days - 1 }).map((i) => Temporal.PlainDate.from(from).add({ days: i })),
      step: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 49 }).map((halves) => (halves * hour) / 2),
        fc.integer({ min: 0, max: 24 * hour }),
      ),
      nudge: fc.constantFrom(0, 0, -1, 1),
    })
    .map(({ date, step, nudge }) => date.toZonedDateTime({ timeZone }).epochMilliseconds + step + nudge);
}

/** Subjects whose windows end, and who get there, to the millisecond. */
function windowEdges(events: readonly HappenedOnly[]): HappenedOnly[] {
  const newest = Math.max(...events.map((event) => event.at));
  const [from, to] = names;
  return windows.flatMap((withinDays) =>
    [-1, 0, 1].flatMap((nudge) => {
      const length = withinDays * 86_400_000;
      const subject = `window ${withinDays} ${nudge}`;
      const at = newest - length + nudge;
      const matured = { at, name: from!, subject, account: '', value: null, properties: {} };
      const early = { ...matured, at: newest - 2 * length, subject: `${subject} early` };
      return [matured, early, { ...early, at: early.at + length + nudge, name: to! }];
    }),
  );
}

/** Two files: the second knows some subjects better, and calls in numbers what the first calls in texts. */
function sampleTraits(seed: number): Sample['traitFiles'] {
  const file = (moods: (string | number)[]) =>
    fc.subarray(subjects, { minLength: 3 }).chain((known) =>
      fc.tuple(
        ...known.map((subject) =>
          fc
            .record(
              {
                persona: fc.constantFrom('maker', "buyer's", 'Maker'),
                level: fc.constantFrom(1, 2, 10),
                mood: fc.constantFrom(...moods),
              },
              { requiredKeys: [] },
            )
            .map((traits) => ({ subject, traits: withoutMissing(traits) })),
        ),
      ),
    );
  return [draw(file(['good', 'Good', '5 or so']), seed), draw(file([5, 7.5]), seed + 1)];
}

function withoutMissing(all: Record<string, string | number | undefined>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}

function draw<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0]!;
}
