import { Temporal } from 'temporal-polyfill';
import type { MetricDefinition, Unit } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { metricsIn, parseFormula } from '../../domain/formula.ts';
import { eventsOf, kindOf } from '../../domain/metric-definition.ts';
import type { SeriesSubject } from '../series/service.ts';
import { resolveDefinition } from './computable.ts';

export interface Warning {
  code: string;
  text: string;
}

const msPerDay = 86_400_000;
const staleAfterDays = 7;
const quietAfterDays = 28;
const recentDays = 28;

/** What a careful reader of a definition's figures should know. `metric` is null in a preview. */
export async function findWarnings(context: Context, subject: SeriesSubject): Promise<Warning[]> {
  const found = await Promise.all([
    findEventWarnings(context, subject.definition),
    findStaleness(context, subject),
    findRecentChange(context, subject),
  ]);
  return [...found.flat(), ...findUnitWarning(subject)];
}

/** Those of several definitions, each once. */
export async function uniqueWarnings(
  context: Context,
  subjects: readonly SeriesSubject[],
): Promise<Warning[]> {
  const all = await Promise.all(subjects.map((subject) => findWarnings(context, subject)));
  return [...new Map(all.flat().map((warning) => [warning.text, warning])).values()];
}

/** Events that never came, or come no more while others do; of a formula, those of its parts. */
async function findEventWarnings(context: Context, definition: MetricDefinition): Promise<Warning[]> {
  const { loaders } = context;
  if ('formula' in definition) {
    const parts = await loaders.metric.loadMany(metricsIn(parseFormula(definition.formula.expression)));
    const found = await Promise.all(
      parts.map((part) =>
        part === null || part instanceof Error ? [] : findEventWarnings(context, part.current.definition),
      ),
    );
    return found.flat();
  }
  const events = eventsOf(definition);
  const [lastSeen, { dataThrough }] = await Promise.all([
    Promise.all(events.map((event) => loaders.lastSeen.load(event))),
    loaders.dataExtent(),
  ]);
  return events.flatMap((event, i): Warning[] => {
    const seen = lastSeen[i] ?? null;
    if (seen === null)
      return [{ code: 'EVENT_NEVER_SEEN', text: `No event named “${event}” has arrived yet.` }];
    if (dataThrough === null || dataThrough - seen < quietAfterDays * msPerDay) return [];
    const text = `No event named “${event}” has happened since ${dateOf(seen)}, while others have until ${dateOf(dataThrough)}.`;
    return [{ code: 'EVENT_STALE', text }];
  });
}

async function findStaleness(context: Context, { metric, definition }: SeriesSubject): Promise<Warning[]> {
  const { extent } = await resolveDefinition(context.loaders, definition, metric?.key ?? null);
  if (extent.dataThrough === null) {
    if (kindOf(definition) !== 'IMPORTED') return [];
    return [{ code: 'NO_POINTS', text: 'No points have been imported yet.' }];
  }
  const age = Math.floor((context.house.now().getTime() - extent.dataThrough) / msPerDay);
  if (age < staleAfterDays) return [];
  return [
    {
      code: 'DATA_STALE',
      text: `The newest data are ${age} days old, from ${dateOf(extent.dataThrough - 1)}.`,
    },
  ];
}

function findRecentChange({ house }: Context, { metric }: SeriesSubject): Warning[] {
  if (metric === null || metric.version === 1) return [];
  const { createdAt } = metric.current;
  if (house.now().getTime() - createdAt.getTime() > recentDays * msPerDay) return [];
  const text = `The definition has changed on ${dateOf(createdAt.getTime())}; all values are by the new one, and figures noted before may differ.`;
  return [{ code: 'DEFINITION_CHANGED', text }];
}

const sharesAndRatios: readonly Unit[] = ['SHARE', 'RATIO'];

function findUnitWarning({ metric, definition }: SeriesSubject): Warning[] {
  const kind = kindOf(definition);
  if (metric === null) return [];
  const isCount = kind === 'COUNT' || kind === 'UNIQUE';
  const isShare = kind === 'CONVERSION' || kind === 'RETENTION';
  if (isCount && sharesAndRatios.includes(metric.unit))
    return [{ code: 'UNIT_DOUBTFUL', text: `It counts, but its unit is ${metric.unit}; COUNT would fit.` }];
  if (isShare && !sharesAndRatios.includes(metric.unit))
    return [
      { code: 'UNIT_DOUBTFUL', text: `It is a share, but its unit is ${metric.unit}; SHARE would fit.` },
    ];
  return [];
}

function dateOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDate().toString();
}
