import { isEvaluated } from '@leadline/db/relational/evaluation';
import * as bets from '@leadline/db/relational/bet';
import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { daysToReview, statusOf } from '../../domain/bet.ts';
import { badInput, UserError } from '../../errors.ts';
import { dateOf, today } from '../workspace/service.ts';
import { changeBet, getBet } from './change-bet.ts';
import type { BetToChange } from './change-bet.ts';
import { findDayOfFirstExposure } from './commit.ts';
import { addDays, daysBetween } from './days.ts';
import { readLevelBefore, sealedLevelTerms } from './level.ts';
import { readSealed, sealBet } from './seal.ts';

/** Moves the review date by the slip of a late launch. Said again, it corrects the launch. */
export async function launchBet(
  context: Context,
  { on, ...which }: BetToChange & { on: string },
): Promise<BetRow> {
  const day = await today(context);
  if (on > day) throw badInput('on', `${on} has not come yet; say so when it was launched. Today is ${day}.`);
  const committed = await getBet(context, which.key);
  // The facts are read before the transaction: a query of theirs must not hold locks.
  const isRetrospective = await wasThereBefore(context, committed, on);
  const baseline = await readSealedBaseline(context, committed, isRetrospective ? on : null);
  return changeBet(context, { ...which, revision: which.revision ?? committed.revision }, async (tx, bet) => {
    const status = statusOf(bet, day);
    if (status === 'DRAFT')
      throw badInput('key', `${which.key} is a draft: commit to it before it is launched.`);
    if (status === 'DROPPED' || status === 'DECIDED')
      throw new UserError(
        'CONFLICT',
        `${which.key} was ${status.toLowerCase()}: its launch stands as it is.`,
      );
    if (await isEvaluated(tx, bet.number)) {
      throw new UserError(
        'CONFLICT',
        `${which.key} was evaluated already: its launch on ${bet.launchedOn} can be corrected no more.`,
      );
    }
    const promisedReviewOn = bet.promisedReviewOn ?? bet.reviewOn!;
    const reviewOn = addDays(promisedReviewOn, Math.max(0, daysBetween(bet.launchBy!, on)));
    const needed = daysToReview(bet.plan, bet.windowDays!);
    if (daysBetween(on, reviewOn) < needed) {
      throw badInput(
        'on',
        `The review date ${reviewOn} comes before the window ends, ${needed} days after the launch.`,
      );
    }
    await bets.updateBet(tx, bet.number, {
      ...{ launchedOn: on, reviewOn, promisedReviewOn, isRetrospective, baseline },
      launchSaidAt: context.house.now(),
      ...(bet.sealed !== null && sealBet({ ...readSealed(bet.sealed), baseline })),
    });
  });
}

/** Launched, or met by a first subject, before the day of the commit: entered from the past. */
async function wasThereBefore(context: Context, bet: BetRow, on: string): Promise<boolean> {
  if (bet.committedAt === null) return false;
  const committedOn = await dateOf(context, bet.committedAt);
  const exposedOn = await findDayOfFirstExposure(context, bet);
  return on < committedOn || (exposedOn !== null && exposedOn < committedOn);
}

/**
 * What was sealed stands, save for a bet from the past, whose baseline lies before its launch, and for
 * one that a correction has made no bet from the past after all.
 */
async function readSealedBaseline(
  context: Context,
  bet: BetRow,
  retrospectivelyOn: string | null,
): Promise<number | null> {
  if (bet.committedAt === null || bet.sealed === null) return bet.baseline;
  const isAsSealed = retrospectivelyOn === null && !bet.isRetrospective;
  if (isAsSealed) return bet.baseline;
  const day = retrospectivelyOn ?? (await dateOf(context, bet.committedAt));
  return readLevelBefore(context, sealedLevelTerms(readSealed(bet.sealed)), day);
}
