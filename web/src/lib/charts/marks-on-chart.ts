import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './colours.ts';

/* What people drew on the data: launches, ends of windows. */

export const chartFont = 'Inter Variable, system-ui, sans-serif';
export const chartFontSize = 12;

export interface LineChartMark {
  /** Bucket that it falls into. */
  index: number;
  text: string;
  /** Dotted marks are reference lines: the end of a window, a note. */
  isDotted?: boolean;
  /** Last bucket of a remark on a span. */
  endIndex?: number | null;
}

export function drawMarks(marks: readonly LineChartMark[], colours: ChartColours): Plugin<'line'> {
  return {
    id: 'marks',
    beforeDraw({ ctx, chartArea, scales }: Chart) {
      const scale = scales['x'];
      if (!scale) return;
      ctx.save();
      ctx.fillStyle = colours.annotationSoft;
      for (const { index, endIndex } of marks) {
        if (endIndex == null || endIndex <= index) continue;
        const [left, right] = [scale.getPixelForValue(index), scale.getPixelForValue(endIndex)];
        ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
      }
      ctx.restore();
    },
    afterDatasetsDraw({ ctx, chartArea, scales, width }: Chart) {
      const scale = scales['x'];
      if (!scale) return;
      ctx.save();
      ctx.font = `${chartFontSize}px ${chartFont}`;
      ctx.lineWidth = 1;
      let rightOfLastText = -Infinity;
      for (const { index, text, isDotted } of marks) {
        const x = Math.round(scale.getPixelForValue(index)) + 0.5;
        ctx.strokeStyle = colours.annotation;
        ctx.setLineDash(isDotted ? [1, 3] : []);
        ctx.beginPath();
        ctx.moveTo(x, 0);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        // Words stand to the left of their line where there is room, and give way to the words before them.
        const textWidth = ctx.measureText(text).width;
        const left =
          x - textWidth - 6 > Math.max(chartArea.left, rightOfLastText) ? x - textWidth - 6 : x + 6;
        if (left < rightOfLastText || left + textWidth > width) continue;
        ctx.setLineDash([]);
        ctx.lineJoin = 'round';
        ctx.lineWidth = 4;
        ctx.strokeStyle = colours.page;
        ctx.strokeText(text, left, 11);
        ctx.fillStyle = colours.annotation;
        ctx.fillText(text, left, 11);
        ctx.lineWidth = 1;
        rightOfLastText = left + textWidth + 8;
      }
      ctx.restore();
    },
  };
}

/** A thin line through the bucket under the pointer. */
export function drawCrosshair(colours: ChartColours): Plugin<'line'> {
  return {
    id: 'crosshair',
    beforeDatasetsDraw({ ctx, chartArea, tooltip }: Chart) {
      if (!tooltip?.getActiveElements().length) return;
      ctx.save();
      ctx.strokeStyle = colours.tickMark;
      ctx.beginPath();
      ctx.moveTo(tooltip.caretX, chartArea.top);
      ctx.lineTo(tooltip.caretX, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}
