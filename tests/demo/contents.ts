import { expect, test } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';

/** From and to where every one of the last twelve weeks lies. */
const weeks: Record<string, [number, number]> = {
  'qualified-signups': [80, 260],
  'cost-per-acquisition': [350, 750],
  'trial-to-start': [0.3, 0.46],
  'time-to-first-value': [3000, 6500],
  'activation-rate': [0.18, 0.31],
  'wau-mau': [0.3, 0.52],
  'feature-adoption': [0.14, 0.28],
  'repeat-task-success': [0.22, 0.5],
  'conversion-to-paid': [0.045, 0.12],
  expansion: [3000, 16000],
  'net-revenue-retention': [0.97, 1.07],
  'payback-period': [4, 12],
  'crash-rate': [0.004, 0.024],
  'latency-p95': [260, 520],
  'ticket-volume': [90, 360],
  'complaint-rate': [0.003, 0.035],
};

/** What a filled demo is to hold; the tests only read. */
export function testContents(serverOf: () => LeadlineServer): void {
  test('has the sixteen starter metrics, in ranges that a product has', async () => {
    const { metrics } = await serverOf().graphql<{
      metrics: { nodes: { key: string; series: { value: (number | null)[] } }[] };
    }>('{ metrics(first: 100) { nodes { key series(last: "P12W", grain: WEEK) { value } } } }');
    const values = new Map(metrics.nodes.map(({ key, series }) => [key, series.value]));
    for (const [key, [low, high]] of Object.entries(weeks)) {
      expect(values.get(key), key).toHaveLength(12);
      for (const value of values.get(key)!) {
        expect(value, key).toBeGreaterThan(low);
        expect(value, key).toBeLessThan(high);
      }
    }
  });

  test('tells people by what they are', async () => {
    const { series } = await serverOf().graphql<{
      series: { series: { segment: { value: string }[]; total: number }[] };
    }>(
      '{ series(metrics: ["wau-mau"], last: "P4W", grain: WEEK, groupBy: ["trait.persona"]) { series { segment { value } total } } }',
    );
    const totals = new Map(series.series.map(({ segment, total }) => [segment[0]!.value, total]));
    expect([...totals.keys()].sort()).toEqual(['analyst', 'freelancer', 'maker', 'manager']);
    expect(totals.get('maker')!).toBeGreaterThan(totals.get('analyst')!);
  });

  test('has bets in every state', async () => {
    const { bets } = await serverOf().graphql<{
      bets: { nodes: { status: string; retrospective: boolean; seal: string | null }[] };
    }>('{ bets(first: 100) { nodes { status retrospective seal } } }');
    const states = Map.groupBy(bets.nodes, ({ status }) => status);
    expect(Object.fromEntries([...states].map(([status, list]) => [status, list.length]))).toEqual({
      DRAFT: 3,
      COMMITTED: 2,
      LIVE: 3,
      VERDICT_DUE: 2,
      DECIDED: 10,
      DROPPED: 1,
    });
    expect(bets.nodes.filter(({ retrospective }) => retrospective)).toHaveLength(1);
    expect(bets.nodes.filter(({ seal }) => seal !== null)).toHaveLength(18);
  });

  test('has teams whose caps hold, people, decisions and a proposal', async () => {
    const { teams, members, decisions } = await serverOf().graphql<{
      teams: { key: string; inProgress: number; wipLimit: number }[];
      members: { email: string | null; team: { key: string } }[];
      decisions: { nodes: { status: string; positions: object[] }[] };
    }>(
      `{ teams { key inProgress wipLimit } members { email team { key } }
        decisions { nodes { status positions { agrees } } } }`,
    );
    for (const { inProgress, wipLimit } of teams) expect(inProgress).toBeLessThanOrEqual(wipLimit);
    expect(members.filter(({ email }) => email?.endsWith('@example.com'))).toHaveLength(7);
    const open = decisions.nodes.filter(({ status }) => status === 'PROPOSED');
    expect(decisions.nodes).toHaveLength(9);
    expect(open).toHaveLength(1);
    expect(open[0]!.positions).toHaveLength(3);
    expect(decisions.nodes.filter(({ status }) => status === 'REVERSED')).toHaveLength(1);
  });

  test('has readouts of past weeks, and a draft of the current one', async () => {
    const { readouts } = await serverOf().graphql<{
      readouts: { nodes: { week: string; publishedAt: string | null; changed: string; focus: object[] }[] };
    }>('{ readouts { nodes { week publishedAt changed focus { key } } } }');
    const [draft, ...published] = readouts.nodes;
    expect(draft).toMatchObject({ publishedAt: null, focus: { length: 2 } });
    expect(draft!.changed).toMatch(/^B-\d+ .*promised/m);
    expect(published).toHaveLength(5);
    for (const { publishedAt, week } of published) expect(publishedAt! > week, week).toBe(true);
  });

  test('has themes with outcomes and won’t-do items in its quarters, one of which is to be looked at again', async () => {
    const { quarters } = await serverOf().graphql<{
      quarters: {
        isCurrent: boolean;
        themes: { outcome: { metric: { key: string } } | null }[];
        notNow: { triggered: boolean; reopenWhen: string | null }[];
      }[];
    }>(
      '{ quarters { key isCurrent themes { outcome { metric { key } } } notNow { triggered reopenWhen } } }',
    );
    const planned = quarters.filter(({ themes }) => themes.length > 0);
    expect(planned).toHaveLength(4);
    for (const { themes } of planned) for (const { outcome } of themes) expect(outcome).not.toBeNull();
    const current = quarters.find(({ isCurrent }) => isCurrent)!;
    expect(current.notNow).toHaveLength(5);
    expect(current.notNow.filter(({ triggered }) => triggered).map(({ reopenWhen }) => reopenWhen)).toEqual([
      'latency-p95 > 360 for 3 weeks',
    ]);
  });
}
