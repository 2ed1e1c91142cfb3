import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { rejectedLines, upload } from './uploads.ts';

let server: LeadlineServer;
beforeAll(async () => {
  server = await startLeadline({ dataPath: await makeTemporaryFolder() });
});
afterAll(() => server.stop());

const take = (file: string, parameters = {}) => upload(server, 'traits', file, parameters);
const counts = (stored: number, duplicates: number, rejected: number) => ({ stored, duplicates, rejected });

test('a row is stored where it changes a trait, and the same file again adds nothing', async () => {
  const file = 'user_id,persona,seats\na1,maker,3\na2,buyer,\n,lost,1\n';
  const first = await take(file);
  expect(first.last).toMatchObject({
    ...counts(2, 0, 1),
    columns: 'subject = user_id; traits: persona, seats',
    importId: expect.any(String),
  });
  expect(rejectedLines(first)).toEqual(['4,no subject,,lost,1\n']);
  expect((await take(file)).last).toMatchObject(counts(0, 2, 1));
  expect((await take('user_id,persona,seats\na1,maker,4\na2,buyer,\na3,,\n')).last).toMatchObject(
    counts(1, 2, 0),
  );
});

test('an empty cell says nothing: what is known stays', async () => {
  await take('user_id,plan,city\nb1,pro,Oslo\n');
  expect((await take('user_id,plan,city\nb1,,Rome\n')).last).toMatchObject(counts(1, 0, 0));
  expect((await take('user_id,plan,city\nb1,pro,Rome\n')).last).toMatchObject(counts(0, 1, 0));
});

test('the last row of a subject in a file counts, whole', async () => {
  expect((await take('user_id,plan\nc1,free\nc2,free\nc1,pro\n')).last).toMatchObject(counts(2, 1, 0));
  expect((await take('user_id,plan\nc1,pro\nc2,free\n')).last).toMatchObject(counts(0, 2, 0));
});

test('a trait may change from number to text and back', async () => {
  await take('user_id,level\nd1,5\n');
  expect((await take('user_id,level\nd1,5\nd2,high\n')).last).toMatchObject(counts(2, 0, 0));
  expect((await take('user_id,level\nd1,5\n')).last).toMatchObject(counts(1, 0, 0));
});

test('a subject may have any name, and a column is named for it', async () => {
  const file = '{"who":"e1","team":{"name":"x"},"tags":["a"]}\n{"who":"e2"}\n';
  expect((await take(file, { subject: 'who' })).last).toMatchObject({
    ...counts(1, 1, 0),
    columns: 'subject = who; traits: tags, team.name',
  });
  const refused = await take('who,plan\ne1,pro\n');
  expect(refused.status).toBe(400);
  expect(refused.last).toMatchObject({ error: { code: 'BAD_USER_INPUT', field: 'subject' } });
});

test('a file of subjects alone is refused', async () => {
  expect((await take('user_id\ne1\n')).last).toMatchObject({ error: { field: 'columns' } });
});

test('a dry run counts and stores nothing', async () => {
  const file = 'user_id,plan\nf1,pro\n';
  expect((await take(file, { dryRun: 'true' })).last).toMatchObject({ ...counts(1, 0, 0), importId: null });
  expect((await take(file)).last).toMatchObject(counts(1, 0, 0));
});

test('an undone import leaves what was said before it', async () => {
  await take('user_id,plan\ng1,free\n');
  const { importId } = (await take('user_id,plan\ng1,pro\n')).last;
  await server.graphql('mutation ($id: ID!) { undoImport(id: $id) { status } }', { id: importId });
  expect((await take('user_id,plan\ng1,free\n')).last).toMatchObject(counts(0, 1, 0));
});
