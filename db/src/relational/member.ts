import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { bet, member, team } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type MemberRow = typeof member.$inferSelect;
export type TeamRow = typeof team.$inferSelect;
export type MemberFields = Pick<MemberRow, 'name' | 'email' | 'teamKey'>;
export type TeamFields = Pick<TeamRow, 'name' | 'wipLimit'>;

export function listMembers(model: Model): Promise<MemberRow[]> {
  return model.select().from(member).orderBy(asc(member.name), asc(member.id));
}

export function findMembers(model: Model, ids: readonly string[]): Promise<MemberRow[]> {
  return model
    .select()
    .from(member)
    .where(inArray(member.id, [...ids]));
}

export function listTeams(model: Model): Promise<TeamRow[]> {
  return model.select().from(team).orderBy(asc(team.name), asc(team.key));
}

export function findTeams(model: Model, keys: readonly string[]): Promise<TeamRow[]> {
  return model
    .select()
    .from(team)
    .where(inArray(team.key, [...keys]));
}

/**
 * Holds the team's row until the transaction ends, so that two commits cannot both take its last place;
 * null when there is none.
 */
export async function lockTeam(model: Model, key: string): Promise<TeamRow | null> {
  const [row] = await model.select().from(team).where(eq(team.key, key)).for('update');
  return row ?? null;
}

/** null where there is a team of that key already. */
export async function insertTeam(model: Model, key: string, fields: TeamFields): Promise<TeamRow | null> {
  const [row] = await model
    .insert(team)
    .values({ key, ...fields })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** Changes a team and raises its revision. */
export async function updateTeam(model: Model, key: string, fields: TeamFields): Promise<TeamRow> {
  const [row] = await model
    .update(team)
    .set({ ...fields, revision: sql`${team.revision} + 1` })
    .where(eq(team.key, key))
    .returning();
  return row!;
}

/** When each bet of these teams was decided; those entered from the past say nothing of a team's pace. */
export async function listDecidedAt(
  model: Model,
  teamKeys: readonly string[],
): Promise<{ teamKey: string; decidedAt: Date }[]> {
  const rows = await model
    .select({ teamKey: bet.teamKey, decidedAt: bet.decidedAt })
    .from(bet)
    .where(
      and(inArray(bet.teamKey, [...teamKeys]), isNotNull(bet.decidedAt), eq(bet.isRetrospective, false)),
    );
  return rows.map(({ teamKey, decidedAt }) => ({ teamKey, decidedAt: decidedAt! }));
}

/** Until the transaction ends, no other that takes this lock makes or changes people. */
export async function lockPeople(model: Model): Promise<void> {
  await model.execute(sql`SELECT pg_advisory_xact_lock(${peopleLock})`);
}

/** Any number that nothing else locks. */
const peopleLock = 6_024_712;

/** Holds the person's row until the transaction ends; null when there is none. */
export async function lockMember(model: Model, id: string): Promise<MemberRow | null> {
  const [row] = await model.select().from(member).where(eq(member.id, id)).for('update');
  return row ?? null;
}

/** Whether somebody other than `exceptId` has this address, whatever its case. */
export async function isEmailTaken(model: Model, email: string, exceptId: string | null): Promise<boolean> {
  const rows = await model
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(sql`lower(${member.email})`, email.toLowerCase()),
        exceptId === null ? undefined : ne(member.id, exceptId),
      ),
    );
  return rows.length > 0;
}

export async function insertMember(
  model: Model,
  fields: MemberFields & Pick<MemberRow, 'role'>,
): Promise<MemberRow> {
  const [row] = await model.insert(member).values(fields).returning();
  return row!;
}

/** Changes a person and raises their revision. */
export async function updateMember(model: Model, id: string, fields: MemberFields): Promise<MemberRow> {
  const [row] = await model
    .update(member)
    .set({ ...fields, revision: sql`${member.revision} + 1` })
    .where(eq(member.id, id))
    .returning();
  return row!;
}

export async function setMemberRole(model: Model, id: string, role: MemberRow['role']): Promise<MemberRow> {
  const [row] = await model
    .update(member)
    .set({ role, revision: sql`${member.revision} + 1` })
    .where(eq(member.id, id))
    .returning();
  return row!;
}
