import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { adoptStarter } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
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

/**
 * Normal requests at a fixed rate, alone and beside hostile ones that are sent back to back from another
 * address: at first, and once that address has spent its minute.
 */
export async function benchHostileLoad(dataPath: string): Promise<void> {
  const server = await startLeadline({ dataPath });
  // As far as the server can tell, somebody else than who sends the hostile ones.
  const agent = new Agent({ keepAlive: true, localAddress: '127.0.0.2' });
  try {
    await adoptStarter(server, {
      SIGN_UP: { event: 'sign_up' },
      PAID: { event: 'order' },
      SESSION: { event: 'session' },
      CORE_ACTION: { event: 'edit' },
    });
    const body = JSON.stringify({ query: oneBet, variables: { key: await draftBets(server.address) } });
    const askSteadily = () => timeSteadily(() => post(server.address, body, agent));
    await askSteadily();
    const idle = await askSteadily();
    const idleP99 = percentile(idle, 0.99);
    if (idleP99 > slowestAloneMs)
      throw new Error(
        `Alone they take ${idleP99.toFixed(0)} ms: this machine is too busy to tell what hostile ones add.`,
      );
    printHead(`${perSecond} requests a second`, 'p50, ms', 'p99, ms', 'ratio of p99', 'wanted');
    printRow('alone', percentile(idle, 0.5), idleP99, '', '');
    const printBeside = async (what: string) => {
      const [times, sent] = await Promise.all([askSteadily(), sendHostile(server.address)]);
      const p99 = percentile(times, 0.99);
      printRow(`beside ${sent} ${what}`, percentile(times, 0.5), p99, ratio(p99, idleP99), '≤ 2');
    };
    await printBeside('hostile ones at first');
    await printBeside('hostile ones that go on');
    while ((await post(server.address, bodies[0]!)) !== 429) await sendHostile(server.address);
    await printBeside('that the limit of a minute refuses');
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** The status of an answer. */
async function post(address: string, body: string, agent?: Agent): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { 'content-type': 'application/json' };
  request(`${address}/graphql`, { method: 'POST', headers, ...(agent && { agent }) }, resolve)
    .once('error', reject)
    .end(body);
  const response = await promise;
  await text(response);
  return response.statusCode!;
}

/** Milliseconds of each; none waits for the one before. */
function timeSteadily(ask: () => Promise<number>): Promise<number[]> {
  return Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, i) => {
      await sleep((i * 1000) / perSecond);
      return timeOf(async () => {
        const status = await ask();
        if (status !== 200) throw new Error(`A normal request was answered with ${status}.`);
      });
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
