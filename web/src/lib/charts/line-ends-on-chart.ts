import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './colours.ts';
import type { SegmentLine } from './line-chart-data.ts';
import { chartFont, chartFontSize } from './marks-on-chart.ts';
import { colourOfSegment } from './segment-colours.ts';

const namesWidth = 112;
const lineHeight = 15;
const narrowBelow = 560;

/** What is kept free right of the lines for their names; on a narrow chart the legend alone names them. */
export function roomForLineEnds(chartWidth: number, lines: readonly SegmentLine[]): number {
  return lines.length > 0 && chartWidth >= narrowBelow ? namesWidth : 4;
}

/** Each segment is named where its line ends; names that would cover each other move apart. */
export function drawLineEnds(lines: readonly SegmentLine[], colours: ChartColours): Plugin<'line'> {
  return {
    id: 'line-ends',
    afterDatasetsDraw({ ctx, chartArea, scales, width }: Chart) {
      const scale = scales['y'];
      if (!scale || roomForLineEnds(width, lines) < namesWidth) return;
      const ends = lines.flatMap(({ name, values, isOther }, index) => {
        const last = values.findLast((value) => value !== null);
        if (last == null) return [];
        const y = Math.min(Math.max(scale.getPixelForValue(last), chartArea.top), chartArea.bottom);
        return [{ name, y, colour: colourOfSegment(index, isOther, colours) }];
      });
      ctx.save();
      ctx.font = `${chartFontSize}px ${chartFont}`;
      ctx.textBaseline = 'middle';
      spread(ends, chartArea.bottom).forEach(({ name, y, colour }) => {
        ctx.fillStyle = colour;
        ctx.fillRect(chartArea.right + 8, y - 1, 8, 2);
        ctx.fillStyle = colours.subtle;
        ctx.fillText(shorten(ctx, name), chartArea.right + 20, y);
      });
      ctx.restore();
    },
  };
}

/** Moves what lies closer than a line's height apart, and nothing below the bottom. */
export function spread<End extends { y: number }>(ends: readonly End[], bottom: number): End[] {
  const placed = ends.map((end) => ({ ...end })).sort((a, b) => a.y - b.y);
  placed.forEach((end, index) => {
    const above = placed[index - 1];
    if (above) end.y = Math.max(end.y, above.y + lineHeight);
  });
  placed.toReversed().forEach((end, index, reversed) => {
    const below = reversed[index - 1];
    end.y = Math.min(end.y, below ? below.y - lineHeight : bottom);
  });
  return placed;
}

function shorten(ctx: CanvasRenderingContext2D, text: string): string {
  const room = namesWidth - 22;
  if (ctx.measureText(text).width <= room) return text;
  let end = text.length;
  while (end > 1 && ctx.measureText(`${text.slice(0, end)}…`).width > room) end -= 1;
  return `${text.slice(0, end)}…`;
}
