import { parseArgs } from 'node:util';
import {
  estimators,
  promise,
  simulateDailyBreaches,
  simulateEstimator,
  simulateLaunches,
  simulateLooks,
  simulateVerdicts,
} from '../statistics/simulations.ts';
import type { Rate } from '../statistics/simulations.ts';
import { printHead, printRow } from './measure.ts';

/**
 * Prints how often intervals and rules are right, from simulated cases whose truth is known, with Monte-Carlo errors.
 * `--runs` sets how many: four times as many of each two-arm estimator, a tenth of it of sequences and launches.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });
const runs = Number(values.runs);
const seed = 20_260_101;

function percent({ value, error }: Rate): string {
  return `${(100 * value).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

printHead('two arms', '95 % intervals cover', 'equals called different');
for (const estimator of estimators) {
  const { coverage, rejected } = simulateEstimator(estimator, { runs: 4 * runs, seed, lift: 0.1 });
  printRow(estimator.name, percent(coverage), percent(rejected));
}

printHead('equals looked at 100 times', 'ever called different');
const looks = simulateLooks({ runs: runs / 10, looks: 100, seed });
printRow('by anytime intervals', percent(looks.anytime));
printRow('by fixed intervals', percent(looks.fixed));

printHead('launches without effect, drift', 'interval excludes 0', 'HIT', 'placebos fail', 'BEFORE_AFTER');
for (const drift of [0, 0.1, 0.2, 0.5]) {
  const rates = simulateLaunches({ runs: runs / 10, drift, seed });
  printRow(String(drift), ...[rates.excluding, rates.hit, rates.doubted, rates.fallen].map(percent));
}

const kinds = ['HIT', 'PARTIAL', 'MISS', 'HARMED', 'INCONCLUSIVE'];
const none: Rate = { value: 0, error: 0 };
/** As surely as tells the promised lift in 50, 80 and 95 % of cases. */
const powers = [
  { power: '50 %', error: promise.lift / 1.96 },
  { power: '80 %', error: promise.lift / 2.802 },
  { power: '95 %', error: promise.lift / 3.605 },
];

printHead('promised +3 %, at least +2 %; true lift', 'power', ...kinds);
for (const lift of [-0.02, 0, 0.01, 0.02, 0.03, 0.04])
  for (const { power, error } of powers) {
    const verdicts = simulateVerdicts({ lift, error, guardrails: [] }, { runs: 5 * runs, seed });
    printRow(
      `${(100 * lift).toFixed(0)} %`,
      power,
      ...kinds.map((kind) => percent(verdicts.get(kind) ?? none)),
    );
  }

printHead('promise kept, power 80 %; guardrails', 'their error, of the margin', ...kinds);
for (const { count, harm } of [
  { count: 1, harm: 0 },
  { count: 1, harm: 1 },
  { count: 1, harm: 2 },
  { count: 5, harm: 0 },
])
  for (const spread of [0.25, 0.5, 1, 2]) {
    const guardrails = new Array(count).fill({ harm, error: spread });
    const bet = { lift: promise.lift, error: promise.lift / 2.802, guardrails };
    const verdicts = simulateVerdicts(bet, { runs: 5 * runs, seed });
    printRow(
      `${count} at ${harm} × margin`,
      String(spread),
      ...kinds.map((kind) => percent(verdicts.get(kind) ?? none)),
    );
  }

printHead('five guardrails at the margin, read daily', 'ever HARMED');
for (const days of [28, 56]) {
  const daily = simulateDailyBreaches({ runs: runs / 4, days, guardrails: 5, seed });
  printRow(`${days} days, by fixed intervals`, percent(daily.fixed));
  printRow(`${days} days, by anytime intervals`, percent(daily.anytime));
}
