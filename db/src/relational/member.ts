import { asc, inArray } from 'drizzle-orm';
import { member, team } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type MemberRow = typeof member.$inferSelect;
export type TeamRow = typeof team.$inferSelect;

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

/** Holds the team's row until the transaction ends, so that two commits cannot both take its last place. */
export async function lockTeam(model: Model, key: string): Promise<void> {
  await model
    .select()
    .from(team)
    .where(inArray(team.key, [key]))
    .for('update');
}
