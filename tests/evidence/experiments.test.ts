import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import adjustedRatio from '../../api/src/domain/fixtures/adjusted-ratio.json' with { type: 'json' };
import { ago, ahead, betsOf, experiment, now, whole } from '../bets/bet-server.ts';
import { saveMetric } from '../support/catalogue.ts';
import type { EventRow } from '../support/events.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { normalFrom, randomFrom } from './chance.ts';
import { codesOf, evaluate, expectNear, judge, sendEvents, startEvidenceServer } from './evidence-server.ts';
import type { Change } from './evidence-server.ts';
import { meanCases, plantReferences, ratioCase, shareCases } from './experiment-references.ts';
import {
  anytime,
  cuped,
  meanOf,
  newcombe,
  quantileOf,
  ratioOf,
  relative,
  shareOf,
  standardErrorOf,
  welch,
} from './formulas.ts';
import type { Arm, Tested } from './formulas.ts';

const day = 86_400_000;
const launchedOn = ago(40);
const reviewOn = ago(20);
const windowDays = 14;
const launch = Date.parse(launchedOn);
const review = Date.parse(reviewOn);

interface Event {
  at: number;
  name: 'signed up' | 'ordered' | 'visited';
  amount: number;
}

interface Subject {
  variant: 'a' | 'b';
  exposed: number;
  /** After, and up to 28 days before, the exposure. */
  events: Event[];
}

/** 320 subjects an arm, of whom twenty were exposed too late for their window to have passed on the review date. */
const subjects = sampleSubjects();
const matured = (variant: string) =>
  subjects.filter((subject) => subject.variant === variant && subject.exposed + windowDays * day <= review);

function sampleSubjects(): Subject[] {
  const random = randomFrom(20_261_126);
  const normal = normalFrom(random);
  return Array.from({ length: 640 }, (_, i) => {
    const variant = i % 2 === 0 ? 'a' : 'b';
    const exposed = launch + Math.floor((i < 600 ? random() * 5 : 8 + random() * 2) * day);
    const zeal = Math.exp(0.6 * normal()) * (variant === 'b' ? 1.2 : 1);
    const events: Event[] = [];
    const add = (name: Event['name'], perDay: number, from: number, to: number) => {
      for (let at = from; ;) {
        at += -Math.log(1 - random()) / perDay;
        if (at >= to) return;
        const amount = Math.round(100 * (5 + 20 * zeal * random())) / 100;
        events.push({ at: exposed + Math.floor(at * day), name, amount });
      }
    };
    // Nothing on the day before the exposure, so that a covariate of one day is none.
    for (const [from, to] of [
      [-28, -1],
      [0, 20],
    ] as const) {
      add('ordered', 0.12 * zeal, from, to);
      add('visited', 0.3 * zeal, from, to);
    }
    if (random() < 0.7) add('signed up', 0.2, random() < 0.2 ? -10 : 0, 20);
    return { variant, exposed, events };
  });
}

const asRows = (all: readonly Subject[]): EventRow[] =>
  all.flatMap(({ variant, exposed, events }, i) => [
    {
      ...{ id: `exposed-${i}`, at: exposed, name: 'exposed', subject: `s${i}` },
      properties: { variant, ...(i % 3 < 2 && { plan: i % 3 ? 'team' : 'free' }) },
    },
    ...events.map(({ at, name, amount }, j) => ({
      id: `${i}-${j}`,
      at,
      name,
      subject: `s${i}`,
      properties: { price: amount },
    })),
  ]);

/** A subject's events of a name in [from, to) days after its exposure, up to the review date. */
const within = ({ exposed, events }: Subject, name: string, from: number, to: number) =>
  events.filter(
    (event) =>
      event.name === name &&
      event.at >= exposed + from * day &&
      event.at < exposed + to * day &&
      event.at <= review,
  );
const outcome = (subject: Subject, name: string) => within(subject, name, 0, windowDays);
const sumOf = (events: readonly Event[]) => events.reduce((sum, { amount }) => sum + amount, 0);

/** The first ever sign-up, where it is in the window and its week is over, and whether an order follows. */
function signUp(subject: Subject): { y: number; x: number } {
  const firsts = subject.events.filter(({ name, at }) => name === 'signed up' && at <= review);
  const first = Math.min(...firsts.map(({ at }) => at));
  const isStart =
    first >= subject.exposed && first < subject.exposed + windowDays * day && first + 7 * day <= review;
  const orders = subject.events.filter(({ name }) => name === 'ordered');
  const isReached = orders.some(({ at }) => at >= first && at < first + 7 * day);
  return { y: Number(isStart && isReached), x: Number(isStart) };
}

interface Case {
  definition: object;
  unit?: string;
  method: string;
  armOf: (subjects: readonly Subject[]) => Arm;
  absolute?: (control: Arm, treatment: Arm) => Tested;
}

const orders = { event: 'ordered' };
const share = (isHit: (subject: Subject) => boolean) => (all: readonly Subject[]) =>
  shareOf(all.length, all.filter(isHit).length);

const cases: Record<string, Case> = {
  count: {
    definition: { measure: { aggregate: 'COUNT', of: orders } },
    method: 'welch',
    armOf: (all) => meanOf(all.map((subject) => outcome(subject, 'ordered').length)),
  },
  unique: {
    definition: { measure: { aggregate: 'UNIQUE', of: orders } },
    method: 'two-proportion',
    armOf: share((subject) => outcome(subject, 'ordered').length > 0),
    absolute: newcombe,
  },
  sum: {
    definition: { measure: { aggregate: 'SUM', of: orders, property: 'price' } },
    unit: 'CURRENCY',
    method: 'welch',
    armOf: (all) => meanOf(all.map((subject) => sumOf(outcome(subject, 'ordered')))),
  },
  mean: {
    definition: { measure: { aggregate: 'MEAN', of: orders, property: 'price' } },
    unit: 'CURRENCY',
    method: 'delta-ratio',
    armOf: (all) =>
      ratioOf(
        all.map((subject) => {
          const own = outcome(subject, 'ordered');
          return { y: sumOf(own), x: own.length };
        }),
      ),
  },
  quantile: {
    definition: { measure: { aggregate: 'QUANTILE', of: orders, property: 'price', quantile: 0.75 } },
    unit: 'CURRENCY',
    method: 'order-statistic',
    armOf: (all) =>
      quantileOf(
        all.map((subject) => outcome(subject, 'ordered').map(({ amount }) => amount)),
        0.75,
      ),
  },
  ratio: {
    definition: {
      ratio: {
        numerator: { aggregate: 'SUM', of: orders, property: 'price' },
        denominator: { aggregate: 'COUNT', of: { event: 'visited' } },
      },
    },
    unit: 'RATIO',
    method: 'delta-ratio',
    armOf: (all) =>
      ratioOf(
        all.map((subject) => ({
          y: sumOf(outcome(subject, 'ordered')),
          x: outcome(subject, 'visited').length,
        })),
      ),
  },
  'conversion-of-exposed': {
    definition: { conversion: { from: { event: 'exposed' }, to: orders, withinDays: 7 } },
    unit: 'SHARE',
    method: 'two-proportion',
    armOf: share((subject) => within(subject, 'ordered', 0, 7).length > 0),
    absolute: newcombe,
  },
  'conversion-of-sign-ups': {
    definition: { conversion: { from: { event: 'signed up' }, to: orders, withinDays: 7 } },
    unit: 'SHARE',
    method: 'delta-ratio',
    armOf: (all) => ratioOf(all.map(signUp)),
  },
  retention: {
    definition: {
      retention: { start: { event: 'exposed' }, back: { event: 'visited' }, fromDay: 3, toDay: 10 },
    },
    unit: 'SHARE',
    method: 'two-proportion',
    armOf: share((subject) => within(subject, 'visited', 3, 10).length > 0),
    absolute: newcombe,
  },
  duration: {
    definition: { duration: { from: { event: 'exposed' }, to: orders, withinDays: 10 } },
    unit: 'SECONDS',
    method: 'order-statistic',
    armOf: (all) =>
      quantileOf(
        all.map((subject) =>
          within(subject, 'ordered', 0, 10)
            .map(({ at }) => (at - subject.exposed) / 1000)
            .sort((a, b) => a - b)
            .slice(0, 1),
        ),
        0.5,
      ),
  },
};

let server: LeadlineServer;
beforeAll(async () => {
  server = await startEvidenceServer([...asRows(subjects), ...plantReferences(launch + day / 2)]);
  await saveMetric(server, 'lives', { measure: { aggregate: 'COUNT', of: { event: 'lives' } } });
  for (const [key, { definition, unit = 'COUNT' }] of Object.entries(cases))
    await saveMetric(server, key, definition, { unit });
  await saveMetric(server, 'arrived', { measure: { aggregate: 'UNIQUE', of: { event: 'arrived' } } });
  await saveMetric(
    server,
    'paid',
    { measure: { aggregate: 'SUM', of: { event: 'paid' }, property: 'price' } },
    { unit: 'CURRENCY' },
  );
  const sum = (event: string) => ({ aggregate: 'SUM', of: { event }, property: 'price' });
  const ratio = { numerator: sum('clicked'), denominator: sum('viewed') };
  await saveMetric(server, 'clicks-a-view', { ratio }, { unit: 'RATIO' });
});
afterAll(() => server?.stop());

const terms = (leadingMetric: string, plan: object = {}) => ({
  leadingMetric,
  guardrails: [{ metric: 'lives', margin: 0.05 }],
  plan: experiment({ baselineDays: 1, ...plan }),
  ...{ windowDays, reviewOn },
});

function expectChange(found: Change | null, wanted: Tested): void {
  for (const part of ['value', 'lower', 'upper', 'pValue'] as const) expectNear(found?.[part], wanted[part]);
}

describe('what an experiment says of a metric is what brute force over its subjects says', () => {
  for (const [key, { method, armOf, absolute = welch }] of Object.entries(cases))
    it(`${key}: ${method}`, async () => {
      const { evidence, draftVerdict } = await judge(server, terms(key), { launchedOn });
      const [control, treatment] = [armOf(matured('a')), armOf(matured('b'))];
      expect(evidence).toMatchObject({
        ...{ grade: 'RANDOMISED', method, metricVersion: 1, counterfactual: null },
        control: { variant: 'a', subjects: control.n },
        treatment: { variant: 'b', subjects: treatment.n },
      });
      expectNear(evidence.control!.value, control.mean);
      expectNear(evidence.treatment!.value, treatment.mean);
      expectChange(evidence.absolute, absolute(control, treatment));
      const wanted = relative(control, treatment);
      expectChange(evidence.relative, wanted);
      const always = anytime(
        wanted.value,
        standardErrorOf(wanted, control, treatment),
        control.n + treatment.n,
      );
      expectNear(evidence.anytime?.lower, always.lower);
      expectNear(evidence.anytime?.upper, always.upper);
      expect(codesOf(evidence)).toContain('IMMATURE');
      expect(draftVerdict.kind).not.toBe('IN_EVALUATION');
    });
});

describe('the effect in each value of a property', () => {
  it.each(['count', 'ratio', 'quantile', 'duration'])(
    'is, of a metric of kind %s, what a bet on those subjects alone would say',
    async (metric) => {
      const { key } = await judge(server, terms(metric), { launchedOn });
      const { evidence } = await betsOf(server).read<{
        evidence: { segments: { segment: { value: string | null }; relative: Change | null }[] };
      }>(key, 'evidence { segments(by: "plan") { segment { value } relative { value lower upper } } }');
      const values = evidence.segments.map(({ segment: { value } }) => value);
      expect(new Set(values)).toEqual(new Set(['free', 'team', null]));
      for (const { segment, relative: found } of evidence.segments) {
        const { value } = segment;
        const where = value === null ? { op: 'IS_NOT_SET', values: [] } : { op: 'EQ', values: [value] };
        const hypothesis = { ...whole.hypothesis, segment: [{ dimension: 'plan', ...where }] };
        const alone = await judge(server, { ...terms(metric), hypothesis }, { launchedOn });
        for (const part of ['value', 'lower', 'upper'] as const)
          expectNear(found?.[part], alone.evidence.relative![part]);
      }
    },
  );
});

describe('what subjects were before they were exposed', () => {
  it('is taken off where it saves variance, as CUPED does, and the method says so', async () => {
    const { evidence } = await judge(server, terms('sum', { baselineDays: 28 }), { launchedOn });
    const pairs = (variant: string) =>
      matured(variant).map((subject) => ({
        y: sumOf(outcome(subject, 'ordered')),
        z: sumOf(within(subject, 'ordered', -28, 0)),
      }));
    const { control, treatment } = cuped(pairs('a'), pairs('b'));
    expect(evidence.method).toBe('welch+cuped');
    expectChange(evidence.absolute, welch(control, treatment));
    expectChange(evidence.relative, relative(control, treatment));
    // What was measured is shown as it was.
    expectNear(evidence.control!.value, control.raw!.mean);
    expectNear(evidence.treatment!.value, treatment.raw!.mean);
    const plain = welch(meanOf(pairs('a').map(({ y }) => y)), meanOf(pairs('b').map(({ y }) => y)));
    expect(evidence.absolute!.upper - evidence.absolute!.lower).toBeLessThan(plain.upper - plain.lower);
  });

  it('is left alone where it saves nothing', async () => {
    const { evidence } = await judge(server, terms('sum', { baselineDays: 1 }), { launchedOn });
    expect(evidence.method).toBe('welch');
  });
});

describe('the references are met through the whole product', () => {
  const planOf = (name: string, { control, treatment }: Record<'control' | 'treatment', { n: number }>) =>
    ({
      exposure: { event: `exposed to ${name}` },
      expectedShare: treatment.n / (control.n + treatment.n),
    }) as const;
  const expectParts = (found: Change | null, wanted: readonly (number | null)[]) => {
    for (const [i, part] of (['value', 'lower', 'upper', 'pValue'] as const).entries()) {
      const figure = wanted[i];
      if (figure != null) expectNear(found?.[part], figure);
    }
  };

  for (const reference of shareCases)
    it(`two proportions: ${reference.name}`, async () => {
      const plan = planOf(reference.name, reference);
      const { evidence } = await judge(server, terms('arrived', plan), { launchedOn });
      expect(evidence.method).toBe('two-proportion');
      expect(evidence.control!.subjects).toBe(reference.control.n);
      if (reference.absolute) expectParts(evidence.absolute, reference.absolute);
      expectParts(evidence.relative, reference.relative);
      expect(codesOf(evidence).includes('LOW_COUNTS')).toBe(reference.isLowCount);
    });

  for (const reference of meanCases)
    it(`means: ${reference.name}`, async () => {
      const plan = { ...planOf(reference.name, reference), baselineDays: 7 };
      const { evidence } = await judge(server, terms('paid', plan), { launchedOn });
      expect(evidence.method).toBe(reference.method);
      expectParts(evidence.relative, reference.relative);
    });
});

describe('a ratio of sums meets its reference', () => {
  it('by the delta method, with an interval that may be looked at any time', async () => {
    const plan = {
      exposure: { event: 'exposed to ratio' },
      expectedShare: ratioCase.treatment.n / (ratioCase.control.n + ratioCase.treatment.n),
    };
    const { evidence } = await judge(server, terms('clicks-a-view', plan), { launchedOn });
    expect(evidence.method).toBe('delta-ratio');
    for (const [i, part] of (['value', 'lower', 'upper', 'pValue'] as const).entries())
      expectNear(evidence.relative?.[part], ratioCase.relative[i]!);
    expectNear(evidence.anytime?.lower, ratioCase.anytime.lower);
    expectNear(evidence.anytime?.upper, ratioCase.anytime.upper);
  });

  it('adjusted for what was before', async () => {
    const plan = { exposure: { event: 'exposed to adjusted ratio' }, baselineDays: 7 };
    const { evidence } = await judge(server, terms('clicks-a-view', plan), { launchedOn });
    expect(evidence.method).toBe('delta-ratio+cuped');
    expectChange(evidence.relative, adjustedRatio.expected);
  });
});

describe('a bet that is evaluated', () => {
  it('is not retrospective where it was committed before anybody was exposed', async () => {
    const bets = betsOf(server);
    const plan = { exposure: { event: 'newly exposed' } };
    const key = await bets.draft({ ...terms('count', plan), launchBy: ahead(3), reviewOn: ahead(20) });
    await bets.commit(key);
    await bets.launch(key, now);
    const at = Date.parse(`${now}T00:00:00Z`);
    await sendEvents(
      server,
      Array.from({ length: 40 }, (_, i) => ({
        id: `newly ${i}`,
        at: at + i,
        name: 'newly exposed',
        subject: `new ${i}`,
        properties: { variant: i % 2 ? 'a' : 'b' },
      })),
    );
    const { retrospective, status, evidence, draftVerdict } = await evaluate(server, key);
    expect({ retrospective, status, kind: draftVerdict.kind }).toEqual({
      retrospective: false,
      status: 'LIVE',
      kind: 'IN_EVALUATION',
    });
    expect(evidence).toMatchObject({ control: { subjects: 20 }, treatment: { subjects: 20 } });
  });

  it('is retrospective where it was launched before its commit, and is judged all the same', async () => {
    const { retrospective, draftVerdict } = await judge(server, terms('count'), { launchedOn });
    expect(retrospective).toBe(true);
    expect(draftVerdict.kind).not.toBe('IN_EVALUATION');
  });
});
