import type { Effects } from './effects.ts';
import { msPerDay } from './timeline.ts';
import type { Timeline } from './timeline.ts';
import type { Troubles } from './troubles.ts';

/** The product that people use: its days, what was broken on them, and what its changes do. */
export interface Product {
  timeline: Timeline;
  effects: Effects;
  troubles: Troubles;
}

/** The day of an instant; the nearest of those that there are. */
export function dayOf({ timeline }: Product, at: number): number {
  const day = Math.floor((at - timeline.startAt) / msPerDay);
  return Math.min(Math.max(day, 0), timeline.days - 1);
}
