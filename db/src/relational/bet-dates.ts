import { bet } from '../models/schema.ts';
import type { Model } from './connect.ts';

/** What says in which quarters a bet is. */
export interface BetDatesRow {
  number: number;
  quarterKey: string;
  reviewOn: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  droppedAt: Date | null;
}

/** The dates of all bets: a few short columns, from which every quarter reads its own. */
export function listBetDates(model: Model): Promise<BetDatesRow[]> {
  const { number, quarterKey, reviewOn, createdAt, decidedAt, droppedAt } = bet;
  return model.select({ number, quarterKey, reviewOn, createdAt, decidedAt, droppedAt }).from(bet);
}
