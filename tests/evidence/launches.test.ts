import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago } from '../bets/bet-server.ts';
import { saveMetric } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { normalFrom, randomFrom } from './chance.ts';
import { codesOf, evidenceFields, judge, sendPoints, startEvidenceServer } from './evidence-server.ts';
import type { Evidence } from './evidence-server.ts';
import { references } from './structural-references.ts';

let server: LeadlineServer;
beforeAll(async () => {
  server = await startEvidenceServer([]);
  await imported('calm', series(1, { days: 300, lift: 0 }));
});
afterAll(async () => {
  // The thread that estimated holds nothing open.
  expect(await server.stop()).toMatchObject({ status: 0, stderr: '' });
});

const launchedOn = ago(35);
const windowDays = 28;
const reviewOn = ago(7);

interface Planted {
  /** Days before the launch. */
  days: number;
  lift: number;
  usual?: number;
  /** What moves the days beside season and noise, by days since the launch. */
  common?: (day: number) => number;
}

/** About 200 a day as usual, half of it on weekends, give or take 4, with a lift from the launch on; keyed by days since the launch. */
function series(seed: number, { days, lift, usual = 200, common = () => 0 }: Planted): [number, number][] {
  const normal = normalFrom(randomFrom(seed));
  return Array.from({ length: days + windowDays }, (_, i) => {
    const day = i - days;
    const weekday = ((day % 7) + 7) % 7;
    const level = usual * (weekday >= 5 ? 0.5 : 1) + common(day);
    return [day, level * (day >= 0 ? 1 + lift : 1) + 4 * normal()];
  });
}

async function imported(key: string, points: readonly (readonly [number, number])[]): Promise<string> {
  await saveMetric(server, key, { imported: { rollup: 'MEAN' } });
  await sendPoints(
    server,
    key,
    points.map(([day, value]) => ({ date: ago(35 - day), value })),
  );
  return key;
}

const terms = (leadingMetric: string, rollout: object = {}, rest: object = {}) => ({
  ...{ leadingMetric, windowDays, reviewOn },
  prediction: { lift: 0.1, low: 0.05, high: 0.2, confidence: 0.6 },
  guardrails: [{ metric: 'calm', margin: 0.05 }],
  plan: { rollout: { baselineDays: 84, ...rollout } },
  ...rest,
});

describe('a launch to everyone', () => {
  it('that raised a seasonal metric by 12 % is a HIT, and the interval holds the 12 %', async () => {
    const key = await imported('raised', series(2, { days: 300, lift: 0.12 }));
    const { evidence, draftVerdict, retrospective } = await judge(server, terms(key), { launchedOn });
    expect(retrospective).toBe(true);
    expect(evidence).toMatchObject({
      ...{ grade: 'INTERRUPTED', method: 'structural-time-series' },
      ...{ control: null, treatment: null, anytime: null, warnings: [] },
    });
    const { value, lower, upper, pValue, chanceToWin } = evidence.relative!;
    expect(value).toBeCloseTo(0.12, 1);
    expect(lower).toBeLessThan(0.12);
    expect(upper).toBeGreaterThan(0.12);
    expect(upper - lower).toBeLessThan(0.06);
    expect(pValue).toBeLessThan(1e-3);
    expect(chanceToWin).toBeGreaterThan(0.999);
    expect(draftVerdict).toMatchObject({ kind: 'HIT', rule: 'promise-kept' });
    expect(evidence.guardrails).toMatchObject([{ metric: { key: 'calm' }, state: 'SAFE' }]);
  });

  it('shows day by day what was to be expected, and what happened', async () => {
    const { counterfactual } = (await judge(server, terms('raised'), { launchedOn })).evidence;
    const { t, observed, expected, lower, upper } = counterfactual!;
    expect(t[0]).toBe(`${launchedOn}T00:00:00.000Z`);
    expect([t, observed, expected, lower, upper].map(({ length }) => length)).toEqual([28, 28, 28, 28, 28]);
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + one!, 0);
    expect(sum(observed) / sum(expected) - 1).toBeCloseTo(0.12, 1);
    for (const [i, value] of expected.entries()) {
      expect(lower[i]).toBeLessThan(value!);
      expect(upper[i]).toBeGreaterThan(value!);
    }
    // Nothing was planted on weekdays alone: weekends are expected to be half.
    expect(expected[5]! / expected[2]!).toBeCloseTo(0.5, 1);
  });

  it('that changed nothing is no HIT: of ten metrics at most one seems to have moved', async () => {
    const verdicts: string[] = [];
    let excluding = 0;
    for (let seed = 11; seed <= 20; seed++) {
      const key = await imported(`still-${seed}`, series(seed, { days: 300, lift: 0 }));
      const { evidence, draftVerdict } = await judge(server, terms(key), { launchedOn });
      const { lower, upper } = evidence.relative!;
      if (lower > 0 || upper < 0) excluding++;
      verdicts.push(draftVerdict.kind);
    }
    expect(verdicts).not.toContain('HIT');
    expect(excluding).toBeLessThanOrEqual(1);
  });

  it('with a control that shares what moves the metric is CONTROLLED, and told more closely', async () => {
    const width = ({ relative }: Evidence) => relative!.upper - relative!.lower;
    let holding = 0;
    for (const seed of [31, 34, 37, 40]) {
      const normal = normalFrom(randomFrom(seed));
      const wandering: number[] = [];
      for (let day = -300; day < 28; day++) wandering.push((wandering.at(-1) ?? 0) + 3 * normal());
      const common = (day: number) => wandering[day + 300]!;
      const shared = { days: 300, usual: 1000, common };
      const control = await imported(`with-${seed}`, series(seed + 1, { ...shared, lift: 0 }));
      const key = await imported(`wandering-${seed}`, series(seed + 2, { ...shared, lift: 0.08 }));
      const alone = (await judge(server, terms(key), { launchedOn })).evidence;
      const { evidence } = await judge(server, terms(key, { controls: [control] }), { launchedOn });
      expect([alone.grade, evidence.grade]).toEqual(['INTERRUPTED', 'CONTROLLED']);
      expect(width(evidence)).toBeLessThan(0.8 * width(alone));
      if (evidence.relative!.lower < 0.08 && evidence.relative!.upper > 0.08) holding++;
    }
    expect(holding).toBeGreaterThanOrEqual(3);
  });
});

describe('R’s CausalImpact, on its own data', () => {
  for (const { name, before, since, baselineDays, days, r, tolerance } of references)
    it(`${name}: the point to ${tolerance.point}, the ends to ${tolerance.ends} of a day's value`, async () => {
      const points = [...before, ...since].map((value, i) => [i - before.length, value] as const);
      const key = await imported(`r-${name}`, points);
      const { evidence } = await judge(
        server,
        terms(key, { baselineDays }, { windowDays: days, reviewOn: ago(35 - days) }),
        { launchedOn },
      );
      expect(evidence).toMatchObject({ grade: 'INTERRUPTED', method: 'structural-time-series' });
      const { value, lower, upper } = evidence.absolute!;
      expect(Math.abs(value - r.point)).toBeLessThan(tolerance.point);
      expect(Math.abs(lower - r.lower)).toBeLessThan(tolerance.ends);
      expect(Math.abs(upper - r.upper)).toBeLessThan(tolerance.ends);
      // R holds the level nearly still; one that may wander is less sure, and never says the opposite.
      expect(lower).toBeLessThan(r.lower);
      expect(upper).toBeGreaterThan(r.upper);
    });
});

describe('the grade follows from what there is before and after', () => {
  const graded = async (key: string, rollout: object, rest: object = {}) => {
    const { evidence, draftVerdict } = await judge(server, terms(key, rollout, rest), { launchedOn });
    return {
      evidence,
      grade: evidence.grade,
      method: evidence.method,
      rule: draftVerdict.rule,
      kind: draftVerdict.kind,
    };
  };

  it('INTERRUPTED from 28 baseline days on, BEFORE_AFTER with fewer, which decides nothing', async () => {
    await imported('plain', series(41, { days: 300, lift: 0.2 }));
    expect(await graded('plain', { baselineDays: 28 })).toMatchObject({ grade: 'INTERRUPTED' });
    const weak = await graded('plain', { baselineDays: 21 });
    expect(weak).toMatchObject({
      ...{ grade: 'BEFORE_AFTER', method: 'segmented-regression' },
      ...{ rule: 'weak-evidence', kind: 'INCONCLUSIVE' },
    });
    expect(weak.evidence.relative!.value).toBeCloseTo(0.2, 1);
    expect(codesOf(weak.evidence)).toContain('NO_MODEL');
  });

  it('BEFORE_AFTER too where the plan wants 84 days and the metric is younger', async () => {
    const key = await imported('younger', series(42, { days: 20, lift: 0.2 }));
    const { evidence, ...rest } = await graded(key, {});
    expect(rest).toMatchObject({ grade: 'BEFORE_AFTER', kind: 'INCONCLUSIVE' });
    expect(codesOf(evidence)).toEqual(expect.arrayContaining(['DATA_GAP', 'NO_MODEL']));
  });

  it('JUDGEMENT with fewer than seven days on a side', async () => {
    const key = await imported('newborn', series(43, { days: 6, lift: 0.2 }));
    const { evidence, ...rest } = await graded(key, {});
    expect(rest).toMatchObject({
      ...{ grade: 'JUDGEMENT', method: 'none' },
      ...{ rule: 'weak-evidence', kind: 'INCONCLUSIVE' },
    });
    expect(evidence).toMatchObject({ relative: null, absolute: null, counterfactual: null });
    expect(codesOf(evidence)).toContain('DATA_GAP');
  });
});

describe('a metric that jumped months before', () => {
  it('swings too much to forecast, until the launches that made it jump are known', async () => {
    const jumps = [-215, -115];
    const key = await imported(
      'jumped',
      series(51, { days: 300, lift: 0.12 }).map(([day, value]) => [
        day,
        value * 1.4 ** jumps.filter((jump) => day >= jump).length,
      ]),
    );
    const find = async () =>
      (
        await server.graphql<{ measure: Evidence }>(
          `{ measure(metric: "${key}", on: "${launchedOn}") { ${evidenceFields} } }`,
        )
      ).measure;
    const unknown = await find();
    expect(unknown.grade).toBe('BEFORE_AFTER');
    expect(codesOf(unknown)).toEqual(['PLACEBO_FAILS']);
    for (const jump of jumps) {
      const then = { launchedOn: ago(35 - jump) };
      const past = terms(key, {}, { reviewOn: ago(7 - jump) });
      expect((await judge(server, past, then)).evidence.relative!.lower).toBeGreaterThan(0.2);
    }
    const known = await find();
    expect(known).toMatchObject({ grade: 'INTERRUPTED', warnings: [] });
    expect(known.relative!.lower).toBeLessThan(0.12);
    expect(known.relative!.upper).toBeGreaterThan(0.12);
  });
});

describe('`measure`, of a release that nobody promised anything of', () => {
  const measure = async (more: string) => {
    const { measure: evidence } = await server.graphql<{ measure: Evidence }>(
      `{ measure(metric: "raised", on: "${launchedOn}"${more}) { ${evidenceFields} } }`,
    );
    return evidence;
  };

  it('says what a bet on it would', async () => {
    const { evidence } = await judge(server, terms('raised'), { launchedOn });
    const found = await measure('');
    expect(found).toEqual({ ...evidence, guardrails: [], daysLeft: null, warnings: found.warnings });
    // The bets on that metric are launched on the same day.
    expect(codesOf(found)).toEqual(['OVERLAPPING_BETS']);
  });

  it('reads controls and a shorter window', async () => {
    const found = await measure(', windowDays: 7, controls: ["calm"]');
    expect(found.grade).toBe('CONTROLLED');
    expect(found.counterfactual!.t).toHaveLength(7);
    expect(found.relative!.lower).toBeGreaterThan(0);
  });

  it('refuses a window that is not whole weeks, a metric that is not there and a metric as its own control', async () => {
    const refused = async (more: string, metric = 'raised') => {
      const { errors } = await server.ask(
        `{ measure(metric: "${metric}", on: "${launchedOn}"${more}) { grade } }`,
      );
      return errors?.map(({ extensions: { code, field } }) => `${code} ${field}`).join();
    };
    expect(await refused(', windowDays: 10')).toBe('BAD_USER_INPUT windowDays');
    expect(await refused('', 'nothing')).toMatch(/metric$/);
    expect(await refused(', controls: ["nothing"]')).toMatch(/controls/);
  });
});
