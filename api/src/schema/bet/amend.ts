import * as bets from '@leadline/db/relational/bet';
import type { BetFields, BetGuardrail, BetRow, GuardedBetRow } from '@leadline/db/relational/bet';
import { lockTeam } from '@leadline/db/relational/member';
import type { Context } from '../../context.ts';
import { findChangedValues } from '../../domain/amendment.ts';
import { statusOf } from '../../domain/bet.ts';
import { findBetProblems } from '../../domain/bet-problems.ts';
import { badInput, checkLength, longestText, UserError } from '../../errors.ts';
import type { BetInput } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { readTitledBet } from './bet-input.ts';
import { readBetMetrics, termsOf } from './bet-metrics.ts';
import { betKey, changeBet } from './change-bet.ts';
import type { BetToChange } from './change-bet.ts';
import { findCapProblem } from './commit.ts';
import { addDays, daysBetween } from './days.ts';

/** Changes a bet after its commit: each changed value is kept beside what was sealed, which stays. */
export async function amendBet(
  context: Context,
  { input, reason, ...which }: BetToChange & { input: BetInput; reason: string },
): Promise<BetRow> {
  if (reason.trim() === '') throw badInput('reason', 'Say why it is changed.');
  checkLength('reason', reason, longestText);
  const { fields, guardrails } = await readTitledBet(context, input);
  const day = await today(context);
  return changeBet(context, which, async (tx, bet) => {
    refuseUnlessSealed(bet, day);
    const amended = { ...bet, ...fields, guardrails };
    const changes = findChangedValues(asInput(bet, bet.guardrails), asInput(fields, guardrails));
    if (changes.length === 0) throw badInput('input', 'Nothing of it has changed.');
    // What is amiss already, such as a metric without data, does not forbid to mend the rest.
    const [known, found] = await Promise.all(
      [bet, amended].map(async (terms) =>
        findBetProblems(termsOf(terms, await readBetMetrics(tx, terms, day)), daysBetween),
      ),
    );
    await lockTeam(tx, fields.teamKey);
    const capped = fields.teamKey === bet.teamKey ? null : await findCapProblem(tx, fields.teamKey);
    if (capped) found!.push(capped);
    const isKnown = (message: string) => known!.some((problem) => problem.message === message);
    const problems = found!.filter(({ message }) => !isKnown(message));
    if (problems.length > 0)
      throw new UserError(problems[0]!.code, problems.map(({ message }) => message).join(' '), { problems });
    await bets.insertAmendments(tx, {
      betNumber: bet.number,
      amendedAt: context.house.now(),
      amendedBy: context.access.member?.id ?? null,
      reason: reason.trim(),
      changes,
    });
    await bets.replaceGuardrails(
      tx,
      bet.number,
      guardrails.map((row) => withVersion(bet, row)),
    );
    await bets.updateBet(tx, bet.number, { ...fields, promisedReviewOn: promisedReviewOn(bet, amended) });
  });
}

function refuseUnlessSealed(bet: BetRow, today: string): void {
  const status = statusOf(bet, today);
  const key = betKey(bet.number);
  if (status === 'DRAFT')
    throw badInput('key', `${key} is a draft: it is changed by updateBet, without a reason.`);
  if (status === 'DROPPED') throw new UserError('CONFLICT', `${key} was dropped.`);
  if (status === 'DECIDED')
    throw new UserError('SEALED', `${key} is decided: nothing of it changes any more.`);
}

/** A bet under the names of BetInput, which the paths of amendments are made of. */
function asInput(bet: BetFields, guardrails: readonly BetGuardrail[]) {
  const { teamKey, quarterKey, themeId, ownerId, leadingMetricKey, ...rest } = bet;
  return {
    title: rest.title,
    team: teamKey,
    quarter: quarterKey,
    theme: themeId,
    owner: ownerId,
    problem: rest.problem,
    hypothesis: rest.hypothesis,
    leadingMetric: leadingMetricKey,
    prediction: rest.prediction,
    guardrails: guardrails.map(({ metricKey, margin }) => ({ metric: metricKey, margin })),
    alsoWatch: rest.alsoWatch,
    plan: rest.plan,
    windowDays: rest.windowDays,
    launchBy: rest.launchBy,
    reviewOn: rest.reviewOn,
    effortWeeks: rest.effortWeeks,
    risks: rest.risks,
    ask: rest.ask,
  };
}

/** A guardrail keeps the version that it was sealed with; one that came later has none. */
function withVersion({ guardrails }: GuardedBetRow, row: BetGuardrail) {
  const sealed = guardrails.find(({ metricKey }) => metricKey === row.metricKey);
  return { ...row, metricVersion: sealed?.metricVersion ?? null };
}

/** The review date that a correction of the launch starts from: what is written now, without the slip. */
function promisedReviewOn(before: BetRow, { launchBy, reviewOn }: BetFields): string | null {
  if (before.launchedOn === null || launchBy == null || reviewOn == null) return before.promisedReviewOn;
  if (reviewOn === before.reviewOn) return before.promisedReviewOn;
  return addDays(reviewOn, -Math.max(0, daysBetween(launchBy, before.launchedOn)));
}
