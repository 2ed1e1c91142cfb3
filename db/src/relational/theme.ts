import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { bet, theme } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type ThemeRow = typeof theme.$inferSelect;
export type ThemeFields = Pick<ThemeRow, 'title' | 'narrative' | 'quarterKey' | 'targetId'>;

export function findThemes(model: Model, ids: readonly string[]): Promise<ThemeRow[]> {
  return model
    .select()
    .from(theme)
    .where(inArray(theme.id, [...ids]));
}

/** Themes of these quarters, oldest first. */
export function listThemesOfQuarters(model: Model, keys: readonly string[]): Promise<ThemeRow[]> {
  return model
    .select()
    .from(theme)
    .where(inArray(theme.quarterKey, [...keys]))
    .orderBy(asc(theme.createdAt), asc(theme.id));
}

/** Keys of the quarters that hold a theme. */
export async function listThemeQuarters(model: Model): Promise<string[]> {
  const rows = await model.selectDistinct({ key: theme.quarterKey }).from(theme);
  return rows.map(({ key }) => key);
}

/** For each theme, the numbers of the bets that are made for it, next review date first. */
export async function listBetNumbersOfThemes(
  model: Model,
  ids: readonly string[],
): Promise<{ themeId: string; number: number }[]> {
  const rows = await model
    .select({ themeId: bet.themeId, number: bet.number })
    .from(bet)
    .where(inArray(bet.themeId, [...ids]))
    .orderBy(sql`${bet.reviewOn} ASC NULLS LAST`, desc(bet.number));
  return rows.map(({ themeId, number }) => ({ themeId: themeId!, number }));
}

/** Until the transaction ends, no other that takes this lock changes how many themes a quarter has. */
export async function lockThemes(model: Model): Promise<void> {
  await model.execute(sql`SELECT pg_advisory_xact_lock(${themeLock})`);
}

/** Any number that nothing else locks. */
const themeLock = 6_024_713;

/** Holds the theme's row until the transaction ends; null when there is none. */
export async function lockTheme(model: Model, id: string): Promise<ThemeRow | null> {
  const [row] = await model.select().from(theme).where(eq(theme.id, id)).for('update');
  return row ?? null;
}

/** How many themes a quarter has besides this one. */
export async function countOtherThemes(
  model: Model,
  quarterKey: string,
  exceptId: string | null,
): Promise<number> {
  const [row] = await model
    .select({ count: count() })
    .from(theme)
    .where(and(eq(theme.quarterKey, quarterKey), exceptId === null ? undefined : ne(theme.id, exceptId)));
  return row!.count;
}

export async function insertTheme(
  model: Model,
  fields: ThemeFields & Pick<ThemeRow, 'createdAt'>,
): Promise<ThemeRow> {
  const [row] = await model.insert(theme).values(fields).returning();
  return row!;
}

/** Changes a theme and raises its revision. */
export async function updateTheme(model: Model, id: string, fields: ThemeFields): Promise<ThemeRow> {
  const [row] = await model
    .update(theme)
    .set({ ...fields, revision: sql`${theme.revision} + 1` })
    .where(eq(theme.id, id))
    .returning();
  return row!;
}
