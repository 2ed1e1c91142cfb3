import type { IncomingMessage } from 'node:http';

/**
 * Whether a Host header names this machine's loopback. In local mode anything else is a page from
 * elsewhere that has pointed its own name here (DNS rebinding).
 */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'));
}

/** Whether a server bound to this address can be reached from this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

/** What a proxy says of whom it asks for; no browser and no program of ours sends it. */
const forwardingHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Whether somebody at this machine asks, and not a proxy on it for somebody elsewhere. */
export function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
  return (
    isLoopbackHost(headers.host) &&
    isLoopbackAddress(socket.remoteAddress ?? '') &&
    forwardingHeaders.every((name) => headers[name] === undefined)
  );
}

/**
 * Whether a page of another site has a browser ask: what the browser adds by itself, a cookie or that it
 * is on this machine, is then not the visitor's will. A browser says of every request which site it comes
 * from, an older one at least the origin of what it sends, and no page can make it say otherwise; a program
 * says neither. A link that is followed from elsewhere is the visitor's will.
 */
export function isFromOtherSite(
  { headers, method }: IncomingMessage,
  publicOrigin: string | undefined,
): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, origin, host } = headers;
  if (method === 'GET' && mode === 'navigate') return false;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === publicOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}
