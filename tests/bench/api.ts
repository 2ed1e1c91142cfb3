import { RememberedAnswers } from '@leadline/db/facts/remembered-answers';
import type { House } from '../../api/src/house.ts';
import { startServer } from '../../api/src/server.ts';
import { benchBets, draftBets } from './bets.ts';
import { benchThroughput } from './throughput.ts';
import { benchYear, fillYear } from './year.ts';
import { startYoga } from './yoga.ts';

/** What the API costs against other servers on the same rows, and against a query by hand. */
export async function benchApi(
  house: House,
  serving: Parameters<typeof startServer>[1],
  { events, runs }: { events: number; runs: number },
): Promise<void> {
  await fillYear(house.facts, events);
  // Neither knows the facts as they were before.
  const leadline = await startServer({ ...house, answers: new RememberedAnswers() }, serving);
  const forgetful = await startServer({ ...house, answers: new RememberedAnswers({ maxBytes: 1 }) }, serving);
  const yoga = await startYoga(house, serving);
  try {
    await benchYear(house.facts, { leadline: leadline.address, forgetful: forgetful.address }, runs);
    const key = await draftBets(leadline.address);
    await benchThroughput({ leadline: leadline.address, yoga: yoga.address }, { key, runs });
    await benchBets(house, leadline.address);
  } finally {
    await yoga.close();
    await forgetful.close();
    await leadline.close();
  }
}
