import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { apiToken, member } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { MemberRow } from './member.ts';

export type ApiTokenRow = typeof apiToken.$inferSelect;

export async function insertApiToken(
  model: Model,
  row: Omit<ApiTokenRow, 'id' | 'lastUsedAt'>,
): Promise<ApiTokenRow> {
  const [inserted] = await model.insert(apiToken).values(row).returning();
  return inserted!;
}

/** A token that has not expired, and whose it is. */
export async function findApiToken(
  model: Model,
  { secretHash, now }: { secretHash: string; now: Date },
): Promise<{ token: ApiTokenRow; owner: MemberRow } | null> {
  const [row] = await model
    .select({ token: apiToken, owner: member })
    .from(apiToken)
    .innerJoin(member, eq(member.id, apiToken.ownerId))
    .where(
      and(eq(apiToken.secretHash, secretHash), or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now))),
    );
  return row ?? null;
}

/** Every token that was not revoked, the newest first. */
export function listApiTokens(model: Model): Promise<ApiTokenRow[]> {
  return model.select().from(apiToken).orderBy(desc(apiToken.createdAt), apiToken.id);
}

export async function setApiTokenUsed(model: Model, id: string, at: Date): Promise<void> {
  await model.update(apiToken).set({ lastUsedAt: at }).where(eq(apiToken.id, id));
}

/** The token that was revoked; null where there is none. */
export async function deleteApiToken(model: Model, id: string): Promise<ApiTokenRow | null> {
  const [row] = await model.delete(apiToken).where(eq(apiToken.id, id)).returning();
  return row ?? null;
}
