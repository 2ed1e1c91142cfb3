import type { Model } from '@leadline/db/relational/connect';
import {
  insertDecision,
  listDecisionRows,
  listSupersessions,
  lockDecision,
  lockSupersessions,
  putPosition,
  updateDecision,
} from '@leadline/db/relational/decision';
import type { DecisionRow } from '@leadline/db/relational/decision';
import type { DecisionStatus } from '@leadline/db/vocabulary';
import type { EvidenceRecord } from '@leadline/db/vocabulary';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { closesCircle, statusOfDecision } from '../../domain/decision.ts';
import { badInput, checkLength, longestText, staleRevision, UserError } from '../../errors.ts';
import { priming } from '../../loaders.ts';
import { readBetKey } from '../bet/change-bet.ts';
import { connect } from '../shared/connection.ts';
import type { Connection } from '../shared/connection.ts';
import { readText } from '../shared/text.ts';
import { findEvidence } from '../evidence/service.ts';
import { isUuid } from '../shared/uuid.ts';
import type {
  DecisionInput,
  MutationLogDecisionArgs,
  MutationReviewDecisionArgs,
  MutationTakePositionArgs,
  QueryDecisionsArgs,
} from '../types.generated.ts';
import { readDecided, readProposal } from './decision-input.ts';

/** The entry of that id; null where there is none. */
export async function findDecision({ loaders }: Context, id: string): Promise<DecisionRow | null> {
  return isUuid(id) ? loaders.decision.load(id.toLowerCase()) : null;
}

export function listDecisions(
  { house, loaders }: Context,
  { bet, search, from, to, reviewDueBefore, ...page }: QueryDecisionsArgs,
): Connection<DecisionRow> {
  const list = listDecisionRows(house.model.db, {
    betNumber: bet == null ? undefined : readBetKey(bet),
    search: search ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    reviewDueBefore: reviewDueBefore ?? undefined,
  });
  return connect(
    'decisions',
    priming(loaders.decision, list, ({ id }) => id),
    page,
  );
}

/** Where an entry stands: a later decision may have taken its place. */
export async function readStatus({ loaders }: Context, row: DecisionRow): Promise<DecisionStatus> {
  return statusOfDecision({ ...row, isSuperseded: await loaders.isSuperseded.load(row.id) });
}

/** Puts a decision up for positions. */
export async function proposeDecision(context: Context, input: DecisionInput): Promise<DecisionRow> {
  const fields = await readProposal(context, input);
  const { house } = context;
  const made = await insertDecision(house.model.db, { ...fields, createdAt: house.now(), decidedAt: null });
  tellChange(context, { before: null, after: made });
  forgetRows(context);
  return made;
}

/** Says where the caller stands on a proposal, in the place of an earlier word of theirs. */
export async function takePosition(
  context: Context,
  { decision: id, agrees, comment }: MutationTakePositionArgs,
): Promise<DecisionRow> {
  const { member } = context.access;
  if (member === null) throw new UserError('FORBIDDEN', 'A position is a person’s; this caller is nobody.');
  checkLength('comment', comment, longestText);
  return changeDecision(context, { id, field: 'decision' }, async (tx, row) => {
    if (row.chosen !== null)
      throw new UserError('CONFLICT', `“${row.title}” is decided; positions are taken before.`);
    await putPosition(tx, {
      decisionId: row.id,
      memberId: member.id,
      agrees,
      comment: comment.trim(),
      takenAt: context.house.now(),
    });
    return row;
  });
}

/** Logs a decision, decides the proposal of that id, or corrects the decision of that id. */
export async function logDecision(
  context: Context,
  { id, input, revision }: MutationLogDecisionArgs,
): Promise<DecisionRow> {
  const fields = await readDecided(context, input);
  const now = context.house.now();
  const snapshot = await readSnapshot(context, fields.betNumber);
  if (id == null) {
    if (revision != null) throw staleRevision('decision');
    const made = await insertDecision(context.house.model.db, {
      ...{ ...fields, snapshot },
      ...{ createdAt: now, decidedAt: now },
    });
    tellChange(context, { before: null, after: made });
    forgetRows(context);
    return made;
  }
  return changeDecision(context, { id, revision }, async (tx, row) => {
    if (fields.supersedesId !== null) await checkSuperseded(tx, row.id, fields.supersedesId);
    // A correction does not change what was on screen when it was decided.
    const shown = row.decidedAt === null ? { snapshot, decidedAt: now } : {};
    return updateDecision(tx, row.id, { ...fields, ...shown });
  });
}

/** The figures of a launched bet as they stand. */
async function readSnapshot(context: Context, betNumber: number | null): Promise<EvidenceRecord | null> {
  const bet = betNumber === null ? null : await context.loaders.bet.load(betNumber);
  return bet && ((await findEvidence(context, bet))?.record ?? null);
}

/** Looks at a decision again; a later review takes the place of an earlier one. */
export async function reviewDecision(
  context: Context,
  { id, stands, note, revision }: MutationReviewDecisionArgs,
): Promise<DecisionRow> {
  const reviewNote = readText('note', note, { missing: 'Say what was found.' });
  return changeDecision(context, { id, revision }, (tx, row) => {
    if (row.chosen === null)
      throw badInput('id', `“${row.title}” is still a proposal: decide it by logDecision first.`);
    return updateDecision(tx, row.id, { stands, reviewNote, reviewedAt: context.house.now() });
  });
}

/** The one way to change a decision that is there: locked, with its revision checked. */
async function changeDecision(
  context: Context,
  { id, revision, field = 'id' }: { id: string; revision?: number | null | undefined; field?: string },
  change: (tx: Model, row: DecisionRow) => Promise<DecisionRow>,
): Promise<DecisionRow> {
  const changed = await context.house.model.db.transaction(async (tx) => {
    // Taken before the row, so that two who would supersede each other wait in one line.
    await lockSupersessions(tx);
    const row = isUuid(id) ? await lockDecision(tx, id) : null;
    if (row === null)
      throw new UserError('NOT_FOUND', `There is no decision with the id “${id}”.`, { field });
    if (revision != null && revision !== row.revision) throw staleRevision('decision');
    const after = await change(tx, row);
    tellChange(context, { before: row, after });
    return after;
  });
  forgetRows(context);
  return changed;
}

async function checkSuperseded(tx: Model, id: string, supersedesId: string): Promise<void> {
  if (id === supersedesId)
    throw badInput('input.supersedes', 'A decision does not take its own place; name another one.');
  if (closesCircle(id, supersedesId, await listSupersessions(tx))) {
    throw badInput(
      'input.supersedes',
      'That decision takes the place of this one, at once or by others in between; only a later decision takes an earlier one’s place.',
    );
  }
}
