import { eq, sql } from 'drizzle-orm';
import { member, signIn, team, workspace } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { MemberRow } from './member.ts';

export type WorkspaceRow = typeof workspace.$inferSelect;

/** Makes the workspace with its first person and team, where there is none yet. */
export async function foundWorkspace(model: Model): Promise<void> {
  await model.transaction(async (tx) => {
    const localMemberId = crypto.randomUUID();
    const founded = await tx
      .insert(workspace)
      .values({
        id: 1,
        name: 'My workspace',
        timeZone: 'UTC',
        weekStartsOn: 1,
        fiscalYearStartMonth: 1,
        currency: 'USD',
        localMemberId,
      })
      .onConflictDoNothing()
      .returning();
    if (founded.length === 0) return;
    await tx.insert(team).values({ key: 'product', name: 'Product', wipLimit: 3 });
    await tx.insert(member).values({ id: localMemberId, name: 'Me', role: 'ADMIN', teamKey: 'product' });
  });
}

export async function getWorkspace(model: Model): Promise<WorkspaceRow> {
  const [row] = await model.select().from(workspace);
  if (row === undefined) throw new Error('There is no workspace: foundWorkspace has not run.');
  return row;
}

/** The workspace's first person, and whether anybody can sign in by now: every request asks for both. */
export async function findFirstPerson(
  model: Model,
): Promise<{ member: MemberRow | null; canSomebodySignIn: boolean }> {
  const [row] = await model
    .select({ member, canSomebodySignIn: sql<boolean>`exists (select from ${signIn})` })
    .from(workspace)
    .leftJoin(member, eq(member.id, workspace.localMemberId));
  return row!;
}

/** Holds the workspace's row until the transaction ends. */
export async function lockWorkspace(model: Model): Promise<WorkspaceRow> {
  const [row] = await model.select().from(workspace).for('update');
  return row!;
}

/** Changes the workspace and raises its revision. */
export async function updateWorkspace(
  model: Model,
  changes: Partial<Omit<WorkspaceRow, 'id' | 'revision' | 'localMemberId'>>,
): Promise<WorkspaceRow> {
  const [row] = await model
    .update(workspace)
    .set({ ...changes, revision: sql`${workspace.revision} + 1` })
    .where(eq(workspace.id, 1))
    .returning();
  return row!;
}
