import type { Theme } from './mount-graphiql.ts';

/** Tells the theme that the page is shown in, now and whenever the reader or the system changes it. Answers how to stop. */
export function watchTheme(tell: (theme: Theme) => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = document.documentElement;
  const tellNow = () => tell(getComputedStyle(page).colorScheme === 'dark' ? 'dark' : 'light');
  const chosen = new MutationObserver(tellNow);
  chosen.observe(page, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', tellNow);
  tellNow();
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', tellNow);
  };
}
