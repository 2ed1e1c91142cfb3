import { deepStrictEqual } from 'node:assert';
import autocannon from 'autocannon';
import { ask } from './ask.ts';
import { oneBet } from './bets.ts';
import { printHead, printRow, ratio } from './measure.ts';

const connections = 10;
const seconds = 3;

/**
 * Requests that Leadline and Yoga answer in a second, in turns. Both run on this thread, and what asks them
 * on another, so that each has one core to itself.
 */
export async function benchThroughput(
  { leadline, yoga }: { leadline: string; yoga: string },
  { key, runs }: { key: string; runs: number },
): Promise<void> {
  const asked = [
    { name: '{ __typename }', query: '{ __typename }', variables: {} },
    { name: 'a bet, 20 fields', query: oneBet, variables: { key } },
  ];
  printHead(`${connections} connections, best of ${runs}`, 'Yoga, 1/s', 'Leadline, 1/s', 'ratio', 'wanted');
  for (const { name, query, variables } of asked) {
    deepStrictEqual(
      await ask(leadline, query, variables),
      await ask(yoga, query, variables),
      'Leadline and Yoga answer the same',
    );
    const rates: { our: number; their: number }[] = [];
    for (let run = 0; run < runs; run++) {
      const their = await rateOf(yoga, query, variables);
      rates.push({ their, our: await rateOf(leadline, query, variables) });
    }
    const our = Math.max(...rates.map((rate) => rate.our));
    const their = Math.max(...rates.map((rate) => rate.their));
    printRow(name, their, our, ratio(our, their), '≥ 0.8');
  }
}

async function rateOf(address: string, query: string, variables: object): Promise<number> {
  const {
    '2xx': answered,
    non2xx,
    errors,
    duration,
  } = await autocannon({
    url: `${address}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    connections,
    duration: seconds,
    workers: 1,
  });
  if (answered === 0 || non2xx > 0 || errors > 0)
    throw new Error(
      `${address} answered ${answered} times, refused ${non2xx} times, failed ${errors} times.`,
    );
  return answered / duration;
}
