import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** How a page is looked at by people: on a desk and in a hand, in either theme. */
export const settings = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
export type Setting = (typeof settings)[number];

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with a page, each fault by its rule and where it is. */
export async function problemsOfAccess(
  browser: Browser,
  url: string,
  { width, colorScheme }: Setting,
): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    return await problemsOfPage(page);
  } finally {
    await page.close();
  }
}

/** The same of a page that is open, as it stands. */
export async function problemsOfPage(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
