import { deleteImport, listDaysOfImport } from '@leadline/db/facts/import/undo';
import { findImports, listImportRows, setImportStatus } from '@leadline/db/relational/data-import';
import type { DataImportRow } from '@leadline/db/relational/data-import';
import { insertFactChanges, settleFactChanges } from '@leadline/db/relational/fact-change';
import { UnreachableCaseError, UserError } from '../../errors.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import type { House } from '../../house.ts';
import { takeTurn } from '../../turn.ts';
import { connect } from '../shared/connection.ts';
import type { Connection, PageArguments } from '../shared/connection.ts';
import { isUuid } from '../shared/uuid.ts';
import { putBackPoints } from './put-back-points.ts';

/** Imported files, newest first. */
export function listImports({ house }: Context, page: PageArguments): Connection<DataImportRow> {
  return connect('imports', listImportRows(house.model.db), page);
}

/** Takes out what an import has stored. Throws a UserError where that cannot be, or was done before. */
export async function undoImport(context: Context, id: string): Promise<DataImportRow> {
  const { house } = context;
  // Not to wait for the end of one that goes on.
  await getUndoable(house, id);
  // In turn with imports: what one of them compares its rows with does not vanish under it.
  try {
    await takeTurn(house.facts, async () => {
      const found = await getUndoable(house, id);
      await takeOutImport(house, found).finally(() => settleFactChanges(house.model.db, found.id));
    });
  } finally {
    // What was taken out is gone, also where the rest could not be.
    await house.refreshJob.request();
  }
  forgetRows(context);
  return (await context.loaders.import.load(id))!;
}

async function getUndoable({ model }: House, id: string): Promise<DataImportRow> {
  const [found] = isUuid(id) ? await findImports(model.db, [id]) : [];
  if (!found) throw new UserError('NOT_FOUND', `There is no import "${id}".`, { field: 'id' });
  if (found.status === 'RUNNING') {
    throw new UserError(
      'CONFLICT',
      `The import of ${found.fileName} still goes on; undo it when it has ended.`,
      { field: 'id' },
    );
  }
  if (found.status === 'UNDONE') {
    throw new UserError('CONFLICT', `The import of ${found.fileName} was undone before.`, { field: 'id' });
  }
  return found;
}

/** Changes are written down before they are made, and the import is UNDONE when nothing of it is left. */
export async function takeOutImport({ model, facts }: House, row: DataImportRow): Promise<void> {
  const importId = row.id;
  switch (row.kind) {
    case 'EVENTS': {
      const days = await listDaysOfImport(facts, importId);
      await insertFactChanges(
        model.db,
        days.map(({ name, ...run }) => ({ cause: 'EVENTS_REMOVED', importId, subject: name, ...run })),
      );
      await deleteImport(facts, 'event', importId);
      return setImportStatus(model.db, importId, 'UNDONE');
    }
    case 'TRAITS':
      await insertFactChanges(model.db, [{ cause: 'TRAITS', importId }]);
      await deleteImport(facts, 'trait', importId);
      return setImportStatus(model.db, importId, 'UNDONE');
    case 'SERIES':
      return model.db.transaction(async (tx) => {
        await putBackPoints(tx, row);
        await setImportStatus(tx, importId, 'UNDONE');
      });
    default:
      throw new UnreachableCaseError(row.kind);
  }
}
