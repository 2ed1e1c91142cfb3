import { dayOf } from '#lib/format.ts';
import type { OverviewChangesQuery } from '#lib/graphql/generated/graphql.ts';
import { printDays, type TextPart } from '#lib/prose.ts';

type Change = OverviewChangesQuery['changes'][number];

export interface ChangesOfDay {
  /** As `2026-11-03`, in the workspace's zone. */
  day: string;
  changes: Change[];
}

/** Days as they come, newest first; each with what happened on it. */
export function changesByDay(changes: readonly Change[], timeZone: string): ChangesOfDay[] {
  const days: ChangesOfDay[] = [];
  for (const change of changes) {
    const day = dayOf(change.at, timeZone);
    if (days.at(-1)?.day !== day) days.push({ day, changes: [] });
    days.at(-1)?.changes.push(change);
  }
  return days;
}

/** The sentence of a change; the bet's key in it is a link, and where there is none the sentence is. */
export function partsOfChange({ bet, metric, decision, ...change }: Change, today: string): TextPart[] {
  const text = printDays(change.text, today);
  const whole = hrefOf(decision, metric) ?? (bet && `/bets/${bet.key}`);
  if (!bet) return [{ text, href: whole }];
  // B-1 is no part of B-12.
  const [before, after] = splitOnce(text, new RegExp(`\\b${bet.key}\\b`));
  if (after === null) return [{ text, href: whole }];
  return [
    { text: before, href: null },
    { text: bet.key, href: `/bets/${bet.key}` },
    { text: after, href: null },
  ].filter((part) => part.text !== '');
}

function hrefOf(decision: Change['decision'], metric: Change['metric']): string | null {
  if (decision) return `/decisions/${decision.id}`;
  return metric ? `/metrics/${metric.key}` : null;
}

function splitOnce(text: string, pattern: RegExp): [before: string, after: string | null] {
  const found = pattern.exec(text);
  if (!found) return [text, null];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}
