/** A path of this dashboard, such as `/bets?status=LIVE`; the overview for whatever leads elsewhere. */
export function localPath(text: string | null): string {
  const here = 'http://here.invalid';
  if (!text?.startsWith('/') || !URL.canParse(text, here)) return '/';
  const { origin, pathname, search, hash } = new URL(text, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
