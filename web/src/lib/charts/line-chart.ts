import type { ChartConfiguration, Scale, TooltipItem } from 'chart.js';
import {
  formatBucket,
  formatCount,
  formatTick,
  formatValue,
  formatWeekday,
  type Measure,
} from '../format.ts';
import type { Grain } from '../graphql/generated/graphql.ts';
import type { ChartColours } from './colours.ts';
import { chartFont, chartFontSize, drawCrosshair, drawMarks, type LineChartMark } from './marks-on-chart.ts';
import { chooseTimeTicks } from './time-ticks.ts';
import { chooseValueScale } from './value-scale.ts';

export interface LineChartData {
  measure: Measure;
  grain: Grain;
  /** Aligned columns: names of the buckets, the days they begin on, values. */
  labels: readonly string[];
  days: readonly string[];
  values: readonly (number | null)[];
  n: readonly (number | null)[];
  compare: readonly (number | null)[] | null;
  compareName: string | null;
  /** Buckets from here on are still filling. */
  partialFrom: number | null;
  marks: readonly LineChartMark[];
}

const narrowBelow = 560;

/** Pure: data and colours in, a Chart.js configuration out. */
export function buildLineChart(
  data: LineChartData,
  colours: ChartColours,
): ChartConfiguration<'line', (number | null)[]> {
  const { labels, days, values, grain, measure, compare, partialFrom } = data;
  const firstPartial = partialFrom ?? values.length;
  const lastComplete = values.findLastIndex((value, index) => value !== null && index < firstPartial);
  const valueScale = chooseValueScale({
    values: [...values.slice(0, firstPartial), ...(compare ?? [])],
    partialValues: values.slice(firstPartial),
    isWhole: measure.unit === 'COUNT',
  });
  const font = { family: chartFont, size: chartFontSize };

  return {
    type: 'line',
    data: {
      labels: labels.map((label, index) => formatBucket(label, days[index] ?? label, grain)),
      datasets: [
        {
          label: 'measured',
          clip: 5,
          data: [...values],
          borderColor: colours.line,
          borderWidth: 1.75,
          borderJoinStyle: 'round',
          order: 0,
          segment: { borderDash: ({ p1DataIndex }) => (p1DataIndex >= firstPartial ? [3, 4] : undefined) },
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
        },
        ...(compare
          ? [
              {
                label: data.compareName ?? 'before',
                data: [...compare],
                borderColor: colours.compare,
                borderWidth: 1.25,
                order: 1,
                pointRadius: 0,
                pointHoverRadius: 3,
                pointHoverBackgroundColor: colours.compare,
                pointHoverBorderColor: colours.page,
              },
            ]
          : []),
      ],
    },
    options: {
      maintainAspectRatio: false,
      // A line that grows says nothing; it is there at once, for everyone.
      animation: false,
      normalized: true,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 16, right: 4 } },
      scales: {
        x: {
          type: 'category',
          grid: { drawOnChartArea: false, tickLength: 4, color: colours.tickMark },
          border: { color: colours.zero },
          ticks: { autoSkip: false, maxRotation: 0, color: colours.tick, font },
          afterBuildTicks: (scale) => placeTimeTicks(scale, days, grain),
        },
        y: {
          type: 'linear',
          min: valueScale.min,
          max: valueScale.max,
          border: { display: false },
          grid: { color: colours.grid, drawTicks: false },
          afterFit: (scale) => {
            scale.width = Math.max(scale.width, 52);
          },
          ticks: {
            stepSize: valueScale.step,
            color: colours.tick,
            font,
            padding: 8,
            callback: (value) =>
              formatTick(
                Number(value),
                valueScale.step,
                measure,
                Number(value) >= valueScale.max - valueScale.step / 2,
              ),
          },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: colours.raised,
          borderColor: colours.tickMark,
          borderWidth: 1,
          cornerRadius: 6,
          padding: 8,
          caretSize: 0,
          displayColors: false,
          titleColor: colours.subtle,
          titleFont: { ...font, weight: 'normal' },
          bodyColor: colours.text,
          bodyFont: { ...font, weight: 500 },
          footerColor: colours.subtle,
          footerFont: { ...font, weight: 'normal' },
          callbacks: {
            title: (items) => titleOfBucket(items[0]?.dataIndex, data),
            label: (item) => describePoint(item, data),
            footer: (items) => describeBucket(items[0]?.dataIndex, data, firstPartial),
          },
        },
      },
    },
    plugins: [drawMarks(data.marks, colours), drawCrosshair(colours)],
  };
}

function titleOfBucket(index: number | undefined, { labels, days, grain }: LineChartData): string {
  if (index === undefined) return '';
  const name = formatBucket(labels[index] ?? '', days[index] ?? '', grain);
  if (grain === 'DAY') return `${formatWeekday(days[index] ?? '').slice(0, 3)} ${name}`;
  return grain === 'WEEK' ? `week from ${name}` : name;
}

function describePoint(item: TooltipItem<'line'>, { measure, compareName }: LineChartData): string {
  const value = formatValue(item.parsed.y, measure);
  return item.datasetIndex === 0 ? value : `${value}  ${compareName ?? ''}`;
}

function describeBucket(
  index: number | undefined,
  { n, measure }: LineChartData,
  firstPartial: number,
): string {
  if (index === undefined) return '';
  const count = measure.unit === 'COUNT' ? '' : `n = ${formatCount(n[index])}`;
  return [count, index >= firstPartial ? 'still filling' : ''].filter(Boolean).join(', ');
}

function placeTimeTicks(scale: Scale, days: readonly string[], grain: Grain): void {
  const indexes = chooseTimeTicks(days, grain);
  const isNarrow = scale.chart.width < narrowBelow;
  scale.ticks = indexes
    .filter((_, position) => !isNarrow || indexes.length < 5 || position % 2 === 0)
    .map((value) => ({ value }));
}
