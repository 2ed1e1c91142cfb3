import {
  insertMember,
  insertTeam,
  isEmailTaken,
  listMembers,
  listTeams,
  lockMember,
  lockPeople,
  lockTeam,
  updateMember,
  updateTeam,
} from '@leadline/db/relational/member';
import { findSignIn } from '@leadline/db/relational/sign-in';
import type { MemberFields, MemberRow, TeamRow } from '@leadline/db/relational/member';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { usuallyFinishes } from '../../domain/quarter.ts';
import { badInput, checkLength, longestName, staleRevision, UserError } from '../../errors.ts';
import { readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import { readEmail } from './email.ts';
import type { MutationSavePersonArgs, MutationSaveTeamArgs } from '../types.generated.ts';

export function listEverybody({ house }: Context): Promise<MemberRow[]> {
  return listMembers(house.model.db);
}

export function listAllTeams({ house }: Context): Promise<TeamRow[]> {
  return listTeams(house.model.db);
}

const keyPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Makes a team, or changes the one of that key. */
export async function saveTeam(
  context: Context,
  { key, name, wipLimit, revision }: MutationSaveTeamArgs,
): Promise<TeamRow> {
  if (!keyPattern.test(key)) {
    throw badInput(
      'key',
      `“${key}” cannot be a key: it is lower-case words joined by “-”, such as growth-team.`,
    );
  }
  checkLength('key', key, longestName);
  if (wipLimit < 1) throw badInput('wipLimit', `A team has room for 1 bet or more, not for ${wipLimit}.`);
  const fields = {
    name: readText('name', name, { missing: 'A team needs a name.', longest: longestName }),
    wipLimit,
  };
  const saved = await context.house.model.db.transaction(async (tx) => {
    const before = await lockTeam(tx, key);
    if (revision != null && revision !== (before?.revision ?? 0)) throw staleRevision(`team “${key}”`);
    const after = await (before === null ? insertTeam(tx, key, fields) : updateTeam(tx, key, fields));
    tellChange(context, { before, after });
    return after;
  });
  // Somebody else has made it at the same moment.
  if (saved === null) throw staleRevision(`team “${key}”`);
  forgetRows(context);
  return saved;
}

/** Makes a person, or changes the one of that id: what is left out of a changed one stays. */
export async function savePerson(
  context: Context,
  { id, name, email, team, revision }: MutationSavePersonArgs,
): Promise<MemberRow> {
  const given: Partial<MemberFields> = {
    ...(email !== undefined && { email: readEmail(email) }),
    ...(team !== undefined && { teamKey: await readTeam(context, team) }),
  };
  const words = readText('name', name, { missing: 'A person needs a name.', longest: longestName });
  const saved = await context.house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    const before = id != null && isUuid(id) ? await lockMember(tx, id) : null;
    if (id != null && before === null)
      throw new UserError('NOT_FOUND', `There is nobody with the id “${id}”.`, { field: 'id' });
    if (revision != null && revision !== before?.revision) throw staleRevision('person');
    const { email = null, teamKey = null } = { ...before, ...given };
    if (email !== null && (await isEmailTaken(tx, email, before?.id ?? null)))
      throw badInput('email', `Somebody has the address ${email} already; each person has their own.`);
    if (email === null && before?.email != null && (await findSignIn(tx, before.id)) !== null)
      throw badInput(
        'email',
        `${words} signs in with this address: give another one, or take away how they sign in first.`,
      );
    const fields = { name: words, email, teamKey };
    const after = await (before === null
      ? insertMember(tx, { ...fields, role: 'EDITOR' })
      : updateMember(tx, before.id, fields));
    tellChange(context, { before, after });
    return after;
  });
  forgetRows(context);
  return saved;
}

async function readTeam({ loaders }: Context, key: string | null): Promise<string | null> {
  if (key !== null && (await loaders.team.load(key)) === null)
    throw badInput('team', `There is no team “${key}”.`);
  return key;
}

/** Median bets decided per past quarter since the team's first; null before that has passed. */
export async function readUsuallyFinishes(
  { house, loaders }: Context,
  { key }: TeamRow,
): Promise<number | null> {
  const decidedAt = await loaders.decidedAtOfTeam.load(key);
  return usuallyFinishes(await loaders.workspace(), { decidedAt, now: house.now() });
}
