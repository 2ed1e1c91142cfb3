import { insertRemeasurement, listKeptPromises } from '@leadline/db/relational/remeasurement';
import type { BetRow } from '@leadline/db/relational/bet';
import type { RecordedEstimate } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { holdAgainst, remeasuredAfterDays } from '../../domain/remeasurement.ts';
import { loadAll } from '../../loaders.ts';
import { addDays } from '../bet/days.ts';
import { readSealed, reviewDayOf } from '../bet/seal.ts';
import { today } from '../workspace/service.ts';
import { measureMetric } from './measure.ts';
import { getSealedMetric } from './sealed-metric.ts';
import { listLaunchesOn } from './surroundings.ts';

export interface RemeasurementOfBet {
  dueOn: string;
  asOf: Date | null;
  held: boolean | null;
  relative: RecordedEstimate | null;
}

/** When a kept promise is measured again, and what was found; a promise that was not kept is not. */
export async function listRemeasurements(context: Context, bet: BetRow): Promise<RemeasurementOfBet[]> {
  const [horizonOn, found] = await Promise.all([
    findHorizonOfKept(context, bet),
    context.loaders.remeasurementsOfBet.load(bet.number),
  ]);
  if (horizonOn === null) return [];
  return duesOf(horizonOn).map((dueOn) => {
    const row = found.find((one) => one.dueOn === dueOn);
    return {
      dueOn,
      asOf: row?.measuredAt ?? null,
      held: row?.isHeld ?? null,
      relative: row?.relative ?? null,
    };
  });
}

/** Measures every kept promise again that is due and was not yet. One that fails keeps no other from its turn. */
export async function remeasureAll(context: Context): Promise<void> {
  const numbers = await listKeptPromises(context.house.model.db);
  const failures: unknown[] = [];
  for (const bet of await loadAll(context.loaders.bet, numbers)) {
    context.signal?.throwIfAborted();
    await remeasure(context, bet).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Measures a bet's kept promise again, where that is due and was not done yet, and keeps what was found. */
export async function remeasure(context: Context, bet: BetRow): Promise<void> {
  const horizonOn = await findHorizonOfKept(context, bet);
  if (horizonOn === null) return;
  const [day, found] = await Promise.all([
    today(context),
    context.loaders.remeasurementsOfBet.load(bet.number),
  ]);
  for (const dueOn of duesOf(horizonOn)) {
    if (dueOn > day || found.some((row) => row.dueOn === dueOn)) continue;
    await insertRemeasurement(context.house.model.db, {
      ...{ betNumber: bet.number, dueOn, measuredAt: context.house.now() },
      ...(await measureAgain(context, bet, { horizonOn, dueOn })),
    });
  }
}

function duesOf(horizonOn: string): string[] {
  return remeasuredAfterDays.map((days) => addDays(horizonOn, days));
}

/** The day on which evidence was frozen that says HIT; null where none does. */
async function findHorizonOfKept({ loaders }: Context, bet: BetRow): Promise<string | null> {
  const latest = await loaders.latestEvaluation.load(bet.number);
  if (!latest?.isFrozen || latest.record.verdict.kind !== 'HIT') return null;
  const reviewOn = reviewDayOf(readSealed(bet.sealed!), bet.launchedOn);
  // What was frozen before the review date has read the day of its horizon.
  return latest.dataBefore < reviewOn ? addDays(latest.dataBefore, -1) : reviewOn;
}

interface Due {
  horizonOn: string;
  dueOn: string;
}

type Found = ReturnType<typeof holdAgainst<RecordedEstimate>>;

async function measureAgain(context: Context, bet: BetRow, { horizonOn, dueOn }: Due): Promise<Found> {
  const sealed = readSealed(bet.sealed!);
  const launchedOn = bet.launchedOn!;
  const { leadingMetric, prediction } = sealed;
  const isMixed = 'rollout' in sealed.plan && (await hasGoneOrMetOthers(context, bet, dueOn));
  if (isMixed) return { isHeld: null, relative: null };
  const metric = await getSealedMetric(context, leadingMetric.key, sealed.metricVersions);
  const { evidence, srmPValue } = await measureMetric(
    context,
    {
      ...{ bet, sealed, launchedOn, horizonOn, dataBefore: dueOn },
      ...{ onlyMatured: true, stoppedEarly: false },
    },
    { metric, isLeading: true },
  );
  const { grade, relative } = evidence;
  const { goodDirection } = metric.metric;
  return holdAgainst({
    ...{ prediction, grade, relative, srmPValue },
    goodDirection: goodDirection === 'NEUTRAL' ? 'UP' : goodDirection,
  });
}

/**
 * Whether what was launched to everyone was taken back, or another bet was launched on its metric after the window by
 * which it was judged: what is measured later is then no more its own.
 */
async function hasGoneOrMetOthers(context: Context, bet: BetRow, dueOn: string): Promise<boolean> {
  const { leadingMetric, windowDays } = readSealed(bet.sealed!);
  const [verdict, launches] = await Promise.all([
    context.loaders.verdictOfBet.load(bet.number),
    listLaunchesOn(context, leadingMetric.key, bet),
  ]);
  const windowEnd = addDays(bet.launchedOn!, windowDays);
  return (
    verdict?.step === 'ROLL_BACK' ||
    launches.some(({ launchedOn }) => launchedOn >= windowEnd && launchedOn < dueOn)
  );
}
