import { Temporal } from 'temporal-polyfill';
import * as changes from '@leadline/db/relational/change';
import type { ChangedBets, EvidenceChange, Since } from '@leadline/db/relational/change';
import type { Model } from '@leadline/db/relational/connect';
import type { Context } from '../../context.ts';
import * as text from '../../domain/change-text.ts';
import { parseCondition } from '../../domain/condition.ts';
import { readRange } from '../series/span.ts';
import type { ChangeKind, QueryChangesArgs } from '../types.generated.ts';

/** Something that happened. */
export interface ChangeRow {
  at: Date;
  kind: ChangeKind;
  text: string;
  betNumber: number | null;
  metricKey: string | null;
  decisionId: string | null;
}

interface Asked {
  model: Model;
  since: Since;
  days: { from: string; to: string | null };
  timeZone: string;
  bets: ChangedBets;
}

/** What happened, newest first. Of a team or a quarter: what is about its bets. */
export async function listChanges(
  context: Context,
  { since, until, team, quarter }: QueryChangesArgs,
): Promise<ChangeRow[]> {
  const workspace = await context.loaders.workspace();
  const { timeZone } = workspace;
  if (until != null) readRange(workspace, { from: since, to: until }, 'until');
  const asked: Asked = {
    model: context.house.model.db,
    since: { from: startOf(since, timeZone), to: until == null ? null : startOf(until, timeZone) },
    days: { from: since, to: until ?? null },
    timeZone,
    bets: { teamKey: team ?? undefined, quarterKey: quarter ?? undefined },
  };
  const isOfSomeBets = team != null || quarter != null;
  const sources = isOfSomeBets ? ofBets : [...ofBets, ...ofMetrics];
  const found = await Promise.all(sources.map((read) => read(asked)));
  return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}

type Source = (asked: Asked) => Promise<ChangeRow[]>;

/** One statement each. */
const ofBets: readonly Source[] = [
  async ({ model, since, bets }) =>
    (await changes.listCommits(model, since, bets)).map((row) =>
      change(row, { kind: 'BET_COMMITTED', text: text.commitText(row) }),
    ),
  async ({ model, days, bets, timeZone }) =>
    (await changes.listLaunches(model, days, bets)).map((row) =>
      change(
        { ...row, at: startOf(row.launchedOn, timeZone) },
        { kind: 'BET_LAUNCHED', text: text.launchText({ ...row, daysLate: daysLate(row) }) },
      ),
    ),
  async ({ model, since, bets }) =>
    (await changes.listVerdicts(model, since, bets)).map((row) =>
      change(row, { kind: 'VERDICT_SIGNED', text: text.verdictText(row) }),
    ),
  async ({ model, since, bets }) => {
    const rows = await changes.listAmendments(model, since, bets);
    // One bet's values that were changed at one moment were changed together.
    const together = Map.groupBy(rows, ({ betNumber, at }) => `${betNumber} ${at.getTime()}`);
    return [...together.values()].map(([row, ...rest]) => {
      const fields = [row!, ...rest].map(({ field }) => field);
      return change(row!, { kind: 'AMENDED', text: text.amendmentText({ ...row!, fields }) });
    });
  },
  async ({ model, since, bets }) =>
    (await changes.listDecided(model, since, bets)).map((row) =>
      change(row, { kind: 'DECISION', text: text.decidedText(row) }),
    ),
  async ({ model, since, bets }) =>
    (await changes.listReviewed(model, since, bets)).map((row) =>
      change(row, { kind: 'DECISION', text: text.reviewedText(row) }),
    ),
  async ({ model, since, bets }) =>
    (await changes.listEvidenceChanges(model, since, bets)).flatMap((row) => [
      ...(row.draft === row.draftBefore
        ? []
        : [change(row, { kind: 'EVIDENCE_SHIFTED', text: text.evidenceText(row) })]),
      ...guardrailChanges(row),
    ]),
  async ({ model, since, bets }) =>
    (await changes.listRemeasured(model, since, bets)).map((row) =>
      change(row, { kind: 'EVIDENCE_SHIFTED', text: text.remeasuredText(row) }),
    ),
];

const ofMetrics: readonly Source[] = [
  async ({ model, since }) =>
    (await changes.listNotNowTriggered(model, since)).map((row) =>
      change(
        { ...row, metricKey: parseCondition(row.reopenWhen).metric },
        { kind: 'NOT_NOW_TRIGGERED', text: text.notNowText(row) },
      ),
    ),
  async ({ model, since }) =>
    (await changes.listTargetsSet(model, since)).map((row) =>
      change(row, { kind: 'TARGET', text: text.targetText(row) }),
    ),
  async ({ model, since }) =>
    (await changes.listRedefinitions(model, since)).map((row) =>
      change(row, { kind: 'METRIC_REDEFINED', text: text.redefinedText(row) }),
    ),
  async ({ model, since }) =>
    (await changes.listNotesWritten(model, since)).map(({ metrics, ...row }) =>
      // A note on several metrics, or on all, is about none of them in particular.
      change(
        { ...row, metricKey: metrics.length === 1 ? metrics[0]! : null },
        { kind: 'NOTE', text: text.noteText(row) },
      ),
    ),
];

/** Guardrails are sealed: both evaluations have the same ones. */
function guardrailChanges({ guardrails, guardrailsBefore, ...row }: EvidenceChange): ChangeRow[] {
  return guardrails.flatMap(({ metricKey, state, text: reading }) => {
    const before = guardrailsBefore.find((guardrail) => guardrail.metricKey === metricKey);
    if (before === undefined || before.state === state) return [];
    const words = text.guardrailText({ ...row, state, stateBefore: before.state, text: reading });
    return [change({ ...row, metricKey }, { kind: 'GUARDRAIL_CHANGED', text: words })];
  });
}

function change(
  about: { at: Date; betNumber?: number | null; metricKey?: string | null; decisionId?: string | null },
  { kind, text }: { kind: ChangeKind; text: string },
): ChangeRow {
  const { at, betNumber = null, metricKey = null, decisionId = null } = about;
  return { at, kind, text, betNumber, metricKey, decisionId };
}

function startOf(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

function daysLate({ launchedOn, launchBy }: { launchedOn: string; launchBy: string | null }): number {
  return launchBy === null ? 0 : Math.max(0, Temporal.PlainDate.from(launchBy).until(launchedOn).days);
}
