import { deepStrictEqual } from 'node:assert';
import type { House } from '../../api/src/house.ts';
import { ask } from './ask.ts';
import { percentile, printHead, printRow, ratio, timeEach } from './measure.ts';
import { startPostgraphile } from './postgraphile.ts';

const bets = 100;
const guardrails = 3;
const requests = 60;

/** 20 fields of one bet, none of which asks the facts. */
export const oneBet = `query ($key: ID!) {
  bet(key: $key) {
    key revision title status problem statement leadingMetricVersion windowDays launchBy reviewOn
    effortWeeks risks ask committedAt launchedOn decidedAt seal retrospective dropReason droppedAt
  }
}`;

/** Drafts a hundred bets on the metrics that there are, and answers the key of one. */
export async function draftBets(address: string): Promise<string> {
  const { metrics } = await ask<{ metrics: { nodes: { key: string }[] } }>(
    address,
    '{ metrics(first: 100) { nodes { key } } }',
  );
  const keys = metrics.nodes.map(({ key }) => key).sort();
  if (keys.length <= guardrails) throw new Error(`Bets need more than ${keys.length} metrics.`);
  let newest = '';
  for (let i = 0; i < bets; i++) {
    const [leadingMetric, ...others] = Array.from(
      { length: 1 + guardrails },
      (_, j) => keys[(i + j) % keys.length]!,
    );
    const input = {
      title: `Bet ${i} of a hundred`,
      problem: 'A new customer meets an empty board, and a third of them never come back to it.',
      hypothesis: {
        change: 'fill the board with a template',
        audience: 'everybody who signs up',
        because: 'an empty board asks for too much',
      },
      leadingMetric,
      prediction: { lift: 0.05, low: 0.02, high: 0.08, confidence: 0.6 },
      // PostGraphile has them by their key.
      guardrails: others.sort().map((metric) => ({ metric, margin: 0.02 })),
      plan: { rollout: {} },
      windowDays: 28,
      launchBy: '2026-08-01',
      reviewOn: '2026-09-01',
      effortWeeks: 4,
      risks: 'The template may be the wrong one.',
      ask: 'Two weeks of a designer.',
    };
    const { draftBet } = await ask<{ draftBet: { key: string } }>(
      address,
      'mutation ($input: BetInput!) { draftBet(input: $input) { key } }',
      { input },
    );
    newest = draftBet.key;
  }
  return newest;
}

const metricFields = 'key name description stage unit goodDirection';

const ours = `{
  bets(first: ${bets}, orderBy: KEY) {
    nodes {
      title revision problem windowDays launchBy reviewOn effortWeeks risks ask
      leadingMetric { ${metricFields} }
      guardrails { margin metric { ${metricFields} } }
    }
  }
}`;

const theirs = `{
  bets: allBets(first: ${bets}, orderBy: NUMBER_DESC) {
    nodes {
      title revision problem windowDays launchBy reviewOn effortWeeks risks ask
      leadingMetric: metricByLeadingMetricKey { ${metricFields} }
      guardrails: guardrailsByBetNumber { nodes { margin metric: metricByMetricKey { ${metricFields} } } }
    }
  }
}`;

interface Listed<Guardrails> {
  bets: { nodes: { guardrails: Guardrails }[] };
}

/** A hundred bets with their metrics and guardrails, and the same rows by PostGraphile, one request after another. */
export async function benchBets({ model }: House, address: string): Promise<void> {
  if (!('pglite' in model.connection)) throw new Error('The two share a PGlite.');
  const postgraphile = await startPostgraphile(model.connection.pglite);
  try {
    const { bets: own } = await ask<Listed<unknown[]>>(address, ours);
    const { bets: other } = await ask<Listed<{ nodes: unknown[] }>>(postgraphile.address, theirs);
    const flat = other.nodes.map(({ guardrails, ...bet }) => ({ ...bet, guardrails: guardrails.nodes }));
    deepStrictEqual(own.nodes, flat, 'Leadline and PostGraphile answer the same');

    const [our, their] = [
      await timeEach(requests, () => ask(address, ours)),
      await timeEach(requests, () => ask(postgraphile.address, theirs)),
    ];
    printHead('a list, p50', 'PostGraphile, ms', 'Leadline, ms', 'ratio', 'wanted');
    const [p50, theirP50] = [percentile(our, 0.5), percentile(their, 0.5)];
    printRow(`${bets} bets, metrics and guardrails`, theirP50, p50, ratio(p50, theirP50), '≤ 1');
  } finally {
    await postgraphile.close();
  }
}
