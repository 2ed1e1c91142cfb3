import type { MetricRow } from '@leadline/db/relational/metric';
import type { RecordedEstimate } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { hitRateOf } from '../../domain/calibration.ts';
import { writeHeadline } from '../../domain/quarter-headline.ts';
import { countBets } from '../../domain/quarter-outcome.ts';
import type { QuarterCounts } from '../../domain/quarter-outcome.ts';
import { once } from '../../once.ts';
import { betKey } from '../bet/change-bet.ts';
import type { QuarterRow } from '../quarter/service.ts';
import { today } from '../workspace/service.ts';
import { isIn, readLedgers } from './ledger.ts';
import type { MetricLedgerRow } from './ledger.ts';
import { listPromisedBets, readJudged } from './promised-bet.ts';
import type { PromisedBet } from './promised-bet.ts';

/** A quarter's outcome; what asks the facts is asked when it is read, and once. */
export interface QuarterOutcomeRow extends QuarterCounts {
  hitRate: RecordedEstimate | null;
  guardrailBreaches: GuardrailBreachRow[];
  ledgers(): Promise<MetricLedgerRow[]>;
  /** Without the bets from the past. */
  shippedAsPromised: number;
}

export interface GuardrailBreachRow {
  betNumber: number;
  metricKey: string;
  effect: RecordedEstimate | null;
}

export async function readOutcome(context: Context, quarter: QuarterRow): Promise<QuarterOutcomeRow> {
  const [all, day] = await Promise.all([listPromisedBets(context), today(context)]);
  const own = all.filter((bet) => isIn(bet, quarter));
  const hitRate = hitRateOf(await readJudged(context, own, day));
  return {
    ...countBets(own, day),
    hitRate: hitRate && { ...hitRate, pValue: null, chanceToWin: null },
    guardrailBreaches: own.flatMap(breachesOf),
    ledgers: once(() => readLedgers(context, quarter, all)),
    shippedAsPromised: own.filter(
      ({ launchedOn, isRetrospective }) => launchedOn !== null && !isRetrospective,
    ).length,
  };
}

function breachesOf({ row: { number, evidence } }: PromisedBet): GuardrailBreachRow[] {
  return (evidence?.guardrails ?? [])
    .filter(({ state }) => state === 'BREACHED')
    .map(({ metricKey, effect }) => ({ betNumber: number, metricKey, effect }));
}

/** The quarter in sentences. */
export async function readHeadline(context: Context, outcome: QuarterOutcomeRow): Promise<string> {
  const { verdicts, overdue, retrospective, hitRate, guardrailBreaches, shippedAsPromised } = outcome;
  const [ledgers, breaches] = await Promise.all([
    outcome.ledgers(),
    Promise.all(
      guardrailBreaches.map(async ({ betNumber, metricKey }) => ({
        bet: betKey(betNumber),
        metric: ((await context.loaders.metric.load(metricKey)) as MetricRow).name,
      })),
    ),
  ]);
  return writeHeadline({
    shipped: shippedAsPromised,
    verdicts: Object.fromEntries(verdicts.map(({ kind, count }) => [kind, count])),
    ...{ overdue, retrospective, hitRate, breaches },
    ledgers: ledgers.map(({ metric: { name, unit, currency }, start, end, contributions }) => ({
      ...{ metric: name, unit, currency, start, end },
      explained: contributions.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    })),
  });
}
