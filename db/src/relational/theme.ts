import { theme } from '../models/schema.ts';

export type ThemeRow = typeof theme.$inferSelect;
