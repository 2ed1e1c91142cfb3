import { isDeepStrictEqual } from 'node:util';
import type { Model } from '@leadline/db/relational/connect';
import { deleteTarget, insertTarget, lockTarget, updateTarget } from '@leadline/db/relational/target';
import type { TargetFields } from '@leadline/db/relational/target';
import {
  countOtherThemes,
  insertTheme,
  lockTheme,
  lockThemes,
  updateTheme,
} from '@leadline/db/relational/theme';
import type { ThemeRow } from '@leadline/db/relational/theme';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, checkLength, longestName, longestText, staleRevision, UserError } from '../../errors.ts';
import { checkQuarter } from '../quarter/service.ts';
import { readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import { readTarget } from '../target/service.ts';
import type { MutationSaveThemeArgs } from '../types.generated.ts';

const mostThemes = 3;

/** Makes a theme, or changes the one of that id: an outcome that is left out of a changed one stays. */
export async function saveTheme(
  context: Context,
  { id, quarter, title, narrative, outcome, revision }: MutationSaveThemeArgs,
): Promise<ThemeRow> {
  checkLength('narrative', narrative, longestText);
  const fields = {
    quarterKey: await checkQuarter(context, quarter, 'quarter'),
    title: readText('title', title, { missing: 'A theme needs a title.', longest: longestName }),
    narrative: narrative.trim(),
  };
  const target = outcome == null ? outcome : await readTarget(context, outcome, 'outcome');
  const saved = await context.house.model.db.transaction(async (tx) => {
    await lockThemes(tx);
    const before = id != null && isUuid(id) ? await lockTheme(tx, id) : null;
    if (id != null && before === null)
      throw new UserError('NOT_FOUND', `There is no theme with the id “${id}”.`, { field: 'id' });
    if (revision != null && revision !== before?.revision) throw staleRevision('theme');
    if ((await countOtherThemes(tx, quarter, before?.id ?? null)) >= mostThemes) {
      throw badInput(
        'quarter',
        `${quarter} has ${mostThemes} themes already, and a quarter is about at most that many. Change one of them, or choose another quarter.`,
      );
    }
    const ownTarget = before?.targetId ?? null;
    const targetId = target == null ? ownTarget : await putTarget(tx, ownTarget, target);
    const after =
      before === null
        ? await insertTheme(tx, { ...fields, targetId, createdAt: context.house.now() })
        : await updateTheme(tx, before.id, { ...fields, targetId: target === null ? null : targetId });
    if (before !== null && target === null && ownTarget !== null) await deleteTarget(tx, ownTarget);
    tellChange(context, { before, after });
    return after;
  });
  forgetRows(context);
  return saved;
}

/** The theme's own target as it is to be; one that stays as it was is not set anew. */
async function putTarget(tx: Model, id: string | null, fields: TargetFields): Promise<string> {
  if (id === null) return (await insertTarget(tx, fields)).id;
  const { metricKey, value, by, where } = (await lockTarget(tx, id))!;
  const isSame = isDeepStrictEqual(
    { metricKey, value, by, where },
    { metricKey: fields.metricKey, value: fields.value, by: fields.by, where: fields.where },
  );
  if (!isSame) await updateTarget(tx, id, fields);
  return id;
}
