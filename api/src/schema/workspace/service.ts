import { Temporal } from 'temporal-polyfill';
import { lockWorkspace, updateWorkspace } from '@leadline/db/relational/workspace';
import type { WorkspaceRow } from '@leadline/db/relational/workspace';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, checkLength, longestName, staleRevision } from '../../errors.ts';
import { isUuid } from '../shared/uuid.ts';

export interface WorkspaceChanges {
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
  weekStartsOn?: number | null | undefined;
  fiscalYearStartMonth?: number | null | undefined;
  currency?: string | null | undefined;
}

type Given = Partial<Pick<WorkspaceRow, keyof WorkspaceChanges>>;

/** Changes what is given of the workspace; without anything to change it stays as it is. */
export async function saveWorkspace(
  context: Context,
  { revision, ...changes }: WorkspaceChanges & { revision?: number | null | undefined },
): Promise<WorkspaceRow> {
  const given: Given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
  if (given.name !== undefined) given.name = given.name.trim();
  checkChanges(given);
  const { before, after } = await context.house.model.db.transaction(async (tx) => {
    const before = await lockWorkspace(tx);
    if (revision != null && revision !== before.revision) throw staleRevision('workspace');
    return { before, after: Object.keys(given).length > 0 ? await updateWorkspace(tx, given) : before };
  });
  tellChange(context, { before, after });
  // Points are values of local days.
  if (after.timeZone !== before.timeZone) await context.house.refreshJob.request();
  forgetRows(context);
  return after;
}

/** Today in the workspace's zone, YYYY-MM-DD. */
export async function today(context: Context): Promise<string> {
  return dateOf(context, context.house.now());
}

/** The date of an instant in the workspace's zone, YYYY-MM-DD. */
export async function dateOf({ loaders }: Context, instant: Date): Promise<string> {
  const { timeZone } = await loaders.workspace();
  return dateIn(timeZone, instant);
}

/** The date of an instant in a zone, YYYY-MM-DD. */
export function dateIn(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The member of that id, or the caller. */
export async function findOwner(
  context: Context,
  id: string | null | undefined,
  field: string,
): Promise<string | null> {
  if (id == null) return context.access.member?.id ?? null;
  if (isUuid(id) && (await context.loaders.member.load(id)) !== null) return id;
  throw badInput(field, `There is no member with the id “${id}”.`);
}

function checkChanges({ name, weekStartsOn, fiscalYearStartMonth, currency }: Given): void {
  if (name === '') throw badInput('name', 'A workspace needs a name.');
  if (name !== undefined) checkLength('name', name, longestName);
  if (weekStartsOn !== undefined && !isWhole(weekStartsOn, 1, 7)) {
    throw badInput('weekStartsOn', `weekStartsOn is ${weekStartsOn}; it is from 1 (Monday) to 7 (Sunday).`);
  }
  if (fiscalYearStartMonth !== undefined && !isWhole(fiscalYearStartMonth, 1, 12)) {
    throw badInput(
      'fiscalYearStartMonth',
      `fiscalYearStartMonth is ${fiscalYearStartMonth}; it is from 1 (January) to 12.`,
    );
  }
  if (currency !== undefined) checkCurrency(currency, 'currency');
}

/** Refuses what is no ISO 4217 code. */
export function checkCurrency(currency: string, field: string): void {
  if (Intl.supportedValuesOf('currency').includes(currency)) return;
  throw badInput(field, `“${currency}” is no currency: it is an ISO 4217 code, such as EUR.`);
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
