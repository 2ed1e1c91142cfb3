import type { Unit, VerdictKind } from '@leadline/db/vocabulary';
import { formatLevel, formatShare } from './format.ts';
import type { Estimate } from './interval.ts';

/** The figures of a quarter from which its headline is made. */
export interface QuarterFigures {
  /** Neither these nor those with a verdict hold bets that were entered from the past. */
  shipped: number;
  /** Bets with a verdict in the quarter, by its kind. */
  verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
  overdue: number;
  /** Entered from the past. */
  retrospective: number;
  hitRate: Estimate | null;
  ledgers: readonly QuarterMovement[];
  /** Metrics that bets cost more than was tolerated. */
  breaches: readonly { metric: string; bet: string }[];
}

export interface QuarterMovement {
  metric: string;
  unit: Unit;
  currency: string | null;
  start: number | null;
  end: number | null;
  /** Σ of the bets' amounts. */
  explained: number;
}

/**
 * A quarter in two or three sentences: what came of its bets, where its metric went and how much of that was bets,
 * and what it cost or is still owed.
 *
 * @example
 * writeHeadline(figures)
 * // 3 of 8 bets kept their promise, 2 moved less than promised. Activation rate went from 24 % to 24.9 %: bets
 * // measurably added 0.5 points, 0.4 points up is unexplained. B-12 cost more complaints than was tolerated.
 */
export function writeHeadline(figures: QuarterFigures): string {
  return [
    betsSentence(figures),
    pastSentence(figures),
    movementSentence(figures.ledgers),
    costSentence(figures),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function betsSentence({ verdicts, shipped, hitRate, retrospective }: QuarterFigures): string | null {
  const count = (kind: VerdictKind) => verdicts[kind] ?? 0;
  const decided = Object.values(verdicts).reduce((sum, bets) => sum + bets, 0) - count('IN_EVALUATION');
  if (decided === 0) {
    if (shipped === 0 && retrospective > 0) return null;
    if (shipped === 0) return 'Nothing has shipped yet, and no bet has its verdict.';
    return `${bets(shipped)} shipped; none has its verdict yet.`;
  }
  const parts = [
    `${count('HIT')} of ${bets(decided)} kept ${decided === 1 ? 'its' : 'their'} promise`,
    ...(count('PARTIAL') > 0 ? [`${count('PARTIAL')} moved less than promised`] : []),
    ...(count('HARMED') > 0 ? [`${count('HARMED')} did harm`] : []),
    ...(count('INCONCLUSIVE') > 0 ? [`of ${count('INCONCLUSIVE')} nothing can be told`] : []),
  ];
  const usual =
    hitRate === null
      ? ''
      : ` (between ${percent(hitRate.lower)} and ${percent(hitRate.upper)} of such bets do)`;
  return `${parts[0]}${usual}${parts.length > 1 ? `, ${parts.slice(1).join(', ')}` : ''}.`;
}

function pastSentence({ retrospective }: QuarterFigures): string | null {
  if (retrospective === 0) return null;
  return retrospective === 1
    ? '1 bet was entered from the past and counts as no promise.'
    : `${retrospective} bets were entered from the past and count as no promises.`;
}

function bets(count: number): string {
  return count === 1 ? '1 bet' : `${count} bets`;
}

function percent(share: number): string {
  return formatShare(Math.round(share * 100) / 100);
}

/** Of the metric to which bets added most, relative to its level. */
function movementSentence(ledgers: readonly QuarterMovement[]): string | null {
  const size = ({ start, explained }: QuarterMovement) => Math.abs(explained / (start || 1));
  const [leading] = ledgers
    .filter(({ start, end }) => start !== null && end !== null)
    .toSorted((a, b) => size(b) - size(a));
  if (leading === undefined) return null;
  const { metric, start, end, explained } = leading;
  const [from, to] = [formatLevel(start!, leading), formatLevel(end!, leading)];
  const way = from === to ? `${metric} stayed at ${from}` : `${metric} went from ${from} to ${to}`;
  const rest = end! - start! - explained;
  if (explained === 0) return `${way}; no bet measurably moved it.`;
  const verb = explained > 0 ? 'added' : 'took';
  return `${way}: bets measurably ${verb} ${sizeText(explained, leading)}, ${sizeText(rest, leading)} ${rest < 0 ? 'down' : 'up'} is unexplained.`;
}

/** A difference of shares is one of points. */
function sizeText(change: number, { unit, currency }: QuarterMovement): string {
  if (unit !== 'SHARE') return formatLevel(Math.abs(change), { unit, currency });
  return `${formatLevel(Math.abs(change) * 100, { unit: 'RATIO', currency })} points`;
}

function costSentence({ breaches, overdue }: QuarterFigures): string | null {
  const [first] = breaches;
  const cost =
    first === undefined
      ? null
      : breaches.length === 1
        ? `${first.bet} cost more ${first.metric} than was tolerated`
        : `${breaches.length} guardrails were breached, ${first.metric} by ${first.bet} among them`;
  const owed =
    overdue === 0 ? null : `${overdue === 1 ? 'one verdict is' : `${overdue} verdicts are`} overdue`;
  if (cost === null && owed === null) return null;
  const sentence = [cost, owed].filter((part) => part !== null).join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}
