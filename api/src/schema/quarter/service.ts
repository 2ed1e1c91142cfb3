import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../context.ts';
import { findQuarter } from '../../domain/calendar.ts';
import { today } from '../workspace/service.ts';

export interface QuarterRow {
  key: string;
  from: string;
  to: string;
  isCurrent: boolean;
}

/** The quarter of a key that is one, and whether today lies in it. */
export async function readQuarter(context: Context, key: string): Promise<QuarterRow> {
  const { from, to } = findQuarter(await context.loaders.workspace(), key)!;
  const day = Temporal.PlainDate.from(await today(context));
  const isCurrent = Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0;
  return { key, from: from.toString(), to: to.toString(), isCurrent };
}
