import { lockFormulas, lockMetric } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Moment } from '@leadline/db/vocabulary';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { matchMistakes } from '../../domain/metric-definition-mistakes.ts';
import { findSharedEvent, planAdoption } from '../../domain/starter-adoption.ts';
import type { NamedMoment, StarterDraft } from '../../domain/starter-adoption.ts';
import { starterHelpers, starterMetrics } from '../../domain/starter-catalogue.ts';
import { badInput } from '../../errors.ts';
import { loadAll } from '../../loaders.ts';
import { toMatch } from '../metric/definition-input.ts';
import { partsOf } from '../metric/formula-check.ts';
import { fillNew } from '../metric/refresh.ts';
import { readFields, writeMetric } from '../metric/service.ts';
import { getMetrics } from '../series/service.ts';
import type { MomentInput } from '../types.generated.ts';

/** Makes what the named moments allow of the catalogue, or nothing where any of it cannot be made. */
export async function adoptStarter(
  context: Context,
  { moments, spend }: { moments: readonly MomentInput[]; spend?: string | null | undefined },
): Promise<MetricRow[]> {
  const named = readMoments(moments);
  const spendMetric = await findSpend(context, spend);
  const plan = planAdoption({
    events: Object.fromEntries(named.map(({ moment, event }) => [moment, event])),
    spend: spendMetric?.key ?? defaultSpend,
    there: await findThere(context, spendMetric),
  });
  if (spendMetric && (spend != null || plan.some((draft) => isCost(draft, spendMetric))))
    checkSpend(spendMetric);
  const made = await makeMetrics(context, plan, spendMetric);
  if (made.length > 0) await fillNew(context.house, made);
  forgetRows(context);
  return loadAll(context.loaders.metric, made);
}

const defaultSpend = 'spend';

/** The moments with their events; refuses what two moments would make of one event. */
function readMoments(moments: readonly MomentInput[]): NamedMoment[] {
  if (moments.length === 0) {
    throw badInput(
      'moments',
      'No moment is named; name at least one, such as SIGN_UP, by the event that is it.',
    );
  }
  const named = moments.map(({ moment, event }) => ({ moment, event: toMatch(event) }));
  for (const [i, { moment, event }] of named.entries()) {
    const [mistake] = matchMistakes(event, `moments.${i}.event`);
    if (mistake) throw badInput(mistake.field, mistake.message);
    if (named.findIndex((other) => other.moment === moment) < i)
      throw badInput(`moments.${i}.moment`, `${moment} is named twice; name each moment once.`);
  }
  const shared = findSharedEvent(named);
  if (shared === null) return named;
  const [first, second] = shared.map(({ moment }): Moment => moment);
  throw badInput(
    `moments.${named.indexOf(shared[1])}.event`,
    `${first} and ${second} are two moments for one event, “${shared[1].event.event}”; give each an event of its own, or tell them apart by conditions.`,
  );
}

/** The metric of what acquisition costs; null where it is to be made. */
async function findSpend(context: Context, spend: string | null | undefined): Promise<MetricRow | null> {
  if (spend == null) return context.loaders.metric.load(defaultSpend);
  return (await getMetrics(context, [spend], 'spend'))[0]!;
}

function checkSpend({ key, unit, current, archivedAt }: MetricRow): void {
  const refuse = (why: string) =>
    badInput('spend', `“${key}” ${why}; spend is an IMPORTED metric of unit CURRENCY.`);
  if (current.kind !== 'IMPORTED') throw refuse(`is of kind ${current.kind}`);
  if (unit !== 'CURRENCY') throw refuse(`is of unit ${unit}`);
  if (archivedAt !== null) throw refuse('was put away');
}

function isCost({ definition }: StarterDraft, spend: MetricRow): boolean {
  return partsOf(definition).includes(spend.key);
}

/** Those of the catalogue that are there already. */
async function findThere({ loaders }: Context, spend: MetricRow | null) {
  const keys = [...starterMetrics, ...starterHelpers].map(({ key }) => key);
  const rows = await Promise.all(keys.map((key) => loaders.metric.load(key)));
  const there = [...rows, spend].flatMap((row) => row ?? []);
  return new Map(there.map(({ key, archivedAt }) => [key, { isArchived: archivedAt !== null }]));
}

/** Keys of the metrics made, in one transaction. */
async function makeMetrics(
  context: Context,
  plan: readonly StarterDraft[],
  spend: MetricRow | null,
): Promise<string[]> {
  const keys = plan.map(({ metric }) => metric.key);
  const metrics = await Promise.all(
    plan.map(async (draft) => {
      const currency = spend && isCost(draft, spend) ? spend.currency : null;
      const fields = await readFields(context, { ...draft.metric, drives: draft.drives, currency }, keys);
      return { key: draft.metric.key, definition: draft.definition, fields };
    }),
  );
  return context.house.model.db.transaction(async (tx) => {
    await lockFormulas(tx);
    const made: string[] = [];
    for (const metric of metrics) {
      // Somebody else may have made it since.
      if ((await lockMetric(tx, metric.key)) !== null) continue;
      await writeMetric(tx, context, metric);
      made.push(metric.key);
    }
    return made;
  });
}
