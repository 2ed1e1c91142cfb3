import type { ChartDataset } from 'chart.js';
import type { ChartColours } from './colours.ts';
import { firstPartialOf, type LineChartData, type SegmentLine, type Values } from './line-chart-data.ts';
import { colourOfSegment } from './segment-colours.ts';

export type LineDataset = ChartDataset<'line', (number | null)[]>;

/** The metric itself, what it is compared with, and its segments. */
export function drawLines(data: LineChartData, colours: ChartColours): LineDataset[] {
  const { compare, expected, isWholeDrawn, lines } = data;
  return [
    ...(isWholeDrawn ? [wholeLine(data, colours)] : []),
    ...(compare && lines.length === 0 ? [comparedLine(compare, data, colours)] : []),
    ...(expected && lines.length === 0 ? [expectedLine(expected, colours)] : []),
    ...lines.map((line, index) => segmentLine({ line, index, data, colours })),
  ];
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

function expectedLine(expected: Values, colours: ChartColours): LineDataset {
  return {
    label: 'expected',
    data: [...expected],
    borderColor: colours.reference,
    borderWidth: 1.25,
    borderJoinStyle: 'round',
    order: 1,
    pointRadius: 0,
    pointHoverRadius: 3,
    pointHoverBackgroundColor: colours.reference,
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
