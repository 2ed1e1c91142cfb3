import type { Access } from './auth/access.ts';
import type { RunDeed } from './auth/audit-operation.ts';
import { noBrowser } from './auth/visit.ts';
import type { Visit } from './auth/visit.ts';
import type { House } from './house.ts';
import { createLoaders } from './loaders.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver is given. One for each request. */
export interface Context {
  house: House;
  /** New after every change, so that what is read next is what is there then. */
  loaders: Loaders;
  access: Access;
  visit: Visit;
  /** The mutations that have run, for the audit log. */
  deeds: RunDeed[];
  /** Whose bucket pays for what is asked; empty for the product itself. */
  caller: string;
  /** Aborted when the caller goes away. */
  signal: AbortSignal | undefined;
}

/** Forgets what was read before a change. */
export function forgetRows(context: Context): void {
  context.loaders = createLoaders(context.house);
}

export function createContext(
  house: House,
  access: Access,
  signal?: AbortSignal,
  visit: Visit = noBrowser(),
): Context {
  const caller = access.token?.id ?? visit.address;
  return { house, access, visit, deeds: [], caller, loaders: createLoaders(house), signal };
}
