import type { BetRow } from '@leadline/db/relational/bet';
import type { RecordedEstimate } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { addDays } from '../bet/days.ts';
import { listPromisedBets } from '../outcome/promised-bet.ts';
import { dateOf } from '../workspace/service.ts';

export interface RemeasurementRow {
  dueOn: string;
  asOf: Date | null;
  held: boolean | null;
  relative: RecordedEstimate | null;
}

const daysAfter = [90, 180];

/** When a kept promise is to be measured again; a promise that was not kept is not. */
export async function listRemeasurements(context: Context, { number }: BetRow): Promise<RemeasurementRow[]> {
  const bet = (await listPromisedBets(context)).find(({ row }) => row.number === number);
  const evidence = bet?.row.evidence;
  if (!bet || bet.reviewOn === null || !evidence?.isFrozen || bet.draft !== 'HIT') return [];
  // Evidence that was frozen before the review date has its horizon on that day.
  const frozenOn = await dateOf(context, evidence.evaluatedAt);
  const horizonOn = frozenOn < bet.reviewOn ? frozenOn : bet.reviewOn;
  return daysAfter.map((days) => ({
    dueOn: addDays(horizonOn, days),
    ...{ asOf: null, held: null, relative: null },
  }));
}
