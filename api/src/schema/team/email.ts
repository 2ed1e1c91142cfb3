import { badInput } from '../../errors.ts';

/** One “@” with something before it, and a name with a dot after it; whether it arrives only mail can tell. */
const emailPattern = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;
/** As long as an address may be, by RFC 5321. */
const longestEmail = 254;

/** An address without the space around it; null for none. */
export function readEmail(email: string | null): string | null {
  const address = email?.trim() ?? '';
  if (address === '') return null;
  if (address.length > longestEmail || !emailPattern.test(address))
    throw badInput('email', `“${address}” is no e-mail address: it is written such as ada@example.com.`);
  return address;
}
