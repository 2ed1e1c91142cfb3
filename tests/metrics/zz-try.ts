// Temporary: asks one world many questions and prints the smallest disagreement of each kind.
import fc from 'fast-check';
import * as worlds from './worlds.ts';
import { sampleWorld } from './sample-world.ts';
import { startWorld } from './world-server.ts';
import { definitions, formulaOver, match } from './definitions.ts';
import { how, condition, groupBy, range } from './questions.ts';
import { previewSeries, readSeries } from './ask.ts';
import { difference, listDifferences } from './compare-answers.ts';
import { answer } from './oracle/series.ts';
import { dependsOnPoints } from './oracle/kinds.ts';
import { windows } from './words.ts';
import { spanOf } from './calendar.ts';
import { askFunnel, askRetention, listSubjects } from './ask-cohorts.ts';
import { answerFunnel } from './oracle/funnel.ts';
import { answerRetention } from './oracle/retention-table.ts';
import { answerSubjects } from './oracle/subjects.ts';

const [worldName = 'newYorkInAutumn', runs = '20', only = '', seedText = '20260115'] = process.argv.slice(2);
const seed = Number(seedText);
const world = (worlds as Record<string, worlds.World>)[worldName]!;
const sample = sampleWorld(world, 20260115);
const { workspace } = sample;
const t0 = Date.now();
const server = await startWorld(sample);
console.log('started', worldName, Date.now() - t0, 'ms');
async function run(name: string, property: fc.IAsyncProperty<any>) {
  if (only && !name.includes(only)) return;
  const t = Date.now();
  const out = await fc.check(property, {
    seed,
    numRuns: Number(runs),
    interruptAfterTimeLimit: 60000,
    markInterruptAsFailure: false,
  });
  console.log(out.failed ? 'RED  ' : 'green', name, `${out.numRuns} runs ${Date.now() - t} ms`);
  if (out.failed) {
    console.log('  ', JSON.stringify(out.counterexample));
    console.log('  ', String((out.errorInstance as Error)?.message).slice(0, 1500));
  }
}
const fail = (d: string[]) => {
  if (d.length) throw new Error(d.join('\n'));
};
for (const [kind, definition] of [
  ...Object.entries(definitions),
  ['FORMULA', formulaOver(Object.keys(definitions).map((k) => k.toLowerCase()))] as const,
]) {
  await run(
    kind,
    fc.asyncProperty(
      definition as any,
      how(world),
      async (drawn: any, { compare: _, topN: __, ...asked }) => {
        const right = answer(workspace, { ...asked, metric: { definition: drawn, points: [] } });
        fc.pre(!right.isCutTied);
        fail(listDifferences(await previewSeries(server, drawn, asked), right));
      },
    ),
  );
}
const keys = [...workspace.metrics.keys()];
const ofPoints = (k: string) => dependsOnPoints(workspace, workspace.metrics.get(k)!);
const saved = (list: string[], asked: any) =>
  fc.asyncProperty(fc.constantFrom(...list), asked, async (key: string, one: any) => {
    const right = answer(workspace, { ...one, metric: workspace.metrics.get(key)! });
    fc.pre(!right.isCutTied);
    fail(listDifferences(await readSeries(server, key, one), right));
  });
await run(
  'saved',
  saved(
    keys.filter((k) => !ofPoints(k)),
    how(world),
  ),
);
await run(
  'points',
  saved(
    keys.filter(ofPoints),
    how(world)
      .filter(({ grain }) => grain !== 'HOUR')
      .map((a) => ({ ...a, groupBy: [], where: [] })),
  ),
);
await run(
  'funnel',
  fc.asyncProperty(
    fc.record({
      steps: fc.array(match, { minLength: 2, maxLength: 4 }),
      range: range(world, 40),
      withinDays: fc.constantFrom(...windows, 30),
      where: condition,
      groupBy,
    }),
    async (asked) => {
      const right = answerFunnel(workspace, { ...asked, span: spanOf(workspace.calendar, asked.range) });
      const given = await askFunnel(server, asked);
      fail(difference('steps', given.steps, right.steps));
      fail(
        difference(
          'sizes',
          given.segments.map(({ steps }) => steps[0]!.entered),
          right.segments.slice(0, 10).map(({ steps }) => steps[0]!.entered),
        ),
      );
      for (const { segment, steps } of given.segments) {
        const name = JSON.stringify(segment.map(({ value }) => value));
        fail(
          difference(name, steps, right.segments.find((one) => JSON.stringify(one.segment) === name)?.steps),
        );
      }
    },
  ),
);
await run(
  'table',
  fc.asyncProperty(
    fc.record({
      start: match,
      back: match,
      grain: fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
      periods: fc.integer({ min: 1, max: 6 }),
      range: range(world, 30),
      where: condition,
    }),
    async (asked) => {
      fail(
        difference(
          'cohorts',
          await askRetention(server, asked),
          answerRetention(workspace, { ...asked, span: spanOf(workspace.calendar, asked.range) }),
        ),
      );
    },
  ),
);
await run(
  'subjects',
  fc.asyncProperty(
    fc.record({
      metric: fc.constantFrom('conversion', 'retention', 'duration'),
      range: range(world, 40),
      where: condition,
      reached: fc.constantFrom(null, true, false),
      first: fc.constantFrom(1, 3, 100),
    }),
    async ({ metric, range, first, ...which }) => {
      const right = answerSubjects(workspace, workspace.metrics.get(metric)!.definition, {
        span: spanOf(workspace.calendar, range),
        ...which,
      });
      const given = await listSubjects(server, { metric, range, first, ...which });
      fail(difference('count', given.totalCount, right.length));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      fail(
        difference(
          'at',
          given.rows.map((r) => r.at),
          right.map((r) => r.at),
        ),
      );
      fail(difference('rows', given.rows.toSorted(byId), right.toSorted(byId)));
    },
  ),
);
await server.stop();
process.exit(0);
