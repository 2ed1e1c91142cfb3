/* A canvas cannot read custom properties: each token is resolved on a probe element, and again when the theme changes. */

const tokens = {
  line: '--chart-1',
  line2: '--chart-2',
  line3: '--chart-3',
  line4: '--chart-4',
  line5: '--chart-5',
  others: '--chart-6',
  band: '--chart-band',
  reference: '--chart-expected',
  compare: '--chart-compare',
  grid: '--chart-grid',
  zero: '--chart-zero',
  annotation: '--chart-annotation',
  annotationSoft: '--accent-soft',
  tick: '--text-3',
  tickMark: '--line-strong',
  text: '--text',
  subtle: '--text-2',
  page: '--surface-page',
  raised: '--surface-raised',
} as const;

export type ChartColours = Record<keyof typeof tokens, string>;

export function resolveColours(within: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  within.append(probe);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const resolved = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, toRgb(getComputedStyle(probe).color, context)];
  });
  probe.remove();
  return Object.fromEntries(resolved) as ChartColours;
}

/** Chart.js mixes colours but reads no oklch(); a drawn pixel is always plain red, green and blue. */
function toRgb(colour: string, context: CanvasRenderingContext2D | null): string {
  if (!context) return colour;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Calls back whenever the page changes between light, dark and paper; returns how to stop. */
export function onThemeChange(react: () => void): () => void {
  // Print is always light.
  const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  const observer = new MutationObserver(react);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  for (const query of media) query.addEventListener('change', react);
  return () => {
    observer.disconnect();
    for (const query of media) query.removeEventListener('change', react);
  };
}
