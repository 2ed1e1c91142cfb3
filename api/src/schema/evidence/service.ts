import { Temporal } from 'temporal-polyfill';
import { listBetsToEvaluate } from '@leadline/db/relational/evaluation';
import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidenceRecord } from '@leadline/db/vocabulary';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, UserError } from '../../errors.ts';
import { getBet } from '../bet/change-bet.ts';
import { addDays } from '../bet/days.ts';
import { checkSegments } from '../series/check-segments.ts';
import { getMetrics } from '../series/service.ts';
import type { QueryMeasureArgs } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { computeEvidence, evaluate } from './evaluate.ts';
import type { EvidenceRow } from './evidence.ts';
import { isEvaluated } from './final.ts';
import { measureLaunch } from './measure.ts';
import { remeasure, remeasureAll } from './remeasurement.ts';
import { getSealedMetric } from './sealed-metric.ts';
import { readSurroundings } from './surroundings.ts';

/** Evaluates a launched bet now, or measures its kept promise again where that is due, and keeps what was found. */
export async function evaluateBet(context: Context, key: string): Promise<BetRow> {
  const bet = await getBet(context, key);
  if (!isEvaluated(bet))
    throw new UserError('CONFLICT', `${key} was not launched: there is nothing to evaluate yet.`);
  await evaluate(context, bet);
  forgetRows(context);
  await remeasure(context, bet);
  forgetRows(context);
  return getBet(context, key);
}

/**
 * The latest evaluation of a launched bet; before the first, and where its review date has come since, what
 * one would find now. Null before launch.
 */
export async function findEvidence(context: Context, bet: BetRow): Promise<EvidenceRow | null> {
  if (!isEvaluated(bet)) return null;
  const { loaders } = context;
  const latest = await loaders.latestEvaluation.load(bet.number);
  const history = await loaders.evaluationsOfBet.load(bet.number);
  const isDue = bet.reviewOn !== null && bet.reviewOn <= (await today(context));
  if (latest !== null && (latest.isFrozen || !isDue)) return rowOf(latest, history);
  const { record } = await computeOnce(context, bet);
  return { betNumber: bet.number, record, evaluatedAt: context.house.now(), history };
}

/** Days of nearly three years, since a bet is evaluated once a day. */
const longestHistory = 1000;

/** The newest evaluations of a bet, oldest first. */
export async function listEvidence(context: Context, bet: BetRow, last: number): Promise<EvidenceRow[]> {
  if (last < 1 || last > longestHistory)
    throw badInput('last', `last is ${last}; it is a whole number from 1 to ${longestHistory}.`);
  const history = await context.loaders.evaluationsOfBet.load(bet.number);
  return history.slice(-last).map((row) => rowOf(row, history));
}

function rowOf(row: EvaluationRow, history: readonly EvaluationRow[]): EvidenceRow {
  const { record, evaluatedAt } = row;
  return { betNumber: row.betNumber, record, evaluatedAt, history: history.filter(({ id }) => id < row.id) };
}

/** By the rows of a request: several fields of a bet read it. */
const computed = new WeakMap<BetRow, ReturnType<typeof computeEvidence>>();

function computeOnce(context: Context, bet: BetRow): ReturnType<typeof computeEvidence> {
  const known = computed.get(bet) ?? computeEvidence(context, bet);
  computed.set(bet, known);
  return known;
}

const longestWindowDays = 366;
const baselineDays = 84;

/** What a release that nobody promised anything of did to a metric. */
export async function measureRelease(
  context: Context,
  { metric: key, on, windowDays, where, controls }: QueryMeasureArgs,
): Promise<EvidenceRow> {
  await getMetrics(context, [key], 'metric');
  if (controls.length > 0) await getMetrics(context, controls, 'controls');
  await checkSegments(context, { where, groupBy: [] });
  if (windowDays < 7 || windowDays > longestWindowDays || windowDays % 7 !== 0) {
    throw badInput(
      'windowDays',
      `windowDays is ${windowDays}; it is whole weeks, from 7 to ${longestWindowDays} days.`,
    );
  }
  const metric = await getSealedMetric(context, key, {});
  const around = await readSurroundings(context, key, { bet: null, launchedOn: on, windowDays });
  const { evidence } = await measureLaunch(context, {
    ...{ metric, where, launchedOn: on, windowDays, baselineDays, isAgain: false },
    controls: await Promise.all(
      controls.filter((control) => control !== key).map((control) => getSealedMetric(context, control, {})),
    ),
    dataBefore: addDays(await today(context), 1),
    around: { ...around, predictedLift: null, stoppedEarly: false },
  });
  const record: EvidenceRecord = {
    ...evidence,
    metricKey: key,
    metricVersion: metric.version,
    guardrails: [],
    alsoWatch: [],
    verdict: { kind: 'IN_EVALUATION', rule: 'too-early', reasons: [] },
  };
  return { betNumber: null, record, evaluatedAt: context.house.now(), history: [] };
}

/**
 * Evaluates every launched bet that is not frozen, and measures kept promises again that are due. One launched today is left for tomorrow, so that the day
 * of its launch can still be corrected. One that fails keeps no other from its turn, and is told of at the end.
 */
export async function evaluateAll(context: Context): Promise<number> {
  const { house } = context;
  const { timeZone } = await context.loaders.workspace();
  const startOfToday = Temporal.PlainDate.from(await today(context)).toZonedDateTime(timeZone);
  const numbers = await listBetsToEvaluate(house.model.db, {
    saidBefore: new Date(startOfToday.epochMilliseconds),
  });
  const failures: unknown[] = [];
  for (const number of numbers) {
    context.signal?.throwIfAborted();
    const bet = (await context.loaders.bet.load(number))!;
    await evaluate(context, bet).catch((error: unknown) => failures.push(error));
  }
  forgetRows(context);
  await remeasureAll(context).catch((error: unknown) => failures.push(error));
  forgetRows(context);
  if (failures.length > 0) throw failures[0];
  return numbers.length;
}
