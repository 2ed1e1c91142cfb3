import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';

interface StillPage {
  /** The page as the dashboard renders it. */
  html: string;
  /** Folder that the addresses of its styles and fonts begin in. */
  assetsPath: string;
  /** What stands above it, after its title: whose it is, and as of when. */
  heading: string;
}

/** What only somebody who has signed in can use, and what does not belong on paper either. */
const actions =
  'script, template, details:has(form), form, button, input, select, textarea, dialog, iframe, object, embed, .no-print, .toolbar, .crumb:has(a), a.btn';

/**
 * A page as one document that reads by itself: the main part of the page with its styles and fonts in it, and
 * drawings in the place of charts. It runs no script, asks for nothing, and leads nowhere but to its own parts.
 */
export async function buildStillPage({ html, assetsPath, heading }: StillPage): Promise<string> {
  // Else what stands there for readers without script is text.
  const $ = load(html, { scriptingEnabled: false });
  const styles = $('link[rel="stylesheet"]')
    .toArray()
    .map((link) => new URL($(link).attr('href')!, 'http://page/of/').pathname);
  const css = await Promise.all(styles.map((path) => readStyles(assetsPath, path)));
  const main = $('main');
  main.find(actions).remove();
  main.find('canvas').remove();
  main.find('noscript').each((_, still) => void $(still).replaceWith($(still).contents()));
  main.find('a:not([href^="#"])').each((_, link) => {
    $(link).replaceWith($('<span>').append($(link).contents()));
  });
  main.find('*').each((_, element) => {
    for (const name of Object.keys($(element).attr() ?? {})) {
      if (/^on|^formaction$|^data-sveltekit/.test(name)) $(element).removeAttr(name);
    }
  });

  const page = load('<!doctype html><html lang="en"><head></head><body></body></html>');
  page('head').append(
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="referrer" content="no-referrer">',
    page('<title>').text($('title').text()),
    page('<style>').text(`${css.join('\n')}\n${ownStyles}`),
  );
  page('body').append(
    page('<p class="still-heading">').text(`${$('title').text()} · ${heading}`),
    page('<main class="still-page">').html(main.html() ?? ''),
  );
  return page.html();
}

const ownStyles = `
.still-heading, .still-page { max-width: 1180px; margin: 0 auto; padding: 1rem 1.25rem; }
.still-heading { font-size: var(--text-sm); color: var(--text-2); border-bottom: 1px solid var(--line); }
`;

const fontTypes: Record<string, string> = { woff2: 'font/woff2', svg: 'image/svg+xml' };

/** The styles of a file, with what they name in them. */
async function readStyles(assetsPath: string, path: string): Promise<string> {
  const css = await readFile(join(assetsPath, path), 'utf8');
  const named = [...css.matchAll(/url\((['"]?)(?!data:)([^'")]+)\1\)/g)];
  const inlined = await Promise.all(
    named.map(async ([, , address]) => {
      const file = new URL(address!, new URL(path, 'http://assets')).pathname;
      const type = fontTypes[file.split('.').at(-1)!] ?? 'application/octet-stream';
      return `url(data:${type};base64,${(await readFile(join(assetsPath, file))).toString('base64')})`;
    }),
  );
  return named.reduce((text, [whole], i) => text.replace(whole, inlined[i]!), css);
}
