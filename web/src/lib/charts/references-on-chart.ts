import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './colours.ts';
import { chartFont, chartFontSize } from './marks-on-chart.ts';

/** A level that is to be reached. */
export interface Reference {
  value: number;
  text: string;
}

/** Dots mean a reference line; its words stand at its left end, above the data. One beyond the scale is not drawn. */
export function drawReferences(references: readonly Reference[], colours: ChartColours): Plugin<'line'> {
  return {
    id: 'references',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.lineWidth = 1.5;
      ctx.setLineDash([1.5, 4]);
      ctx.strokeStyle = colours.reference;
      for (const { y } of placed(references, chart)) {
        ctx.beginPath();
        ctx.moveTo(chartArea.left, y);
        ctx.lineTo(chartArea.right, y);
        ctx.stroke();
      }
      ctx.restore();
    },
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `${chartFontSize}px ${chartFont}`;
      ctx.lineJoin = 'round';
      ctx.lineWidth = 4;
      ctx.strokeStyle = colours.page;
      ctx.fillStyle = colours.subtle;
      for (const { y, text } of placed(references, chart)) {
        ctx.strokeText(text, chartArea.left + 4, y - 6);
        ctx.fillText(text, chartArea.left + 4, y - 6);
      }
      ctx.restore();
    },
  };
}

function placed(references: readonly Reference[], { scales }: Chart): { y: number; text: string }[] {
  const scale = scales['y'];
  if (!scale) return [];
  return references
    .filter(({ value }) => value >= scale.min && value <= scale.max)
    .map(({ value, text }) => ({ y: Math.round(scale.getPixelForValue(value)) + 0.5, text }));
}
