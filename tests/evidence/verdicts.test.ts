import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, ahead, betsOf, experiment, now } from '../bets/bet-server.ts';
import { saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { codesOf, evaluate, judge, readJudged, sendEvents, startEvidenceServer } from './evidence-server.ts';
import { plant } from './planted.ts';

const launchedOn = ago(40);
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const arm = (arrived: number, complained = 300, n = 1000) => ({ n, arrived, complained });

/** Of 1,000 in each arm: an arrival's relative interval reaches ± 11 to 12 %. */
const experiments = {
  rising: { control: arm(400), treatment: arm(480) },
  falling: { control: arm(400), treatment: arm(320) },
  level: { control: arm(400), treatment: arm(404) },
  hazy: { control: arm(400), treatment: arm(420) },
  harming: { control: arm(400), treatment: arm(480, 450) },
  lopsided: { control: arm(400), treatment: arm(400, 250, 800) },
};

let server: LeadlineServer;
let bets: ReturnType<typeof betsOf>;
beforeAll(async () => {
  server = await startEvidenceServer([
    ...Object.entries(experiments).flatMap(([name, both]) => plant({ name, at: noon(launchedOn) }, both)),
    // Those on the plan `team` arrive more often, all others less; complaints are of the others alone.
    ...plant(
      { name: 'parted', at: noon(launchedOn), wave: 'team ', properties: { plan: 'team' } },
      { control: arm(200, 0, 500), treatment: arm(280, 0, 500) },
    ),
    ...plant(
      { name: 'parted', at: noon(launchedOn), wave: 'free ', properties: { plan: 'free' } },
      { control: arm(200, 150, 500), treatment: arm(120, 300, 500) },
    ),
    // What begins like a triumph and ends with nothing.
    ...plant(
      { name: 'fading', at: noon(launchedOn), wave: 'early ' },
      { control: arm(400), treatment: arm(600) },
    ),
    ...plant(
      { name: 'fading', at: noon(ago(34)), wave: 'late ' },
      { control: arm(600), treatment: arm(400) },
    ),
    // What those who are not done yet make look like a triumph.
    ...plant({ name: 'hasty', at: noon(ago(10)) }, { control: arm(400), treatment: arm(410) }),
    ...plant({ name: 'hasty', at: noon(ago(3)), wave: 'late ' }, { control: arm(200), treatment: arm(800) }),
    ...plant({ name: 'current', at: noon(ago(10)) }, { control: arm(400), treatment: arm(600) }),
    ...plant({ name: 'undecided', at: noon(ago(10)) }, { control: arm(400), treatment: arm(410) }),
    ...plant({ name: 'alarming', at: noon(ago(10)) }, { control: arm(400), treatment: arm(400, 600) }),
    ...plant({ name: 'worrying', at: noon(ago(10)) }, { control: arm(400), treatment: arm(400, 380) }),
    ...plant({ name: 'due', at: noon(ago(20)) }, { control: arm(400), treatment: arm(480) }),
  ]);
  bets = betsOf(server);
  await saveMetric(server, 'arrived', uniqueOf('arrived'));
  await saveMetric(server, 'complained', uniqueOf('complained'), { goodDirection: 'DOWN' });
});
afterAll(() => server?.stop());

const predicted = (lift: number, low: number) => ({ lift, low, high: 2 * lift, confidence: 0.6 });

const terms = (name: string, rest: object = {}, plan: object = {}) => ({
  leadingMetric: 'arrived',
  prediction: predicted(0.2, 0.1),
  guardrails: [{ metric: 'complained', margin: 0.2 }],
  plan: experiment({ exposure: { event: `exposed to ${name}` }, ...plan }),
  ...{ windowDays: 7, reviewOn: ago(25) },
  ...rest,
});

describe('on the horizon a verdict is', () => {
  const verdictOf = async (name: string, rest: object = {}) => {
    const { draftVerdict, evidence, status } = await judge(server, terms(name, rest), { launchedOn });
    expect(status).toBe('VERDICT_DUE');
    return { kind: draftVerdict.kind, rule: draftVerdict.rule, reasons: draftVerdict.reasons, evidence };
  };

  it('HIT where it moved by what was promised', async () => {
    const { reasons, ...found } = await verdictOf('rising');
    expect(found).toMatchObject({ kind: 'HIT', rule: 'promise-kept' });
    expect(reasons).toHaveLength(3);
    expect(reasons[1]).toMatch(/^arrived: .*\+20\s% \(\+8/);
    expect(reasons[2]).toMatch(/^complained: .*safe within 20\s%\.$/);
  });

  it('PARTIAL where it moved, by less than was promised', async () => {
    const prediction = predicted(0.4, 0.3);
    expect(await verdictOf('rising', { prediction })).toMatchObject({ kind: 'PARTIAL', rule: 'moved-less' });
  });

  it('MISS where it went the wrong way, and where what was promised is ruled out', async () => {
    expect(await verdictOf('falling')).toMatchObject({ kind: 'MISS', rule: 'went-wrong' });
    const prediction = predicted(0.3, 0.2);
    expect(await verdictOf('level', { prediction })).toMatchObject({ kind: 'MISS', rule: 'ruled-out' });
  });

  it('INCONCLUSIVE where both no change and what was promised are possible', async () => {
    expect(await verdictOf('hazy')).toMatchObject({ kind: 'INCONCLUSIVE', rule: 'cannot-tell' });
  });

  it('HARMED where a guardrail is breached, whatever the leading metric did', async () => {
    const { evidence, ...found } = await verdictOf('harming', {
      guardrails: [{ metric: 'complained', margin: 0.1 }],
    });
    expect(found).toMatchObject({ kind: 'HARMED', rule: 'guardrail-breached' });
    expect(evidence.guardrails).toMatchObject([{ state: 'BREACHED' }]);
    expect(evidence.relative!.lower).toBeGreaterThan(0);
  });

  it('not HIT where a guardrail got worse, perhaps by more than is tolerated', async () => {
    const { evidence, ...found } = await verdictOf('harming', {
      guardrails: [{ metric: 'complained', margin: 0.45 }],
    });
    expect(evidence.guardrails).toMatchObject([{ state: 'UNDECIDED' }]);
    expect(found).toMatchObject({ kind: 'PARTIAL', rule: 'moved-less' });
  });

  it('INVALID where the arms are not as large as planned', async () => {
    const { evidence, ...found } = await verdictOf('lopsided');
    expect(found).toMatchObject({ kind: 'INVALID', rule: 'broken-data' });
    expect(codesOf(evidence)).toContain('SRM');
    const planned = terms('lopsided', {}, { expectedShare: 800 / 1800 });
    const { draftVerdict } = await judge(server, planned, { launchedOn });
    expect(draftVerdict.kind).not.toBe('INVALID');
  });
});

describe('who is read', () => {
  it('by the leading metric is the hypothesis’ segment; by guardrails everyone', async () => {
    const hypothesis = {
      ...{ change: 'help', audience: 'teams', because: 'they asked' },
      segment: [{ dimension: 'plan', op: 'EQ', values: ['team'] }],
    };
    const prediction = predicted(0.4, 0.2);
    const { evidence, draftVerdict } = await judge(server, terms('parted', { hypothesis, prediction }), {
      launchedOn,
    });
    expect(evidence).toMatchObject({
      control: { subjects: 500, value: 0.4 },
      treatment: { subjects: 500, value: 0.56 },
      guardrails: [{ state: 'BREACHED' }],
    });
    expect(evidence.guardrails[0]!.effect!.value).toBeCloseTo(300 / 150 - 1, 9);
    expect(draftVerdict.kind).toBe('HARMED');
    const all = await judge(server, terms('parted'), { launchedOn });
    expect(all.evidence).toMatchObject({
      control: { subjects: 1000, value: 0.4 },
      treatment: { value: 0.4 },
    });
  });
});

describe('what was sealed', () => {
  it('is what the rules read, whatever was amended since', async () => {
    const amended = {
      ...terms('rising', {
        prediction: predicted(0.4, 0.3),
        guardrails: [{ metric: 'complained', margin: 0.01 }],
      }),
      launchBy: launchedOn,
    };
    const { draftVerdict, evidence, key } = await judge(server, terms('rising'), {
      launchedOn,
      committed: (of) => bets.amend(of, amended),
    });
    expect(await bets.read(key, 'prediction { lift }')).toEqual({ prediction: { lift: 0.4 } });
    expect(draftVerdict).toMatchObject({ kind: 'HIT', rule: 'promise-kept' });
    expect(evidence.guardrails).toMatchObject([{ state: 'SAFE' }]);
    expect(draftVerdict.reasons[1]).toMatch(/promised \+20\s%/);
  });
});

describe('the horizon', () => {
  const late = (name: string, date: string) =>
    plant({ name, at: noon(date), wave: 'late ' }, { control: arm(600), treatment: arm(400) });
  const live = { reviewOn: ahead(20) };

  it('is the review date: before it IN_EVALUATION, with what is known so far', async () => {
    const { draftVerdict, status, key, evidence } = await judge(server, terms('current', live), {
      launchedOn: ago(10),
    });
    expect({ status, ...draftVerdict }).toMatchObject({
      status: 'LIVE',
      kind: 'IN_EVALUATION',
      rule: 'too-early',
    });
    expect(evidence.relative!.lower).toBeGreaterThan(0);
    await evaluate(server, key);
    expect((await readJudged(server, key)).evaluations).toBe(2);
  });

  it('freezes what is known on it, whatever comes later', async () => {
    const due = terms('due', { reviewOn: now });
    const first = await judge(server, due, { launchedOn: ago(20) });
    expect(first.draftVerdict.kind).toBe('HIT');
    await sendEvents(server, late('due', ago(19)));
    const again = await evaluate(server, first.key);
    expect(again).toEqual(first);
    // Another bet on the same, evaluated for the first time, reads what has come.
    const fresh = await judge(server, due, { launchedOn: ago(20) });
    expect(fresh.evidence.control!.subjects).toBe(2000);
  });

  it('of a breached guardrail does not wait, but only an interval that bears looking at any time breaches', async () => {
    const guardrails = [{ metric: 'complained', margin: 0.05 }];
    const alarming = await judge(server, terms('alarming', { ...live, guardrails }), { launchedOn: ago(10) });
    expect(alarming.draftVerdict).toMatchObject({ kind: 'HARMED', rule: 'guardrail-breached' });
    const worrying = await judge(server, terms('worrying', { ...live, guardrails }), { launchedOn: ago(10) });
    expect(worrying.evidence.guardrails[0]!.effect!.lower).toBeGreaterThan(0.05);
    expect(worrying.evidence.guardrails).toMatchObject([{ state: 'UNDECIDED' }]);
    expect(worrying.draftVerdict.kind).toBe('IN_EVALUATION');
  });

  describe('of a bet that is read at any time', () => {
    const anytime = { reading: 'ANYTIME' };
    const prediction = predicted(0.5, 0.25);

    it('is the first day on which the rules can say something', async () => {
      const found = await judge(server, terms('current', { ...live, prediction }, anytime), {
        launchedOn: ago(10),
      });
      expect(found).toMatchObject({ status: 'LIVE', draftVerdict: { kind: 'HIT' } });
      await sendEvents(server, late('current', ago(9)));
      expect(await evaluate(server, found.key)).toEqual(found);
    });

    it('is not reached while they can say nothing', async () => {
      const { key, draftVerdict } = await judge(
        server,
        terms('undecided', { ...live, prediction: predicted(0.2, 0.1) }, anytime),
        { launchedOn: ago(10) },
      );
      expect(draftVerdict).toMatchObject({ kind: 'IN_EVALUATION', rule: 'too-early' });
      await sendEvents(server, late('undecided', ago(9)));
      const { evidence, evaluations } = await evaluate(server, key);
      expect({ subjects: evidence.control!.subjects, evaluations }).toEqual({
        subjects: 2000,
        evaluations: 2,
      });
    });

    it('is told by those alone who had their whole window', async () => {
      const { evidence, draftVerdict } = await judge(
        server,
        terms('hasty', { ...live, prediction: predicted(0.2, 0.1) }, anytime),
        { launchedOn: ago(10) },
      );
      expect(draftVerdict).toMatchObject({ kind: 'IN_EVALUATION', rule: 'too-early' });
      expect(evidence).toMatchObject({ control: { subjects: 1000, value: 0.4 }, treatment: { value: 0.41 } });
      expect(codesOf(evidence)).toContain('IMMATURE');
      // Read once, on its horizon, a bet shows meanwhile what is known of all.
      const once = await judge(server, terms('hasty', live), { launchedOn: ago(10) });
      expect(once.evidence.control).toMatchObject({ subjects: 2000, value: 0.3 });
    });

    it('is that day too where nobody looked on it', async () => {
      const { evidence, draftVerdict } = await judge(server, terms('fading', { prediction }, anytime), {
        launchedOn,
      });
      expect(draftVerdict.kind).toBe('HIT');
      expect(evidence.control!.subjects).toBe(1000);
    });

    it('is the review date at the latest', async () => {
      const { draftVerdict, status } = await judge(server, terms('hazy', {}, anytime), { launchedOn });
      expect({ status, kind: draftVerdict.kind }).toEqual({ status: 'VERDICT_DUE', kind: 'INCONCLUSIVE' });
    });
  });

  it('of a bet that is stopped early is that day, and only anytime intervals are read', async () => {
    const { key } = await judge(server, terms('current', live), { launchedOn: ago(10) });
    expect(await bets.decide(key, 'INCONCLUSIVE', 'We need the people elsewhere.')).toMatchObject({
      verdict: { stoppedEarly: true },
    });
    const stopped = await readJudged(server, key);
    expect(codesOf(stopped.evidence)).toContain('STOPPED_EARLY');
    expect(stopped.draftVerdict.kind).not.toBe('IN_EVALUATION');
    expect((await evaluate(server, key)).evidence).toEqual(stopped.evidence);
  });
});
