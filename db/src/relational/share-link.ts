import { and, desc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import { shareLink } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type ShareLinkRow = typeof shareLink.$inferSelect;

export async function insertShareLink(
  model: Model,
  row: Omit<ShareLinkRow, 'id' | 'lastUsedAt' | 'withdrawnAt'>,
): Promise<ShareLinkRow> {
  const [inserted] = await model.insert(shareLink).values(row).returning();
  return inserted!;
}

/** A link that is valid on a day, and neither withdrawn. */
export async function findShareLink(
  model: Model,
  { secretHash, today }: { secretHash: string; today: string },
): Promise<ShareLinkRow | null> {
  const [row] = await model
    .select()
    .from(shareLink)
    .where(
      and(
        eq(shareLink.secretHash, secretHash),
        isNull(shareLink.withdrawnAt),
        or(isNull(shareLink.expiresOn), gte(shareLink.expiresOn, today)),
      ),
    );
  return row ?? null;
}

/** Every link that was ever made, the newest first. */
export function listShareLinks(model: Model): Promise<ShareLinkRow[]> {
  return model.select().from(shareLink).orderBy(desc(shareLink.createdAt), shareLink.id);
}

/** Keeps when a link was used; `before` spares a write with every use. */
export async function setShareLinkUsed(
  model: Model,
  { id, at, before }: { id: string; at: Date; before: Date },
): Promise<void> {
  await model
    .update(shareLink)
    .set({ lastUsedAt: at })
    .where(and(eq(shareLink.id, id), or(isNull(shareLink.lastUsedAt), lt(shareLink.lastUsedAt, before))));
}

/** Holds a link's row until the transaction ends; null where there is none. */
export async function lockShareLink(model: Model, id: string): Promise<ShareLinkRow | null> {
  const [row] = await model.select().from(shareLink).where(eq(shareLink.id, id)).for('update');
  return row ?? null;
}

export async function withdrawShareLink(model: Model, id: string, at: Date): Promise<ShareLinkRow> {
  const [row] = await model
    .update(shareLink)
    .set({ withdrawnAt: at })
    .where(eq(shareLink.id, id))
    .returning();
  return row!;
}
