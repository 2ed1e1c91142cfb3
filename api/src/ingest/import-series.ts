import { readSeriesPoints, rejectRepeatedDates } from '@leadline/db/facts/import/read-series';
import type { SeriesPoint } from '@leadline/db/facts/import/read-series';
import { countRows } from '@leadline/db/facts/import/rejected-rows';
import { judgeSeries, pointNumbers } from '@leadline/db/facts/import/series-file';
import type { SeriesFile } from '@leadline/db/facts/import/series-file';
import type { Model } from '@leadline/db/relational/connect';
import { setReplacedPoints } from '@leadline/db/relational/data-import';
import type { ReplacedPoint } from '@leadline/db/relational/data-import';
import { findMetrics, lockMetric } from '@leadline/db/relational/metric';
import { findMetricPoints, upsertMetricPoints } from '@leadline/db/relational/metric-point';
import { badInput, UserError } from '../errors.ts';
import { runsOfDays } from './day-runs.ts';
import type { SeriesOptions } from './import-options.ts';
import { describeNested, inTurn, readSource, readTimeOptions, tellRejected } from './import-run.ts';
import type { ImportRequest, ImportResult } from './import-run.ts';
import { openRecordSource } from './record-source.ts';
import type { RecordSource } from './record-source.ts';
import { findSeriesColumns } from './series-columns.ts';

export type SeriesRequest = ImportRequest<SeriesOptions> & { model: Model };

/**
 * Imports the points of an IMPORTED metric, a row for each date. A date given again replaces its point.
 * Throws a UserError where nothing can be read, or the metric takes no points.
 */
export async function importSeries(request: SeriesRequest): Promise<ImportResult> {
  const started = performance.now();
  const { key } = await getImportedMetric(request.model, request.options.metric);
  await using source = await openRecordSource(request);
  const { header, stage } = source;
  const file = await readSeriesFile(request, source);
  return await inTurn(request, async () => {
    await readSource(request, source, { file, judgement: judgeSeries(file) });
    await rejectRepeatedDates(request.facts, stage, file);
    const { accepted, rejected } = await countRows(request.facts, stage);
    const points = (await readSeriesPoints(request.facts, stage, file)).map(withValue);
    const stored = await store(request, key, points);
    if (rejected > 0) await tellRejected(request, source, { file, ...wordsOf(request, header, file) });
    return {
      stored,
      duplicates: accepted - stored,
      rejected,
      seconds: (performance.now() - started) / 1000,
      columns: describe(header, file) + describeNested(source),
    };
  });
}

/** Throws a UserError for a metric that there is not, or whose points do not come from outside. */
export async function getImportedMetric(
  model: Model,
  key: string | undefined,
): Promise<{ key: string; versionId: number }> {
  if (key === undefined)
    throw badInput('metric', 'Whose points are these? Name an IMPORTED metric with --metric KEY.');
  const [metric] = await findMetrics(model, [key]);
  if (!metric) throw new UserError('NOT_FOUND', `There is no metric "${key}".`, { field: 'metric' });
  if (metric.current.kind !== 'IMPORTED') {
    throw badInput(
      'metric',
      `The points of "${key}" are computed (${metric.current.kind}); only an IMPORTED metric takes a series.`,
    );
  }
  return { key, versionId: metric.current.id };
}

async function readSeriesFile(request: SeriesRequest, { file, header }: RecordSource): Promise<SeriesFile> {
  const mapping = findSeriesColumns(header, request.options);
  const times = await readTimeOptions(request, { file, column: mapping.date });
  return { ...file, mapping, times, now: request.now };
}

function wordsOf({ options }: SeriesRequest, header: readonly string[], { mapping, times }: SeriesFile) {
  const numbers = pointNumbers.map((role) => mapping[role]);
  return { header, time: mapping.date, timeFormat: times.format && options.timeFormat, numbers };
}

/** Where only numerator and denominator are given, the value is their ratio, and nothing over 0. */
function withValue(point: SeriesPoint): SeriesPoint {
  const { value, numerator, denominator } = point;
  if (value !== null || numerator === null || denominator === null) return point;
  return { ...point, value: denominator === 0 ? null : numerator / denominator };
}

/** Stores the points that differ from what is there, and answers how many there were. */
function store(
  { model, options, importId, log, onProgress }: SeriesRequest,
  key: string,
  points: readonly SeriesPoint[],
): Promise<number> {
  return model.transaction(async (tx) => {
    await lockMetric(tx, key);
    // It may have become a computed one while the file was read.
    const { versionId } = await getImportedMetric(tx, key);
    const days = points.map(({ day }) => day);
    const known = new Map((await findMetricPoints(tx, versionId, days)).map((point) => [point.day, point]));
    const changed = points.filter((point) => !isSame(point, known.get(point.day)));
    if (options.dryRun || changed.length === 0) return changed.length;
    // In one transaction, so that it makes no difference which of them comes first.
    await log?.change(
      runsOfDays(changed.map(({ day }) => day)).map((run) => ({ cause: 'SERIES', subject: key, ...run })),
      tx,
    );
    await setReplacedPoints(
      tx,
      importId,
      changed.map(({ day }) => ({ day, before: before(known.get(day)) })),
    );
    await upsertMetricPoints(tx, versionId, changed);
    onProgress?.({ step: 'storing', rows: changed.length });
    return changed.length;
  });
}

function isSame(point: SeriesPoint, known: SeriesPoint | undefined): boolean {
  return known !== undefined && pointNumbers.every((number) => point[number] === known[number]);
}

function before(known: SeriesPoint | undefined): ReplacedPoint['before'] {
  if (known === undefined) return null;
  const { value, numerator, denominator, n } = known;
  return { value, numerator, denominator, n };
}

function describe(header: readonly string[], { mapping }: SeriesFile): string {
  const roles = Object.entries(mapping).filter(([, column]) => column !== undefined);
  return roles.map(([role, column]) => `${role} = ${header[column as number]}`).join(', ');
}
