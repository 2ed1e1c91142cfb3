import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './colours.ts';
import type { LineChartData } from './line-chart-data.ts';

/** Within which each value would lie were its bucket drawn again: a band behind the line, a whisker where a bucket stands alone. */
export function drawBand(interval: LineChartData['interval'], colours: ChartColours): Plugin<'line'> {
  return {
    id: 'band',
    beforeDraw({ ctx, chartArea, scales }: Chart) {
      const { x, y } = scales;
      if (!interval || !x || !y) return;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      ctx.fillStyle = colours.band;
      ctx.strokeStyle = colours.band;
      ctx.lineWidth = 3;
      for (const run of runsOf(interval)) {
        const at = (index: number, end: number) =>
          [x.getPixelForValue(index), y.getPixelForValue(end)] as const;
        const points = [
          ...run.map(({ index, upper }) => at(index, upper)),
          ...run.toReversed().map(({ index, lower }) => at(index, lower)),
        ];
        ctx.beginPath();
        for (const [left, top] of points) ctx.lineTo(left, top);
        if (run.length === 1) ctx.stroke();
        else ctx.fill();
      }
      ctx.restore();
    },
  };
}

interface Ends {
  index: number;
  lower: number;
  upper: number;
}

/** Buckets in a row that have an interval. */
export function runsOf({ lower, upper }: NonNullable<LineChartData['interval']>): Ends[][] {
  const runs: Ends[][] = [];
  lower.forEach((low, index) => {
    const high = upper[index];
    if (low == null || high == null) return;
    const run = runs.at(-1);
    if (run?.at(-1)?.index === index - 1) run.push({ index, lower: low, upper: high });
    else runs.push([{ index, lower: low, upper: high }]);
  });
  return runs;
}
