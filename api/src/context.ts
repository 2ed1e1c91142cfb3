import type { Access } from './auth/access.ts';
import type { House } from './house.ts';
import { createLoaders } from './loaders.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver is given. One for each request. */
export interface Context {
  house: House;
  loaders: Loaders;
  access: Access;
  /** Aborted when the caller goes away. */
  signal: AbortSignal | undefined;
}

export function createContext(house: House, access: Access, signal?: AbortSignal): Context {
  return { house, access, loaders: createLoaders(house), signal };
}
