import type { Cell } from './csv.ts';
import type { Export } from './export.ts';
import { compare, json, keys, number, range, text } from './parameters.ts';

type Column<Value> = (Value | null)[] | null;

interface Series {
  metric: { key: string };
  segment: { value: string | null }[];
  isOther: boolean;
  t: string[];
  label: string[];
  value: (number | null)[];
  n: (number | null)[];
  numerator: Column<number>;
  denominator: Column<number>;
  lower: Column<number>;
  upper: Column<number>;
  compareT: Column<string>;
  compareValue: Column<number>;
  partialFrom: number | null;
}

/** A row for each bucket of each series. */
export const series: Export<{ series: { series: Series[] } }> = {
  query: `query (
    $metrics: [ID!]!, $range: DateRange, $last: String, $grain: Grain, $groupBy: [ID!], $where: [SegmentFilter!], $compare: Compare, $topN: Int
  ) {
    series(
      metrics: $metrics, range: $range, last: $last, grain: $grain, groupBy: $groupBy, where: $where, compare: $compare, topN: $topN
    ) {
      series {
        metric { key }
        segment { value }
        isOther t label value n numerator denominator lower upper compareT compareValue partialFrom
      }
    }
  }`,
  parameters: {
    metrics: keys,
    range,
    last: text,
    grain: text,
    groupBy: keys,
    where: json,
    compare,
    topN: number,
  },
  toHeader: (_, { groupBy = [] }) => ['metric', ...(groupBy as string[]), ...columns],
  *toRecords({ series: { series } }, { groupBy = [] }) {
    const dimensions = groupBy as string[];
    for (const one of series) {
      for (const index of one.t.keys()) yield toRecord(one, index, dimensions);
    }
  },
};

const columns = [
  'isOther',
  't',
  'label',
  'value',
  'n',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'compareT',
  'compareValue',
  'partial',
] as const;

function toRecord(series: Series, index: number, dimensions: readonly string[]): Cell[] {
  const at = <Value>(column: Column<Value>) => column?.[index] ?? null;
  return [
    series.metric.key,
    // The rest of a long tail has no values of its own.
    ...dimensions.map((_, i) => series.segment[i]?.value ?? null),
    series.isOther,
    at(series.t),
    at(series.label),
    at(series.value),
    at(series.n),
    at(series.numerator),
    at(series.denominator),
    at(series.lower),
    at(series.upper),
    at(series.compareT),
    at(series.compareValue),
    series.partialFrom !== null && index >= series.partialFrom,
  ];
}
