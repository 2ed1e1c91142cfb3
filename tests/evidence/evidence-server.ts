import { join } from 'node:path';
import { expect } from 'vitest';
import { ago, betsOf } from '../bets/bet-server.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

export interface Change {
  value: number;
  lower: number;
  upper: number;
  pValue: number | null;
  chanceToWin: number | null;
}

export interface Evidence {
  grade: string;
  method: string;
  metricVersion: number;
  relative: Change | null;
  absolute: Change | null;
  anytime: { lower: number; upper: number } | null;
  control: { variant: string; subjects: number; value: number | null } | null;
  treatment: { variant: string; subjects: number; value: number | null } | null;
  counterfactual:
    | (Record<'observed' | 'expected' | 'lower' | 'upper', (number | null)[]> & {
        t: string[];
      })
    | null;
  guardrails: { metric: { key: string }; state: string; effect: Change | null; text: string }[];
  alsoWatch: { metric: { key: string }; effect: Change | null }[];
  warnings: { code: string; text: string }[];
  daysLeft: number | null;
}

export interface Judged {
  key: string;
  status: string;
  retrospective: boolean;
  evidence: Evidence;
  draftVerdict: { kind: string; rule: string; reasons: string[] };
  /** How many evaluations were kept: one that is frozen is the last. */
  evaluations: number;
}

const change = '{ value lower upper pValue chanceToWin }';
export const evidenceFields = `grade method metricVersion relative ${change} absolute ${change} anytime { lower upper }
  control { variant subjects value } treatment { variant subjects value }
  counterfactual { t observed expected lower upper }
  guardrails { metric { key } state effect ${change} text } alsoWatch { metric { key } effect ${change} }
  warnings { code text } daysLeft`;

/** A server with these events, and one of the name `lives` an hour up to yesterday, so that data reach to now. */
export async function startEvidenceServer(events: readonly EventRow[]): Promise<LeadlineServer> {
  const surroundings = { dataPath: join(await makeTemporaryFolder(), 'data') };
  const { status, stderr } = await runCommand(
    surroundings,
    'import',
    'events',
    await writeEvents([...events, ...livesOf(80)]),
  );
  if (status !== 0) throw new Error(stderr);
  const server = await startLeadline(surroundings);
  await server.graphql('mutation { saveTeam(key: "product", name: "Product", wipLimit: 100) { key } }');
  return server;
}

function livesOf(days: number): EventRow[] {
  return Array.from({ length: days }, (_, i) => ({
    id: `lives-${i}`,
    at: Date.parse(`${ago(i + 1)}T23:59:00Z`),
    name: 'lives',
    subject: 'nobody',
    properties: {},
  }));
}

/** Sends more events to a server that runs. */
export async function sendEvents(server: LeadlineServer, events: readonly EventRow[]): Promise<void> {
  const body = [
    'id,at,name,subject,variant',
    ...events.map(({ id, at, name, subject, properties }) =>
      [id, new Date(at).toISOString(), name, subject, properties['variant'] ?? ''].join(),
    ),
  ].join('\n');
  const answer = await fetch(`${server.address}/v1/import/events?fileName=more.csv`, {
    method: 'POST',
    body,
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"error"')) throw new Error(text);
}

/** Sends the points of an imported metric, one a day. */
export async function sendPoints(
  server: LeadlineServer,
  metric: string,
  points: readonly { date: string; value: number | null }[],
): Promise<void> {
  const rows = points.flatMap(({ date, value }) => (value === null ? [] : [`${date},${value}`]));
  const answer = await fetch(`${server.address}/v1/import/series?metric=${metric}&fileName=${metric}.csv`, {
    method: 'POST',
    body: `date,value\n${rows.join('\n')}\n`,
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"error"')) throw new Error(text);
}

/** Commits, launches and evaluates a bet, by the doors that people use. */
export async function judge(
  server: LeadlineServer,
  terms: object,
  { launchedOn, committed }: { launchedOn: string; committed?: (key: string) => Promise<unknown> },
): Promise<Judged> {
  const bets = betsOf(server);
  const key = await bets.draft({ launchBy: launchedOn, ...terms });
  expect(await bets.commit(key)).toMatchObject({ status: 'COMMITTED' });
  await committed?.(key);
  expect(await bets.launch(key, launchedOn)).toMatchObject({ launchedOn });
  return evaluate(server, key);
}

export async function evaluate(server: LeadlineServer, key: string): Promise<Judged> {
  await server.graphql('mutation ($key: ID!) { evaluateBet(key: $key) { key } }', { key });
  return readJudged(server, key);
}

export async function readJudged(server: LeadlineServer, key: string): Promise<Judged> {
  const { evidenceHistory, ...judged } = await betsOf(server).read<
    Omit<Judged, 'evaluations'> & { evidenceHistory: unknown[] }
  >(
    key,
    `key status retrospective evidence { ${evidenceFields} } draftVerdict { kind rule reasons } evidenceHistory(last: 100) { grade }`,
  );
  return { ...judged, evaluations: evidenceHistory.length };
}

export const codesOf = ({ warnings }: Pick<Evidence, 'warnings'>) => warnings.map(({ code }) => code);

/** Whether a number is that one, to so many parts of itself. */
export function expectNear(found: number | null | undefined, wanted: number, tolerance = 1e-6): void {
  expect(found).toBeTypeOf('number');
  expect(Math.abs(found! - wanted) / Math.max(Math.abs(wanted), 1e-12), `${found} is ${wanted}`).toBeLessThan(
    tolerance,
  );
}
