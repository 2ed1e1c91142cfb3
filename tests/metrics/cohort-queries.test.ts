import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { spanOf } from './calendar.ts';
import { askFunnel, askRetention, listSubjects } from './ask-cohorts.ts';
import { difference } from './compare-answers.ts';
import { match } from './definitions.ts';
import { answerFunnel } from './oracle/funnel.ts';
import { answerRetention } from './oracle/retention-table.ts';
import { answerSubjects } from './oracle/subjects.ts';
import { condition, groupBy, range } from './questions.ts';
import { questionsOf, seed } from './seed.ts';
import { windows } from './words.ts';
import { startWorld } from './world-server.ts';
import { sampleWorld } from './sample-world.ts';
import { lordHoweInAutumn, newYorkInAutumn } from './worlds.ts';

describe.each([newYorkInAutumn, lordHoweInAutumn])('who gets how far in $what', (world) => {
  const sample = sampleWorld(world, seed);
  const { workspace } = sample;
  const { calendar } = workspace;
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startWorld(sample);
  }, 120_000);
  afterAll(() => server?.stop());

  it('is what the words of a funnel say', async () => {
    const question = fc.record({
      steps: fc.array(match, { minLength: 2, maxLength: 4 }),
      range: range(world, 40),
      withinDays: fc.constantFrom(...windows, 30),
      where: condition,
      groupBy,
    });
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const right = answerFunnel(workspace, { ...asked, span: spanOf(calendar, asked.range) });
        const given = await askFunnel(server, asked);
        expect(difference('steps', given.steps, right.steps)).toEqual([]);
        const sizes = right.segments.slice(0, 10).map(({ steps }) => steps[0]!.entered);
        expect(given.segments.map(({ steps }) => steps[0]!.entered)).toEqual(sizes);
        for (const { segment, steps } of given.segments) {
          const name = JSON.stringify(segment.map(({ value }) => value));
          const own = right.segments.find((one) => JSON.stringify(one.segment) === name);
          expect(difference(name, steps, own?.steps)).toEqual([]);
        }
      }),
      { seed, numRuns: questionsOf(30) },
    );
  });

  it('is what the words of a retention table say', async () => {
    const question = fc.record({
      start: match,
      back: match,
      grain: fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
      periods: fc.integer({ min: 1, max: 6 }),
      range: range(world, 30),
      where: condition,
    });
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const right = answerRetention(workspace, { ...asked, span: spanOf(calendar, asked.range) });
        expect(difference('cohorts', await askRetention(server, asked), right)).toEqual([]);
      }),
      { seed, numRuns: questionsOf(30) },
    );
  });

  it('is what the words say of the subjects behind a metric', async () => {
    const question = fc.record({
      metric: fc.constantFrom('conversion', 'retention', 'duration'),
      range: range(world, 40),
      where: condition,
      reached: fc.constantFrom(null, true, false),
      first: fc.constantFrom(1, 3, 100),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ metric, range, first, ...which }) => {
        const { definition } = workspace.metrics.get(metric)!;
        const right = answerSubjects(workspace, definition, { span: spanOf(calendar, range), ...which });
        const given = await listSubjects(server, { metric, range, first, ...which });
        expect(given.totalCount).toBe(right.length);
        expect(given.rows.map(({ at }) => at)).toEqual(right.map(({ at }) => at));
        // Of one time the words give no order.
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(given.rows.toSorted(byId)).toEqual(right.toSorted(byId));
      }),
      { seed, numRuns: questionsOf(30) },
    );
  });
});
