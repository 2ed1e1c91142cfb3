import { listMembers, listTeams } from '@leadline/db/relational/member';
import type { MemberRow, TeamRow } from '@leadline/db/relational/member';
import type { Context } from '../../context.ts';

export function listEverybody({ house }: Context): Promise<MemberRow[]> {
  return listMembers(house.model.db);
}

export function listAllTeams({ house }: Context): Promise<TeamRow[]> {
  return listTeams(house.model.db);
}
