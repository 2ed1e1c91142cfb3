/** A condition as the API writes it: `week-4-retention < 0.2 for 4 weeks`. */
export interface ReopenCondition {
  metric: string;
  /** `below`, `above` … */
  comparison: string;
  level: number;
  /** `4 weeks`. */
  span: string;
}

const comparisons: Record<string, string> = {
  '<': 'below',
  '<=': 'at or below',
  '>': 'above',
  '>=': 'at or above',
};

/** Its parts, so that they can be printed in the metric's unit; null where it is none. */
export function readReopenCondition(text: string): ReopenCondition | null {
  const pattern = /^(\S+)\s*(<=|>=|<|>)\s*(-?[\d.]+)\s*(%?)\s+for\s+(\d+\s+(?:day|week|month)s?)$/i;
  const [, metric, sign, level, percent, span] = pattern.exec(text.trim()) ?? [];
  if (!metric || !sign || !level || !span || Number.isNaN(Number(level))) return null;
  return {
    metric,
    comparison: comparisons[sign] ?? sign,
    level: percent ? Number(level) / 100 : Number(level),
    span: span.toLowerCase(),
  };
}
