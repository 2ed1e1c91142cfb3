import type { ChartConfiguration } from 'chart.js';
import { formatBucket } from '../format.ts';
import { drawBand } from './band-on-chart.ts';
import type { ChartColours } from './colours.ts';
import type { LineChartData } from './line-chart-data.ts';
import { drawLineEnds, roomForLineEnds } from './line-ends-on-chart.ts';
import { drawLines } from './lines-on-chart.ts';
import { drawCrosshair, drawMarks } from './marks-on-chart.ts';
import { drawReferences } from './references-on-chart.ts';
import { timeScale, valueScale } from './scales-of-chart.ts';
import { lineTooltip } from './tooltip-on-chart.ts';

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
      datasets: drawLines(data, colours),
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
