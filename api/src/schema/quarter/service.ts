import { Temporal } from 'temporal-polyfill';
import type { BetRow } from '@leadline/db/relational/bet';
import { listNotNowQuarters } from '@leadline/db/relational/not-now';
import { listThemeQuarters } from '@leadline/db/relational/theme';
import type { Context } from '../../context.ts';
import { findQuarter, quarterOf } from '../../domain/calendar.ts';
import { betsOfQuarter, quartersOfBets } from '../../domain/quarter.ts';
import { badInput } from '../../errors.ts';
import { loadAll } from '../../loaders.ts';
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

/** The quarter of a key, or the current one; null where the key is none. */
export async function findQuarterRow(
  context: Context,
  key: string | null | undefined,
): Promise<QuarterRow | null> {
  if (key == null) return readQuarter(context, await currentQuarter(context));
  const isQuarter = findQuarter(await context.loaders.workspace(), key) !== null;
  return isQuarter ? readQuarter(context, key) : null;
}

/** Refuses a key that is none. */
export async function checkQuarter({ loaders }: Context, key: string, field: string): Promise<string> {
  if (findQuarter(await loaders.workspace(), key) === null)
    throw badInput(field, `“${key}” is no quarter: it is written such as 2026-Q4.`);
  return key;
}

async function currentQuarter(context: Context): Promise<string> {
  return quarterOf(await context.loaders.workspace(), Temporal.PlainDate.from(await today(context))).key;
}

/** Every quarter that holds a bet, a theme or a won't-do item, and the current one, newest first. */
export async function listQuarters(context: Context): Promise<QuarterRow[]> {
  const { model, now } = context.house;
  const [workspace, themed, listed, bets] = await Promise.all([
    context.loaders.workspace(),
    listThemeQuarters(model.db),
    listNotNowQuarters(model.db),
    context.loaders.betDates(),
  ]);
  const keys = new Set([...quartersOfBets(workspace, { bets, now: now() }), ...themed, ...listed]);
  return Promise.all(
    [...keys]
      .sort()
      .reverse()
      .map((key) => readQuarter(context, key)),
  );
}

/** The quarter's bets, next review date first. */
export async function listBetsOfQuarter(context: Context, { key }: QuarterRow): Promise<BetRow[]> {
  const [workspace, bets] = await Promise.all([context.loaders.workspace(), context.loaders.betDates()]);
  const own = betsOfQuarter(workspace, findQuarter(workspace, key)!, { bets, now: context.house.now() });
  return loadAll(
    context.loaders.bet,
    own.map(({ number }) => number),
  );
}
