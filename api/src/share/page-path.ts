import { findReadouts } from '@leadline/db/relational/readout';
import type { Model } from '@leadline/db/relational/connect';
import { UnreachableCaseError } from '../errors.ts';

/** Pages that can be shown to people outside. */
export const stillPages = ['BET', 'QUARTER', 'READOUT'] as const;
export type StillPageName = (typeof stillPages)[number];

/** Where a page stands in the dashboard; null where there is none any more. */
export async function pathOfPage(model: Model, page: StillPageName, key: string): Promise<string | null> {
  switch (page) {
    case 'BET':
      return `/bets/${encodeURIComponent(key)}`;
    case 'QUARTER':
      return `/quarters/${encodeURIComponent(key)}`;
    case 'READOUT': {
      const [readout] = await findReadouts(model, [key]);
      return readout ? `/readouts/${encodeURIComponent(readout.teamKey)}/${readout.week}` : null;
    }
    default:
      throw new UnreachableCaseError(page);
  }
}
