import { errorsOfFailure, type FormErrors, type FormValues } from '#lib/form.ts';
import type { Failure } from '#lib/graphql/failure.ts';
import type { Moment, MomentInput, StarterCatalogueQuery } from '#lib/graphql/generated/graphql.ts';
import { matchFieldNames, matchOf } from '#lib/match-form.ts';

/* The product's moments, as a form asks for them. A moment's fields are named `MOMENT.event`, `MOMENT.where.0.…`. */

interface MomentWords {
  name: string;
  hint: string;
  /** What such an event is usually called; the most frequent one that fits is suggested. */
  usual: RegExp;
}

export const momentWords: Record<Moment, MomentWords> = {
  VISIT: { name: 'A visit', hint: 'somebody looks at the site', usual: /visit|page.?view/ },
  SIGN_UP: {
    name: 'A sign-up',
    hint: 'a person gets an account',
    usual: /sign(ed)?.?up|account.?created|register|user.?created/,
  },
  QUALIFIED: {
    name: 'A qualified sign-up',
    hint: 'one of those the product is for; sign-ups are taken where there is none',
    usual: /qualif/,
  },
  TRIAL_START: { name: 'A trial begins', hint: '', usual: /trial/ },
  FIRST_VALUE: { name: 'The first value', hint: 'the first result they came for', usual: /first.?value/ },
  AHA: { name: 'The aha moment', hint: 'after it, people tend to stay', usual: /aha|activat|shared/ },
  CORE_ACTION: {
    name: 'The core action',
    hint: 'what people do when they use the product',
    usual: /core|task.?done|task.?complet/,
  },
  FEATURE_USE: {
    name: 'Use of a feature',
    hint: 'whose adoption is watched',
    usual: /feature|template.?used/,
  },
  TASK_START: { name: 'A task is begun', hint: '', usual: /task.?start/ },
  TASK_SUCCESS: { name: 'A task succeeds', hint: '', usual: /task.?(success|succeed|done|complet|finish)/ },
  PAID: { name: 'The first payment', hint: '', usual: /^paid|payment|purchase|order.?(paid|complet)/ },
  SUBSCRIPTION_CHANGED: {
    name: 'A subscription changes',
    hint: 'its value is the account’s new monthly revenue',
    usual: /subscription/,
  },
  SESSION: { name: 'A session begins', hint: '', usual: /session/ },
  CRASH: { name: 'A crash', hint: '', usual: /crash/ },
  REQUEST_TIMED: {
    name: 'A request is answered',
    hint: 'its value is the milliseconds it took',
    usual: /request|latency|timing|timed/,
  },
  TICKET: { name: 'A support ticket', hint: '', usual: /ticket/ },
  COMPLAINT: { name: 'A complaint', hint: '', usual: /complain/ },
};

export const moments = Object.keys(momentWords) as Moment[];

/** Where a metric needs both, one of them is enough. */
const alternatives: readonly Moment[] = ['QUALIFIED', 'SIGN_UP'];

/** Moments that are asked for, in the order of a customer's life: those that a metric is computed from. */
export function askedMoments(
  metrics: readonly Pick<StarterCatalogueQuery['starterMetrics'][number], 'needs'>[],
): Moment[] {
  const needed = new Set(metrics.flatMap(({ needs }) => needs));
  return moments.filter((moment) => needed.has(moment));
}

/** The most frequent event that is called as a moment usually is; each is suggested once, since it cannot be two moments. */
export function suggestMoments(eventNames: readonly { name: string }[]): FormValues {
  const suggested: FormValues = {};
  for (const moment of moments) {
    const isTaken = (name: string) => Object.values(suggested).includes(name);
    const found = eventNames.find(
      ({ name }) => momentWords[moment].usual.test(name.toLowerCase()) && !isTaken(name),
    );
    if (found) suggested[`${moment}.event`] = found.name;
  }
  return suggested;
}

export function namedMoments(values: FormValues): Moment[] {
  return moments.filter((moment) => values[`${moment}.event`]);
}

export function missingMoments(needs: readonly Moment[], named: readonly Moment[]): Moment[] {
  const isEitherEnough = alternatives.every((moment) => needs.includes(moment));
  const isEitherNamed = alternatives.some((moment) => named.includes(moment));
  return needs.filter((need) => {
    if (isEitherEnough && alternatives.includes(need)) return need === 'SIGN_UP' && !isEitherNamed;
    return !named.includes(need);
  });
}

export function momentInputs(values: FormValues): MomentInput[] {
  return namedMoments(values).map((moment) => ({ moment, event: matchOf(values, moment) }));
}

/** The API names a moment by its place in what was sent, the form by its word. */
export function errorsOfMoments(failure: Failure, values: FormValues): FormErrors {
  const named = namedMoments(values);
  const rename = (field: string | null) =>
    field?.replace(/^moments\.(\d+)(\.event(?=\.))?/, (_, index) => named[Number(index)] ?? '') ?? null;
  const renamed: Failure = {
    ...failure,
    field: rename(failure.field),
    message: inPlainWords(failure.message),
    problems: failure.problems.map((problem) => ({
      ...problem,
      field: rename(problem.field) ?? '',
      message: inPlainWords(problem.message),
    })),
  };
  return errorsOfFailure(renamed, [...named.flatMap((moment) => matchFieldNames(values, moment)), 'spend']);
}

/** `CORE_ACTION` is “the core action” to a reader. */
function inPlainWords(message: string): string {
  return message.replaceAll(/\b[A-Z]+(?:_[A-Z]+)*\b/g, (word) => {
    const moment = moments.find((known) => known === word);
    return moment ? `“${momentWords[moment].name}”` : word;
  });
}
