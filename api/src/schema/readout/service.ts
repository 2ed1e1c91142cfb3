import type { Model } from '@leadline/db/relational/connect';
import {
  findReadout,
  listReadoutRows,
  lockOrInsertReadout,
  lockReadout,
  updateReadout,
} from '@leadline/db/relational/readout';
import type { ReadoutRow, ReadoutWeek } from '@leadline/db/relational/readout';
import { readoutFields } from '@leadline/db/vocabulary';
import type { ReadoutTexts } from '@leadline/db/vocabulary';
import { Temporal } from 'temporal-polyfill';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { firstDayOfWeek } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { redraft } from '../../domain/readout-draft.ts';
import { badInput, checkLength, longestText, staleRevision, UserError } from '../../errors.ts';
import { findBet } from '../bet/change-bet.ts';
import { connect } from '../shared/connection.ts';
import type { Connection } from '../shared/connection.ts';
import { isUuid } from '../shared/uuid.ts';
import type {
  MutationDraftReadoutArgs,
  MutationSaveReadoutArgs,
  MutationSetFocusArgs,
  QueryReadoutArgs,
  QueryReadoutsArgs,
} from '../types.generated.ts';
import { draftWeek } from './draft.ts';

const mostInFocus = 2;

export function listReadouts(
  { house }: Context,
  { team, from, ...page }: QueryReadoutsArgs,
): Connection<ReadoutRow> {
  const filter = { teamKey: team ?? undefined, from: from ?? undefined };
  return connect('readouts', listReadoutRows(house.model.db, filter), page);
}

/** A team's readout of the week that a day lies in; null where there is none, or no such team. */
export async function findReadoutOfWeek(
  { house, loaders }: Context,
  { team, week }: QueryReadoutArgs,
): Promise<ReadoutRow | null> {
  return findReadout(house.model.db, { teamKey: team, week: weekOf(await loaders.workspace(), week) });
}

/** Says which bets matter in a week; risks that are left out stay. */
export async function setFocus(
  context: Context,
  { team, week, bets, risks, revision }: MutationSetFocusArgs,
): Promise<ReadoutRow> {
  const which = await readWeek(context, team, week);
  const focus = await readFocus(context, which.teamKey, bets);
  checkLength('risks', risks ?? '', longestText);
  return changeWeek(context, which, (tx, row, isNew) => {
    if (revision != null && (isNew || revision !== row.revision)) throw staleRevision('readout');
    const changes = { focus, ...(risks !== undefined && { risks: risks?.trim() ?? '' }) };
    return updateReadout(tx, { id: row.id, isNew }, changes);
  });
}

/** Drafts a week's readout, or drafts it anew where nobody has touched it, or `overwrite` says so; a published one stays as it is. */
export async function draftReadout(
  context: Context,
  { team, week, overwrite, revision }: MutationDraftReadoutArgs,
): Promise<ReadoutRow> {
  const which = await readWeek(context, team, week);
  // Made first, and read before the transaction: what is read for it must not hold locks.
  const { focus } = await changeWeek(context, which, (_, row) => Promise.resolve(row));
  const anew = await draftWeek(context, { ...which, focus });
  return changeWeek(context, which, async (tx, row) => {
    // The first of the two transactions only makes it: what counts is what is overwritten.
    if (revision != null && revision !== row.revision) throw staleRevision('readout');
    const texts = overwrite ? anew : redraft(row, { drafted: row.drafted, anew });
    const isSame = readoutFields.every((field) => texts[field] === row[field]);
    if (row.publishedAt !== null || isSame) return row;
    return updateReadout(tx, { id: row.id }, { ...texts, drafted: anew });
  });
}

/** Writes a readout's texts; one that was published keeps the time at which it first was. */
export async function saveReadout(
  context: Context,
  { id, publish, revision, ...given }: MutationSaveReadoutArgs,
): Promise<ReadoutRow> {
  for (const field of readoutFields) checkLength(field, given[field], longestText);
  const texts = Object.fromEntries(
    readoutFields.map((field) => [field, given[field].trim()]),
  ) as ReadoutTexts;
  const saved = await context.house.model.db.transaction(async (tx) => {
    const row = isUuid(id) ? await lockReadout(tx, id) : null;
    if (row === null)
      throw new UserError('NOT_FOUND', `There is no readout with the id “${id}”.`, { field: 'id' });
    if (revision != null && revision !== row.revision) throw staleRevision('readout');
    const publishedAt = row.publishedAt ?? (publish ? context.house.now() : null);
    const after = await updateReadout(tx, { id: row.id }, { ...texts, publishedAt });
    tellChange(context, { before: row, after });
    return after;
  });
  forgetRows(context);
  return saved;
}

/** The one way to change a team's week, which is made where there is none: locked. */
async function changeWeek(
  context: Context,
  which: ReadoutWeek,
  change: (tx: Model, row: ReadoutRow, isNew: boolean) => Promise<ReadoutRow>,
): Promise<ReadoutRow> {
  const { model, now } = context.house;
  const changed = await model.db.transaction(async (tx) => {
    const { row, isNew } = await lockOrInsertReadout(tx, { ...which, createdAt: now() });
    const after = await change(tx, row, isNew);
    tellChange(context, { before: isNew ? null : row, after });
    return after;
  });
  forgetRows(context);
  return changed;
}

/** The team of a key, and the first day of the week that a date lies in. */
async function readWeek({ loaders }: Context, team: string, date: string): Promise<ReadoutWeek> {
  if ((await loaders.team.load(team)) === null)
    throw new UserError('NOT_FOUND', `There is no team “${team}”.`, { field: 'team' });
  return { teamKey: team, week: weekOf(await loaders.workspace(), date) };
}

function weekOf(calendar: Calendar, date: string): string {
  return firstDayOfWeek(calendar, Temporal.PlainDate.from(date)).toString();
}

async function readFocus(context: Context, teamKey: string, keys: readonly string[]): Promise<number[]> {
  if (new Set(keys).size > mostInFocus)
    throw badInput('bets', `These are ${keys.length} bets; at most ${mostInFocus} matter in a week.`);
  const bets = await Promise.all(
    [...new Set(keys)].map(async (key) => {
      const bet = await findBet(context, key);
      if (bet === null) throw new UserError('NOT_FOUND', `There is no bet “${key}”.`, { field: 'bets' });
      if (bet.teamKey !== teamKey) throw badInput('bets', `${key} is a bet of another team.`);
      return bet;
    }),
  );
  return bets.map(({ number }) => number);
}
