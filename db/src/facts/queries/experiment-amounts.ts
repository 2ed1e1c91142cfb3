import type { EventMatch } from '../../vocabulary.ts';
import { amountOf } from '../metric/amount.ts';
import { daysInMs } from '../metric/cohort.ts';
import { matches } from '../metric/match.ts';
import { sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { Breakdown } from './experiment-exposures.ts';
import type { Amount, AmountPair, Amounts, Values } from './experiment-outcome.ts';
import {
  besideExposures,
  columnsOfSubject,
  isCounted,
  isIn,
  outcomeWindow,
  withinData,
} from './experiment-subjects.ts';
import type { ExperimentQuestion } from './experiment-subjects.ts';

/** A row for each exposed subject: arm, segment, is_matured, is_counted, what it brings as y and x, and before its exposure as z and w. */
export function amountSums(
  question: ExperimentQuestion,
  amounts: Amounts | AmountPair,
  breakdown?: Breakdown,
): Fragment {
  const { y } = amounts;
  const x = amounts.by === 'AMOUNTS' ? amounts.x : null;
  const events = [y.of, ...(x === null ? [] : [x.of])];
  const baselineMs = daysInMs(question.baselineDays ?? 0);
  const isBefore = baselineMs > 0 ? isIn({ fromMs: -baselineMs, toMs: 0 }, exposed) : null;
  const isOutcome = inWindow(question, events);
  const sumIn = (amount: Amount | null, column: string, condition: Fragment | null) =>
    amount === null || condition === null ? zero : addUp(amount, column, condition);
  return sql`SELECT ${columnsOfSubject(question)},
      ${sumIn(y, 'y_amount', isOutcome)} AS y, ${sumIn(x, 'x_amount', isOutcome)} AS x,
      ${sumIn(y, 'y_amount', isBefore)} AS z, ${sumIn(x, 'x_amount', isBefore)} AS w
    FROM ${besideExposures(eventsOf({ y, x }, question, baselineMs), question, { withKey: mayBeExposure(question, events), breakdown })}
    GROUP BY subject_hash`;
}

const exposed = sql`subject.exposed`;
const zero = sql`0.`;

/** Over a subject's events: what those bring that fulfil the condition. */
function addUp({ aggregate }: Amount, column: string, condition: Fragment): Fragment {
  const amount = sql`if(${condition}, ${trusted(column)}, 0.)`;
  return aggregate === 'UNIQUE' ? sql`max(${amount})` : sql`sumKahan(${amount})`;
}

/** The events of one or two amounts, and what each brings to either. */
function eventsOf(
  { y, x }: { y: Amount; x: Amount | null },
  question: ExperimentQuestion,
  baselineMs: number,
): Fragment {
  const [ofY, ofX] = [contribution(y), x && contribution(x)];
  const amount = ({ condition, brings }: Contribution) =>
    ofX === null ? brings : sql`if(${condition}, ${brings}, 0.)`;
  const columns =
    ofX === null
      ? sql`${amount(ofY)} AS y_amount`
      : sql`${amount(ofY)} AS y_amount, ${amount(ofX)} AS x_amount`;
  const condition = ofX === null ? ofY.condition : sql`((${ofY.condition}) OR (${ofX.condition}))`;
  return sql`SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, ${identity(question, x === null ? [y.of] : [y.of, x.of])} AS its_key, ${columns}
      FROM event
      WHERE ${condition} AND ${inTime(question, baselineMs)}`;
}

interface Contribution {
  condition: Fragment;
  brings: Fragment;
}

function contribution({ aggregate, of, property }: Amount): Contribution {
  if (aggregate === 'COUNT' || aggregate === 'UNIQUE') return { condition: matches(of), brings: sql`1.` };
  const { amount, isThere } = amountOf(property === undefined ? {} : { property });
  const condition = sql`${matches(of)} AND ${isThere}`;
  return { condition, brings: aggregate === 'SUM' ? amount : sql`1.` };
}

/** A row for each value of the counted subjects: arm and amount. */
export function values(question: ExperimentQuestion, { y }: Values): Fragment {
  return sql`SELECT subject.arm AS arm, event.amount AS amount
    FROM ${besideExposures(eventsWithValue(question, y), question, { withKey: mayBeExposure(question, [y.of]), breakdown: undefined })}
    WHERE ${inWindow(question, [y.of])} AND ${isCounted(question)}`;
}

/** As `amountSums`: x is a subject's number of values, and y how many of them are at most its arm's threshold. */
export function valuesBelow(
  question: ExperimentQuestion,
  { y }: Values,
  threshold: (arm: Fragment) => Fragment,
): Fragment {
  const isOutcome = inWindow(question, [y.of]);
  return sql`SELECT ${columnsOfSubject(question)},
      toFloat64(countIf(${isOutcome} AND event.amount <= ${threshold(sql`subject.arm`)})) AS y, toFloat64(countIf(${isOutcome})) AS x, 0. AS z
    FROM ${besideExposures(eventsWithValue(question, y), question, { withKey: mayBeExposure(question, [y.of]), breakdown: undefined })}
    GROUP BY subject_hash`;
}

function eventsWithValue(question: ExperimentQuestion, { of, property }: Values['y']): Fragment {
  const { amount, isThere } = amountOf(property === undefined ? {} : { property });
  return sql`SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, ${identity(question, [of])} AS its_key, ${amount} AS amount
      FROM event
      WHERE ${matches(of)} AND ${isThere} AND ${inTime(question, 0)}`;
}

/** Whether the exposing event could be taken for its own outcome. */
function mayBeExposure({ experiment }: ExperimentQuestion, events: readonly EventMatch[]): boolean {
  return events.some(({ event }) => event === experiment.exposure.event);
}

function identity(question: ExperimentQuestion, events: readonly EventMatch[]): Fragment {
  return mayBeExposure(question, events) ? sql`event_key` : zero;
}

/** In the window from the exposure, and another event than it. */
function inWindow(question: ExperimentQuestion, events: readonly EventMatch[]): Fragment {
  const isInTime = isIn(outcomeWindow(question), exposed);
  return mayBeExposure(question, events)
    ? sql`${isInTime} AND event.its_key != subject.exposed_key`
    : isInTime;
}

/** Where the events of all subjects' windows lie. */
function inTime(question: ExperimentQuestion, baselineMs: number): Fragment {
  const { launchedAt, asOf } = question;
  const { fromMs, toMs } = outcomeWindow(question);
  return withinData(
    { from: launchedAt + (baselineMs > 0 ? -baselineMs : fromMs), to: asOf + toMs },
    question,
  );
}
