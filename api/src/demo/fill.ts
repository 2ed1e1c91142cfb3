import type { House } from '../house.ts';
export async function fillDemo(_house: House, _: { today: string; seed: number }): Promise<void> {}
