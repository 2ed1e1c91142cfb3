import { readout, team } from '@leadline/db/models';
import { deleteDemo, showDemo } from '@leadline/db/relational/demo';
import { evaluateNotNow } from '@leadline/api/src/schema/not-now/service.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyEvents, livesOf, openLivedHouse, rollout } from './lived-house.ts';
import type { LivedHouse } from './lived-house.ts';

/** Uses rise by a fifth on Monday 2 February 2026; crashes by a half on 20 February. */
const events = [
  ...dailyEvents('used', {
    from: '2025-08-01',
    to: '2026-04-20',
    level: (day) => (day >= '2026-02-02' ? 120 : 100),
  }),
  ...dailyEvents('crash', {
    from: '2025-08-01',
    to: '2026-04-20',
    level: (day) => (day >= '2026-02-20' ? 60 : 40),
  }),
];

interface Readout {
  id: string;
  revision: number;
  week: string;
  team: { key: string };
  focus: { key: string }[];
  shipped: string;
  changed: string;
  learned: string;
  next: string;
  risks: string;
  edited: string[];
  publishedAt: string | null;
}
const fields =
  'id revision week team { key } focus { key } shipped changed learned next risks edited publishedAt';
const empty = { shipped: '', changed: '', learned: '', next: '', risks: '' };

let lived: LivedHouse;
let lives: ReturnType<typeof livesOf>;
beforeAll(async () => {
  lived = await openLivedHouse(events);
  lives = livesOf(lived);
  lived.live('2026-01-20');
  await lives.saveMetric('uses', 'used');
  await lives.saveMetric('crashes', 'crash', { stage: 'QUALITY', goodDirection: 'DOWN' });
}, 120_000);
afterAll(() => lived?.close());

const draftQuery = `mutation ($team: ID!, $week: Date!) { draftReadout(team: $team, week: $week) { ${fields} } }`;
const draft = async (week: string, team = 'product') =>
  (await lived.graphql<{ draftReadout: Readout }>(draftQuery, { team, week })).draftReadout;
const focusQuery = `mutation ($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {
  setFocus(team: $team, week: $week, bets: $bets, risks: $risks, revision: $revision) { ${fields} } }`;
const setFocus = async (week: string, bets: string[], rest: object = {}) =>
  (await lived.graphql<{ setFocus: Readout }>(focusQuery, { team: 'product', week, bets, ...rest })).setFocus;
const saveQuery = `mutation ($id: ID!, $shipped: String!, $changed: String!, $learned: String!, $next: String!, $risks: String!, $publish: Boolean!, $revision: Int) {
  saveReadout(id: $id, shipped: $shipped, changed: $changed, learned: $learned, next: $next, risks: $risks, publish: $publish, revision: $revision) { ${fields} } }`;
const save = async (id: string, rest: object) =>
  (await lived.graphql<{ saveReadout: Readout }>(saveQuery, { id, ...empty, publish: false, ...rest }))
    .saveReadout;
const changesOf = async (since: string, until: string) => {
  const { changes } = await lived.graphql<{
    changes: { kind: string; text: string; bet: { key: string } | null; metric: { key: string } | null }[];
  }>(`{ changes(since: "${since}", until: "${until}") { kind text bet { key } metric { key } } }`);
  return changes;
};

describe('a readout', () => {
  it('of a week in which nothing happened is empty, and that of the week’s first day', async () => {
    expect(await draft('2026-01-22')).toEqual({
      ...empty,
      ...{ id: expect.any(String) as string, revision: 1, week: '2026-01-19', team: { key: 'product' } },
      ...{ focus: [], edited: [], publishedAt: null },
    });
  });

  it('is found by its team and any day of its week', async () => {
    const find = async (team: string, week: string) =>
      (
        await lived.graphql<{ readout: Readout | null }>(
          `{ readout(team: "${team}", week: "${week}") { week } }`,
        )
      ).readout;
    expect(await find('product', '2026-01-25')).toEqual({ week: '2026-01-19' });
    expect(await find('product', '2026-01-26')).toBeNull();
    expect(await find('nobody', '2026-01-25')).toBeNull();
  });

  it('is drafted from what was launched, and says what is due', async () => {
    await lives.start(
      { ...rollout, guardrails: [{ metric: 'crashes', margin: 0.1 }] },
      '2026-01-28',
      '2026-02-02',
    );
    lived.live('2026-02-05');
    expect(await draft('2026-02-05')).toMatchObject({
      ...empty,
      week: '2026-02-02',
      shipped: 'B-1 Pre-load templates was launched; its verdict is due on 2026-03-10.',
    });
    expect(await draft('2026-01-28')).toMatchObject({
      changed: 'B-1 Pre-load templates was locked; launch by 2026-02-02.',
      next: 'B-1 Pre-load templates is to be launched by 2026-02-02.',
    });
    expect(await draft('2026-01-20')).toMatchObject(empty);
    expect((await draft('2026-03-02')).next).toBe(
      'The verdict of B-1 Pre-load templates is due on 2026-03-10.',
    );
  });

  it('says how evidence and guardrails have changed, with the figures of the bets in focus', async () => {
    lived.live('2026-02-17');
    await lives.evaluate('B-1');
    lived.live('2026-03-10');
    expect(await lives.evaluate('B-1')).toBe('HARMED');
    const changes = await changesOf('2026-03-09', '2026-03-16');
    expect(changes.map(({ kind, text, bet, metric }) => [kind, text, bet?.key, metric?.key])).toEqual([
      [
        'EVIDENCE_SHIFTED',
        'B-1 Pre-load templates: its evidence now says guardrail broken; it said too early to tell.',
        'B-1',
        undefined,
      ],
      [
        'GUARDRAIL_CHANGED',
        expect.stringMatching(
          /^B-1 Pre-load templates: a guardrail that was .* is broken now\. crashes: \+.* all of it worse than the 10\u202f% that are tolerated\.$/,
        ),
        'B-1',
        'crashes',
      ],
    ]);
    await setFocus('2026-03-09', ['B-1']);
    const { changed, risks } = await draft('2026-03-09');
    expect(changed.split('\n')).toEqual([
      expect.stringMatching(/^B-1 Pre-load templates\. uses: .* promised \+20\u202f%.*\.$/),
      expect.stringContaining('its evidence now says'),
      expect.stringContaining('a guardrail that was'),
    ]);
    expect(risks).toMatch(/^B-1 Pre-load templates\. crashes: .* all of it worse than/);
  });

  it('says what was learned, which verdicts are overdue, and what comes next', async () => {
    lived.live('2026-03-18');
    expect((await draft('2026-03-16')).risks).toContain(
      'The verdict of B-1 Pre-load templates is 8 days overdue.',
    );
    await lives.decide('B-1', 'HARMED');
    const { learned, next, risks } = await draft('2026-03-16');
    expect(learned).toMatch(
      /^B-1 Pre-load templates was decided: guardrail broken\. It stays\. uses: .* promised \+20\u202f%.*\. Templates help\.$/,
    );
    expect(next).toBe('B-1 Pre-load templates: More of them.');
    expect(risks).toBe('');
  });

  it('is one a team and week; drafted again, what nobody has touched is drafted anew', async () => {
    const [first, second] = [await draft('2026-02-02'), await draft('2026-02-08')];
    expect(second).toEqual(first);
    const { id, revision, shipped } = first;
    await save(id, { ...first, learned: 'Patience.', revision });
    expect(await lived.failures(saveQuery, { id, ...empty, publish: false, revision })).toEqual(['CONFLICT']);
    expect(await draft('2026-02-02')).toMatchObject({ id, shipped, learned: 'Patience.' });
    await save(id, { ...first, shipped: '', learned: 'Patience.', revision: null });
    expect(await draft('2026-02-02')).toMatchObject({
      shipped: '',
      learned: 'Patience.',
      edited: ['shipped', 'learned'],
    });
  });

  it('is drafted anew whole where that is asked for, by somebody who has seen it as it is', async () => {
    const { revision } = await draft('2026-02-02');
    const overwrite = `mutation ($revision: Int) {
      draftReadout(team: "product", week: "2026-02-02", overwrite: true, revision: $revision) { ${fields} } }`;
    expect(await lived.failures(overwrite, { revision: revision - 1 })).toEqual(['CONFLICT']);
    const { draftReadout } = await lived.graphql<{ draftReadout: Readout }>(overwrite, { revision });
    expect(draftReadout).toMatchObject({ learned: '', edited: [], revision: revision + 1 });
    expect(draftReadout.shipped).toMatch(/^B-1 Pre-load templates was launched/);
  });

  it('says which launches are overdue', async () => {
    lived.live('2026-03-12');
    const late = await lives.draft({ ...rollout, launchBy: '2026-03-12', reviewOn: '2026-04-20' });
    await lives.commit(late);
    lived.live('2026-03-18');
    const { risks, next } = await draft('2026-03-16');
    expect(risks).toContain(`The launch of ${late} Pre-load templates is 6 days overdue.`);
    expect(next).not.toContain(late);
    await lives.drop(late);
    expect((await draft('2026-03-16')).risks).not.toContain(late);
  });

  it('stays as it was published until somebody saves it', async () => {
    lived.live('2026-03-19T09:00:00Z');
    const { id } = await draft('2026-02-02');
    expect(await save(id, { shipped: 'Templates.', publish: true })).toMatchObject({
      shipped: 'Templates.',
      publishedAt: '2026-03-19T09:00:00.000Z',
    });
    lived.live('2026-03-20');
    expect(await draft('2026-02-02')).toMatchObject({ shipped: 'Templates.', learned: '' });
    expect(await save(id, { shipped: 'Templates!' })).toMatchObject({
      shipped: 'Templates!',
      publishedAt: '2026-03-19T09:00:00.000Z',
    });
  });

  it('has at most two bets in focus, of its own team; risks that are left out stay', async () => {
    const other = await lives.draft({ title: 'Another' });
    const third = await lives.draft({ title: 'A third' });
    await lived.house.model.db.insert(team).values({ key: 'growth', name: 'Growth', wipLimit: 2 });
    const made = await setFocus('2026-04-06', ['B-1', other], { risks: 'Holidays.' });
    expect(made).toMatchObject({ revision: 1, focus: [{ key: 'B-1' }, { key: other }], risks: 'Holidays.' });
    expect(await setFocus('2026-04-06', [other], { revision: 1 })).toMatchObject({
      ...{ id: made.id, revision: 2, focus: [{ key: other }], risks: 'Holidays.' },
    });
    const failures = (rest: object) =>
      lived.failures(focusQuery, { team: 'product', week: '2026-04-06', bets: [], ...rest });
    expect(await failures({ bets: ['B-1', other, third] })).toEqual(['BAD_USER_INPUT bets']);
    expect(await failures({ bets: ['B-99'] })).toEqual(['NOT_FOUND bets']);
    expect(await failures({ team: 'growth', bets: ['B-1'] })).toEqual(['BAD_USER_INPUT bets']);
    expect(await failures({ team: 'nobody' })).toEqual(['NOT_FOUND team']);
    expect(await failures({ revision: 1 })).toEqual(['CONFLICT']);
    expect(await failures({ week: '2026-04-13', revision: 1 })).toEqual(['CONFLICT']);
  });

  it('is listed newest week first', async () => {
    await draft('2026-04-06', 'growth');
    const list = async (where: string) => {
      const { readouts } = await lived.graphql<{
        readouts: { totalCount: number; nodes: Readout[]; pageInfo: { hasNextPage: boolean } };
      }>(`{ readouts(${where}) { totalCount nodes { week team { key } } pageInfo { hasNextPage } } }`);
      return readouts;
    };
    expect((await list('team: "product", from: "2026-03-01"')).nodes.map(({ week }) => week)).toEqual([
      ...['2026-04-06', '2026-03-16', '2026-03-09', '2026-03-02'],
    ]);
    expect(await list('team: "growth"')).toMatchObject({ totalCount: 1 });
    expect(await list('first: 2')).toMatchObject({ nodes: { length: 2 }, pageInfo: { hasNextPage: true } });
  });
});

describe('a kept promise', () => {
  it('is measured again 90 and 180 days after its horizon; another is not', async () => {
    const remeasured = async (key: string) =>
      lived.graphql(`{ bet(key: "${key}") { remeasurements { dueOn asOf held relative { value } } } }`);
    expect(await remeasured('B-1')).toEqual({ bet: { remeasurements: [] } });
    const guardrails = [{ metric: 'crashes', margin: 0.9 }];
    const key = await lives.start({ ...rollout, guardrails }, '2026-02-01', '2026-02-02');
    lived.live('2026-03-12');
    expect(await remeasured(key)).toEqual({ bet: { remeasurements: [] } });
    expect(await lives.evaluate(key)).toBe('HIT');
    const none = { asOf: null, held: null, relative: null };
    expect(await remeasured(key)).toEqual({
      bet: {
        remeasurements: [
          { dueOn: '2026-06-08', ...none },
          { dueOn: '2026-09-06', ...none },
        ],
      },
    });
  });
});

describe('a won’t-do item', () => {
  const saveNotNow = async (rest: object) =>
    (
      await lived.graphql<{ saveNotNow: { id: string; triggeredAt: string | null } }>(
        `mutation ($id: ID, $reopenWhen: String) {
          saveNotNow(id: $id, quarter: "2026-Q2", title: "A rewrite", why: "Too dear.", reopenWhen: $reopenWhen) { id triggeredAt } }`,
        { reopenWhen: 'crashes > 45 for 1 day', ...rest },
      )
    ).saveNotNow;
  const triggeredAt = async () => {
    const { quarter } = await lived.graphql<{ quarter: { notNow: { triggeredAt: string | null }[] } }>(
      '{ quarter(key: "2026-Q2") { notNow { triggeredAt } } }',
    );
    return quarter.notNow[0]!.triggeredAt;
  };

  it('remembers when its condition first held, and forgets it when it does not', async () => {
    // Every event of the past is known: the newest day is the last one with data.
    lived.live('2026-04-18T10:00:00Z');
    const { id } = await saveNotNow({});
    expect(await triggeredAt()).toBeNull();
    expect(await evaluateNotNow(lived.house)).toBe(1);
    expect(await triggeredAt()).toBe('2026-04-18T10:00:00.000Z');
    lived.live('2026-04-19T10:00:00Z');
    expect(await evaluateNotNow(lived.house)).toBe(0);
    expect(await triggeredAt()).toBe('2026-04-18T10:00:00.000Z');
    expect(await changesOf('2026-04-18', '2026-04-19')).toMatchObject([
      {
        kind: 'NOT_NOW_TRIGGERED',
        text: '“A rewrite” is to be looked at again: crashes > 45 for 1 day.',
        metric: { key: 'crashes' },
      },
    ]);
    expect(await saveNotNow({ id, reopenWhen: 'crashes > 1000 for 1 day' })).toMatchObject({
      triggeredAt: null,
    });
    expect(await evaluateNotNow(lived.house)).toBe(0);
    await saveNotNow({ id });
    expect(await evaluateNotNow(lived.house)).toBe(1);
    lived.live('2026-02-10T10:00:00Z');
    expect(await evaluateNotNow(lived.house)).toBe(0);
    expect(await triggeredAt()).toBeNull();
  });
});

describe('the demo, taken out', () => {
  it('takes its readouts with it, and its bets out of the focus of others', async () => {
    const { db } = lived.house.model;
    lived.live('2026-04-19');
    await showDemo(db);
    const createdAt = new Date('2026-04-19Z');
    await db.insert(readout).values([
      { teamKey: 'product', week: '2026-05-04', focus: [1], shipped: 'Mine', createdAt },
      { teamKey: 'growth', week: '2026-05-04', shipped: 'Lost', createdAt },
      { teamKey: 'growth', week: '2026-05-11', shipped: 'Moved', createdAt },
    ]);
    await deleteDemo(db, { keepMetrics: [], name: 'x', nameAfter: 'y' });
    const rows = await db.select().from(readout).orderBy(readout.week);
    expect(rows).toMatchObject([
      { teamKey: 'product', shipped: 'Mine', focus: [] },
      { teamKey: 'product', shipped: 'Moved' },
    ]);
  });
});
