import { and, asc, eq, gt, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PgColumn } from 'drizzle-orm/pg-core';
import {
  amendment,
  bet,
  decision,
  evaluation,
  metric,
  metricVersion,
  note,
  notNow,
  remeasurement,
  target,
  verdict,
} from '../models/schema.ts';
import type { NextStep, RecordedEstimate, RecordedGuardrail, Unit, VerdictKind } from '../vocabulary.ts';
import type { Model } from './connect.ts';

/** Half-open; without an end it reaches until now. */
export interface Since {
  from: Date;
  to: Date | null;
}

/** Which bets: all of them where nothing is said. */
export interface ChangedBets {
  teamKey?: string | undefined;
  quarterKey?: string | undefined;
}

interface OfBet {
  at: Date;
  betNumber: number;
  title: string;
}

export async function listCommits(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfBet & { launchBy: string | null })[]> {
  const rows = await model
    .select({ at: bet.committedAt, betNumber: bet.number, title: bet.title, launchBy: bet.launchBy })
    .from(bet)
    .where(and(within(bet.committedAt, since), ...isOneOf(bets)));
  return rows.map(({ at, ...row }) => ({ ...row, at: at! }));
}

/** A launch is known by its day. */
export async function listLaunches(
  model: Model,
  days: { from: string; to: string | null },
  bets: ChangedBets,
): Promise<(Omit<OfBet, 'at'> & { launchedOn: string; launchBy: string | null; reviewOn: string | null })[]> {
  const { launchedOn, launchBy, reviewOn } = bet;
  const rows = await model
    .select({ betNumber: bet.number, title: bet.title, launchedOn, launchBy, reviewOn })
    .from(bet)
    .where(
      and(
        gte(bet.launchedOn, days.from),
        days.to === null ? undefined : lt(bet.launchedOn, days.to),
        ...isOneOf(bets),
      ),
    );
  return rows.map((row) => ({ ...row, launchedOn: row.launchedOn! }));
}

export function listVerdicts(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfBet & { kind: VerdictKind; step: NextStep; isStoppedEarly: boolean })[]> {
  const { kind, step, isStoppedEarly } = verdict;
  return model
    .select({ at: verdict.signedAt, betNumber: bet.number, title: bet.title, kind, step, isStoppedEarly })
    .from(verdict)
    .innerJoin(bet, eq(bet.number, verdict.betNumber))
    .where(and(within(verdict.signedAt, since), ...isOneOf(bets)));
}

/** A row for each value that was amended, in the order in which they were written down. */
export function listAmendments(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfBet & { field: string; reason: string })[]> {
  const { field, reason } = amendment;
  return model
    .select({ at: amendment.amendedAt, betNumber: bet.number, title: bet.title, field, reason })
    .from(amendment)
    .innerJoin(bet, eq(bet.number, amendment.betNumber))
    .where(and(within(amendment.amendedAt, since), ...isOneOf(bets)))
    .orderBy(asc(amendment.id));
}

/** What an evaluation says, beside what the one before it said. */
export interface EvidenceChange extends OfBet {
  draft: VerdictKind;
  draftBefore: VerdictKind;
  guardrails: RecordedGuardrail[];
  guardrailsBefore: RecordedGuardrail[];
}

/** Evaluations whose draft of the verdict or whose guardrails' states differ from those of the one before. */
export function listEvidenceChanges(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<EvidenceChange[]> {
  const earlier = alias(evaluation, 'earlier');
  const draftOf = ({ record }: { record: PgColumn }) => sql<VerdictKind>`${record} -> 'verdict' ->> 'kind'`;
  const guardrailsOf = ({ record }: { record: PgColumn }) =>
    sql<RecordedGuardrail[]>`${record} -> 'guardrails'`;
  const statesOf = ({ record }: { record: PgColumn }) =>
    sql`jsonb_path_query_array(${record}, '$.guardrails[*].state')`;
  return model
    .select({
      at: evaluation.evaluatedAt,
      betNumber: bet.number,
      title: bet.title,
      draft: draftOf(evaluation),
      draftBefore: draftOf(earlier),
      guardrails: guardrailsOf(evaluation),
      guardrailsBefore: guardrailsOf(earlier),
    })
    .from(evaluation)
    .innerJoin(bet, eq(bet.number, evaluation.betNumber))
    .innerJoin(
      earlier,
      sql`${earlier.id} = (SELECT max(e.id) FROM ${evaluation} e WHERE e.bet_number = ${evaluation.betNumber} AND e.id < ${evaluation.id})`,
    )
    .where(
      and(
        within(evaluation.evaluatedAt, since),
        or(
          sql`${draftOf(evaluation)} <> ${draftOf(earlier)}`,
          sql`${statesOf(evaluation)} <> ${statesOf(earlier)}`,
        ),
        ...isOneOf(bets),
      ),
    )
    .orderBy(asc(evaluation.id));
}

/** Kept promises that were measured again. */
export function listRemeasured(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfBet & { isHeld: boolean | null; relative: RecordedEstimate | null })[]> {
  const { measuredAt, isHeld, relative } = remeasurement;
  return model
    .select({ at: measuredAt, betNumber: bet.number, title: bet.title, isHeld, relative })
    .from(remeasurement)
    .innerJoin(bet, eq(bet.number, remeasurement.betNumber))
    .where(and(within(measuredAt, since), ...isOneOf(bets)));
}

interface OfDecision {
  at: Date;
  decisionId: string;
  betNumber: number | null;
  title: string;
}

export async function listDecided(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfDecision & { chosen: string })[]> {
  const { id, betNumber, title, chosen, decidedAt } = decision;
  const rows = await model
    .select({ at: decidedAt, decisionId: id, betNumber, title, chosen })
    .from(decision)
    .leftJoin(bet, eq(bet.number, decision.betNumber))
    .where(and(within(decidedAt, since), isNotNull(chosen), ...isOneOf(bets)));
  return rows.map(({ at, chosen, ...row }) => ({ ...row, at: at!, chosen: chosen! }));
}

export async function listReviewed(
  model: Model,
  since: Since,
  bets: ChangedBets,
): Promise<(OfDecision & { stands: boolean; reviewNote: string })[]> {
  const { id, betNumber, title, stands, reviewNote, reviewedAt } = decision;
  const rows = await model
    .select({ at: reviewedAt, decisionId: id, betNumber, title, stands, reviewNote })
    .from(decision)
    .leftJoin(bet, eq(bet.number, decision.betNumber))
    .where(and(within(reviewedAt, since), isNotNull(stands), ...isOneOf(bets)));
  return rows.map(({ at, stands, reviewNote, ...row }) => ({
    ...row,
    at: at!,
    stands: stands!,
    reviewNote: reviewNote ?? '',
  }));
}

interface OfMetric {
  at: Date;
  metricKey: string;
  name: string;
}

export function listTargetsSet(
  model: Model,
  since: Since,
): Promise<(OfMetric & { value: number; by: string; unit: Unit; currency: string | null })[]> {
  const { key: metricKey, name, unit, currency } = metric;
  return model
    .select({ at: target.savedAt, metricKey, name, value: target.value, by: target.by, unit, currency })
    .from(target)
    .innerJoin(metric, eq(metric.key, target.metricKey))
    .where(within(target.savedAt, since))
    .orderBy(asc(target.id));
}

/** A metric's first definition is no change of it. */
export function listRedefinitions(model: Model, since: Since): Promise<(OfMetric & { version: number })[]> {
  const { createdAt, version } = metricVersion;
  return model
    .select({ at: createdAt, metricKey: metric.key, name: metric.name, version })
    .from(metricVersion)
    .innerJoin(metric, eq(metric.key, metricVersion.metricKey))
    .where(and(within(createdAt, since), gt(version, 1)));
}

export function listNotesWritten(
  model: Model,
  since: Since,
): Promise<{ at: Date; fromDay: string; toDay: string | null; text: string; metrics: string[] }[]> {
  const { createdAt, fromDay, toDay, text, metrics } = note;
  return model
    .select({ at: createdAt, fromDay, toDay, text, metrics })
    .from(note)
    .where(within(createdAt, since))
    .orderBy(asc(note.id));
}

/** Won't-do items that are on their lists and whose conditions were first found to hold in that time. */
export async function listNotNowTriggered(
  model: Model,
  since: Since,
): Promise<{ at: Date; title: string; reopenWhen: string }[]> {
  const { triggeredAt, title, reopenWhen, removedAt } = notNow;
  const rows = await model
    .select({ at: triggeredAt, title, reopenWhen })
    .from(notNow)
    .where(and(within(triggeredAt, since), isNotNull(reopenWhen), isNull(removedAt)))
    .orderBy(asc(triggeredAt), asc(notNow.id));
  return rows.map((row) => ({ ...row, at: row.at!, reopenWhen: row.reopenWhen! }));
}

function within(column: PgColumn, { from, to }: Since): SQL | undefined {
  return and(gte(column, from), to === null ? undefined : lt(column, to));
}

function isOneOf({ teamKey, quarterKey }: ChangedBets): (SQL | undefined)[] {
  return [
    teamKey === undefined ? undefined : eq(bet.teamKey, teamKey),
    quarterKey === undefined ? undefined : eq(bet.quarterKey, quarterKey),
  ];
}
