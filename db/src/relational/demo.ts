import { and, count, desc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import {
  bet,
  dataImport,
  decision,
  guardrail,
  invitation,
  member,
  metric,
  metricVersion,
  note,
  notNow,
  readout,
  signIn,
  target,
  team,
  theme,
  workspace,
} from '../models/schema.ts';
import type { DataImportRow } from './data-import.ts';
import type { Model } from './connect.ts';

/** What a process may do about the demo: fill it, clear away what a killed process has left of it, or nothing. */
export type DemoClaim = 'FILL' | 'CLEAR' | 'NONE';

/** Of several processes one at a time is told to fill a workspace that holds nothing yet. */
export function claimDemo(
  model: Model,
  { now, staleAfterMs, again }: { now: Date; staleAfterMs: number; again: boolean },
): Promise<DemoClaim> {
  return model.transaction(async (tx) => {
    const [row] = await tx.select().from(workspace).for('update');
    if (row === undefined || row.demo === 'SHOWN') return 'NONE';
    if (row.demo === 'REMOVED' && !again) return 'NONE';
    if (row.demo === 'FILLING') {
      const ageMs = now.getTime() - (row.demoStartedAt?.getTime() ?? 0);
      return ageMs >= staleAfterMs ? 'CLEAR' : 'NONE';
    }
    if (!(await isEmpty(tx))) return 'NONE';
    await tx.update(workspace).set({ demo: 'FILLING', demoStartedAt: now });
    return 'FILL';
  });
}

/** Whether nobody has made anything yet. */
async function isEmpty(model: Model): Promise<boolean> {
  for (const table of [metric, bet, dataImport, decision, theme, notNow, note, readout]) {
    const [row] = await model.select({ rows: count() }).from(table);
    if (row!.rows > 0) return false;
  }
  return true;
}

/** Marks all that there is, but for the first person and their team, as the demo's, and shows it. */
export async function showDemo(model: Model): Promise<void> {
  await model.transaction(async (tx) => {
    const [row] = await tx.select().from(workspace).for('update');
    const [me] = await tx.select().from(member).where(eq(member.id, row!.localMemberId));
    for (const table of [decision, bet, theme, notNow, target, note, readout, dataImport, metric])
      await tx.update(table).set({ isDemo: true });
    await tx
      .update(member)
      .set({ isDemo: true })
      .where(and(ne(member.id, row!.localMemberId), notInArray(member.id, comingIn(tx))));
    await tx
      .update(team)
      .set({ isDemo: true })
      .where(ne(team.key, me?.teamKey ?? ''));
    await tx.update(workspace).set({ demo: 'SHOWN' });
  });
}

/** Those who can sign in or are invited to: no demo makes them, and none takes them away. */
function comingIn(tx: Model) {
  return union(
    tx.select({ id: signIn.memberId }).from(signIn),
    tx.select({ id: invitation.memberId }).from(invitation),
  );
}

/** Files of the demo that are still in the facts, newest first. */
export function listDemoImports(model: Model): Promise<DataImportRow[]> {
  return model
    .select()
    .from(dataImport)
    .where(and(eq(dataImport.isDemo, true), ne(dataImport.status, 'UNDONE')))
    .orderBy(desc(dataImport.startedAt));
}

/** Keys of the demo's metrics that somebody's own bets, targets or imports name. */
export async function listDemoMetricsInUse(model: Model): Promise<string[]> {
  const own = await model.select().from(bet).where(eq(bet.isDemo, false));
  const [guarding, aimed, imported] = await Promise.all([
    model
      .select({ key: guardrail.metricKey })
      .from(guardrail)
      .innerJoin(bet, eq(bet.number, guardrail.betNumber))
      .where(eq(bet.isDemo, false)),
    model.select({ key: target.metricKey }).from(target).where(eq(target.isDemo, false)),
    model.select({ key: dataImport.metricKey }).from(dataImport).where(eq(dataImport.isDemo, false)),
  ]);
  const named = own.flatMap(({ leadingMetricKey, alsoWatch, plan }) => [
    ...(leadingMetricKey === null ? [] : [leadingMetricKey]),
    ...alsoWatch,
    ...(plan !== null && 'rollout' in plan ? plan.rollout.controls : []),
  ]);
  return [...new Set([...named, ...[...guarding, ...aimed, ...imported].flatMap(({ key }) => key ?? [])])];
}

/**
 * Deletes every row of the demo but the metrics to keep, which become somebody's own. What stays and
 * names the demo's people, teams, themes or bets goes over to the first person and their team, or to none.
 */
export async function deleteDemo(
  model: Model,
  { keepMetrics, name, nameAfter }: { keepMetrics: readonly string[]; name: string; nameAfter: string },
): Promise<void> {
  await model.transaction(async (tx) => {
    const [row] = await tx.select().from(workspace).for('update');
    await tx
      .update(metric)
      .set({ isDemo: false })
      .where(inArray(metric.key, [...keepMetrics]));
    await tx.delete(readout).where(eq(readout.isDemo, true));
    await handOver(tx, row!.localMemberId);
    await tx.delete(decision).where(eq(decision.isDemo, true));
    await tx.delete(bet).where(eq(bet.isDemo, true));
    await tx.delete(theme).where(eq(theme.isDemo, true));
    await tx.delete(notNow).where(eq(notNow.isDemo, true));
    await tx.delete(target).where(eq(target.isDemo, true));
    await tx.delete(note).where(eq(note.isDemo, true));
    await tx.delete(dataImport).where(eq(dataImport.isDemo, true));
    const gone = tx.select({ key: metric.key }).from(metric).where(eq(metric.isDemo, true));
    await tx.delete(metricVersion).where(inArray(metricVersion.metricKey, gone));
    await tx.delete(metric).where(eq(metric.isDemo, true));
    // What is left may be believed to move what is gone.
    await tx.update(metric).set({
      drives: sql`ARRAY(SELECT driven FROM unnest(${metric.drives}) AS driven WHERE driven IN (SELECT key FROM ${metric}))`,
    });
    await tx.delete(member).where(eq(member.isDemo, true));
    await tx.delete(team).where(eq(team.isDemo, true));
    const [left] = await tx.select({ bets: count() }).from(bet);
    if (left!.bets === 0) await tx.execute(sql`ALTER TABLE ${bet} ALTER COLUMN number RESTART`);
    await tx.update(workspace).set({ demo: 'REMOVED', name: row!.name === name ? nameAfter : row!.name });
  });
}

async function handOver(tx: Model, localMemberId: string): Promise<void> {
  const people = tx.select({ id: member.id }).from(member).where(eq(member.isDemo, true));
  const teams = tx.select({ key: team.key }).from(team).where(eq(team.isDemo, true));
  const themes = tx.select({ id: theme.id }).from(theme).where(eq(theme.isDemo, true));
  const bets = tx.select({ number: bet.number }).from(bet).where(eq(bet.isDemo, true));
  const [me] = await tx.select().from(member).where(eq(member.id, localMemberId));
  await tx.update(bet).set({ ownerId: localMemberId }).where(inArray(bet.ownerId, people));
  await tx.update(metric).set({ ownerId: localMemberId }).where(inArray(metric.ownerId, people));
  await tx.update(decision).set({ ownerId: localMemberId }).where(inArray(decision.ownerId, people));
  await tx
    .update(metricVersion)
    .set({ createdBy: localMemberId })
    .where(inArray(metricVersion.createdBy, people));
  await tx.update(note).set({ createdBy: localMemberId }).where(inArray(note.createdBy, people));
  await tx.update(dataImport).set({ startedBy: localMemberId }).where(inArray(dataImport.startedBy, people));
  await tx.update(member).set({ teamKey: null }).where(inArray(member.teamKey, teams));
  await tx.update(bet).set({ themeId: null }).where(inArray(bet.themeId, themes));
  await tx
    .update(decision)
    .set({ betNumber: null })
    .where(and(eq(decision.isDemo, false), inArray(decision.betNumber, bets)));
  await tx.update(readout).set({
    focus: sql`ARRAY(SELECT number FROM unnest(${readout.focus}) AS number WHERE number NOT IN ${bets})`,
  });
  if (me?.teamKey != null) {
    // Where that team has one of the week already, the other one goes with its team.
    const taken = tx.select({ week: readout.week }).from(readout).where(eq(readout.teamKey, me.teamKey));
    const onePerWeek = tx
      .selectDistinctOn([readout.week], { id: readout.id })
      .from(readout)
      .where(and(inArray(readout.teamKey, teams), notInArray(readout.week, taken)))
      .orderBy(readout.week, readout.createdAt);
    await tx.update(readout).set({ teamKey: me.teamKey }).where(inArray(readout.id, onePerWeek));
    await tx
      .update(bet)
      .set({ teamKey: me.teamKey })
      .where(and(eq(bet.isDemo, false), inArray(bet.teamKey, teams)));
  }
}

/** Gives a filling up that has come to nothing. */
export async function giveUpDemo(model: Model): Promise<void> {
  await model.update(workspace).set({ demo: 'NONE', demoStartedAt: null });
}
