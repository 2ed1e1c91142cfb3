import { readEarlyExposures, readExperimentArrivals } from '@leadline/db/facts/queries/experiment-arrivals';
import { experimentOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import type { QuantileOutcome, SumsOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import {
  readExperimentQuantiles,
  readExperimentValuesAt,
} from '@leadline/db/facts/queries/experiment-quantiles';
import {
  readExperimentSegments,
  readExperimentSums,
  readExperimentThirds,
} from '@leadline/db/facts/queries/experiment-sums';
import type { FactStore } from '@leadline/db/facts/connect';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference } from '../metrics/compare-answers.ts';
import { definitions, match, where } from '../metrics/definitions.ts';
import type { Definition } from '../metrics/oracle/definition.ts';
import { matches, segmentOf } from '../metrics/oracle/event.ts';
import type { Match } from '../metrics/oracle/event.ts';
import { questionsOf, seed } from '../metrics/seed.ts';
import { names } from '../metrics/words.ts';
import { bring, listExposed, quantilesOf, sumsOf } from './oracle.ts';
import type { Asked } from './oracle.ts';
import { day, days, opening, openWorld, sampleWorld } from './world.ts';

const exposure: fc.Arbitrary<Match> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names).map((event) => ({ event, where: [] })) },
  { weight: 1, arbitrary: match },
);
const asked: fc.Arbitrary<Asked> = fc
  .record({
    exposure,
    variants: fc.constantFrom(['a', "it's b"] as const, ["it's b", 'a'] as const, ['c', '1'] as const),
    launched: fc.constantFrom(0, 0, 3, 7.5),
    through: fc.constantFrom(8, 12, 15, 20, days, days + 20),
    enrols: fc.constantFrom(5, 10, days),
    where,
    windowDays: fc.constantFrom(0.5, 1, 3, 7, 14),
    baselineDays: fc.constantFrom(0, 1, 7, 28),
    onlyMatured: fc.boolean(),
  })
  .map(({ exposure: shown, variants: [control, treatment], launched, through, enrols, ...rest }) => {
    const dataThrough = opening + through * day;
    return {
      ...rest,
      experiment: { exposure: shown, variantProperty: 'variant', control, treatment },
      launchedAt: opening + launched * day,
      asOf: Math.min(dataThrough, opening + (launched + enrols) * day),
      dataThrough,
    };
  });

/** Of half of the cohort metrics, the exposure is what starts them. */
const kindOf = (definition: fc.Arbitrary<Definition>) =>
  fc.record({ definition, asked, isOwn: fc.boolean() }).map(({ definition: drawn, asked: about, isOwn }) => {
    const start = about.experiment.exposure;
    if (!isOwn) return { definition: drawn, asked: about };
    if ('conversion' in drawn) drawn = { conversion: { ...drawn.conversion, from: start } };
    if ('retention' in drawn) drawn = { retention: { ...drawn.retention, start } };
    if ('duration' in drawn) drawn = { duration: { ...drawn.duration, from: start } };
    return { definition: drawn, asked: about };
  });

const outcomeOf = (definition: Definition, { experiment }: Asked) =>
  experimentOutcome(
    definition as Exclude<MetricDefinition, { formula: unknown } | { imported: unknown }>,
    experiment.exposure,
  );

describe('an experiment', () => {
  const world = sampleWorld(seed);
  let facts: FactStore;
  beforeAll(async () => {
    facts = await openWorld(world);
  });
  afterAll(() => facts?.close());

  const { COUNT, UNIQUE, SUM, MEAN, RATIO, CONVERSION, RETENTION, QUANTILE, DURATION } = definitions;
  const isOfSums = ({ definition, asked: about }: { definition: Definition; asked: Asked }) =>
    outcomeOf(definition, about) !== null;
  const counts = { members: 0, inBoth: 0, outcomes: new Map<string, number>() };

  it.each(Object.entries({ COUNT, UNIQUE, SUM, MEAN, RATIO, CONVERSION, RETENTION }))(
    'sums up what each subject brings to a %s',
    async (kind, definition) => {
      await fc.assert(
        fc.asyncProperty(kindOf(definition).filter(isOfSums), async ({ definition: drawn, asked: about }) => {
          const outcome = outcomeOf(drawn, about) as SumsOutcome;
          const exposed = listExposed(world, about);
          const right = sumsOf(exposed, (subject) => bring(drawn, subject, about));
          counts.members += right.control.exposed + right.treatment.exposed;
          counts.inBoth += right.inBoth;
          const isTold = right.control.y.sumOfSquares > 0 && right.treatment.y.sumOfSquares > 0;
          counts.outcomes.set(kind, (counts.outcomes.get(kind) ?? 0) + Number(isTold));
          expectNear(await readExperimentSums(facts, { ...about, outcome }), hideUnasked(right, outcome));
          const matured = { ...about, onlyMatured: true };
          const thirds = await readExperimentThirds(facts, { ...about, outcome });
          for (const [third, part] of [
            [thirds.first, [0, 1 / 3]],
            [thirds.last, [2 / 3, 1]],
          ] as const) {
            const own = sumsOf(exposed, (subject) => bring(drawn, subject, matured, part));
            expectNear(third, hideUnasked(own, outcome));
          }
        }),
        { seed, numRuns: questionsOf(40) },
      );
    },
  );

  it.each(Object.entries({ QUANTILE, DURATION }))(
    'finds a %s and the shares below it',
    async (_kind, definition) => {
      const levels = fc.array(fc.constantFrom(0, 0.1, 0.33, 0.5, 0.99, 1), { maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(
          kindOf(definition),
          levels,
          levels,
          async ({ definition: drawn, asked: about }, a, b) => {
            const outcome = outcomeOf(drawn, about) as QuantileOutcome;
            const right = quantilesOf(listExposed(world, about), drawn, about, outcome.level);
            const question = { ...about, outcome };
            expectNear(await readExperimentQuantiles(facts, question), right.sums);
            const at = await readExperimentValuesAt(facts, question, { control: a, treatment: b });
            expectNear(at, { control: right.at('control', a), treatment: right.at('treatment', b) });
          },
        ),
        { seed, numRuns: questionsOf(40) },
      );
    },
  );

  it('is told apart by the largest values of a property or a trait as of the exposure', async () => {
    const dimension = fc.constantFrom('plan', 'mixed', 'size', 'trait.persona', 'trait.mood', 'no such');
    const limit = fc.constantFrom(2, 10);
    await fc.assert(
      fc.asyncProperty(kindOf(fc.oneof(COUNT, CONVERSION)), dimension, limit, async (drawn, key, most) => {
        const { definition, asked: about } = drawn;
        const outcome = outcomeOf(definition, about) as SumsOutcome;
        const groups = Map.groupBy(
          listExposed(world, about),
          ({ exposure: event }) => segmentOf(event, [key])[0]!,
        );
        const right = [...groups]
          .toSorted(([a, of], [b, other]) => other.length - of.length || order(a, b))
          .slice(0, most)
          .map(([value, own]) => ({
            value,
            ...hideUnasked(
              sumsOf(own, (subject) => bring(definition, subject, about)),
              outcome,
            ),
          }));
        expectNear(
          await readExperimentSegments(facts, { ...about, outcome }, { dimension: key, limit: most }),
          right,
        );
      }),
      { seed, numRuns: questionsOf(40) },
    );
  });

  it('counts who arrives when, and who was there before the launch', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(1, 2.5), async (about, grain) => {
        const exposed = listExposed(world, about).filter(({ arm }) => arm !== 'inBoth');
        const edges = Array.from(
          { length: Math.ceil(days / grain) + 1 },
          (_, i) => about.launchedAt + i * grain * day,
        );
        const buckets = edges.slice(0, -1).map((bucket, i) => {
          const own = exposed.filter(({ exposure: { at } }) => at >= bucket && at < edges[i + 1]!);
          const of = (arm: string) => own.filter((one) => one.arm === arm).length;
          return { bucket, control: of('control'), treatment: of('treatment') };
        });
        const right = buckets.filter(({ control, treatment }) => control + treatment > 0);
        expect(await readExperimentArrivals(facts, about, edges)).toEqual(right);

        const everyone = { ...about, where: [] };
        const before = listExposed(world, { ...everyone, launchedAt: 0, asOf: about.launchedAt });
        const again = new Set(listExposed(world, everyone).map(({ exposure: { subject } }) => subject));
        const { experiment } = about;
        const isVariant = (value: unknown) =>
          [experiment.control, experiment.treatment].includes(String(value));
        const times = world.events
          .filter((event) => matches(event, experiment.exposure) && isVariant(event.properties['variant']))
          .map(({ at }) => at)
          .filter((at) => at < about.launchedAt);
        expect(await readEarlyExposures(facts, about)).toEqual({
          subjects: before.length,
          exposedAgain: before.filter(({ exposure: { subject } }) => again.has(subject)).length,
          firstAt: times.length === 0 ? null : Math.min(...times),
          lastAt: times.length === 0 ? null : Math.max(...times),
        });
      }),
      { seed, numRuns: questionsOf(40) },
    );
  });

  it('was asked about enough subjects, of one variant and of both', () => {
    expect(counts.members).toBeGreaterThan(1500);
    expect(counts.inBoth).toBeGreaterThan(30);
    expect(Math.min(...counts.outcomes.values())).toBeGreaterThan(2);
  });
});

/** A journey has no covariate. */
function hideUnasked(sums: ReturnType<typeof sumsOf>, { of }: SumsOutcome): ReturnType<typeof sumsOf> {
  const nothing = { sum: 0, sumOfSquares: 0 };
  if (of.by !== 'JOURNEY') return sums;
  const hide = (arm: typeof sums.control) => ({ ...arm, z: nothing, sumOfYz: 0 });
  return { ...sums, control: hide(sums.control), treatment: hide(sums.treatment) };
}

/** By the texts, a missing value last. */
function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function expectNear(given: unknown, right: unknown): void {
  expect(difference('answer', given, right)).toEqual([]);
}
