import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whom what an address asks for is counted against. An IPv6 address counts as its /64, such as 2001:db8::/64:
 * whoever has one has all the 2^64 in it (RFC 6177). IPv4 written as IPv6 is IPv4; what is no address stays.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
