import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Why there is no browser to test with; null where there is one. */
export const noBrowserReason =
  process.platform === 'linux' ? null : 'the packaged Chromium runs on Linux only';

/** What the package sets and no browser of a reader's has: the first ends with its first page, the others have no same-origin policy. */
const unlikePeoples = new Set([
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
]);

/** A real Chromium that talks to nobody but the pages it is given. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !unlikePeoples.has(arg)),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-sandbox',
    ],
    headless: true,
  });
}
