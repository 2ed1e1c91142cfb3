import { Temporal } from 'temporal-polyfill';
import type { BetFields, BetGuardrail } from '@leadline/db/relational/bet';
import type { EvidencePlan, Hypothesis, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { findQuarter, quarterOf } from '../../domain/calendar.ts';
import { findFilterMistakes } from '../../domain/metric-definition-mistakes.ts';
import { badInput, checkLength, longestName, longestText } from '../../errors.ts';
import { isUuid } from '../shared/uuid.ts';
import type { BetInput, EvidencePlanInput, HypothesisInput } from '../types.generated.ts';
import { findOwner, today } from '../workspace/service.ts';

/** What the author wrote, to be stored: it has a title. */
export async function readTitledBet(context: Context, input: BetInput): Promise<ReadBet> {
  const read = await readBet(context, input);
  if (read.fields.title === '') throw badInput('input.title', missingTitle);
  return read;
}

export const missingTitle = 'A bet needs a title.';

export interface ReadBet {
  fields: BetFields;
  guardrails: BetGuardrail[];
}

/** What the author wrote, with the defaults of a draft filled in and every name looked up. */
export async function readBet(context: Context, input: BetInput): Promise<ReadBet> {
  checkLength('input.title', input.title, longestName);
  const { change, audience, because } = input.hypothesis ?? {};
  const texts = { problem: input.problem, risks: input.risks, ask: input.ask, 'hypothesis.change': change };
  for (const [field, text] of Object.entries({
    ...texts,
    'hypothesis.audience': audience,
    'hypothesis.because': because,
  })) {
    checkLength(`input.${field}`, text ?? '', longestText);
  }
  if (input.effortWeeks != null && !(input.effortWeeks > 0)) {
    throw badInput(
      'input.effortWeeks',
      `effortWeeks is ${input.effortWeeks}; it is a number of person-weeks above 0.`,
    );
  }
  const named = [
    ['input.leadingMetric', input.leadingMetric] as const,
    ...input.guardrails.map(({ metric }, i) => [`input.guardrails.${i}.metric`, metric] as const),
    ...input.alsoWatch.map((key, i) => [`input.alsoWatch.${i}`, key] as const),
    ...(input.plan?.rollout?.controls ?? []).map(
      (key, i) => [`input.plan.rollout.controls.${i}`, key] as const,
    ),
  ];
  await Promise.all(named.map(([field, key]) => checkMetric(context, field, key)));
  const guarded = input.guardrails.map(({ metric }) => metric);
  const twice = guarded.findIndex((key, i) => guarded.indexOf(key) < i);
  if (twice !== -1)
    throw badInput(`input.guardrails.${twice}.metric`, `“${guarded[twice]}” is a guardrail already.`);
  return {
    fields: {
      title: input.title.trim(),
      teamKey: await findTeamKey(context, input.team),
      quarterKey: await findQuarterKey(context, input.quarter),
      themeId: await findThemeId(context, input.theme),
      ownerId: await findOwner(context, input.owner, 'input.owner'),
      problem: input.problem ?? null,
      hypothesis: input.hypothesis ? readHypothesis(input.hypothesis) : null,
      leadingMetricKey: input.leadingMetric ?? null,
      prediction: input.prediction ? { ...input.prediction } : null,
      alsoWatch: [...new Set(input.alsoWatch)],
      plan: input.plan ? readPlan(input.plan) : null,
      windowDays: input.windowDays ?? null,
      launchBy: input.launchBy ?? null,
      reviewOn: input.reviewOn ?? null,
      effortWeeks: input.effortWeeks ?? null,
      risks: input.risks ?? null,
      ask: input.ask ?? null,
    },
    guardrails: input.guardrails.map(({ metric, margin }) => ({ metricKey: metric, margin })),
  };
}

async function checkMetric(
  { loaders }: Context,
  field: string,
  key: string | null | undefined,
): Promise<void> {
  if (key != null && (await loaders.metric.load(key)) === null)
    throw badInput(field, `There is no metric “${key}”.`);
}

async function findTeamKey({ access, loaders }: Context, key: string | null | undefined): Promise<string> {
  const wanted = key ?? access.member?.teamKey;
  if (wanted == null) throw badInput('input.team', 'You belong to no team, so name one.');
  if ((await loaders.team.load(wanted)) === null)
    throw badInput('input.team', `There is no team “${wanted}”.`);
  return wanted;
}

async function findQuarterKey(context: Context, key: string | null | undefined): Promise<string> {
  const workspace = await context.loaders.workspace();
  if (key == null) return quarterOf(workspace, Temporal.PlainDate.from(await today(context))).key;
  if (findQuarter(workspace, key) === null)
    throw badInput('input.quarter', `“${key}” is no quarter: it is written such as 2026-Q4.`);
  return key;
}

async function findThemeId({ loaders }: Context, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  if (isUuid(id) && (await loaders.theme.load(id)) !== null) return id;
  throw badInput('input.theme', `There is no theme with the id “${id}”.`);
}

function readHypothesis({ change, audience, because, segment }: HypothesisInput): Hypothesis {
  return { change, audience, because, segment: readFilters(segment, 'input.hypothesis.segment') };
}

function readFilters(filters: readonly SegmentFilter[], field: string): SegmentFilter[] {
  const [mistake] = findFilterMistakes(filters);
  if (mistake) throw badInput(`${field}.${mistake.field}`, mistake.message);
  return filters.map(({ dimension, op, values }) => ({ dimension, op, values: [...values] }));
}

function readPlan({ experiment, rollout }: EvidencePlanInput): EvidencePlan {
  checkBaselineDays(experiment ? 'experiment' : 'rollout', (experiment ?? rollout!).baselineDays);
  if (experiment) {
    const { event, where } = experiment.exposure;
    const exposure = { event, where: readFilters(where, 'input.plan.experiment.exposure.where') };
    return { experiment: { ...experiment, exposure } };
  }
  return { rollout: { controls: [...rollout!.controls], baselineDays: rollout!.baselineDays } };
}

const longestBaselineDays = 3660;

/** What no baseline can be read over is refused in a draft already. */
function checkBaselineDays(kind: 'experiment' | 'rollout', days: number): void {
  if (days >= 1 && days <= longestBaselineDays) return;
  throw badInput(
    `input.plan.${kind}.baselineDays`,
    `baselineDays is ${days}; it is from 1 to ${longestBaselineDays}.`,
  );
}
