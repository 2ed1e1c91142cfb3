import {
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  gt,
  or,
  sql,
} from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { amendment, bet, evaluation, guardrail, member, metric, theme, verdict } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import type {
  BetStatus,
  EvidenceGrade,
  EvidenceRecord,
  GoodDirection,
  Stage,
  VerdictKind,
} from '../vocabulary.ts';
import { containing, hasId, isAnyOf } from './conditions.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';
import type { SortKey } from './keyset.ts';
import { readPackedRows } from './packed-rows.ts';

const rowsPerPart = 500;

export type GuardrailRow = typeof guardrail.$inferSelect;
export type AmendmentRow = typeof amendment.$inferSelect;
export type VerdictRow = typeof verdict.$inferSelect;
export type BetRow = typeof bet.$inferSelect;
/** A bet with its guardrails in the author's order. */
export type GuardedBetRow = BetRow & { guardrails: GuardrailRow[] };

/** What the author writes; the rest is set by the bet's life. */
export type BetFields = Pick<
  typeof bet.$inferSelect,
  | 'title'
  | 'teamKey'
  | 'quarterKey'
  | 'themeId'
  | 'ownerId'
  | 'problem'
  | 'hypothesis'
  | 'leadingMetricKey'
  | 'prediction'
  | 'alsoWatch'
  | 'plan'
  | 'windowDays'
  | 'launchBy'
  | 'reviewOn'
  | 'effortWeeks'
  | 'risks'
  | 'ask'
>;
export type BetGuardrail = Pick<GuardrailRow, 'metricKey' | 'margin'> &
  Partial<Pick<GuardrailRow, 'metricVersion'>>;

export interface BetFilter {
  quarterKey?: string | undefined;
  teamKey?: string | undefined;
  /** null of a theme, or an owner, that there cannot be. */
  themeId?: string | null | undefined;
  ownerId?: string | null | undefined;
  /** Leads or guards. */
  metricKey?: string | undefined;
  stage?: Stage | undefined;
  /** `today` decides what is due. */
  status?: { among: readonly BetStatus[]; today: string } | undefined;
  /** As signed. */
  verdicts?: readonly VerdictKind[] | undefined;
  /** Of the latest evaluation. */
  grades?: readonly EvidenceGrade[] | undefined;
  isRetrospective?: boolean | undefined;
  reviewBefore?: string | undefined;
  launchedFrom?: string | undefined;
  launchedTo?: string | undefined;
  search?: string | undefined;
}

export type BetOrder = 'REVIEW_ON' | 'LAUNCHED_ON' | 'KEY';

const newestKey: SortKey<BetRow> = { field: 'number', isDescending: true };
const orders: Record<BetOrder, readonly SortKey<BetRow>[]> = {
  REVIEW_ON: [{ field: 'reviewOn' }, newestKey],
  LAUNCHED_ON: [{ field: 'launchedOn', isDescending: true }, newestKey],
  KEY: [newestKey],
};

/** The bets that the filter lets through, in order. */
export function listBetRows(
  model: Model,
  { filter, orderBy }: { filter: BetFilter; orderBy: BetOrder },
): RowList<BetRow> {
  return listRows<BetRow>(model, {
    from: bet,
    where: and(...conditionsOf(model, filter)),
    order: orders[orderBy],
  });
}

function conditionsOf(model: Model, filter: BetFilter): (SQL | undefined)[] {
  const pattern = filter.search && containing(filter.search);
  return [
    filter.quarterKey && eq(bet.quarterKey, filter.quarterKey),
    filter.teamKey && eq(bet.teamKey, filter.teamKey),
    hasId(bet.themeId, filter.themeId),
    hasId(bet.ownerId, filter.ownerId),
    filter.metricKey && involves(model, filter.metricKey),
    filter.stage &&
      inArray(
        bet.leadingMetricKey,
        model.select({ key: metric.key }).from(metric).where(eq(metric.stage, filter.stage)),
      ),
    filter.status &&
      or(sql`false`, ...filter.status.among.map((status) => hasStatus(status, filter.status!.today))),
    filter.verdicts &&
      inArray(
        bet.number,
        model
          .select({ number: verdict.betNumber })
          .from(verdict)
          .where(inArray(verdict.kind, [...filter.verdicts])),
      ),
    filter.grades && inArray(bet.number, numbersGraded(model, filter.grades)),
    filter.isRetrospective === undefined ? undefined : eq(bet.isRetrospective, filter.isRetrospective),
    filter.reviewBefore && lt(bet.reviewOn, filter.reviewBefore),
    filter.launchedFrom && gte(bet.launchedOn, filter.launchedFrom),
    filter.launchedTo && lt(bet.launchedOn, filter.launchedTo),
    pattern &&
      or(ilike(bet.title, pattern), ilike(bet.problem, pattern), sql`'B-' || ${bet.number} ILIKE ${pattern}`),
  ].map((condition) => condition || undefined);
}

function numbersGraded(model: Model, grades: readonly EvidenceGrade[]) {
  const latest = model
    .selectDistinctOn([evaluation.betNumber], {
      number: evaluation.betNumber,
      grade: sql<EvidenceGrade>`${evaluation.record} ->> 'grade'`.as('grade'),
    })
    .from(evaluation)
    .orderBy(evaluation.betNumber, desc(evaluation.id))
    .as('latest');
  return model
    .select({ number: latest.number })
    .from(latest)
    .where(inArray(latest.grade, [...grades]));
}

function involves(model: Model, metricKey: string): SQL {
  return or(
    eq(bet.leadingMetricKey, metricKey),
    exists(
      model
        .select()
        .from(guardrail)
        .where(and(eq(guardrail.betNumber, bet.number), eq(guardrail.metricKey, metricKey))),
    ),
  )!;
}

/** The same words as the domain's `statusOf`, over rows. */
function hasStatus(status: BetStatus, today: string): SQL {
  const open = and(isNull(bet.droppedAt), isNull(bet.decidedAt))!;
  switch (status) {
    case 'DROPPED':
      return isNotNull(bet.droppedAt);
    case 'DECIDED':
      return isNotNull(bet.decidedAt);
    case 'DRAFT':
      return and(open, isNull(bet.committedAt))!;
    case 'COMMITTED':
      return and(open, isNotNull(bet.committedAt), isNull(bet.launchedOn))!;
    case 'LIVE':
      return and(open, isNotNull(bet.launchedOn), gt(bet.reviewOn, today))!;
    case 'VERDICT_DUE':
      return and(open, isNotNull(bet.launchedOn), lte(bet.reviewOn, today))!;
  }
}

export function findBets(model: Model, numbers: readonly number[]): Promise<BetRow[]> {
  return readPackedRows(model, bet, { where: isAnyOf(bet.number, numbers), orderBy: [asc(bet.number)] });
}

/** Guardrails of these bets, in the author's order. */
export function listGuardrails(model: Model, numbers: readonly number[]): Promise<GuardrailRow[]> {
  return readPackedRows(model, guardrail, {
    where: isAnyOf(guardrail.betNumber, numbers),
    orderBy: [asc(guardrail.betNumber), asc(guardrail.position)],
  });
}

async function findGuardedBets(model: Model, numbers: readonly number[]): Promise<GuardedBetRow[]> {
  const bets = await findBets(model, numbers);
  const guardrails = Map.groupBy(await listGuardrails(model, numbers), ({ betNumber }) => betNumber);
  return bets.map((row) => ({ ...row, guardrails: guardrails.get(row.number) ?? [] }));
}

/** A bet with its verdict, and the words of what it points to. */
export interface WholeBet {
  bet: GuardedBetRow;
  verdict: VerdictRow | null;
  themeTitle: string | null;
  ownerName: string | null;
}

/** Every bet by its number, read in parts. */
export async function* readAllBets(model: Model): AsyncGenerator<WholeBet> {
  for (let last = 0; ;) {
    const rows = await model
      .select({ number: bet.number, verdict, themeTitle: theme.title, ownerName: member.name })
      .from(bet)
      .leftJoin(verdict, eq(verdict.betNumber, bet.number))
      .leftJoin(theme, eq(theme.id, bet.themeId))
      .leftJoin(member, eq(member.id, bet.ownerId))
      .where(gt(bet.number, last))
      .orderBy(asc(bet.number))
      .limit(rowsPerPart);
    const bets = await findGuardedBets(
      model,
      rows.map(({ number }) => number),
    );
    const byNumber = new Map(bets.map((row) => [row.number, row]));
    for (const { number, ...rest } of rows) {
      const found = byNumber.get(number);
      // One that was removed between the two questions is not there any more.
      if (found) yield { bet: found, ...rest };
    }
    if (rows.length < rowsPerPart) return;
    last = rows.at(-1)!.number;
  }
}

/** For each metric, the numbers of the bets that it leads or guards, newest first. */
export async function listBetNumbersOfMetrics(
  model: Model,
  keys: readonly string[],
): Promise<Map<string, number[]>> {
  const [led, guarded] = await Promise.all([
    model
      .select({ number: bet.number, key: bet.leadingMetricKey })
      .from(bet)
      .where(inArray(bet.leadingMetricKey, [...keys])),
    model
      .select({ number: guardrail.betNumber, key: guardrail.metricKey })
      .from(guardrail)
      .where(inArray(guardrail.metricKey, [...keys])),
  ]);
  const numbersOf = (key: string) =>
    new Set([...led, ...guarded].filter((row) => row.key === key).map((row) => row.number));
  return new Map(keys.map((key) => [key, [...numbersOf(key)].sort((a, b) => b - a)]));
}

/** How many bets of each team are COMMITTED, LIVE or VERDICT_DUE. */
export async function countBetsInProgress(
  model: Model,
  teamKeys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await model
    .select({ key: bet.teamKey, count: sql<number>`count(*)::int` })
    .from(bet)
    .where(
      and(
        inArray(bet.teamKey, [...teamKeys]),
        isNotNull(bet.committedAt),
        isNull(bet.decidedAt),
        isNull(bet.droppedAt),
      ),
    )
    .groupBy(bet.teamKey);
  return new Map(rows.map((row) => [row.key, row.count]));
}

export async function insertBet(
  model: Model,
  fields: BetFields & { createdAt: Date },
  guardrails: readonly BetGuardrail[],
): Promise<number> {
  const [row] = await model.insert(bet).values(fields).returning({ number: bet.number });
  await insertGuardrails(model, row!.number, guardrails);
  return row!.number;
}

/** Holds the bet's row until the transaction ends; null when there is none. */
export async function lockBet(model: Model, number: number): Promise<GuardedBetRow | null> {
  const [row] = await model.select().from(bet).where(eq(bet.number, number)).for('update');
  return row ? { ...row, guardrails: await listGuardrails(model, [number]) } : null;
}

/** Changes a bet and raises its revision. */
export async function updateBet(
  model: Model,
  number: number,
  changes: Partial<Omit<typeof bet.$inferInsert, 'number' | 'revision'>>,
): Promise<void> {
  await model
    .update(bet)
    .set({ ...changes, revision: sql`${bet.revision} + 1` })
    .where(eq(bet.number, number));
}

export async function replaceGuardrails(
  model: Model,
  number: number,
  guardrails: readonly BetGuardrail[],
): Promise<void> {
  await model.delete(guardrail).where(eq(guardrail.betNumber, number));
  await insertGuardrails(model, number, guardrails);
}

async function insertGuardrails(
  model: Model,
  betNumber: number,
  guardrails: readonly BetGuardrail[],
): Promise<void> {
  if (guardrails.length === 0) return;
  await model.insert(guardrail).values(guardrails.map((row, position) => ({ ...row, betNumber, position })));
}

/** Fixes the version of a guardrail's metric, with the commit. */
export async function setGuardrailVersion(
  model: Model,
  { betNumber, metricKey, metricVersion }: { betNumber: number; metricKey: string; metricVersion: number },
): Promise<void> {
  await model
    .update(guardrail)
    .set({ metricVersion })
    .where(and(eq(guardrail.betNumber, betNumber), eq(guardrail.metricKey, metricKey)));
}

/** Keeps the values that were changed at one time. */
export async function insertAmendments(
  model: Model,
  {
    changes,
    ...amended
  }: Pick<AmendmentRow, 'betNumber' | 'amendedAt' | 'amendedBy' | 'reason'> & {
    changes: readonly Pick<AmendmentRow, 'field' | 'before' | 'after'>[];
  },
): Promise<void> {
  await model.insert(amendment).values(changes.map((change) => ({ ...amended, ...change })));
}

/** What was changed of these bets after their commit, oldest first. */
export function listAmendments(model: Model, numbers: readonly number[]): Promise<AmendmentRow[]> {
  return model
    .select()
    .from(amendment)
    .where(inArray(amendment.betNumber, [...numbers]))
    .orderBy(asc(amendment.id));
}

export async function insertVerdict(model: Model, row: VerdictRow): Promise<void> {
  await model.insert(verdict).values(row);
}

export function findVerdicts(model: Model, numbers: readonly number[]): Promise<VerdictRow[]> {
  return model
    .select()
    .from(verdict)
    .where(inArray(verdict.betNumber, [...numbers]));
}

/** A decided bet, as base rates read it. */
export interface PastBetRow {
  number: number;
  signedAt: Date;
  metricKey: string;
  stage: Stage;
  goodDirection: GoodDirection;
  /** As signed. */
  kind: VerdictKind;
  /** What was frozen on the horizon; null where there was no evaluation. */
  evidence: EvidenceRecord | null;
}

/** Every decided bet with its leading metric. */
export function listPastBets(model: Model): Promise<PastBetRow[]> {
  return model
    .select({
      number: bet.number,
      signedAt: verdict.signedAt,
      metricKey: metric.key,
      stage: metric.stage,
      goodDirection: metric.goodDirection,
      kind: verdict.kind,
      evidence: evaluation.record,
    })
    .from(verdict)
    .innerJoin(bet, eq(bet.number, verdict.betNumber))
    .innerJoin(metric, eq(metric.key, bet.leadingMetricKey))
    .leftJoin(evaluation, and(eq(evaluation.betNumber, bet.number), eq(evaluation.isFrozen, true)));
}
