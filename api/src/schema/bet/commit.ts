import { isDeepStrictEqual } from 'node:util';
import * as bets from '@leadline/db/relational/bet';
import type { BetRow, GuardedBetRow } from '@leadline/db/relational/bet';
import type { Model } from '@leadline/db/relational/connect';
import { findTeams, lockTeam } from '@leadline/db/relational/member';
import { findMetrics } from '@leadline/db/relational/metric';
import { readFirstExposure } from '@leadline/db/facts/queries/first-exposure';
import { requireRole } from '../../auth/access.ts';
import type { Context } from '../../context.ts';
import { statusOf } from '../../domain/bet.ts';
import { findBetProblems } from '../../domain/bet-problems.ts';
import type { BetProblem } from '../../domain/bet-problems.ts';
import { buildSealedBet } from '../../domain/sealed-bet.ts';
import type { CompleteTerms } from '../../domain/sealed-bet.ts';
import { checkLength, longestText, staleRevision, UserError } from '../../errors.ts';
import { refreshSince } from '../metric/refresh.ts';
import { dateOf, today } from '../workspace/service.ts';
import { measuredDays, metricKeysOf, readBetMetrics, readMetricVersions, termsOf } from './bet-metrics.ts';
import { changeBet, getBet } from './change-bet.ts';
import type { BetToChange } from './change-bet.ts';
import { daysBetween } from './days.ts';
import { levelTermsOf, readLevelBefore } from './level.ts';
import { sealBet } from './seal.ts';

/** Seals the commitment. Refuses with every problem listed, the first one's code being the error's. */
export async function commitBet(
  context: Context,
  { overrideReason, ...which }: BetToChange & { overrideReason?: string | null | undefined },
): Promise<BetRow> {
  checkLength('overrideReason', overrideReason ?? '', longestText);
  const { house } = context;
  const day = await today(context);
  // The facts are read before the transaction: a query of theirs must not hold locks.
  const found = await getBet(context, which.key);
  const draft = { ...found, guardrails: await context.loaders.guardrailsOfBet.load(found.number) };
  const versions = await readMetricVersions(house.model.db, draft);
  const exposedOn = await findDayOfFirstExposure(context, draft);
  const isRetrospective = exposedOn !== null && exposedOn < day;
  const baseline = await readLevelBefore(context, levelTermsOf(draft), isRetrospective ? exposedOn : day);
  // An import is answered before the points that it changes are computed.
  for (const { key, current } of await findMetrics(house.model.db, metricKeysOf(draft)))
    await refreshSince(house, [key], measuredDays(draft, day, current.definition).from);
  return changeBet(context, { ...which, revision: which.revision ?? draft.revision }, async (tx, bet) => {
    if (statusOf(bet, day) !== 'DRAFT') throw new UserError('CONFLICT', `${which.key} is no draft any more.`);
    await lockTeam(tx, bet.teamKey);
    if (!isDeepStrictEqual(versions, await readMetricVersions(tx, bet))) throw staleRevision('metrics');
    await refuseProblems(context, tx, { bet, day, overrideReason });
    const committedAt = house.now();
    const sealed = buildSealedBet(completeTerms(bet), {
      bet: which.key,
      ...{ committedAt, baseline, metricVersions: versions },
    });
    for (const { metric: metricKey, version: metricVersion } of sealed.guardrails)
      await bets.setGuardrailVersion(tx, { betNumber: bet.number, metricKey, metricVersion });
    await bets.updateBet(tx, bet.number, {
      ...{ committedAt, baseline, isRetrospective },
      leadingMetricVersion: sealed.leadingMetric.version,
      overrideReason: overrideReason?.trim() || null,
      ...sealBet(sealed),
    });
  });
}

async function refuseProblems(
  context: Context,
  tx: Model,
  {
    bet,
    day,
    overrideReason,
  }: { bet: GuardedBetRow; day: string; overrideReason: string | null | undefined },
): Promise<void> {
  const problems = findBetProblems(termsOf(bet, await readBetMetrics(tx, bet, day)), daysBetween);
  const capped = await findCapProblem(tx, bet.teamKey);
  if (capped && overrideReason?.trim()) requireRole(context.access, 'ADMIN');
  else if (capped) problems.push(capped);
  if (problems.length === 0) return;
  throw new UserError(problems[0]!.code, problems.map(({ message }) => message).join(' '), { problems });
}

/** A team whose cap is reached; null while there is room. */
export async function findCapProblem(model: Model, teamKey: string): Promise<BetProblem | null> {
  const [team] = await findTeams(model, [teamKey]);
  const inProgress = (await bets.countBetsInProgress(model, [teamKey])).get(teamKey) ?? 0;
  if (team === undefined || inProgress < team.wipLimit) return null;
  return {
    code: 'WIP_LIMIT',
    field: 'team',
    message: `${team.name} has ${inProgress} bets in progress and a cap of ${team.wipLimit}. Decide one first, or let an admin give a reason.`,
  };
}

/** The workspace's day on which the first subject met a variant of the bet's experiment; null before. */
export async function findDayOfFirstExposure(
  context: Context,
  { plan }: Pick<BetRow, 'plan'>,
): Promise<string | null> {
  if (plan === null || !('experiment' in plan)) return null;
  const at = await readFirstExposure(await context.loaders.facts(), plan.experiment);
  return at === null ? null : dateOf(context, new Date(at));
}

/** A bet without problems lacks nothing. */
function completeTerms(bet: GuardedBetRow): CompleteTerms {
  return bet as GuardedBetRow & CompleteTerms;
}
