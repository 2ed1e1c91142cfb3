import { Temporal } from 'temporal-polyfill';
import { readFormerFirstDays } from '@leadline/db/facts/queries/changed-days';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import { getFactGeneration, listFactChangesAfter } from '@leadline/db/relational/fact-change';
import type { FactChangeRow } from '@leadline/db/relational/fact-change';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { DateRange } from '@leadline/db/relational/metric-point';
import { findMetricRefresh, saveRefreshStep } from '@leadline/db/relational/metric-refresh';
import type { MetricRefreshRow } from '@leadline/db/relational/metric-refresh';
import { epochDay } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { clipDays, daysWithData, findChangedDays, joinDays, sliceDays } from '../../domain/changed-days.ts';
import type { DaySpan } from '../../domain/changed-days.ts';
import type { House } from '../../house.ts';
import { createLoaders } from '../../loaders.ts';
import { resolveDefinition } from '../metric/computable.ts';
import type { Computable } from '../metric/computable.ts';
import { basisOf, dependenciesOf } from './dependencies.ts';
import { computePoints, dateOf, rangeOf } from './points.ts';
import type { NewPoint } from './points.ts';

/** So many days are computed by one query, whatever the length of the past. */
const daysPerSlice = 366;
const always: DateRange = { from: '-infinity', to: 'infinity' };

/** What one step of a refresh knows. */
interface Now {
  before: MetricRefreshRow | null;
  /** `before`, or the start of a refresh from nothing. */
  start: MetricRefreshRow;
  computable: Computable;
  calendar: Calendar;
  /** null while there is no data. */
  withData: DaySpan | null;
  settledChangeId: number;
}

/**
 * Brings the points of one metric up to date, in steps that each are whole: killed between any two and
 * run again, it goes on. A step that another process has overtaken is taken again from what is there then.
 */
export class MetricRefresh {
  readonly #house: House;
  readonly #metric: MetricRow;
  readonly #signal: AbortSignal | undefined;
  /** What has been done so far. */
  readonly done = { buckets: 0, rowsRead: 0 };

  constructor(house: House, metric: MetricRow, signal?: AbortSignal) {
    this.#house = house;
    this.#metric = metric;
    this.#signal = signal;
  }

  /** Computes the days that have changed, of those that are filled. Answers whether all days with data are. */
  async catchUp(): Promise<boolean> {
    for (;;) {
      const now = await this.#look();
      const { before, start, withData, computable, settledChangeId } = now;
      const after = {
        ...start,
        changeId: settledChangeId,
        dataThrough: toDate(computable.extent.dataThrough),
        // What lies before the first event is taken out, and is to be filled when an older one comes.
        filledFrom: withData ? dateOf(Math.max(dayOf(start.filledFrom), withData.from)) : start.filledFrom,
      };
      const days = await this.#findPendingDays(now);
      const isCurrent = days.length === 0 && JSON.stringify(after) === JSON.stringify(before);
      const replaced = [...outside(withData), ...days.map(rangeOf)];
      if (isCurrent || (await this.#take(now, { after, days, replaced }))) {
        return withData === null || dayOf(after.filledFrom) <= withData.from;
      }
    }
  }

  /** Fills the days before those that are filled, newest first: all, those from `since` on, or so many of the `newest`. */
  async fill({ since, newest = Infinity }: { since?: string; newest?: number } = {}): Promise<void> {
    for (;;) {
      const now = await this.#look();
      const { start, withData } = now;
      if (withData === null) return;
      const oldest = since === undefined ? withData.to - newest : dayOf(since);
      const wanted = { from: oldest, to: dayOf(start.filledFrom) };
      const [slice] = sliceDays(clipDays([withData], wanted), daysPerSlice);
      if (!slice) return;
      const after = { ...start, filledFrom: dateOf(slice.from) };
      await this.#take(now, { after, days: [slice], replaced: [rangeOf(slice)] });
    }
  }

  /** Computes all days again, or those of a range, whatever stands there. */
  async recompute(range: DateRange | undefined): Promise<void> {
    for (;;) {
      const now = await this.#look();
      const { start, withData, computable, settledChangeId } = now;
      const asked = range ? { from: dayOf(range.from), to: dayOf(range.to) } : withData;
      const days = withData && asked ? clipDays([withData], asked) : [];
      const whole = {
        ...start,
        changeId: settledChangeId,
        dataThrough: toDate(computable.extent.dataThrough),
        filledFrom: withData ? dateOf(withData.from) : start.filledFrom,
      };
      const step = range
        ? { after: start, days, replaced: [range] }
        : { after: whole, days, replaced: [always] };
      if (await this.#take(now, step)) return;
    }
  }

  /** Reads where the refresh stands. The changes come first: whatever is read after holds them all. */
  async #look(): Promise<Now> {
    this.#signal?.throwIfAborted();
    const { db } = this.#house.model;
    const { key, current } = this.#metric;
    const { settledChangeId } = await getFactGeneration(db);
    const before = await findMetricRefresh(db, current.id);
    const loaders = createLoaders(this.#house);
    const calendar = await loaders.workspace();
    const computable = await resolveDefinition(loaders, current.definition, key);
    const withData = daysWithData(calendar, computable.extent);
    const basis = basisOf(computable.definition, calendar.timeZone);
    const goesOn = before !== null && before.basis === basis && before.dataThrough !== null;
    const fromNothing = {
      versionId: current.id,
      basis,
      changeId: settledChangeId,
      // The day after the newest: nothing is filled.
      filledFrom: dateOf(withData?.to ?? 0),
      dataThrough: toDate(computable.extent.dataThrough),
    };
    return { before, start: goesOn ? before : fromNothing, computable, calendar, withData, settledChangeId };
  }

  async #findPendingDays({ start, computable, calendar, withData }: Now): Promise<DaySpan[]> {
    const { firstEventAt, dataThrough } = computable.extent;
    if (withData === null || start.dataThrough === null) return [];
    const changes = await listFactChangesAfter(this.#house.model.db, start.changeId);
    const days = findChangedDays(calendar, dependenciesOf(computable.definition), {
      changes,
      dataThroughBefore: start.dataThrough.getTime(),
      extent: { firstEventAt: firstEventAt!, dataThrough: dataThrough! },
    });
    const left = await this.#findFormerFirstDays(changes, computable, calendar);
    return clipDays(joinDays([...days, ...left]), { from: dayOf(start.filledFrom), to: withData.to });
  }

  /** Days that subjects have left because an older first event of theirs has come. */
  async #findFormerFirstDays(
    changes: readonly FactChangeRow[],
    { definition }: Computable,
    { timeZone }: Calendar,
  ): Promise<DaySpan[]> {
    const days: DaySpan[] = [];
    for (const match of metricSql(definition).behaviour.reach.firsts) {
      const added = changes.filter(
        ({ cause, subject }) => cause === 'EVENTS_ADDED' && subject === match.event,
      );
      const importIds = [...new Set(added.map(({ importId }) => importId))];
      if (importIds.length === 0) continue;
      const left = await readFormerFirstDays(this.#house.facts, { match, importIds, timeZone });
      days.push(...left.map((day) => ({ from: day, to: day + 1 })));
    }
    return days;
  }

  /** Computes the days and puts their points in the place of all in `replaced`; false where somebody was faster. */
  async #take(
    { before, computable, calendar }: Now,
    { after, days, replaced }: { after: MetricRefreshRow; days: DaySpan[]; replaced: DateRange[] },
  ): Promise<boolean> {
    const points: NewPoint[] = [];
    for (const slice of sliceDays(days, daysPerSlice)) {
      this.#signal?.throwIfAborted();
      const asked = { computable, calendar, days: slice, signal: this.#signal };
      const computed = await computePoints(this.#house.facts, asked);
      points.push(...computed.points);
      this.done.rowsRead += computed.rowsRead;
    }
    const isTaken = await saveRefreshStep(this.#house.model.db, { before, after, days: replaced, points });
    if (isTaken) this.done.buckets += points.length;
    return isTaken;
  }
}

/** The days without data, on which no point may stand. */
function outside(withData: DaySpan | null): DateRange[] {
  if (withData === null) return [always];
  const { from, to } = rangeOf(withData);
  return [
    { ...always, to: from },
    { ...always, from: to },
  ];
}

function dayOf(date: string): number {
  return Temporal.PlainDate.from(date).since(epochDay).days;
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
