import type { FormValues } from '#lib/form.ts';
import type { DecisionEntryFragment, DecisionInput } from '#lib/graphql/generated/graphql.ts';

/* A decision as fields of a form: `options.0`, `options.1` …, and `choice`, the row of the one that was chosen. */

/** The fewest rows that are offered; one of them is always empty. */
const fewestRows = 3;

export function optionRows(values: FormValues): number[] {
  const filled = Object.keys(values).flatMap((name) => {
    const [, row] = /^options\.(\d+)$/.exec(name) ?? [];
    return row !== undefined && values[name] ? [Number(row)] : [];
  });
  const count = Math.max(fewestRows, ...filled.map((row) => row + 2));
  return Array.from({ length: count }, (_, row) => row);
}

/** The input, and which row of the form each option came from. */
export function inputOfForm(values: FormValues): DecisionInput {
  const text = (name: string) => values[name] || null;
  const isProposal = values['kind'] === 'propose';
  return {
    title: values['title'] ?? '',
    on: values['on'] ?? '',
    ...(values['owner'] && { owner: values['owner'] }),
    context: text('context'),
    options: optionRows(values).flatMap((row) => values[`options.${row}`] || []),
    chosen: isProposal ? null : (values[`options.${values['choice'] ?? ''}`] ?? null),
    why: isProposal ? null : text('why'),
    reviewOn: text('reviewOn'),
    bet: text('bet'),
    risks: text('risks'),
    ask: text('ask'),
    supersedes: text('supersedes'),
  };
}

export function valuesOfDecision(decision: DecisionEntryFragment): FormValues {
  const { title, on, owner, context, options, chosen, why, reviewOn, bet, risks, ask, supersedes } = decision;
  // One that was chosen without having been an option becomes one, so that it is not lost.
  const all = chosen && !options.includes(chosen) ? [...options, chosen] : options;
  return {
    title,
    on,
    owner: owner?.id ?? '',
    context: context ?? '',
    ...(Object.fromEntries(all.map((option, row) => [`options.${row}`, option])) as FormValues),
    ...(chosen && { choice: String(all.indexOf(chosen)) }),
    why: why ?? '',
    reviewOn: reviewOn ?? '',
    bet: bet?.key ?? '',
    risks: risks ?? '',
    ask: ask ?? '',
    supersedes: supersedes?.id ?? '',
  };
}

/** Names of the fields, so that an error finds its own. */
export const decisionFields = [
  'title',
  'on',
  'owner',
  'context',
  'options',
  'chosen',
  'why',
  'reviewOn',
  'bet',
  'risks',
  'ask',
  'supersedes',
];
