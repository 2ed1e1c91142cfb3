import { inArray } from 'drizzle-orm';
import { theme } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type ThemeRow = typeof theme.$inferSelect;

export function findThemes(model: Model, ids: readonly string[]): Promise<ThemeRow[]> {
  return model
    .select()
    .from(theme)
    .where(inArray(theme.id, [...ids]));
}
