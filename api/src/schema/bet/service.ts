import * as bets from '@leadline/db/relational/bet';
import type { BetRow } from '@leadline/db/relational/bet';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { statusOf } from '../../domain/bet.ts';
import { badInput, checkLength, longestText, UserError } from '../../errors.ts';
import { loadAll, priming } from '../../loaders.ts';
import { connect } from '../shared/connection.ts';
import type { Connection, PageArguments } from '../shared/connection.ts';
import { listPlaced } from '../shared/placed-list.ts';
import { idOf } from '../shared/uuid.ts';
import type { BetInput, QueryBetsArgs } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { readTitledBet } from './bet-input.ts';
import { betKey, changeBet, getBet } from './change-bet.ts';
import type { BetToChange } from './change-bet.ts';
import { orderByPriority } from './priority.ts';

export async function listBets(
  context: Context,
  { filter, orderBy, ...page }: QueryBetsArgs,
): Promise<Connection<BetRow>> {
  const { quarter, team, theme, owner, mine, metric, stage, status, verdict, grade, retrospective, ...rest } =
    filter ?? {};
  const me = context.access.member?.id;
  if (mine && me === undefined) throw badInput('filter.mine', 'This caller is nobody, so no bet is theirs.');
  const found = bets.listBetRows(context.house.model.db, {
    filter: {
      quarterKey: quarter ?? undefined,
      teamKey: team ?? undefined,
      themeId: idOf(theme),
      ownerId: mine ? me : idOf(owner),
      metricKey: metric ?? undefined,
      stage: stage ?? undefined,
      status: status ? { among: status, today: await today(context) } : undefined,
      verdicts: verdict ?? undefined,
      grades: grade ?? undefined,
      isRetrospective: retrospective ?? undefined,
      reviewBefore: rest.reviewBefore ?? undefined,
      launchedFrom: rest.launchedFrom ?? undefined,
      launchedTo: rest.launchedTo ?? undefined,
      search: rest.search ?? undefined,
    },
    orderBy: orderBy === 'PRIORITY' ? 'KEY' : orderBy,
  });
  const rows = priming(context.loaders.bet, found, ({ number }) => number);
  const list = orderBy === 'PRIORITY' ? orderByPriority(context, rows) : rows;
  return connect(`bets by ${orderBy}`, list, page);
}

/** The bets that a metric leads or guards, newest first. */
export function listBetsOfMetric({ loaders }: Context, key: string, page: PageArguments): Connection<BetRow> {
  const list = listPlaced<BetRow>({
    parts: [{ type: 'INTEGER', isNullable: false }],
    places: async () => (await loaders.betNumbersOfMetric.load(key)).map((number) => [number]),
    positionOf: ({ number }) => [number],
    load: (places) =>
      loadAll(
        loaders.bet,
        places.map(([number]) => number!),
      ),
  });
  return connect('bets of a metric', list, page);
}

export async function draftBet(context: Context, input: BetInput): Promise<BetRow> {
  const { fields, guardrails } = await readTitledBet(context, input);
  const number = await context.house.model.db.transaction((tx) =>
    bets.insertBet(tx, { ...fields, createdAt: context.house.now() }, guardrails),
  );
  forgetRows(context);
  return getBet(context, betKey(number));
}

/** Replaces a draft, whole. */
export async function updateBet(
  context: Context,
  { input, ...which }: BetToChange & { input: BetInput },
): Promise<BetRow> {
  const { fields, guardrails } = await readTitledBet(context, input);
  const day = await today(context);
  return changeBet(context, which, async (tx, bet) => {
    if (bet.committedAt !== null) {
      throw new UserError(
        'SEALED',
        `${which.key} is committed: its terms stand as they were promised. Amend it, with a reason.`,
      );
    }
    if (statusOf(bet, day) === 'DROPPED') throw new UserError('CONFLICT', `${which.key} was dropped.`);
    await bets.replaceGuardrails(tx, bet.number, guardrails);
    await bets.updateBet(tx, bet.number, fields);
  });
}

/** Gives a bet up; only before its launch. */
export async function dropBet(
  context: Context,
  { reason, ...which }: BetToChange & { reason: string },
): Promise<BetRow> {
  if (reason.trim() === '') throw badInput('reason', 'Say why it is dropped.');
  checkLength('reason', reason, longestText);
  const day = await today(context);
  return changeBet(context, which, async (tx, bet) => {
    const status = statusOf(bet, day);
    if (status === 'DROPPED') throw new UserError('CONFLICT', `${which.key} was dropped already.`);
    if (status !== 'DRAFT' && status !== 'COMMITTED') {
      throw new UserError(
        'CONFLICT',
        `${which.key} was launched: what was launched is decided, early if need be.`,
      );
    }
    await bets.updateBet(tx, bet.number, { droppedAt: context.house.now(), dropReason: reason.trim() });
  });
}
