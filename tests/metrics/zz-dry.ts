import fc from 'fast-check';
import * as worlds from './worlds.ts';
import { sampleWorld } from './sample-world.ts';
import { definitions, formulaOver } from './definitions.ts';
import { how } from './questions.ts';
import { answer } from './oracle/series.ts';
const world = worlds.newYorkInAutumn;
const { workspace } = sampleWorld(world, 20260115);
for (const [kind, d] of Object.entries(definitions)) {
  const t = Date.now();
  for (const s of [20260115]) {
    const samples = fc.sample(fc.tuple(d as any, how(world)), { seed: s, numRuns: 15 });
    console.log(kind, 'sampled', Date.now() - t);
    for (const [drawn, asked] of samples as any) {
      const t1 = Date.now(); console.log(JSON.stringify([drawn, asked]));
      const { compare: _, topN: __, ...rest } = asked;
      answer(workspace, { ...rest, metric: { definition: drawn, points: [] } });
      if (Date.now() - t1 > 300) console.log('slow', Date.now() - t1, JSON.stringify([drawn, asked]));
    }
  }
  console.log(kind, Date.now() - t);
}
