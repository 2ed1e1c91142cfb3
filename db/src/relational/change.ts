import { and, asc, eq, gt, gte, isNotNull, lt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { amendment, bet, decision, metric, metricVersion, note, target, verdict } from '../models/schema.ts';
import type { NextStep, Unit, VerdictKind } from '../vocabulary.ts';
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

function within(column: PgColumn, { from, to }: Since): SQL | undefined {
  return and(gte(column, from), to === null ? undefined : lt(column, to));
}

function isOneOf({ teamKey, quarterKey }: ChangedBets): (SQL | undefined)[] {
  return [
    teamKey === undefined ? undefined : eq(bet.teamKey, teamKey),
    quarterKey === undefined ? undefined : eq(bet.quarterKey, quarterKey),
  ];
}
