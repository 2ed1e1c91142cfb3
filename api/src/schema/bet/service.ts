import { Temporal } from 'temporal-polyfill';
import * as bets from '@leadline/db/relational/bet';
import type { BetRow } from '@leadline/db/relational/bet';
import type { Model } from '@leadline/db/relational/connect';
import { findTeams, lockTeam } from '@leadline/db/relational/member';
import { findMetrics } from '@leadline/db/relational/metric';
import { listMeasuredMetrics, listMetricPoints } from '@leadline/db/relational/metric-point';
import { requireRole } from '../../auth/access.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { daysNeeded, findBetProblems, statusOf } from '../../domain/bet.ts';
import type { BetMetric, BetProblem } from '../../domain/bet.ts';
import { lintMetric } from '../../domain/metric-lint.ts';
import { badInput, staleRevision, UserError } from '../../errors.ts';
import { refreshSince } from '../metric/refresh.ts';
import { paginate } from '../shared/connection.ts';
import type { Page, PageArguments } from '../shared/connection.ts';
import type { BetInput, QueryBetsArgs } from '../types.generated.ts';
import { dateOf, isMemberId, today } from '../workspace/service.ts';
import { readBet } from './bet-input.ts';
import { levelDay, readLevelBefore } from './level.ts';

export function betKey(number: number): string {
  return `B-${number}`;
}

export async function findBet({ loaders }: Context, key: string): Promise<BetRow | null> {
  const digits = /^B-([1-9]\d{0,8})$/.exec(key)?.[1];
  return digits === undefined ? null : loaders.bet.load(Number(digits));
}

export async function listBets(
  context: Context,
  { filter, orderBy, ...page }: QueryBetsArgs,
): Promise<Page<number>> {
  const { quarter, team, owner, mine, metric, stage, status, retrospective, ...rest } = filter ?? {};
  const me = context.access.member?.id;
  if (mine && me === undefined) throw badInput('filter.mine', 'This caller is nobody, so no bet is theirs.');
  // No member has such an id, and so no bet such an owner.
  if (owner != null && !isMemberId(owner)) return paginate<number>([], page as PageArguments);
  const numbers = await bets.listBetNumbers(context.house.model.db, {
    filter: {
      quarterKey: quarter ?? undefined,
      teamKey: team ?? undefined,
      ownerId: mine ? me : (owner ?? undefined),
      metricKey: metric ?? undefined,
      stage: stage ?? undefined,
      statuses: status ?? undefined,
      isRetrospective: retrospective ?? undefined,
      reviewBefore: rest.reviewBefore ?? undefined,
      launchedFrom: rest.launchedFrom ?? undefined,
      launchedTo: rest.launchedTo ?? undefined,
      search: rest.search ?? undefined,
    },
    orderBy: orderBy === 'PRIORITY' ? 'KEY' : orderBy,
    today: await today(context),
  });
  return paginate(numbers, page as PageArguments);
}

export async function draftBet(context: Context, input: BetInput): Promise<BetRow> {
  requireRole(context.access, 'EDITOR');
  const { fields, guardrails } = await readBet(context, input);
  const number = await context.house.model.db.transaction((tx) =>
    bets.insertBet(tx, { ...fields, createdAt: context.house.now() }, guardrails),
  );
  forgetRows(context);
  return getBet(context, number);
}

export async function updateBet(
  context: Context,
  key: string,
  input: BetInput,
  revision: number | null | undefined,
): Promise<BetRow> {
  const { fields, guardrails } = await readBet(context, input);
  return changeBet(context, { key, revision }, async (tx, bet) => {
    if (bet.committedAt !== null) {
      throw new UserError('SEALED', `${key} is committed: its terms stand as they were promised.`);
    }
    await bets.replaceGuardrails(tx, bet.number, guardrails);
    await bets.updateBet(tx, bet.number, fields);
  });
}

/** Fixes versions and baseline. Refuses with every problem listed, the first one's code being the error's. */
export async function commitBet(
  context: Context,
  {
    key,
    overrideReason,
    revision,
  }: { key: string; overrideReason?: string | null | undefined; revision?: number | null | undefined },
): Promise<BetRow> {
  const day = await today(context);
  // Read before the transaction: a query of the facts must not hold locks.
  const draft = await findBet(context, key);
  const baseline = draft && (await readLevelBefore(context, draft, levelDay(draft, day)));
  const version = draft?.leadingMetricKey
    ? (await context.loaders.metric.load(draft.leadingMetricKey))?.version
    : undefined;
  // An import is answered before the points that it changes are computed.
  if (draft) await refreshSince(context.house, metricKeysOf(draft), measuredDays(draft, day).from);
  return changeBet(context, { key, revision: revision ?? draft?.revision }, async (tx, bet) => {
    if (statusOf(bet, day) !== 'DRAFT') throw new UserError('CONFLICT', `${key} is no draft any more.`);
    await lockTeam(tx, bet.teamKey);
    const metrics = await readBetMetrics(tx, bet, day);
    const isRedefined = draft !== null && metrics.get(draft.leadingMetricKey ?? '')?.version !== version;
    if (isRedefined) throw staleRevision('leading metric');
    const problems: BetProblem[] = findBetProblems(termsOf(bet, metrics), daysBetween);
    const capped = await findCapProblem(context, tx, bet, overrideReason);
    if (capped) problems.push(capped);
    if (problems.length > 0) {
      throw new UserError(problems[0]!.code, problems.map(({ message }) => message).join(' '), { problems });
    }
    for (const { metricKey } of bet.guardrails) {
      const { version } = metrics.get(metricKey)!;
      await bets.setGuardrailVersion(tx, { betNumber: bet.number, metricKey, metricVersion: version });
    }
    await bets.updateBet(tx, bet.number, {
      committedAt: context.house.now(),
      leadingMetricVersion: metrics.get(bet.leadingMetricKey!)!.version,
      baseline,
      overrideReason: overrideReason ?? null,
    });
  });
}

/** Moves the review date by the slip of a late launch. */
export async function launchBet(
  context: Context,
  { key, on, revision }: { key: string; on: string; revision?: number | null | undefined },
): Promise<BetRow> {
  const day = await today(context);
  if (on > day) throw badInput('on', `${on} has not come yet; say so when it was launched. Today is ${day}.`);
  const committed = await findBet(context, key);
  const committedOn = committed?.committedAt ? await dateOf(context, committed.committedAt) : day;
  const isRetrospective = on < committedOn;
  // Of a bet from the past the baseline lies before the launch, of any other before the commit.
  const baseline =
    committed && (await readLevelBefore(context, committed, isRetrospective ? on : committedOn));
  return changeBet(context, { key, revision: revision ?? committed?.revision }, async (tx, bet) => {
    const status = statusOf(bet, day);
    if (status === 'DRAFT') throw badInput('key', `${key} is a draft: commit to it before it is launched.`);
    if (status !== 'COMMITTED') throw new UserError('CONFLICT', `${key} was launched already.`);
    const slip = Math.max(0, daysBetween(bet.launchBy!, on));
    const reviewOn = addDays(bet.reviewOn!, slip);
    const needed = daysNeeded(bet.plan, bet.windowDays!);
    if (daysBetween(on, reviewOn) < needed) {
      throw badInput(
        'on',
        `The review date ${reviewOn} comes before the window ends, ${needed} days after the launch.`,
      );
    }
    await bets.updateBet(tx, bet.number, {
      launchedOn: on,
      reviewOn,
      promisedReviewOn: bet.reviewOn,
      isRetrospective,
      baseline,
    });
  });
}

/** The one way to change a bet that is there: locked, with its revision checked. */
async function changeBet(
  context: Context,
  { key, revision }: { key: string; revision: number | null | undefined },
  change: (tx: Model, bet: BetRow) => Promise<void>,
): Promise<BetRow> {
  requireRole(context.access, 'EDITOR');
  const known = await findBet(context, key);
  if (known === null) throw new UserError('NOT_FOUND', `There is no bet “${key}”.`, { field: 'key' });
  await context.house.model.db.transaction(async (tx) => {
    const bet = await bets.lockBet(tx, known.number);
    if (revision != null && revision !== bet!.revision) throw staleRevision(`bet ${key}`);
    await change(tx, bet!);
  });
  forgetRows(context);
  return getBet(context, known.number);
}

async function getBet({ loaders }: Context, number: number): Promise<BetRow> {
  return (await loaders.bet.load(number))!;
}

/** Keys of the metrics that a bet's rules read. */
function metricKeysOf({ guardrails, leadingMetricKey }: BetRow): string[] {
  const guarding = guardrails.map(({ metricKey }) => metricKey);
  return leadingMetricKey === null ? guarding : [...guarding, leadingMetricKey];
}

/** The days on one of which each of them must have had data. */
function measuredDays({ reviewOn }: BetRow, day: string): { from: string; to: string } {
  const to = earlier(reviewOn, day);
  return { from: addDays(to, -28), to };
}

/** The metrics that a bet's rules read, by key, with whether they have had data lately. */
async function readBetMetrics(
  tx: Model,
  bet: BetRow,
  day: string,
): Promise<Map<string, BetMetric & { version: number }>> {
  const keys = metricKeysOf(bet);
  const measured = await listMeasuredMetrics(tx, keys, measuredDays(bet, day));
  const rows = await findMetrics(tx, keys);
  const points = await listMetricPoints(
    tx,
    rows.filter(({ current }) => current.kind === 'IMPORTED').map(({ current }) => current.id),
  );
  const importedOf = (versionId: number) =>
    points.flatMap((point) => (point.versionId === versionId ? (point.value ?? []) : []));
  return new Map(
    rows.map(({ current, ...row }) => [
      row.key,
      {
        ...row,
        kind: current.kind,
        lint: lintMetric(current.definition, {
          goodDirection: row.goodDirection,
          imported: importedOf(current.id),
        }),
        isMeasured: measured.includes(row.key),
      },
    ]),
  );
}

function termsOf(bet: BetRow, metrics: ReadonlyMap<string, BetMetric>) {
  return {
    ...bet,
    leadingMetric: bet.leadingMetricKey === null ? null : metrics.get(bet.leadingMetricKey)!,
    guardrails: bet.guardrails.map(({ metricKey, margin }) => ({ metric: metrics.get(metricKey)!, margin })),
  };
}

async function findCapProblem(
  { access }: Context,
  tx: Model,
  { teamKey }: BetRow,
  overrideReason: string | null | undefined,
): Promise<BetProblem | null> {
  const [team] = await findTeams(tx, [teamKey]);
  const inProgress = (await bets.countBetsInProgress(tx, [teamKey])).get(teamKey) ?? 0;
  if (team === undefined || inProgress < team.wipLimit) return null;
  if (overrideReason?.trim()) {
    requireRole(access, 'ADMIN');
    return null;
  }
  return {
    code: 'WIP_LIMIT',
    field: 'team',
    message: `${team.name} has ${inProgress} bets in progress and a cap of ${team.wipLimit}. Decide one first, or let an ADMIN give a reason.`,
  };
}

function earlier(day: string | null, other: string): string {
  return day !== null && day < other ? day : other;
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
