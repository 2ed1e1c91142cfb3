import { notNow } from '../models/schema.ts';

export type NotNowRow = typeof notNow.$inferSelect;
