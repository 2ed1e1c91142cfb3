import { claimDemo, giveUpDemo, showDemo } from '@leadline/db/relational/demo';
import { getWorkspace } from '@leadline/db/relational/workspace';
import { readDataExtent } from '@leadline/db/facts/queries/data-extent';
import { Temporal } from 'temporal-polyfill';
import type { House } from '../house.ts';
import { takeTurn } from '../turn.ts';
import { fillDemo } from './fill.ts';
import { takeOutDemo } from './take-out-demo.ts';

const seed = 20_261;
/** A process that shares its stores with others is given so long before it is taken for killed. */
const sharedPatienceMs = 10 * 60_000;

/**
 * Fills a workspace that holds nothing with the demo, and answers whether it did. `again` does so after
 * the demo was removed, too. What a killed process has left of it is cleared away first.
 */
export async function fillEmptyWorkspace(house: House, { again = false } = {}): Promise<boolean> {
  const { db } = house.model;
  const now = house.now();
  const staleAfterMs = house.facts.isShared ? sharedPatienceMs : 0;
  const claim = () => claimDemo(db, { now, staleAfterMs, again });
  let claimed = await claim();
  if (claimed === 'CLEAR') {
    await clear(house);
    claimed = await claim();
  }
  if (claimed !== 'FILL') return false;
  const { firstEventAt } = await readDataExtent(house.facts, now.getTime());
  if (firstEventAt !== null) {
    await giveUpDemo(db);
    return false;
  }
  try {
    const { timeZone } = await getWorkspace(db);
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate();
    await fillDemo(house, { today: today.toString(), seed });
    await showDemo(db);
    return true;
  } catch (error) {
    await clear(house);
    throw error;
  }
}

/** Takes out what was filled so far, as if it had been shown. */
async function clear(house: House): Promise<void> {
  await showDemo(house.model.db);
  await takeTurn(house.facts, () => takeOutDemo(house));
  await giveUpDemo(house.model.db);
}
