import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { ago, ahead, betsOf, experiment, now, startBetServer, whole } from './bet-server.ts';

let server: LeadlineServer;
let bets: ReturnType<typeof betsOf>;
beforeAll(async () => {
  server = await startBetServer({
    more: [
      {
        id: 'x',
        at: Date.parse(`${ago(10)}T12:00:00Z`),
        name: 'met before',
        subject: 'person 1',
        properties: { variant: 'b' },
      },
      {
        id: 'old',
        at: Date.parse(`${ago(60)}T12:00:00Z`),
        name: 'once',
        subject: 'person 1',
        properties: {},
      },
      {
        id: 'new',
        at: Date.parse(`${ago(45)}T12:00:00Z`),
        name: 'joined',
        subject: 'person 1',
        properties: {},
      },
    ],
  });
  bets = betsOf(server);
  await server.graphql('mutation { saveTeam(key: "product", name: "Product", wipLimit: 100) { key } }');
  await saveMetric(server, 'unseen', countOf('never'));
  await saveMetric(server, 'lately-unseen', countOf('once'));
  const bought = { to: { event: 'used' }, withinDays: 30 };
  await saveMetric(server, 'joined-bought', { conversion: { from: { event: 'joined' }, ...bought } });
  await saveMetric(server, 'once-bought', { conversion: { from: { event: 'once' }, ...bought } });
  await saveMetric(server, 'watched', countOf('used'), { goodDirection: 'NEUTRAL' });
  await saveMetric(server, 'views', countOf('page_view'));
  await saveMetric(server, 'tickets', countOf('used'), { goodDirection: 'DOWN' });
  await saveMetric(server, 'per-user', { formula: { expression: 'uses / users' } }, { unit: 'RATIO' });
});
afterAll(() => server?.stop());

describe('a draft', () => {
  it('needs only its title, and what is left out has the caller’s team, the current quarter and the caller', async () => {
    const { draftBet } = await server.graphql<{ draftBet: object }>(
      `mutation { draftBet(input: { title: "A thought" }) {
        status owner { name } team { key } quarter { isCurrent } guardrails { margin } statement sealed seal
      } }`,
    );
    expect(draftBet).toMatchObject({
      status: 'DRAFT',
      owner: { name: 'Me' },
      team: { key: 'product' },
      quarter: { isCurrent: true },
      guardrails: [],
      sealed: null,
      seal: null,
    });
  });

  it('cannot be changed by somebody who saw an older one', async () => {
    const key = await bets.draft();
    expect(await bets.update(key, { title: 'First' }, 1)).toEqual({ title: 'First', revision: 2 });
    expect(await bets.update(key, { title: 'Second' }, 1)).toBe('CONFLICT');
    expect(await bets.update(key, { title: 'Third' })).toEqual({ title: 'Third', revision: 3 });
  });
});

describe('a commit refuses and lists every problem', () => {
  it('of what is missing', async () => {
    const nothing = Object.fromEntries(
      Object.keys(whole)
        .filter((field) => field !== 'title' && field !== 'guardrails')
        .map((field) => [field, null]),
    );
    expect(await bets.problems({ ...nothing, guardrails: [] })).toEqual(
      [
        'hypothesis',
        'leadingMetric',
        'prediction',
        'plan',
        'windowDays',
        'launchBy',
        'reviewOn',
        'guardrails',
      ].map((field) => `BAD_USER_INPUT ${field}`),
    );
  });

  it('as code, field and message, the error’s own code being the first problem’s', async () => {
    const key = await bets.draft({ leadingMetric: 'unseen', guardrails: [] });
    const { errors } = await server.ask('mutation ($key: ID!) { commitBet(key: $key) { key } }', { key });
    const [error] = errors!;
    expect(error!.extensions.problems!.map(({ code }) => code)).toEqual([
      'BAD_USER_INPUT',
      'NOT_MEASURED_YET',
    ]);
    expect(error!.extensions.code).toBe('BAD_USER_INPUT');
    for (const { message } of error!.extensions.problems!) expect(message).toMatch(/^[“A-Z].*\.$/);
  });

  it('of a leading metric or guardrail without data in the 28 days before', async () => {
    expect(
      await bets.problems({
        leadingMetric: 'unseen',
        guardrails: [{ metric: 'lately-unseen', margin: 0.1 }],
      }),
    ).toEqual(['NOT_MEASURED_YET leadingMetric', 'NOT_MEASURED_YET guardrails.0.metric']);
  });

  it('reads the 28 days before its window where nobody of the last 28 days has had one as long', async () => {
    expect(
      await bets.problems({
        leadingMetric: 'joined-bought',
        guardrails: [{ metric: 'once-bought', margin: 0.1 }],
      }),
    ).toEqual(['NOT_MEASURED_YET guardrails.0.metric']);
  });

  it('reads the 28 days before a review date that is past', async () => {
    const past = { launchBy: ago(70), reviewOn: ago(42), guardrails: [{ metric: 'users', margin: 0.1 }] };
    expect(await bets.problems({ ...past, leadingMetric: 'lately-unseen' })).toEqual([]);
  });

  it('of an imported metric without any point, and of none with one that says no n', async () => {
    await saveMetric(server, 'spend', { imported: {} }, { unit: 'CURRENCY', goodDirection: 'DOWN' });
    const guardrails = [{ metric: 'spend', margin: 0.1 }];
    expect(await bets.problems({ guardrails })).toEqual(['NOT_MEASURED_YET guardrails.0.metric']);
    await fetch(`${server.address}/v1/import/series?metric=spend&fileName=spend.csv`, {
      method: 'POST',
      body: `date,value\n${ago(3)},100\n`,
    }).then((answer) => answer.text());
    expect(await bets.problems({ guardrails })).toEqual([]);
  });

  it('of a leading metric that may not lead, or is NEUTRAL', async () => {
    expect(await bets.problems({ leadingMetric: 'watched' })).toEqual(['NOT_MEASURABLE leadingMetric']);
    expect(await bets.problems({ leadingMetric: 'views' })).toContain('NOT_MEASURABLE leadingMetric');
  });

  it('of a formula as leading metric or guardrail of an experiment, and takes it in a rollout', async () => {
    const formula = { leadingMetric: 'per-user', guardrails: [{ metric: 'users', margin: 0.1 }] };
    expect(await bets.problems({ ...formula, plan: experiment() })).toEqual(['NOT_MEASURABLE leadingMetric']);
    expect(
      await bets.problems({ plan: experiment(), guardrails: [{ metric: 'per-user', margin: 0.1 }] }),
    ).toEqual(['NOT_MEASURABLE guardrails.0.metric']);
    expect(await bets.problems(formula)).toEqual([]);
  });

  it('of an experiment that names no event or variant', async () => {
    expect(
      await bets.problems({
        plan: experiment({ exposure: { event: ' ' }, control: '', treatment: '' }),
        reviewOn: ahead(41),
      }),
    ).toEqual(
      ['exposure.event', 'control', 'treatment'].map((field) => `BAD_USER_INPUT plan.experiment.${field}`),
    );
  });

  it('of a NEUTRAL guardrail, and the leading metric among the guardrails', async () => {
    expect(
      await bets.problems({
        guardrails: [
          { metric: 'watched', margin: 0.1 },
          { metric: 'uses', margin: 0.1 },
        ],
      }),
    ).toEqual(['NOT_MEASURABLE guardrails.0.metric', 'BAD_USER_INPUT guardrails.1.metric']);
  });

  it('of a prediction out of order, in the bad direction, or with a confidence that is none', async () => {
    expect(await bets.problems({ prediction: { lift: 0.1, low: 0.2, high: 0.3, confidence: 0.5 } })).toEqual([
      'BAD_USER_INPUT prediction',
    ]);
    expect(
      await bets.problems({ prediction: { lift: -0.1, low: -0.2, high: 0.3, confidence: 0.5 } }),
    ).toEqual(['BAD_USER_INPUT prediction.lift']);
    expect(
      await bets.problems({
        leadingMetric: 'tickets',
        prediction: { lift: -0.1, low: -0.2, high: -0.05, confidence: 0.5 },
      }),
    ).toEqual([]);
    expect(await bets.problems({ prediction: { ...whole.prediction, confidence: 1.2 } })).toEqual([
      'BAD_USER_INPUT prediction.confidence',
    ]);
  });

  it('of a rollout’s window that is not whole weeks, and takes one of an experiment', async () => {
    expect(await bets.problems({ windowDays: 20 })).toEqual(['BAD_USER_INPUT windowDays']);
    expect(await bets.problems({ windowDays: 20, plan: experiment() })).toEqual([]);
  });

  it('of a review date before launchBy + windowDays; an experiment needs a day more', async () => {
    expect(await bets.problems({ launchBy: ahead(3), reviewOn: ahead(30) })).toEqual([
      'BAD_USER_INPUT reviewOn',
    ]);
    expect(await bets.problems({ launchBy: ahead(3), reviewOn: ahead(31) })).toEqual([]);
    expect(await bets.problems({ launchBy: ahead(3), reviewOn: ahead(31), plan: experiment() })).toEqual([
      'BAD_USER_INPUT reviewOn',
    ]);
  });
});

describe('the seal', () => {
  interface Sealed {
    sealed: string;
    seal: string;
    baseline: number;
    leadingMetricVersion: number;
    guardrails: { metricVersion: number }[];
  }
  const fields = 'sealed seal baseline leadingMetricVersion guardrails { metricVersion }';

  /** RFC 8785 once more: keys in the order of their UTF-16 code units, values as JSON writes them. */
  function canonical(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }

  it('is the SHA-256 of `sealed`, which is canonical JSON and holds what the rules read', async () => {
    const title = 'Zwölf “Vorlagen” \\ \u2028 😀';
    const segment = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];
    const key = await bets.draft({ title, hypothesis: { ...whole.hypothesis, segment } });
    await bets.commit(key);
    const { sealed, seal, baseline } = await bets.read<Sealed>(key, fields);
    expect(createHash('sha256').update(sealed, 'utf8').digest('hex')).toBe(seal);
    expect(canonical(JSON.parse(sealed))).toBe(sealed);
    expect(JSON.parse(sealed)).toMatchObject({
      format: 1,
      rules: expect.any(String) as string,
      title,
      hypothesis: { ...whole.hypothesis, segment },
      leadingMetric: { key: 'uses', version: 1 },
      prediction: whole.prediction,
      guardrails: [{ metric: 'users', version: 1, margin: 0.05 }],
      plan: { rollout: { controls: [], baselineDays: 28 } },
      windowDays: 28,
      launchBy: whole.launchBy,
      reviewOn: whole.reviewOn,
      baseline,
    });
  });

  it('holds the level in the hypothesis’ segment over baselineDays before the commit', async () => {
    const segment = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];
    const key = await bets.draft({ hypothesis: { ...whole.hypothesis, segment } });
    await bets.commit(key);
    // Five people a day on the plan, 28 days.
    expect(await bets.read<Sealed>(key, fields)).toMatchObject({ baseline: 5 * 28 });
  });

  it('holds the versions of the metrics, and of a formula’s parts too', async () => {
    const key = await bets.draft({
      leadingMetric: 'per-user',
      guardrails: [{ metric: 'tickets', margin: 0.1 }],
    });
    await bets.commit(key);
    const { sealed, leadingMetricVersion, guardrails } = await bets.read<Sealed>(key, fields);
    expect(JSON.parse(sealed)).toMatchObject({
      metricVersions: { 'per-user': 1, uses: 1, users: 1, tickets: 1 },
    });
    expect({ leadingMetricVersion, guardrails }).toEqual({
      leadingMetricVersion: 1,
      guardrails: [{ metricVersion: 1 }],
    });
  });

  it('stays as it is when a metric is redefined, the bet is launched, and the bet is amended', async () => {
    await saveMetric(server, 'changing', countOf('used'));
    const key = await bets.draft({ leadingMetric: 'changing' });
    await bets.commit(key);
    const before = await bets.read<Sealed>(key, fields);
    await saveMetric(server, 'changing', countOf('once'));
    await bets.launch(key, now);
    await bets.amend(key, { leadingMetric: 'changing', title: 'Renamed' });
    expect(await bets.read<Sealed>(key, fields)).toEqual(before);
  });

  it('makes the terms stand: a change without a reason answers SEALED', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    expect(await bets.update(key, { title: 'Else' })).toBe('SEALED');
    expect(await bets.commit(key)).toBe('CONFLICT');
  });

  it('of an experiment that somebody has met before the commit is retrospective', async () => {
    const key = await bets.draft({ plan: experiment({ exposure: { event: 'met before' } }) });
    await bets.commit(key);
    expect(await bets.read(key, 'retrospective')).toEqual({ retrospective: true });
    const fresh = await bets.draft({ plan: experiment() });
    await bets.commit(fresh);
    expect(await bets.read(fresh, 'retrospective')).toEqual({ retrospective: false });
  });
});

describe('an amendment', () => {
  it('keeps each changed value with its reason, before and after, and says who', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    const changes = { reviewOn: ahead(50), prediction: { ...whole.prediction, lift: 0.08 } };
    expect(await bets.amend(key, changes, 'Sign-ups need longer.')).toMatchObject({
      amendments: [
        {
          field: 'prediction.lift',
          before: '0.1',
          after: '0.08',
          reason: 'Sign-ups need longer.',
          by: { name: 'Me' },
        },
        {
          field: 'reviewOn',
          before: ahead(40),
          after: ahead(50),
          reason: 'Sign-ups need longer.',
          by: { name: 'Me' },
        },
      ],
    });
    expect(await bets.read(key, 'reviewOn prediction { lift }')).toEqual({
      reviewOn: ahead(50),
      prediction: { lift: 0.08 },
    });
  });

  it('changes neither the sentence nor the level that were promised', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    const before = await bets.read(key, 'statement baseline predictedLevel');
    await bets.amend(key, { prediction: { ...whole.prediction, lift: 0.07 }, windowDays: 35 });
    expect(await bets.read(key, 'statement baseline predictedLevel')).toEqual(before);
  });

  it('takes a bet to no team whose cap is reached', async () => {
    await server.graphql('mutation { saveTeam(key: "full", name: "Full", wipLimit: 1) { key } }');
    await bets.commit(await bets.draft({ team: 'full' }));
    const key = await bets.draft();
    await bets.commit(key);
    expect(await bets.amend(key, { team: 'full' })).toBe('WIP_LIMIT');
  });

  it('wants a reason, a change, a bet that is committed, and no new problem', async () => {
    const draft = await bets.draft();
    expect(await bets.amend(draft, { title: 'Else' })).toBe('BAD_USER_INPUT key');
    const key = await bets.draft();
    await bets.commit(key);
    expect(await bets.amend(key, { title: 'Else' }, ' ')).toBe('BAD_USER_INPUT reason');
    expect(await bets.amend(key, {})).toBe('BAD_USER_INPUT input');
    expect(await bets.amend(key, { guardrails: [] })).toBe('BAD_USER_INPUT');
    expect(await bets.amend(key, { title: 'Else' }, 'why', 1)).toBe('CONFLICT');
  });
});

describe('a bet that is dropped', () => {
  it('keeps the reason, is in progress no more, and cannot be taken up again', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    expect(await bets.drop(key, ' ')).toBe('BAD_USER_INPUT reason');
    expect(await bets.drop(key, 'The market moved.')).toEqual({
      status: 'DROPPED',
      dropReason: 'The market moved.',
    });
    expect(await bets.launch(key, now)).toBe('CONFLICT');
    expect(await bets.update(key, {})).toBe('SEALED');
    expect(await bets.drop(key, 'Again')).toBe('CONFLICT');
  });

  it('was not launched: what was launched is decided', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    await bets.launch(key, now);
    expect(await bets.drop(key, 'No')).toBe('CONFLICT');
  });
});

describe('a launch', () => {
  it('is of a committed bet, and not in the future', async () => {
    const key = await bets.draft();
    expect(await bets.launch(key, now)).toBe('BAD_USER_INPUT key');
    await bets.commit(key);
    expect(await bets.launch(key, ahead(1))).toBe('BAD_USER_INPUT on');
    expect(await bets.launch(key, now)).toMatchObject({ status: 'LIVE', launchedOn: now });
  });

  it('after launchBy moves the review date by the slip, and can be corrected', async () => {
    const key = await bets.draft({ launchBy: ago(40), reviewOn: ago(5) });
    await bets.commit(key);
    expect(await bets.launch(key, ago(37))).toMatchObject({ launchedOn: ago(37), reviewOn: ago(2) });
    expect(await bets.launch(key, ago(39))).toMatchObject({ launchedOn: ago(39), reviewOn: ago(4) });
    expect(await bets.launch(key, ago(41))).toMatchObject({ launchedOn: ago(41), reviewOn: ago(5) });
  });

  it('refuses a review date before the window’s end: an experiment has one day of enrolment', async () => {
    // Written when the review date was still far enough away, then amended to a longer window.
    const key = await bets.draft({
      windowDays: 27,
      launchBy: ago(10),
      reviewOn: ahead(18),
      plan: experiment(),
    });
    await bets.commit(key);
    expect(await bets.launch(key, ago(9))).toMatchObject({ reviewOn: ahead(19) });
    const early = await bets.draft({ launchBy: ahead(3), reviewOn: ahead(31) });
    await bets.commit(early);
    expect(await bets.launch(early, now)).toMatchObject({ reviewOn: ahead(31) });
  });

  it('before the day of the commit makes the bet retrospective, its baseline before the launch', async () => {
    const key = await bets.draft({
      launchBy: ago(110),
      reviewOn: ago(5),
      plan: { rollout: { baselineDays: 84 } },
    });
    await bets.commit(key);
    const [{ seal }] = [await bets.read<{ seal: string }>(key, 'seal')];
    // 120 days of data: ten of them lie before the launch.
    expect(await bets.launch(key, ago(110))).toMatchObject({ retrospective: true, baseline: 100 });
    const { sealed, seal: newSeal } = await bets.read<{ sealed: string; seal: string }>(key, 'sealed seal');
    expect(JSON.parse(sealed)).toMatchObject({ baseline: 100 });
    expect(newSeal).not.toBe(seal);
  });

  it('COMMITTED past launchBy stays committed: it was never launched', async () => {
    const key = await bets.draft({ launchBy: ago(3), reviewOn: ahead(40) });
    await bets.commit(key);
    expect(await bets.read(key, 'status launchBy')).toEqual({ status: 'COMMITTED', launchBy: ago(3) });
  });
});

describe('a verdict', () => {
  it('is due from the review date on, and signed with what was learned', async () => {
    const key = await bets.draft({ launchBy: ago(28), reviewOn: now });
    await bets.commit(key);
    await bets.launch(key, ago(28));
    expect(await bets.read(key, 'status')).toEqual({ status: 'VERDICT_DUE' });
    expect(await bets.decide(key, 'IN_EVALUATION')).toBe('BAD_USER_INPUT kind');
    expect(await bets.decide(key, 'HIT')).toBe('BAD_USER_INPUT reason');
    expect(await bets.decide(key, 'INCONCLUSIVE')).toEqual({
      status: 'DECIDED',
      verdict: {
        kind: 'INCONCLUSIVE',
        draft: 'INCONCLUSIVE',
        step: 'KEEP',
        reason: null,
        stoppedEarly: false,
        learned: 'Templates help.',
        next: 'More of them.',
        by: { name: 'Me' },
      },
    });
    expect(await bets.decide(key, 'INCONCLUSIVE')).toBe('CONFLICT');
    expect(await bets.amend(key, { title: 'Else' })).toBe('SEALED');
  });

  it('before the review date stops the bet early, with a reason', async () => {
    const key = await bets.draft();
    await bets.commit(key);
    expect(await bets.decide(key, 'HARMED', 'Boards broke.')).toBe('CONFLICT');
    await bets.launch(key, now);
    expect(await bets.decide(key, 'INCONCLUSIVE')).toBe('BAD_USER_INPUT reason');
    expect(await bets.decide(key, 'HARMED', 'Boards broke.')).toMatchObject({
      verdict: { kind: 'HARMED', stoppedEarly: true, reason: 'Boards broke.' },
    });
  });
});

describe('lists', () => {
  it('filter by status, where VERDICT_DUE is not LIVE, and by verdict', async () => {
    const statusesOf = async (filter: string) => {
      const { bets: found } = await server.graphql<{ bets: { nodes: { status: string }[] } }>(
        `{ bets(filter: ${filter}, first: 100) { nodes { status } } }`,
      );
      return [...new Set(found.nodes.map(({ status }) => status))];
    };
    expect(await statusesOf('{ status: [LIVE] }')).toEqual(['LIVE']);
    expect(await statusesOf('{ status: [VERDICT_DUE] }')).toEqual(['VERDICT_DUE']);
    expect(await statusesOf('{ verdict: [HARMED] }')).toEqual(['DECIDED']);
    expect(await statusesOf('{ verdict: [MISS] }')).toEqual([]);
  });

  it('filter by the grade of the latest evaluation, which a bet before its launch has not got', async () => {
    const graded = async (grades: string) => {
      const { bets: found } = await server.graphql<{
        bets: { nodes: { key: string; evidence: { grade: string } | null }[] };
      }>(`{ bets(filter: { grade: [${grades}] }, first: 100) { nodes { key evidence { grade } } } }`);
      return found.nodes;
    };
    const key = await bets.draft();
    await bets.commit(key);
    await bets.launch(key, now);
    await server.graphql('mutation ($key: ID!) { evaluateBet(key: $key) { key } }', { key });
    const judged = await graded('JUDGEMENT, BEFORE_AFTER');
    expect(judged).toContainEqual({ key, evidence: { grade: 'JUDGEMENT' } });
    expect(judged.every(({ evidence }) => /^(JUDGEMENT|BEFORE_AFTER)$/.test(evidence!.grade))).toBe(true);
    expect(await graded('RANDOMISED')).toEqual([]);
    expect(await graded('')).toEqual([]);
  });

  it('order drafts by reach × the modest end × confidence ÷ effort', async () => {
    const priorities = async () => {
      const { bets: found } = await server.graphql<{
        bets: { nodes: { key: string; priority: number | null }[] };
      }>(
        '{ bets(filter: { status: [DRAFT], search: "ranked" }, orderBy: PRIORITY) { nodes { key priority } } }',
      );
      return found.nodes;
    };
    const small = await bets.draft({ title: 'ranked small', effortWeeks: 4 });
    const large = await bets.draft({ title: 'ranked large', effortWeeks: 1 });
    const none = await bets.draft({ title: 'ranked without effort' });
    // Ten people, at least +5 %, 60 % sure.
    expect(await priorities()).toEqual([
      { key: large, priority: (10 * 0.05 * 0.6) / 1 },
      { key: small, priority: (10 * 0.05 * 0.6) / 4 },
      { key: none, priority: null },
    ]);
  });
});
