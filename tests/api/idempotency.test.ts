import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { GraphqlAnswer, LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

let dataPath: string;
let server: LeadlineServer;
beforeAll(async () => {
  dataPath = join(await makeTemporaryFolder(), 'data');
  server = await startLeadline({ dataPath });
});
afterAll(() => server?.stop());

type Draft = GraphqlAnswer<{ draftBet: { key: string } }>;
const draft = async (title: string, key: string) => {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      query: 'mutation ($title: String!) { draftBet(input: { title: $title }) { key } }',
      variables: { title },
    }),
  });
  return (await response.json()) as Draft;
};
const countBets = async () =>
  (await server.graphql<{ bets: { totalCount: number } }>('{ bets { totalCount } }')).bets.totalCount;
const codeOf = ({ errors }: Draft) => errors?.[0]?.extensions.code;

it('a mutation that is repeated with its key runs once, after a restart too', async () => {
  const key = randomUUID();
  const before = await countBets();
  const first = await draft('Once', key);
  expect(first.data).toBeDefined();
  expect((await draft('Once', key)).data).toEqual(first.data);
  await server.stop('SIGKILL');
  server = await startLeadline({ dataPath });
  expect((await draft('Once', key)).data).toEqual(first.data);
  expect(await countBets()).toBe(before + 1);
});

it('twenty at one time run once, and all have its answer', async () => {
  const key = randomUUID();
  const before = await countBets();
  const answers = await Promise.all(Array.from({ length: 20 }, () => draft('At once', key)));
  expect(new Set(answers.map(({ data }) => data?.draftBet.key)).size).toBe(1);
  expect(answers[0]!.data).toBeDefined();
  expect(await countBets()).toBe(before + 1);
});

it('a key that comes with another request is a CONFLICT, and nothing is done', async () => {
  const key = randomUUID();
  await draft('The first', key);
  const before = await countBets();
  expect(codeOf(await draft('Another', key))).toBe('CONFLICT');
  expect(await countBets()).toBe(before);
});

it('the audit log tells of a change once, however often it is repeated', async () => {
  const actions = async () => {
    const { auditLog } = await server.graphql<{
      auditLog: { nodes: { action: string; outcome: string; code: string | null }[] };
    }>('{ auditLog(first: 100) { nodes { action outcome code } } }');
    return auditLog.nodes;
  };
  const key = randomUUID();
  const before = (await actions()).length;
  await draft('Told once', key);
  await draft('Told once', key);
  await Promise.all([draft('Told once', key), draft('Told once', key)]);
  expect(await actions()).toHaveLength(before + 1);
  await draft('Another with its key', key);
  expect((await actions())[0]).toEqual({ action: 'draftBet', outcome: 'FAILED', code: 'CONFLICT' });
});

it('an expected failure is an answer too', async () => {
  const key = randomUUID();
  const first = await draft(' ', key);
  expect(codeOf(first)).toBe('BAD_USER_INPUT');
  expect((await draft(' ', key)).errors).toEqual(first.errors);
});

it('without a key, or with another, a mutation runs each time', async () => {
  const before = await countBets();
  await draft('Each time', randomUUID());
  await draft('Each time', randomUUID());
  await server.graphql('mutation { draftBet(input: { title: "Each time" }) { key } }');
  expect(await countBets()).toBe(before + 3);
});

it.each(['', 'x'.repeat(256), 'a b', 'ü'])('“%s” is no key', async (key) => {
  const answer = await draft('No key', key);
  if (key === '') expect(answer.data).toBeDefined();
  else expect(codeOf(answer)).toBe('BAD_USER_INPUT');
});
