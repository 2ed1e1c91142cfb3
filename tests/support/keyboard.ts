import type { Page } from 'playwright-core';

/** A page as somebody without a mouse uses it: everything is reached by Tab, chosen by typing. */
export function keyboardOf(page: Page) {
  const longestWay = 120;

  const focused = () =>
    page.evaluate<{ name: string; text: string }>(
      `({ name: document.activeElement?.name ?? '', text: document.activeElement?.textContent?.trim() ?? '' })`,
    );

  async function walkTo(isThere: (at: { name: string; text: string }) => boolean, what: string) {
    for (let step = 0; step < longestWay; step += 1) {
      if (isThere(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${what}.`);
  }

  return {
    press: (key: string) => page.keyboard.press(key),
    /** To the field of that name. */
    toField: (name: string) => walkTo((at) => at.name === name, `the field ${name}`),
    /** To the link, button or summary that reads so. */
    toText: (text: string) => walkTo((at) => at.name === '' && at.text === text, `“${text}”`),
    /** Writes over what is there. */
    async write(name: string, text: string) {
      await walkTo((at) => at.name === name, `the field ${name}`);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    /** By the first letters of an option. */
    async choose(name: string, letters: string) {
      await walkTo((at) => at.name === name, `the field ${name}`);
      await page.keyboard.type(letters);
    },
  };
}
