import type { ChartConfiguration, TooltipItem } from 'chart.js';
import { formatBucket, formatCount, formatValue, formatWeekday } from '../format.ts';
import type { ChartColours } from './colours.ts';
import { firstPartialOf, type LineChartData } from './line-chart-data.ts';
import { chartFont, chartFontSize } from './marks-on-chart.ts';

const font = { family: chartFont, size: chartFontSize };

type Plugins = NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['plugins']>;

/** What is said of the bucket under the pointer. */
export function lineTooltip(data: LineChartData, colours: ChartColours): NonNullable<Plugins['tooltip']> {
  return {
    backgroundColor: colours.raised,
    borderColor: colours.tickMark,
    borderWidth: 1,
    cornerRadius: 6,
    padding: 8,
    caretSize: 0,
    displayColors: data.lines.length > 0,
    boxWidth: 8,
    boxHeight: 2,
    titleColor: colours.subtle,
    titleFont: { ...font, weight: 'normal' },
    bodyColor: colours.text,
    bodyFont: { ...font, weight: 500 },
    footerColor: colours.subtle,
    footerFont: { ...font, weight: 'normal' },
    callbacks: {
      title: (items: TooltipItem<'line'>[]) => titleOfBucket(items[0]?.dataIndex, data),
      label: (item: TooltipItem<'line'>) => describePoint(item, data),
      footer: (items: TooltipItem<'line'>[]) => describeBucket(items[0]?.dataIndex, data),
    },
  };
}

function titleOfBucket(index: number | undefined, { labels, days, grain }: LineChartData): string {
  if (index === undefined) return '';
  const name = formatBucket(labels[index] ?? '', days[index] ?? '', grain);
  if (grain === 'DAY') return `${formatWeekday(days[index] ?? '').slice(0, 3)} ${name}`;
  return grain === 'WEEK' ? `week from ${name}` : name;
}

function describePoint(item: TooltipItem<'line'>, { measure, isWholeDrawn, lines }: LineChartData): string {
  const value = formatValue(item.parsed.y, measure);
  if (item.datasetIndex === 0 && isWholeDrawn) return lines.length > 0 ? `${value}  all` : value;
  return `${value}  ${item.dataset.label ?? ''}`;
}

function describeBucket(index: number | undefined, data: LineChartData): string[] {
  if (index === undefined) return [];
  const { interval, measure, n } = data;
  const [lower, upper] = [interval?.lower[index], interval?.upper[index]];
  return [
    lower == null || upper == null
      ? ''
      : `${data.expected ? 'expected' : '95 %'} between ${formatValue(lower, measure)} and ${formatValue(upper, measure)}`,
    measure.unit === 'COUNT' ? '' : `n = ${formatCount(n[index])}`,
    index >= firstPartialOf(data) ? 'still filling' : '',
  ].filter(Boolean);
}
