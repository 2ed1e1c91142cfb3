import type { ChartConfiguration, Scale } from 'chart.js';
import { axisUnitOf, formatTick } from '../format.ts';
import type { Grain } from '../graphql/generated/graphql.ts';
import type { ChartColours } from './colours.ts';
import { firstPartialOf, type LineChartData, type Values } from './line-chart-data.ts';
import { chartFont, chartFontSize } from './marks-on-chart.ts';
import { chooseTimeTicks } from './time-ticks.ts';
import { chooseValueScale } from './value-scale.ts';

const narrowBelow = 560;

type Scales = NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>;

export function timeScale({ days, grain }: LineChartData, colours: ChartColours): Scales[string] {
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
  const { compare, expected, interval, lines, references, values, isWholeDrawn } = data;
  const firstPartial = firstPartialOf(data);
  const drawn = [...(isWholeDrawn ? [values] : []), ...lines.map((line) => line.values)];
  const isAlone = lines.length === 0;
  return {
    values: [
      ...drawn.flatMap((line) => line.slice(0, firstPartial)),
      ...(isAlone && compare ? compare : []),
      ...(isAlone && expected ? expected : []),
    ],
    partialValues: [
      ...drawn.flatMap((line) => line.slice(firstPartial)),
      ...(isAlone && interval ? [...interval.lower, ...interval.upper] : []),
      ...references.map(({ value }) => value),
    ],
  };
}

export function valueScale(data: LineChartData, colours: ChartColours): Scales[string] {
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
