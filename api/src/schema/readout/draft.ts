import { findEvaluationsBefore } from '@leadline/db/relational/evaluation';
import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { ReadoutRow } from '@leadline/db/relational/readout';
import type { ReadoutTexts } from '@leadline/db/vocabulary';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../context.ts';
import { draftTexts } from '../../domain/readout-draft.ts';
import { betKey } from '../bet/change-bet.ts';
import { addDays, daysBetween } from '../bet/days.ts';
import { listChanges } from '../change/service.ts';
import type { ChangeRow } from '../change/service.ts';
import { listPromisedBets } from '../outcome/promised-bet.ts';
import type { PromisedBet } from '../outcome/promised-bet.ts';
import type { ChangeKind } from '../types.generated.ts';
import { today } from '../workspace/service.ts';

const changesTold: readonly ChangeKind[] = [
  'BET_COMMITTED',
  'EVIDENCE_SHIFTED',
  'GUARDRAIL_CHANGED',
  'AMENDED',
  'DECISION',
];

/** The texts of a team's week, from what happened in it and what was known at its end. */
export async function draftWeek(
  context: Context,
  { teamKey, week, focus }: Pick<ReadoutRow, 'teamKey' | 'week' | 'focus'>,
): Promise<ReadoutTexts> {
  const end = addDays(week, 7);
  const { timeZone } = await context.loaders.workspace();
  const endsAt = new Date(Temporal.PlainDate.from(end).toZonedDateTime(timeZone).epochMilliseconds);
  const [newestFirst, all, day] = await Promise.all([
    listChanges(context, { since: week, until: end, team: teamKey, quarter: null }),
    listPromisedBets(context),
    today(context),
  ]);
  // What happened at one moment stays in the order in which it is told.
  const told = newestFirst.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const bets = all.filter(({ row }) => row.teamKey === teamKey || focus.includes(row.number));
  const own = bets.filter(({ row }) => row.teamKey === teamKey);
  const open = own.filter((bet) => isOpenAt(bet, endsAt));
  const running = open.filter(({ launchedOn }) => launchedOn !== null && launchedOn < end);
  const signed = told.filter(({ kind }) => kind === 'VERDICT_SIGNED').map(({ betNumber }) => betNumber!);
  const evidence = await readEvidenceAt(
    context,
    [...running, ...bets.filter(isIn([...focus, ...signed]))],
    endsAt,
  );
  const asOf = day < end ? day : end;
  const movementOf = (number: number) =>
    // The first reason is the rule's, the second says how the leading metric moved.
    evidence.get(number)?.record.verdict.reasons[1] ?? null;
  const waiting = open.filter(({ launchedOn }) => launchedOn === null || launchedOn >= end);
  // A week still to come says what is due in it, not what is due until then.
  const dueFrom = asOf < week ? week : asOf;
  const dueBefore = addDays(end, 7);
  return draftTexts({
    launches: textsOf(told, ['BET_LAUNCHED']),
    changes: textsOf(told, changesTold),
    focus: focus.flatMap((number) => {
      const bet = bets.find(({ row }) => row.number === number);
      const movement = movementOf(number);
      // Of a bet that was decided in the week the figures stand beside what was learned.
      return !bet || movement === null || signed.includes(number) ? [] : [{ ...nameOf(bet), movement }];
    }),
    verdicts: await readVerdicts(context, told, movementOf),
    reviews: running.flatMap((bet) =>
      isWithin(bet.reviewOn, dueFrom, dueBefore) ? [{ ...nameOf(bet), reviewOn: bet.reviewOn! }] : [],
    ),
    launchesDue: waiting.flatMap((bet) =>
      isWithin(bet.row.launchBy, dueFrom, dueBefore) ? [{ ...nameOf(bet), launchBy: bet.row.launchBy! }] : [],
    ),
    guardrails: await readRisks(context, running, evidence),
    overdueVerdicts: running.flatMap((bet) => overdueSince(bet, bet.reviewOn, asOf)),
    overdueLaunches: waiting.flatMap((bet) => overdueSince(bet, bet.row.launchBy, asOf)),
  });
}

function textsOf(changes: readonly ChangeRow[], kinds: readonly ChangeKind[]): string[] {
  return changes.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

/** Committed by then, and neither decided nor dropped. */
function isOpenAt({ row: { committedAt, decidedAt, droppedAt } }: PromisedBet, at: Date): boolean {
  const isAhead = (moment: Date | null) => moment === null || moment >= at;
  return !isAhead(committedAt) && isAhead(decidedAt) && isAhead(droppedAt);
}

function overdueSince(bet: PromisedBet, due: string | null, asOf: string) {
  return due !== null && due < asOf ? [{ ...nameOf(bet), days: daysBetween(due, asOf) }] : [];
}

function isIn(focus: readonly number[]): (bet: PromisedBet) => boolean {
  return ({ row }) => focus.includes(row.number);
}

function isWithin(day: string | null, from: string, to: string): boolean {
  return day !== null && day >= from && day < to;
}

function nameOf({ row: { number, title } }: PromisedBet): { bet: string; title: string } {
  return { bet: betKey(number), title };
}

/** Guardrails that are broken, or undecided with a point that is more than half way to what is tolerated. */
async function readRisks(
  { loaders }: Context,
  bets: readonly PromisedBet[],
  evidence: ReadonlyMap<number, EvaluationRow>,
): Promise<{ bet: string; title: string; text: string }[]> {
  const readings = bets.flatMap((bet) =>
    (evidence.get(bet.row.number)?.record.guardrails ?? []).map((guardrail) => ({ bet, ...guardrail })),
  );
  const risks = await Promise.all(
    readings.map(async ({ bet, metricKey, state, effect, margin, text }) => {
      const direction = (await loaders.metric.load(metricKey))!.goodDirection;
      const harm = effect === null ? 0 : direction === 'DOWN' ? effect.value : -effect.value;
      const isAtRisk = state === 'BREACHED' || (state === 'UNDECIDED' && harm > margin / 2);
      return isAtRisk ? [{ ...nameOf(bet), text }] : [];
    }),
  );
  return risks.flat();
}

async function readEvidenceAt(
  { house }: Context,
  bets: readonly PromisedBet[],
  at: Date,
): Promise<Map<number, EvaluationRow>> {
  const numbers = [...new Set(bets.map(({ row }) => row.number))];
  const rows = await findEvaluationsBefore(house.model.db, numbers, at);
  return new Map(rows.map((row) => [row.betNumber, row]));
}

async function readVerdicts(
  { loaders }: Context,
  told: readonly ChangeRow[],
  movementOf: (betNumber: number) => string | null,
) {
  const signed = told.filter(({ kind }) => kind === 'VERDICT_SIGNED');
  return Promise.all(
    signed.map(async ({ betNumber, text }) => {
      const [verdict, bet] = await Promise.all([
        loaders.verdictOfBet.load(betNumber!),
        loaders.bet.load(betNumber!),
      ]);
      const { learned, next } = verdict!;
      const movement = movementOf(betNumber!);
      return { bet: betKey(betNumber!), title: bet!.title, sentence: text, movement, learned, next };
    }),
  );
}
