import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLargestSegments, readMetricValues } from '@leadline/db/facts/queries/metric-values';
import { statement, trusted } from '@leadline/db/facts/sql';
import { readEnvironment } from '../../api/src/environment.ts';
import { openHouse } from '../../api/src/house.ts';
import type { House } from '../../api/src/house.ts';
import { createLog } from '../../api/src/log.ts';
import { startServer } from '../../api/src/server.ts';
import { benchApi } from './api.ts';
import { benchExperiments } from './experiments.ts';
import { benchHostileLoad } from './hostile.ts';
import { benchImports } from './importing.ts';
import { fastest, printHead, printRow, ratio } from './measure.ts';
import { benchPage, benchRefresh } from './pages.ts';
import { grouped, questions } from './questions.ts';

/**
 * Prints what Leadline costs against what somebody would write by hand for just that, in one process on
 * the same events. `--events` sets how many, `--runs` of how many runs the fastest counts.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '10000000' }, runs: { type: 'string', default: '5' } },
});
const events = Number(values.events);
const runs = Number(values.runs);

const folder = mkdtempSync(join(tmpdir(), 'leadline-bench-'));
const environment = { ...readEnvironment({}), dataPath: folder, port: 0 };
const serving = { environment, secret: 'bench', log: createLog('error') };
try {
  const house = await openHouse(environment);
  try {
    await benchImports(house, folder, events);
    await benchQuestions(house);
    const server = await startServer(house, serving);
    await benchPage(server);
    await server.close();
    await benchRefresh(house, folder, events);
    await benchExperiments(house.facts, events, runs);
    await benchApi(house, serving, { events, runs });
  } finally {
    await house.close();
  }
  await benchHostileLoad(join(folder, 'hostile'));
} finally {
  rmSync(folder, { recursive: true });
}

async function benchQuestions({ facts }: House): Promise<void> {
  printHead(`180 days, fastest of ${runs}`, 'by hand, ms', 'Leadline, ms', 'ratio');
  for (const { name, byHand, definition, question } of questions) {
    const hand = await fastest(runs, () => facts.query(statement('by-hand', trusted(byHand))));
    const ours = await fastest(runs, () => readMetricValues(facts, definition, question));
    printRow(name, hand, ours, ratio(ours, hand));
  }
  const { name, byHand, definition, question } = grouped;
  const whole = {
    ...question,
    edges: [question.edges[0]!, question.edges.at(-1)!],
    lastDays: question.lastDays.slice(-1),
  };
  const hand = await fastest(runs, () => facts.query(statement('by-hand', trusted(byHand))));
  const ours = await fastest(runs, async () => {
    const largest = await readLargestSegments(facts, definition, { question: whole, limit: 10 });
    const topSegments = largest.rows.map(({ segment }) => segment);
    await readMetricValues(facts, definition, { ...question, topSegments });
  });
  printRow(name, hand, ours, ratio(ours, hand));
}
