import type { PositionPart, RowList } from '@leadline/db/row-list';

/** Where a row stands: numbers, of which the larger comes first. */
export type Place = readonly number[];

interface Placed<Row> {
  parts: readonly PositionPart[];
  /** Where all rows stand, in order. */
  places(): Promise<readonly Place[]>;
  positionOf(row: Row): Place;
  load(places: readonly Place[]): Promise<Row[]>;
}

/** A list whose order no store knows; rows are loaded by their places. */
export function listPlaced<Row>({ parts, places, positionOf, load }: Placed<Row>): RowList<Row> {
  return {
    parts,
    positionOf,
    async read({ after, limit = Infinity } = {}) {
      const behind = (await places()).filter((place) => after == null || isBehind(place, after as Place));
      return load(behind.slice(0, limit));
    },
    count: async () => (await places()).length,
    hasUpTo: async (position) => (await places()).some((place) => !isBehind(place, position as Place)),
  };
}

function isBehind(place: Place, other: Place): boolean {
  const first = place.findIndex((value, i) => value !== other[i]);
  return first !== -1 && place[first]! < other[first]!;
}
