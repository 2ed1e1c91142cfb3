import type { House } from '../../api/src/house.ts';
import { refreshChanged, refreshMetrics } from '../../api/src/schema/metric/refresh.ts';
import type { RunningServer } from '../../api/src/server.ts';
import { ask } from './ask.ts';
import { importNextDay } from './importing.ts';
import { percentile, printHead, printRow, ratio, timeEach, timeOf } from './measure.ts';

/** The product has fewer events than a product has moments: some are those of one region. */
const inRegion = (event: string, region: number) => ({
  event,
  where: [{ dimension: 'region', op: 'EQ', values: [`region-${region}`] }],
});
const moments = Object.entries({
  SIGN_UP: { event: 'sign_up' },
  QUALIFIED: inRegion('sign_up', 1),
  TRIAL_START: inRegion('order', 1),
  FIRST_VALUE: inRegion('order', 2),
  AHA: { event: 'order' },
  CORE_ACTION: { event: 'session' },
  FEATURE_USE: inRegion('session', 1),
  TASK_SUCCESS: inRegion('session', 2),
  PAID: inRegion('order', 3),
  SUBSCRIPTION_CHANGED: { event: 'subscription' },
  SESSION: inRegion('session', 3),
  CRASH: { event: 'crash' },
  REQUEST_TIMED: { event: 'request' },
  TICKET: inRegion('crash', 1),
  COMPLAINT: inRegion('crash', 2),
}).map(([moment, event]) => ({ moment, event }));

/** What the page of all metrics shows. */
const catalogue = `query ($range: DateRange!) {
  metrics(first: 100) {
    nodes {
      key name stage dataThrough owner { name } bets(first: 1) { totalCount } warnings { code text }
      latest(grain: WEEK) { label value previous change usual { lower upper } good }
      series(range: $range, grain: WEEK) { label value n partialFrom }
    }
  }
}`;
const lastWeeks = { range: { from: '2026-04-06', to: '2026-06-29' } };

const requests = 60;

/** Adopts the starter catalogue, and asks for all metrics again and again: as a document, and as the page. */
export async function benchPage({ address }: RunningServer): Promise<void> {
  await ask(address, 'mutation ($moments: [MomentInput!]!) { adoptStarter(moments: $moments) { key } }', {
    moments,
  });
  printHead('all metrics', 'cold, ms', 'warm p50, ms', 'warm p95, ms');
  await benchAnswer('their document with GraphQL', () => ask(address, catalogue, lastWeeks));
  await benchAnswer('the page /metrics', () => openPage(address));
}

async function benchAnswer(name: string, work: () => Promise<unknown>): Promise<void> {
  const cold = await timeOf(work);
  const warm = await timeEach(requests, work);
  printRow(name, cold, percentile(warm, 0.5), percentile(warm, 0.95));
}

async function openPage(address: string): Promise<void> {
  const answer = await fetch(`${address}/metrics`);
  if (!answer.ok) throw new Error(`/metrics answered ${answer.status}.`);
  await answer.text();
}

/** Computes all points, then those of one more day. */
export async function benchRefresh(house: House, folder: string, events: number): Promise<void> {
  const all = await timeOf(() => refreshMetrics(house));
  const changed = await timeOf(async () => {
    await importNextDay(house, folder, events);
    await refreshChanged(house);
  });
  printHead('refresh', 'everything, ms', 'one new day and its import, ms', 'ratio');
  printRow('points of all metrics', all, changed, ratio(changed, all));
}
