import type { ChartConfiguration, ChartDataset, Scale } from 'chart.js';
import { axisUnitOf, formatBucket, formatTick, type Measure } from '../format.ts';
import type { Grain } from '../graphql/generated/graphql.ts';
import { drawBand } from './band-on-chart.ts';
import type { ChartColours } from './colours.ts';
import { drawLineEnds, roomForLineEnds } from './line-ends-on-chart.ts';
import { lineTooltip } from './tooltip-on-chart.ts';
import { chartFont, chartFontSize, drawCrosshair, drawMarks, type LineChartMark } from './marks-on-chart.ts';
import { drawReferences, type Reference } from './references-on-chart.ts';
import { colourOfSegment } from './segment-colours.ts';
import { chooseTimeTicks } from './time-ticks.ts';
import { chooseValueScale } from './value-scale.ts';

type Values = readonly (number | null)[];

/** One segment of a breakdown, drawn beside the metric itself. */
export interface SegmentLine {
  name: string;
  values: Values;
  isOther: boolean;
}

export interface LineChartData {
  measure: Measure;
  grain: Grain;
  /** Aligned columns: names of the buckets, the days they begin on, values. */
  labels: readonly string[];
  days: readonly string[];
  values: Values;
  n: Values;
  /** Ends of each value's 95 % interval; null where the kind has none. */
  interval: { lower: Values; upper: Values } | null;
  compare: Values | null;
  compareName: string | null;
  /** Segments of a breakdown; where there are any, the metric's own line may be left out. */
  lines: readonly SegmentLine[];
  isWholeDrawn: boolean;
  /** Buckets from here on are still filling. */
  partialFrom: number | null;
  marks: readonly LineChartMark[];
  /** Levels that are to be reached. */
  references: readonly Reference[];
}

type LineDataset = ChartDataset<'line', (number | null)[]>;

const narrowBelow = 560;

/** Pure: data and colours in, a Chart.js configuration out. */
export function buildLineChart(
  data: LineChartData,
  colours: ChartColours,
): ChartConfiguration<'line', (number | null)[]> {
  const { labels, days, grain } = data;
  return {
    type: 'line',
    data: {
      labels: labels.map((label, index) => formatBucket(label, days[index] ?? label, grain)),
      datasets: [
        ...(data.isWholeDrawn ? [wholeLine(data, colours)] : []),
        ...(data.compare && data.lines.length === 0 ? [comparedLine(data.compare, data, colours)] : []),
        ...data.lines.map((line, index) => segmentLine({ line, index, data, colours })),
      ],
    },
    options: {
      maintainAspectRatio: false,
      // A line that grows says nothing; it is there at once, for everyone.
      animation: false,
      normalized: true,
      interaction: { mode: 'index', intersect: false },
      layout: {
        padding: ({ chart }) => ({ top: 16, right: roomForLineEnds(chart.width, data.lines) }),
      },
      scales: { x: timeScale(data, colours), y: valueScale(data, colours) },
      plugins: { tooltip: lineTooltip(data, colours) },
    },
    plugins: [
      // What is drawn first lies below: spans of remarks, the band, the grid, lines, words.
      drawMarks(data.marks, colours),
      drawBand(data.lines.length > 0 ? null : data.interval, colours),
      drawReferences(data.references, colours),
      drawLineEnds(data.lines, colours),
      drawCrosshair(colours),
    ],
  };
}

export function firstPartialOf({ partialFrom, values }: LineChartData): number {
  return partialFrom ?? values.length;
}

/** Dashes mean "still filling". */
function dashedFrom(firstPartial: number): NonNullable<LineDataset['segment']> {
  return { borderDash: ({ p1DataIndex }) => (p1DataIndex >= firstPartial ? [3, 4] : undefined) };
}

function wholeLine(data: LineChartData, colours: ChartColours): LineDataset {
  const { values } = data;
  const firstPartial = firstPartialOf(data);
  const lastComplete = values.findLastIndex((value, index) => value !== null && index < firstPartial);
  return {
    label: 'measured',
    clip: 5,
    data: [...values],
    borderColor: colours.line,
    borderWidth: 1.75,
    borderJoinStyle: 'round',
    order: 0,
    segment: dashedFrom(firstPartial),
    pointRadius: ({ dataIndex }) => {
      if (dataIndex === lastComplete) return 3.5;
      // A value between two gaps is no line; it would not be seen.
      return values[dataIndex - 1] == null && values[dataIndex + 1] == null ? 1.75 : 0;
    },
    pointBackgroundColor: colours.line,
    pointBorderColor: colours.page,
    pointBorderWidth: 1.5,
    pointHoverRadius: 4,
    pointHoverBackgroundColor: colours.line,
    pointHoverBorderColor: colours.page,
  };
}

function comparedLine(compare: Values, { compareName }: LineChartData, colours: ChartColours): LineDataset {
  return {
    label: compareName ?? 'before',
    data: [...compare],
    borderColor: colours.compare,
    borderWidth: 1.25,
    order: 1,
    pointRadius: 0,
    pointHoverRadius: 3,
    pointHoverBackgroundColor: colours.compare,
    pointHoverBorderColor: colours.page,
  };
}

interface SegmentInput {
  line: SegmentLine;
  index: number;
  data: LineChartData;
  colours: ChartColours;
}

function segmentLine({ line, index, data, colours }: SegmentInput): LineDataset {
  const colour = colourOfSegment(index, line.isOther, colours);
  return {
    label: line.name,
    data: [...line.values],
    borderColor: colour,
    borderWidth: 1.5,
    borderJoinStyle: 'round',
    order: 1,
    segment: dashedFrom(firstPartialOf(data)),
    pointRadius: ({ dataIndex }) =>
      line.values[dataIndex - 1] == null && line.values[dataIndex + 1] == null ? 1.75 : 0,
    pointBackgroundColor: colour,
    pointHoverRadius: 3,
    pointHoverBackgroundColor: colour,
    pointHoverBorderColor: colours.page,
  };
}

type Scales = NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>;

function timeScale({ days, grain }: LineChartData, colours: ChartColours): Scales[string] {
  return {
    type: 'category',
    grid: { drawOnChartArea: false, tickLength: 4, color: colours.tickMark },
    border: { color: colours.zero },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      color: colours.tick,
      font: { family: chartFont, size: chartFontSize },
    },
    afterBuildTicks: (scale) => placeTimeTicks(scale, days, grain),
  };
}

/** What decides the scale, and what may stretch it, but not flatten what is complete. */
function scaledValues(data: LineChartData): { values: Values; partialValues: Values } {
  const { compare, interval, lines, references, values, isWholeDrawn } = data;
  const firstPartial = firstPartialOf(data);
  const drawn = [...(isWholeDrawn ? [values] : []), ...lines.map((line) => line.values)];
  const isAlone = lines.length === 0;
  return {
    values: [...drawn.flatMap((line) => line.slice(0, firstPartial)), ...(isAlone && compare ? compare : [])],
    partialValues: [
      ...drawn.flatMap((line) => line.slice(firstPartial)),
      ...(isAlone && interval ? [...interval.lower, ...interval.upper] : []),
      ...references.map(({ value }) => value),
    ],
  };
}

function valueScale(data: LineChartData, colours: ChartColours): Scales[string] {
  const { values, partialValues } = scaledValues(data);
  const axis = axisUnitOf(data.measure, Math.max(0, ...values.map((value) => value ?? 0)));
  const inAxisUnits = (column: Values) => column.map((value) => (value === null ? null : value / axis.size));
  const scale = chooseValueScale({
    values: inAxisUnits(values),
    partialValues: inAxisUnits(partialValues),
    isWhole: data.measure.unit === 'COUNT',
  });
  const [min, max, step] = [scale.min, scale.max, scale.step].map((end) => end * axis.size) as [
    number,
    number,
    number,
  ];
  return {
    type: 'linear',
    min,
    max,
    border: { display: false },
    grid: { color: colours.grid, drawTicks: false },
    afterFit: (fitted) => {
      fitted.width = Math.max(fitted.width, 52);
    },
    ticks: {
      stepSize: step,
      color: colours.tick,
      font: { family: chartFont, size: chartFontSize },
      padding: 8,
      callback: (value) => formatTick(Number(value), step, axis, Number(value) >= max - step / 2),
    },
  };
}

function placeTimeTicks(scale: Scale, days: readonly string[], grain: Grain): void {
  const indexes = chooseTimeTicks(days, grain);
  const isNarrow = scale.chart.width < narrowBelow;
  scale.ticks = indexes
    .filter((_, position) => !isNarrow || indexes.length < 5 || position % 2 === 0)
    .map((value) => ({ value }));
}
