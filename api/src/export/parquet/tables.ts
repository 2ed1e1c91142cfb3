import { writeEvents, writeTraits } from '@leadline/db/facts/queries/whole-tables';
import type { TableFile } from '@leadline/db/facts/queries/whole-tables';
import { readAllBets } from '@leadline/db/relational/bet';
import { readAllEvaluations } from '@leadline/db/relational/evaluation';
import { readAllPoints } from '@leadline/db/relational/metric-point';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { House } from '../../house.ts';
import { dateIn } from '../../schema/workspace/service.ts';
import { takeTurn } from '../../turn.ts';
import { betColumns } from './bets.ts';
import { evidenceColumns } from './evidence.ts';
import { writeModelFile } from './model-file.ts';
import { pointColumns } from './points.ts';

/** What is written as Parquet, a file each. */
export const tableNames = ['events', 'traits', 'points', 'bets', 'evidence'] as const;
export type TableName = (typeof tableNames)[number];

type WriteTable = (house: House, file: TableFile) => Promise<void>;

const tables: Record<TableName, WriteTable> = {
  // In its turn, so that of an import there is all or nothing.
  events: ({ facts }, file) => takeTurn(facts, () => writeEvents(facts, file)),
  traits: ({ facts }, file) => takeTurn(facts, () => writeTraits(facts, file)),
  points: ({ model }, { path }) => writeModelFile(path, pointColumns, readAllPoints(model.db)),
  evidence: ({ model }, { path }) => writeModelFile(path, evidenceColumns, readAllEvaluations(model.db)),
  async bets({ model, now }, { path }) {
    const { timeZone } = await getWorkspace(model.db);
    await writeModelFile(path, betColumns(dateIn(timeZone, now())), readAllBets(model.db));
  },
};

/** Writes a table whole to a Parquet file; none of it is held in memory but what is on its way. */
export function writeTable(house: House, name: TableName, file: TableFile): Promise<void> {
  return tables[name](house, file);
}
