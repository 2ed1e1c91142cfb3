import type { EventRow } from '../support/events.ts';

/** So many subjects, of whom so many arrive, and so many complain. */
export interface PlantedArm {
  n: number;
  arrived: number;
  complained: number;
}

/** Where and when an experiment was planted: everybody is exposed at that instant, and acts an hour later. */
export interface Place {
  name: string;
  at: number;
  /** Tells the subjects apart from those of the same experiment planted elsewhere. */
  wave?: string;
  properties?: Record<string, string>;
}

const hour = 3_600_000;

/** The events of an experiment of which every figure is known: `exposed to NAME` with a variant, `arrived`, `complained`. */
export function plant(
  { name, at, wave = '', properties = {} }: Place,
  arms: { control: PlantedArm; treatment: PlantedArm },
): EventRow[] {
  return (['control', 'treatment'] as const).flatMap((arm) =>
    Array.from({ length: arms[arm].n }, (_, i) => {
      const subject = `${name} ${wave}${arm} ${i}`;
      const act = (what: string) => ({
        id: `${subject} ${what}`,
        at: at + hour,
        name: what,
        subject,
        properties: {},
      });
      const { n, arrived, complained } = arms[arm];
      return [
        {
          id: `${subject} exposed`,
          at,
          name: `exposed to ${name}`,
          subject,
          properties: { variant: arm === 'control' ? 'a' : 'b', ...properties },
        },
        ...(i < arrived ? [act('arrived')] : []),
        ...(i >= n - complained ? [act('complained')] : []),
      ];
    }).flat(),
  );
}
