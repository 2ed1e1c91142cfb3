import { filtersOf, type ExplorerState } from './explorer-state.ts';

interface Exported {
  metricKey: string;
  period: { from: string; to: string };
  state: ExplorerState;
  linesBy: string | null;
}

/** What the chart shows, as a CSV file. */
export function exportHref({ metricKey, period, state, linesBy }: Exported): string {
  const { grain, compare } = state;
  const params = new URLSearchParams({ metrics: metricKey, range: `${period.from}/${period.to}`, grain });
  if (linesBy) {
    // As a list in JSON, since a dimension may hold a comma.
    params.set('groupBy', JSON.stringify([linesBy]));
    params.set('topN', '5');
  }
  const where = filtersOf(state);
  if (where.length > 0) params.set('where', JSON.stringify(where));
  if (compare === 'previous') params.set('compare', 'previousPeriod');
  else if (compare === 'year') params.set('compare', 'previousYear');
  else if (compare) params.set('compare', `${compare.from}/${compare.to}`);
  return `/export/series.csv?${params}`;
}
