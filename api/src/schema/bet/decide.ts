import { insertEvaluation } from '@leadline/db/relational/evaluation';
import * as bets from '@leadline/db/relational/bet';
import type { BetRow } from '@leadline/db/relational/bet';
import type { NextStep, VerdictKind } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { statusOf } from '../../domain/bet.ts';
import { badInput, checkLength, longestText, UserError } from '../../errors.ts';
import { today } from '../workspace/service.ts';
import { isEvaluated, readFinalEvaluation } from '../evidence/final.ts';
import { changeBet, getBet } from './change-bet.ts';
import type { BetToChange } from './change-bet.ts';

export interface VerdictToSign extends BetToChange {
  kind: VerdictKind;
  step: NextStep;
  learned: string;
  next: string;
  reason?: string | null | undefined;
}

/** What the rule “weak-evidence” gives of a bet that was sealed by nothing that can be evaluated. */
const draftWithoutSeal: VerdictKind = 'INCONCLUSIVE';

/** Signs a verdict on what was frozen on the horizon; before the review date it stops the bet early. */
export async function decideBet(context: Context, signed: VerdictToSign): Promise<BetRow> {
  const { key, revision, kind, step } = signed;
  const [learned, next, reason] = [signed.learned.trim(), signed.next.trim(), signed.reason?.trim() || null];
  if (kind === 'IN_EVALUATION')
    throw badInput('kind', 'IN_EVALUATION is no verdict to sign: it says that it is too early for one.');
  if (learned === '') throw badInput('learned', 'Say what was learned.');
  if (next === '') throw badInput('next', 'Say what comes next.');
  for (const [field, text] of Object.entries({ learned, next, reason: reason ?? '' }))
    checkLength(field, text, longestText);
  const day = await today(context);
  const launched = await getBet(context, key);
  // The facts are read before the transaction: a query of theirs must not hold locks.
  const final = isEvaluated(launched) ? await readFinalEvaluation(context, launched) : null;
  const draft = final?.record.verdict.kind ?? draftWithoutSeal;
  return changeBet(context, { key, revision: revision ?? launched.revision }, async (tx, bet) => {
    const status = statusOf(bet, day);
    if (status === 'DECIDED') throw new UserError('CONFLICT', `The verdict of ${key} is signed already.`);
    if (status !== 'LIVE' && status !== 'VERDICT_DUE')
      throw new UserError('CONFLICT', `${key} was not launched: there is nothing to judge yet.`);
    const isStoppedEarly = status === 'LIVE';
    if (reason === null && isStoppedEarly)
      throw badInput('reason', `${key} is reviewed on ${bet.reviewOn}; say why it is stopped early.`);
    if (reason === null && kind !== draft) {
      throw badInput('reason', `The sealed rules give ${draft}; say why you sign ${kind}.`);
    }
    const signedAt = context.house.now();
    await bets.insertVerdict(tx, {
      betNumber: bet.number,
      ...{ kind, draft, step, learned, next, reason, isStoppedEarly, signedAt },
      signedBy: context.access.member?.id ?? null,
    });
    if (final?.isNew)
      await insertEvaluation(tx, { ...final.row, betNumber: bet.number, evaluatedAt: signedAt });
    await bets.updateBet(tx, bet.number, { decidedAt: signedAt });
  });
}
