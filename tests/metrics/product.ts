import fc from 'fast-check';
import type { Event, Match } from './oracle/event.ts';
import type { Point } from './oracle/definition.ts';

/** A product as one may be: people sign up, try, pay, leave and complain, by names of its own. */
export interface Product {
  events: Event[];
  spend: Point[];
  traits: { subject: string; traits: Event['traits'] }[];
}

const of = (event: string, where: Match['where'] = []): Match => ({ event, where });

/** The product's moments, named by its own events. */
export const moments = {
  SIGN_UP: of('account_created'),
  QUALIFIED: of('company_checked', [{ dimension: 'seats', op: 'GTE', values: ['5'] }]),
  TRIAL_START: of('trial_begun'),
  FIRST_VALUE: of('report_made'),
  AHA: of('report_shared', [{ dimension: 'with', op: 'EQ', values: ['team'] }]),
  CORE_ACTION: of('report_opened'),
  FEATURE_USE: of('report_opened', [{ dimension: 'view', op: 'EQ', values: ['map'] }]),
  TASK_SUCCESS: of('export_done'),
  PAID: of('invoice_paid'),
  SUBSCRIPTION_CHANGED: of('plan_changed'),
  SESSION: of('app_opened'),
  CRASH: of('app_crashed'),
  REQUEST_TIMED: of('page_served'),
  TICKET: of('ticket_opened'),
  COMPLAINT: of('feedback', [{ dimension: 'stars', op: 'LTE', values: ['2'] }]),
} as const;

const hour = 3_600_000;
const day = 24 * hour;
const opening = Date.parse('2026-01-01T00:00:00Z');
const days = 100;

/** Something a person does: `after` milliseconds after they signed up. */
interface Step extends Partial<Pick<Event, 'value' | 'properties'>> {
  name: string;
  after: number;
}

const after = (mostDays: number) => fc.integer({ min: 0, max: mostDays * day });
const once = (name: string, mostDays: number, freq: number): fc.Arbitrary<Step[]> =>
  fc
    .option(after(mostDays), { nil: undefined, freq })
    .map((time) => (time === undefined ? [] : [{ name, after: time }]));
const often = (most: number, step: fc.Arbitrary<Omit<Step, 'after'>>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.tuple(after(days), step).map(([time, rest]) => ({ ...rest, after: time })),
    { maxLength: most },
  );
const withProperty = (name: string, key: string, values: (string | number)[]) =>
  fc.constantFrom(...values).map((value) => ({ name, properties: { [key]: value } }));

const steps = fc
  .tuple(
    often(1, withProperty('company_checked', 'seats', [1, 5, 40])),
    once('trial_begun', 12, 3),
    once('report_made', 20, 4),
    often(2, withProperty('report_shared', 'with', ['team', 'nobody'])),
    often(25, withProperty('report_opened', 'view', ['map', 'list', 'list'])),
    often(6, fc.constant({ name: 'export_done' })),
    once('invoice_paid', 45, 2),
    often(
      4,
      fc.constantFrom(0, 10, 20, 49.5).map((value) => ({ name: 'plan_changed', value })),
    ),
    often(20, fc.constant({ name: 'app_opened' })),
    often(2, fc.constant({ name: 'app_crashed' })),
    often(
      12,
      fc.integer({ min: 1, max: 4000 }).map((value) => ({ name: 'page_served', value })),
    ),
    often(1, fc.constant({ name: 'ticket_opened' })),
    often(1, withProperty('feedback', 'stars', [1, 2, 3, 5])),
  )
  .map((lists): Step[] => [{ name: 'account_created', after: 0 }, ...lists.flat()]);

const person = fc.record({
  signsUpAt: fc.integer({ min: 0, max: days * day }).map((time) => opening + time),
  account: fc.constantFrom('', 'acme', 'globex', 'initech', 'umbrella'),
  persona: fc.constantFrom('maker', 'buyer', undefined),
  steps,
});

/** The same product every time: what would happen after `days` has not happened yet. */
export function sampleProduct(seed: number): Product {
  const people = fc.sample(person, { seed, numRuns: 70 });
  const traits = people.map(({ persona }) => (persona === undefined ? {} : { persona }));
  const events = people.flatMap(({ signsUpAt, account, steps: own }, i) =>
    own.map((step, j) => ({
      value: null,
      properties: {},
      ...step,
      id: `${i}-${j}`,
      at: signsUpAt + step.after,
      subject: `person ${i}`,
      account,
      traits: traits[i]!,
    })),
  );
  return {
    events: events.filter(({ at }) => at < opening + days * day),
    spend: Array.from({ length: days - 3 }, (_, i) => ({
      date: new Date(opening + i * day).toISOString().slice(0, 10),
      value: 100 + ((i * 37) % 60),
      numerator: null,
      denominator: null,
      n: null,
    })),
    traits: traits.flatMap((own, i) => ('persona' in own ? [{ subject: `person ${i}`, traits: own }] : [])),
  };
}
