import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, ahead, betsOf, experiment } from '../bets/bet-server.ts';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { EventRow } from '../support/events.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { normalFrom, randomFrom } from './chance.ts';
import {
  codesOf,
  evaluate,
  evidenceFields,
  judge,
  sendEvents,
  sendPoints,
  startEvidenceServer,
} from './evidence-server.ts';
import type { Evidence, Judged } from './evidence-server.ts';
import { plant } from './planted.ts';

const launchedOn = ago(40);
const noon = Date.parse(`${launchedOn}T12:00:00Z`);
const day = 86_400_000;
const arm = (arrived: number, n = 200) => ({ n, arrived, complained: 0 });

const subjectsOf = (name: string) =>
  ['a', 'b'].flatMap((variant) =>
    Array.from({ length: 200 }, (_, i) => ({
      variant,
      subject: `${name} ${variant === 'a' ? 'control' : 'treatment'} ${i}`,
      isTreated: variant === 'b',
      i,
    })),
  );

/** Something that every subject of a planted experiment does, so many days after its exposure; nobody where null. */
const did = (
  name: string,
  { what, after = 1 / 24 }: { what: string; after?: number },
  priceOf: (subject: { i: number; isTreated: boolean }) => number | null,
): EventRow[] =>
  subjectsOf(name).flatMap(({ subject, ...rest }) => {
    const price = priceOf(rest);
    const act = { id: `${what} ${after} ${subject}`, at: noon + after * day, name: what, subject };
    return price === null ? [] : [{ ...act, properties: { price } }];
  });

let server: LeadlineServer;
let bets: ReturnType<typeof betsOf>;
beforeAll(async () => {
  server = await startEvidenceServer([
    ...plant({ name: 'usual', at: noon }, { control: arm(80), treatment: arm(90) }),
    ...plant({ name: 'none before', at: noon }, { control: arm(0), treatment: arm(30) }),
    ...plant({ name: 'all alike', at: noon }, { control: arm(200), treatment: arm(200) }),
    ...plant({ name: 'mixed up', at: noon }, { control: arm(80), treatment: arm(90) }),
    ...Array.from({ length: 25 }, (_, i) => ({
      ...{ id: `mixed ${i}`, at: noon + 2 * day, name: 'exposed to mixed up' },
      ...{ subject: `mixed up control ${8 * i}`, properties: { variant: 'b' } },
    })),
    ...plant({ name: 'biased', at: noon }, { control: arm(80), treatment: arm(90) }),
    ...did('biased', { what: 'paid', after: -2 }, ({ i, isTreated }) => (isTreated ? 5 + (i % 7) : null)),
    ...did('biased', { what: 'paid' }, ({ i, isTreated }) => (isTreated ? 6 : 5) + (i % 7)),
    ...plant({ name: 'too soon', at: noon }, { control: arm(0), treatment: arm(0) }),
    ...did('too soon', { what: 'arrived', after: -1 }, () => 1),
    ...did('all alike', { what: 'bought' }, () => 3),
    ...plant({ name: 'huge', at: noon }, { control: arm(0), treatment: arm(0) }),
    ...did('huge', { what: 'paid' }, ({ i }) => (i % 2 ? 1e98 : 2e98)),
    ...plant({ name: 'whale', at: noon }, { control: arm(0), treatment: arm(0) }),
    ...did('whale', { what: 'paid' }, ({ i, isTreated }) => (isTreated && i === 0 ? 100_000 : 10 + (i % 5))),
    ...plant({ name: 'free', at: noon }, { control: arm(0), treatment: arm(0) }),
    ...did('free', { what: 'paid' }, ({ i }) => (i % 2 ? 5 : -5)),
  ]);
  bets = betsOf(server);
  const sum = { aggregate: 'SUM', of: { event: 'paid' }, property: 'price' };
  await saveMetric(server, 'lives', countOf('lives'));
  await saveMetric(server, 'arrived', uniqueOf('arrived'));
  await saveMetric(server, 'bought', countOf('bought'));
  await saveMetric(server, 'paid', { measure: sum }, { unit: 'CURRENCY' });
  const price = { of: { event: 'bought' }, property: 'price' };
  await saveMetric(server, 'price', { measure: { ...price, aggregate: 'QUANTILE', quantile: 0.5 } });
  await saveMetric(server, 'mean-price', { measure: { ...price, aggregate: 'MEAN' } });
  await saveMetric(server, 'paid-a-buy', {
    ratio: { numerator: sum, denominator: { aggregate: 'COUNT', of: { event: 'bought' } } },
  });
});
afterAll(() => server?.stop());

const prediction = { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.6 };
const guardrails = [{ metric: 'lives', margin: 0.05 }];

const experimentOn = (name: string, rest: object = {}, plan: object = {}) =>
  judge(
    server,
    {
      ...{ leadingMetric: 'arrived', prediction, guardrails, windowDays: 7, reviewOn: ago(20) },
      plan: experiment({ exposure: { event: `exposed to ${name}` }, ...plan }),
      ...rest,
    },
    { launchedOn },
  );

/** Nothing good is claimed, and no figure is anything but a number or missing. */
function expectModesty({ evidence, draftVerdict }: Judged): void {
  expect(['HIT', 'PARTIAL', 'IN_EVALUATION']).not.toContain(draftVerdict.kind);
  for (const change of [evidence.relative, evidence.absolute]) {
    if (change === null) continue;
    for (const figure of [change.value, change.lower, change.upper])
      expect(figure).toSatisfy(Number.isFinite);
    expect(change.upper).toBeGreaterThan(change.lower);
  }
  for (const { text } of evidence.warnings) expect(text).not.toMatch(/NaN|Infinity|undefined/);
  for (const reason of draftVerdict.reasons) expect(reason).not.toMatch(/NaN|Infinity|undefined/);
}

describe('an experiment', () => {
  it('of which nobody saw the treatment is INVALID, and says why nothing is compared', async () => {
    const found = await experimentOn('usual', {}, { treatment: 'never shown' });
    expectModesty(found);
    expect(found.draftVerdict).toMatchObject({ kind: 'INVALID', rule: 'broken-data' });
    expect(found.evidence).toMatchObject({ relative: null, absolute: null, treatment: { subjects: 0 } });
    expect(codesOf(found.evidence)).toEqual(expect.arrayContaining(['SRM', 'NO_RELATIVE']));
  });

  it('that nobody met is INCONCLUSIVE', async () => {
    const found = await experimentOn('nobody');
    expectModesty(found);
    expect(found.draftVerdict).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'cannot-tell' });
    expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
  });

  it('whose control is at zero shows the absolute change alone, and decides nothing', async () => {
    const found = await experimentOn('none before');
    expectModesty(found);
    expect(found.evidence).toMatchObject({ relative: null, absolute: { value: 0.15 }, anytime: null });
    expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
    expect(found.draftVerdict).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'cannot-tell' });
  });

  it('whose control is at zero on average alone shows no relative change either', async () => {
    const found = await experimentOn('free', { leadingMetric: 'paid' });
    expectModesty(found);
    expect(found.evidence.relative).toBeNull();
    expect(found.draftVerdict.kind).toBe('INCONCLUSIVE');
  });

  it('whose outcomes are all the same tells nothing by them, whatever the kind of metric', async () => {
    for (const leadingMetric of ['bought', 'price', 'mean-price']) {
      const found = await experimentOn('all alike', { leadingMetric });
      expectModesty(found);
      expect(found.evidence, leadingMetric).toMatchObject({ relative: null, absolute: null });
      expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
      expect(found.draftVerdict.kind).toBe('INCONCLUSIVE');
    }
    // A share of all has the interval that all of 200 leaves.
    const share = await experimentOn('all alike');
    expectModesty(share);
    expect(share.evidence.relative!.value).toBe(0);
  });

  it('of a ratio over nothing has no number', async () => {
    const found = await experimentOn('usual', { leadingMetric: 'paid-a-buy' });
    expectModesty(found);
    expect(found.evidence).toMatchObject({ relative: null, absolute: null });
    expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
    expect(found.draftVerdict.kind).toBe('INCONCLUSIVE');
  });

  it('of numbers too large for the squares of their variances has no number', async () => {
    const found = await experimentOn('huge', { leadingMetric: 'paid' });
    expectModesty(found);
    expect(found.draftVerdict.kind).toBe('INCONCLUSIVE');
  });

  it('of which one subject holds most says so', async () => {
    const found = await experimentOn('whale', { leadingMetric: 'paid' });
    expectModesty(found);
    expect(codesOf(found.evidence)).toContain('OUTLIERS');
  });

  it('counts no outcome before the exposure', async () => {
    const found = await experimentOn('too soon');
    expectModesty(found);
    expect(found.evidence).toMatchObject({ control: { value: 0 }, treatment: { value: 0 } });
    expect(found.draftVerdict.kind).toBe('INCONCLUSIVE');
  });

  it('leaves out who met both variants, and says how many', async () => {
    const found = await experimentOn('mixed up');
    expectModesty(found);
    expect(found.evidence).toMatchObject({ control: { subjects: 175 }, treatment: { subjects: 200 } });
    expect(found.evidence.warnings).toContainEqual({
      code: 'MULTIPLE_VARIANTS',
      text: '25 subjects were seen in more than one variant and left out.',
    });
  });

  it('whose arms were not alike before anybody was exposed warns of it, though one arm had done nothing', async () => {
    const found = await experimentOn('biased', { leadingMetric: 'paid' });
    expect(codesOf(found.evidence)).toContain('PRE_EXPOSURE_BIAS');
  });
});

describe('a launch', () => {
  /** Points of the days from so long before the launch until so long after it. */
  async function imported(
    key: string,
    [before, since]: [number, number],
    valueOf: (day: number, noise: () => number) => number | null,
  ): Promise<string> {
    const noise = normalFrom(randomFrom(key.length));
    await saveMetric(server, key, { imported: { rollup: 'MEAN' } });
    await sendPoints(
      server,
      key,
      Array.from({ length: before + since }, (_, i) => ({
        date: ago(40 + before - i),
        value: valueOf(i - before, noise),
      })),
    );
    return key;
  }

  const launchOn = (leadingMetric: string, rollout: object = {}, on = launchedOn) =>
    judge(
      server,
      {
        ...{ leadingMetric, prediction, guardrails, windowDays: 14, reviewOn: ago(20) },
        plan: { rollout: { baselineDays: 84, ...rollout } },
      },
      { launchedOn: on },
    );

  it('on a series with holes reads the days that are there, and says how many are not', async () => {
    const key = await imported('holes', [200, 20], (of, noise) => (of % 5 === 0 ? null : 100 + noise()));
    const found = await launchOn(key);
    expectModesty(found);
    expect(found.evidence.grade).toBe('INTERRUPTED');
    expect(codesOf(found.evidence)).toContain('DATA_GAP');
    expect(found.evidence.counterfactual!.observed[0]).toBeNull();
    expect(found.evidence.counterfactual!.observed[1]).not.toBeNull();
  });

  it('on a constant tells nothing, even where the constant changed', async () => {
    for (const [key, lift] of [
      ['constant', 0],
      ['constant-step', 1],
    ] as const) {
      const found = await launchOn(await imported(key, [200, 20], (of) => (of >= 0 ? 50 + lift : 50)));
      expectModesty(found);
      expect(found.draftVerdict).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'weak-evidence' });
      expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
    }
  });

  it('on one point, and on points after it alone, is JUDGEMENT', async () => {
    const one = await launchOn(await imported('one-point', [0, 15], (of) => (of === 3 ? 3 : null)));
    const after = await launchOn(await imported('only-after', [0, 20], (_, noise) => 100 + noise()));
    for (const found of [one, after]) {
      expectModesty(found);
      expect(found.evidence).toMatchObject({ grade: 'JUDGEMENT', method: 'none', relative: null });
      expect(codesOf(found.evidence)).toContain('DATA_GAP');
      expect(found.draftVerdict).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'weak-evidence' });
    }
  });

  it('on a series about zero shows the absolute change alone', async () => {
    const key = await imported('about-zero', [200, 20], (of, noise) => noise() + (of >= 0 ? 3 : 0));
    const found = await launchOn(key);
    expectModesty(found);
    expect(found.evidence.relative).toBeNull();
    expect(found.evidence.absolute!.lower).toBeGreaterThan(0);
    expect(codesOf(found.evidence)).toContain('NO_RELATIVE');
    expect(found.draftVerdict).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'cannot-tell' });
  });

  it('whose metric stops at it is INVALID', async () => {
    const key = await imported('stopping', [200, 0], (_, noise) => 100 + noise());
    const found = await judge(
      server,
      {
        ...{ leadingMetric: key, prediction, guardrails, windowDays: 14, reviewOn: ago(26) },
        plan: { rollout: { baselineDays: 84 } },
      },
      { launchedOn },
    );
    expectModesty(found);
    expect(found.draftVerdict).toMatchObject({ kind: 'INVALID', rule: 'broken-data' });
  });

  it('with a control that is the metric over again leaves it out', async () => {
    const valueOf = (of: number, noise: () => number) => (of >= 0 ? 130 : 100) + noise();
    const key = await imported('twin-1', [200, 20], valueOf);
    const twin = await imported('twin-2', [200, 20], valueOf);
    const found = await launchOn(key, { controls: [twin] });
    expect(found.evidence.grade).toBe('INTERRUPTED');
    expect(found.evidence.relative!.value).toBeCloseTo(0.3, 1);
    expect(found.evidence.warnings).toContainEqual({
      code: 'NO_MODEL',
      text: 'twin-2 is the metric over again, moved by the launch as well, and is left out.',
    });
  });

  it('in the future is refused; before the data it is JUDGEMENT', async () => {
    const key = await bets.draft({ leadingMetric: 'arrived', guardrails });
    expect(await bets.launch(key, ahead(1))).toMatch(/^BAD_USER_INPUT/);
    const measure = async (on: string) => {
      const { measure: evidence } = await server.graphql<{ measure: Evidence }>(
        `{ measure(metric: "holes", on: "${on}") { ${evidenceFields} } }`,
      );
      return evidence;
    };
    for (const on of [ago(2000), ago(240), ahead(1), ahead(400), '1970-01-01', '2299-12-31']) {
      const evidence = await measure(on);
      expect(evidence, on).toMatchObject({ grade: 'JUDGEMENT', method: 'none', relative: null });
      expect(codesOf(evidence).length).toBeGreaterThan(0);
    }
  });
});

describe('what changes after the seal', () => {
  it('a metric’s definition does not: the sealed version is evaluated', async () => {
    await saveMetric(server, 'changing', uniqueOf('arrived'));
    const found = await judge(
      server,
      {
        ...{ leadingMetric: 'changing', prediction, guardrails, windowDays: 7, reviewOn: ago(20) },
        plan: experiment({ exposure: { event: 'exposed to usual' } }),
      },
      { launchedOn, committed: () => saveMetric(server, 'changing', uniqueOf('bought')) },
    );
    expect(found.evidence).toMatchObject({
      metricVersion: 1,
      control: { value: 0.4 },
      treatment: { value: 0.45 },
    });
  });

  it('events that come after the horizon change no evidence that was frozen on it', async () => {
    const found = await experimentOn('usual');
    await sendEvents(
      server,
      plant({ name: 'usual', at: noon, wave: 'late ' }, { control: arm(10), treatment: arm(190) }),
    );
    expect(await evaluate(server, found.key)).toEqual(found);
  });
});
