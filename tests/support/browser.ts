import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Why there is no browser to test with; null where there is one. */
export const noBrowserReason =
  process.platform === 'linux' ? null : 'the packaged Chromium runs on Linux only';

/** A real Chromium that talks to nobody but the pages it is given. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      // In a single process the browser ends with its first page.
      ...chromium.args.filter((arg) => arg !== '--single-process'),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-sandbox',
    ],
    headless: true,
  });
}
