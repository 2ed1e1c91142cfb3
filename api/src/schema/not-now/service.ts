import type { Model } from '@leadline/db/relational/connect';
import {
  insertNotNow,
  listNotNowWithCondition,
  lockNotNow,
  setNotNowTriggered,
  updateNotNow,
} from '@leadline/db/relational/not-now';
import type { NotNowRow } from '@leadline/db/relational/not-now';
import { localAccess } from '../../auth/access.ts';
import { tellChange } from '../../auth/audit.ts';
import { createContext, forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { ConditionMistake, holds, parseCondition } from '../../domain/condition.ts';
import type { Condition } from '../../domain/condition.ts';
import { badInput, longestName, staleRevision, UserError } from '../../errors.ts';
import type { House } from '../../house.ts';
import { checkQuarter } from '../quarter/service.ts';
import { readSeries } from '../series/service.ts';
import { readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import { checkLevel } from '../target/service.ts';
import type { MutationRemoveNotNowArgs, MutationSaveNotNowArgs } from '../types.generated.ts';

/** Puts something on the list, or changes the item of that id: a condition that is left out of a changed one stays. */
export async function saveNotNow(
  context: Context,
  { id, quarter, title, why, reopenWhen, revision }: MutationSaveNotNowArgs,
): Promise<NotNowRow> {
  const fields = {
    quarterKey: await checkQuarter(context, quarter, 'quarter'),
    title: readText('title', title, { missing: 'Say what is not done.', longest: longestName }),
    why: readText('why', why, { missing: 'Say why it is not done.' }),
    ...(reopenWhen !== undefined && { reopenWhen: await readReopenWhen(context, reopenWhen) }),
  };
  const saved =
    id == null
      ? await insertNewItem(context, { ...fields, revision })
      : await changeItem(context, { id, revision }, (tx, item) =>
          updateNotNow(tx, item.id, {
            ...fields,
            // Another condition has not come true by that of the one before it.
            ...(fields.reopenWhen !== undefined &&
              fields.reopenWhen !== item.reopenWhen && { triggeredAt: null }),
          }),
        );
  forgetRows(context);
  return saved;
}

/** Takes an item off the list. */
export async function removeNotNow(
  context: Context,
  { id, reason, revision }: MutationRemoveNotNowArgs,
): Promise<NotNowRow> {
  const removedReason = readText('reason', reason, { missing: 'Say why it is taken off the list.' });
  const removed = await changeItem(context, { id, revision }, (tx, item) =>
    updateNotNow(tx, item.id, { removedReason, removedAt: context.house.now() }),
  );
  forgetRows(context);
  return removed;
}

async function insertNewItem(
  context: Context,
  { revision, reopenWhen = null, ...fields }: NewItem,
): Promise<NotNowRow> {
  if (revision != null) throw staleRevision('item');
  const { model, now } = context.house;
  const after = await insertNotNow(model.db, { ...fields, reopenWhen, createdAt: now() });
  tellChange(context, { before: null, after });
  return after;
}

interface NewItem {
  quarterKey: string;
  title: string;
  why: string;
  reopenWhen?: string | null;
  revision: number | null | undefined;
}

/** The one way to change an item that is there: locked, with its revision checked, and still on the list. */
async function changeItem(
  context: Context,
  { id, revision }: { id: string; revision: number | null | undefined },
  change: (tx: Model, item: NotNowRow) => Promise<NotNowRow>,
): Promise<NotNowRow> {
  return context.house.model.db.transaction(async (tx) => {
    const item = isUuid(id) ? await lockNotNow(tx, id) : null;
    if (item === null)
      throw new UserError('NOT_FOUND', `There is no won’t-do item with the id “${id}”.`, { field: 'id' });
    if (item.removedAt !== null)
      throw new UserError('CONFLICT', `“${item.title}” was taken off the list; put it on it anew.`);
    if (revision != null && revision !== item.revision) throw staleRevision('item');
    const after = await change(tx, item);
    tellChange(context, { before: item, after });
    return after;
  });
}

/** The text of a condition that can be read, on a metric that is there; null for none. */
async function readReopenWhen(context: Context, text: string | null): Promise<string | null> {
  const words = text?.trim() ?? '';
  if (words === '') return null;
  const condition = readCondition(words);
  const metric = await context.loaders.metric.load(condition.metric);
  if (metric === null) {
    throw badInput(
      'reopenWhen',
      `There is no metric “${condition.metric}”: the condition begins with the key of one, such as activation-rate.`,
    );
  }
  checkLevel(metric, { value: condition.level, field: 'reopenWhen', name: 'The level' });
  return words;
}

function readCondition(text: string): Condition {
  try {
    return parseCondition(text);
  } catch (error) {
    if (error instanceof ConditionMistake) throw badInput('reopenWhen', error.message);
    throw error;
  }
}

const letters = { DAY: 'D', WEEK: 'W', MONTH: 'M' } as const;

/** Whether the metric's last complete buckets all satisfy the condition; not without one, nor off the list. */
export async function isTriggered(context: Context, { reopenWhen, removedAt }: NotNowRow): Promise<boolean> {
  if (reopenWhen === null || removedAt !== null) return false;
  const condition = parseCondition(reopenWhen);
  const { count, grain } = condition;
  const metric = await context.loaders.metric.load(condition.metric);
  if (metric === null) return false;
  try {
    const { series } = await readSeries(context, [{ metric, definition: metric.current.definition }], {
      last: `P${count}${letters[grain]}`,
      grain,
      where: [],
      groupBy: [],
      topN: 1,
    });
    return holds(condition, series[0]!.columns.value);
  } catch (error) {
    // The metric cannot be computed any more: what one of its parts reads is gone.
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Writes down of every item on a list since when its condition holds, and takes that back where it does not any more.
 * Answers how many have come true since it was last run.
 */
export async function evaluateNotNow(
  house: House,
  { signal }: { signal?: AbortSignal } = {},
): Promise<number> {
  const { db } = house.model;
  const context = createContext(house, await localAccess(house), signal);
  let cameTrue = 0;
  for (const item of await listNotNowWithCondition(db)) {
    signal?.throwIfAborted();
    const holdsNow = await isTriggered(context, item);
    if (holdsNow === (item.triggeredAt !== null)) continue;
    await setNotNowTriggered(db, item, holdsNow ? house.now() : null);
    if (holdsNow) cameTrue++;
  }
  return cameTrue;
}
