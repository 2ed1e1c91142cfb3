import { decision, position } from '../models/schema.ts';

export type DecisionRow = typeof decision.$inferSelect;
export type PositionRow = typeof position.$inferSelect;
