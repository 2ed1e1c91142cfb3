import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { previewSeries, readSeries } from './ask.ts';
import type { How } from './ask.ts';
import { listDifferences } from './compare-answers.ts';
import { definitions, formulaOver } from './definitions.ts';
import type { Definition } from './oracle/definition.ts';
import { dependsOnPoints } from './oracle/kinds.ts';
import { answer } from './oracle/series.ts';
import { how } from './questions.ts';
import { questionsOf, seed } from './seed.ts';
import { startWorld } from './world-server.ts';
import { sampleWorld } from './sample-world.ts';
import type { World } from './worlds.ts';

/** Every kind of metric, asked of one world at random and held against the oracle. */
export function describeWorld(world: World): void {
  describe(`metrics in ${world.what}`, () => {
    const sample = sampleWorld(world, seed);
    const { workspace } = sample;
    let server: LeadlineServer;
    beforeAll(async () => {
      server = await startWorld(sample);
    }, 120_000);
    afterAll(() => server?.stop());

    it('know how far the workspace’s events reach', async () => {
      const { workspace: given } = await server.graphql<{
        workspace: { firstEventAt: string; dataThrough: string };
      }>('{ workspace { firstEventAt dataThrough } }');
      expect(Date.parse(given.firstEventAt)).toBe(workspace.firstEventAt);
      expect(Date.parse(given.dataThrough)).toBe(workspace.dataThrough);
    });

    const kinds: [kind: string, definition: fc.Arbitrary<Definition>][] = [
      ...Object.entries(definitions),
      ['FORMULA', formulaOver(Object.keys(definitions).map((kind) => kind.toLowerCase()))],
    ];
    it.each(kinds)('of kind %s are worth what their words say', async (_kind, definition) => {
      await fc.assert(
        fc.asyncProperty(definition, how(world), async (drawn, { compare: _, topN: __, ...asked }) => {
          const right = answer(workspace, { ...asked, metric: { definition: drawn, points: [] } });
          fc.pre(!right.isCutTied);
          expect(listDifferences(await previewSeries(server, drawn, asked), right)).toEqual([]);
        }),
        { seed, numRuns: questionsOf(8) },
      );
    });

    const compareSaved = (keys: string[], asked: fc.Arbitrary<How>) =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...keys), asked, async (key, one) => {
          const right = answer(workspace, { ...one, metric: workspace.metrics.get(key)! });
          fc.pre(!right.isCutTied);
          expect(listDifferences(await readSeries(server, key, one), right)).toEqual([]);
        }),
        { seed, numRuns: questionsOf(30) },
      );
    const isOfPoints = (key: string) => dependsOnPoints(workspace, workspace.metrics.get(key)!);
    const keys = [...workspace.metrics.keys()];

    it('compare with another period, and put a long tail into one, by the words', async () => {
      await compareSaved(
        keys.filter((key) => !isOfPoints(key)),
        how(world),
      );
    });

    it('with points from outside roll them up, and compare them, by the words', async () => {
      const whole = how(world)
        .filter(({ grain }) => grain !== 'HOUR')
        .map((asked) => ({ ...asked, groupBy: [], where: [] }));
      await compareSaved(keys.filter(isOfPoints), whole);
    });
  });
}
