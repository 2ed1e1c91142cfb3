import { bets } from './bets.ts';
import { decisions } from './decisions.ts';
import { funnel } from './funnel.ts';
import { retention } from './retention.ts';
import { series } from './series.ts';

/** The queries that can be had as a file, `/export/NAME.csv`. */
export const exports = { series, funnel, retention, bets, decisions };

export type ExportName = keyof typeof exports;
