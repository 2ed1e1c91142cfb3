import fc from 'fast-check';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { compareFields, listDifferences, seriesFields } from './compare-answers.ts';
import type { GivenSeries } from './compare-answers.ts';
import type { Compare } from './calendar.ts';
import { Oracle } from './oracle.ts';
import type { Definition, Question } from './oracle.ts';
import { breakdown, definition, period, sampleEvents, worlds } from './worlds.ts';

/** The same questions every time; a failure prints it with the question. */
const seed = Number(process.env['LEADLINE_TEST_SEED'] ?? 20_260_115);
const questionsPerWorld = Number(process.env['LEADLINE_TEST_QUESTIONS'] ?? 70);

describe.each(worlds)('metrics in $what', (world) => {
  const events = sampleEvents(world, seed);
  const oracle = new Oracle(world.calendar, events, Date.now());
  let server: LeadlineServer;

  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    // A column is of numbers only where all of a file's cells are: two files make a property of both.
    const [texts, numbers] = [true, false].map((isText) =>
      events.filter(({ properties }) => (typeof properties['mixed'] === 'string') === isText),
    );
    for (const file of [texts!, numbers!]) {
      const imported = await runCommand({ dataPath }, 'import', 'events', await writeEvents(file));
      expect(imported, imported.stderr).toMatchObject({ status: 0 });
    }
    server = await startLeadline({ dataPath });
    await server.graphql(
      `mutation ($timeZone: TimeZone, $weekStartsOn: Int, $fiscalYearStartMonth: Int) {
        saveWorkspace(timeZone: $timeZone, weekStartsOn: $weekStartsOn, fiscalYearStartMonth: $fiscalYearStartMonth) { name }
      }`,
      { ...world.calendar },
    );
  });
  afterAll(() => server?.stop());

  it('know how far the workspace’s events reach', async () => {
    const { workspace } = await server.graphql<{ workspace: { firstEventAt: string; dataThrough: string } }>(
      '{ workspace { firstEventAt dataThrough } }',
    );
    expect(Date.parse(workspace.firstEventAt)).toBe(oracle.firstEventAt);
    expect(Date.parse(workspace.dataThrough)).toBe(oracle.dataThrough);
  });

  const preview = async ({ definition, period, grain, groupBy, where }: Question): Promise<GivenSeries[]> => {
    const { previewMetric } = await server.graphql<{ previewMetric: { series: GivenSeries[] } }>(
      `query ($definition: MetricDefinitionInput!, $range: DateRange, $last: String, $grain: Grain!, $groupBy: [ID!]!, $where: [SegmentFilter!]!) {
        previewMetric(definition: $definition, range: $range, last: $last, grain: $grain, groupBy: $groupBy, where: $where) {
          series { ${seriesFields} }
        }
      }`,
      { definition, ...period, grain, groupBy, where },
    );
    return previewMetric.series;
  };

  it('are worth what their words say, whatever is asked', async () => {
    const question = fc
      .record({ definition, when: period(world), how: breakdown })
      .map(({ definition, when, how }): Question => ({ definition, ...when, ...how }));
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const right = oracle.answer(asked);
        fc.pre(!right.isCutTied);
        expect(listDifferences(await preview(asked), right)).toEqual([]);
      }),
      { seed, numRuns: questionsPerWorld },
    );
  }, 120_000);

  it('compare with another period, and put a long tail into one, by the words', async () => {
    const saved = fc.sample(definition, { seed, numRuns: 12 });
    for (const [i, one] of saved.entries()) await saveMetric(server, `m-${i}`, one);
    const question = fc.record({
      metric: fc.nat({ max: saved.length - 1 }),
      when: period(world),
      how: breakdown,
      against: fc.option(
        fc.oneof(
          fc.constant('previousPeriod' as const),
          fc.constant('previousYear' as const),
          fc.record({
            daysBack: fc.integer({ min: -5, max: 40 }),
            daysMore: fc.integer({ min: -2, max: 2 }),
          }),
        ),
        { nil: undefined },
      ),
      topN: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ metric, when, how, against, topN }) => {
        const compare = against && compareOf(when.period, against);
        fc.pre(compare !== null);
        const right = oracle.answer({ definition: saved[metric]!, ...when, ...how, compare, topN });
        fc.pre(!right.isCutTied);
        const { series } = await server.graphql<{ series: { series: GivenSeries[] } }>(
          `query ($metrics: [ID!]!, $range: DateRange, $last: String, $grain: Grain!, $groupBy: [ID!]!, $where: [SegmentFilter!]!, $compare: Compare, $topN: Int!) {
            series(metrics: $metrics, range: $range, last: $last, grain: $grain, groupBy: $groupBy, where: $where, compare: $compare, topN: $topN) {
              series { ${seriesFields} ${compareFields} }
            }
          }`,
          {
            metrics: [`m-${metric}`],
            ...when.period,
            grain: when.grain,
            ...how,
            ...(compare && { compare }),
            topN,
          },
        );
        expect(listDifferences(series.series, right)).toEqual([]);
      }),
      { seed, numRuns: questionsPerWorld },
    );
  }, 120_000);
});

async function saveMetric(server: LeadlineServer, key: string, definition: Definition): Promise<void> {
  await server.graphql('mutation ($input: MetricInput!) { saveMetric(input: $input) { key } }', {
    input: {
      key,
      name: key,
      description: key,
      stage: 'RETENTION',
      unit: 'COUNT',
      goodDirection: 'UP',
      definition,
    },
  });
}

/** Null where there is nothing to compare with: without a range, or with an empty one. */
function compareOf(
  period: Question['period'],
  against: 'previousPeriod' | 'previousYear' | { daysBack: number; daysMore: number },
): Compare | null {
  if (!('range' in period)) return null;
  if (against === 'previousPeriod') return { previousPeriod: true };
  if (against === 'previousYear') return { previousYear: true };
  const from = Temporal.PlainDate.from(period.range.from).subtract({ days: against.daysBack });
  const days = Temporal.PlainDate.from(period.range.from).until(period.range.to).days + against.daysMore;
  return days < 1 ? null : { range: { from: from.toString(), to: from.add({ days }).toString() } };
}
