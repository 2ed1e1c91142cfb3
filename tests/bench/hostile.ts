import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { adoptStarter } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
import { ask } from './ask.ts';
import { draftBets, oneBet } from './bets.ts';
import { percentile, printHead, printRow, ratio, timeOf } from './measure.ts';

const perSecond = 50;
const seconds = 10;
const connections = 4;
/** Where requests wait for each other, twice as long says nothing. */
const slowestAloneMs = 500;

/** What a server is sent by those who mean it harm. */
const documents = {
  deep: `{ bets { nodes { ${'leadingMetric { bets(first: 1) { nodes { '.repeat(90)} key ${'} } } '.repeat(90)} } } }`,
  wide: `{ bets(first: 100) { nodes { ${'key title statement '.repeat(600)} } } }`,
  aliased: `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: bets(first: 100) { nodes { key } }`).join(' ')} }`,
  circular: '{ bets { nodes { ...A } } } fragment A on Bet { ...B } fragment B on Bet { ...A }',
  'a huge literal': `{ bet(key: "${'x'.repeat(250_000)}") { key } }`,
  'too large': `{ bet(key: "${'x'.repeat(300_000)}") { key } }`,
  'too many tokens': `{ ${'__typename '.repeat(20_000)} }`,
  unclosed: '{ bets { nodes '.repeat(5000),
};
const bodies = [
  ...Object.values(documents).map((query) => JSON.stringify({ query })),
  JSON.stringify({ query: '{ bet(key: "\0") { key } }' }),
  JSON.stringify({ query: oneBet, variables: { key: { key: ['B-1'] } } }),
  `{"query": ${'['.repeat(100_000)}`,
  'no JSON',
];

/** Normal requests at a fixed rate, alone and beside hostile ones that are sent back to back. */
export async function benchHostileLoad(dataPath: string): Promise<void> {
  // All come from one address, and its bucket would be as empty for the normal ones.
  const server = await startLeadline({ dataPath, settings: { RATE_LIMIT: String(1e12) } });
  try {
    await adoptStarter(server, {
      SIGN_UP: { event: 'sign_up' },
      PAID: { event: 'order' },
      SESSION: { event: 'session' },
      CORE_ACTION: { event: 'edit' },
    });
    const key = await draftBets(server.address);
    await askSteadily(server.address, key);
    const idle = await askSteadily(server.address, key);
    const idleP99 = percentile(idle, 0.99);
    if (idleP99 > slowestAloneMs)
      throw new Error(
        `Alone they take ${idleP99.toFixed(0)} ms: this machine is too busy to tell what hostile ones add.`,
      );
    const [busy, sent] = await Promise.all([askSteadily(server.address, key), sendHostile(server.address)]);

    printHead(`${perSecond} requests a second`, 'p50, ms', 'p99, ms', 'ratio of p99', 'wanted');
    const busyP99 = percentile(busy, 0.99);
    printRow('alone', percentile(idle, 0.5), idleP99, '', '');
    printRow(`beside ${sent} hostile ones`, percentile(busy, 0.5), busyP99, ratio(busyP99, idleP99), '≤ 2');
  } finally {
    await server.stop();
  }
}

/** Milliseconds of each; none waits for the one before. */
function askSteadily(address: string, key: string): Promise<number[]> {
  return Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, i) => {
      await sleep((i * 1000) / perSecond);
      return timeOf(() => ask(address, oneBet, { key }));
    }),
  );
}

/** How many were answered, refusals included. */
async function sendHostile(address: string): Promise<number> {
  const { '2xx': answered, non2xx } = await autocannon({
    url: `${address}/graphql`,
    requests: bodies.map((body) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })),
    connections,
    duration: seconds,
    workers: 1,
  });
  if (answered + non2xx === 0) throw new Error('No hostile request was answered.');
  return answered + non2xx;
}
