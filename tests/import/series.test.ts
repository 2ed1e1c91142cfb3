import { afterAll, beforeAll, expect, test } from 'vitest';
import { countOf, readSeries, saveMetric } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { rejectedLines, upload } from './uploads.ts';

let server: LeadlineServer;
beforeAll(async () => {
  server = await startLeadline({ dataPath: await makeTemporaryFolder() });
  await saveMetric(server, 'spend', { imported: { rollup: 'SUM' } });
  await saveMetric(server, 'rate', { imported: { rollup: 'MEAN' } });
  await saveMetric(server, 'opens', countOf('open'));
});
afterAll(() => server.stop());

const take = (file: string, parameters = {}, metric = 'spend') =>
  upload(server, 'series', file, { metric, ...parameters });
const counts = (stored: number, duplicates: number, rejected: number) => ({ stored, duplicates, rejected });
const undo = (id: unknown) =>
  server.graphql<{ undoImport: { status: string } }>(
    'mutation ($id: ID!) { undoImport(id: $id) { status } }',
    { id },
  );
/** Whether these, and no others, are the points: all of them are there already, and none is new. */
const isThere = async (file: string) => {
  const { last } = await take(file, { dryRun: 'true' });
  return last['stored'] === 0 && last['rejected'] === 0;
};

test('a date given again replaces its point, and the same file again adds nothing', async () => {
  const file = 'date,value\n2026-01-01,10\n20260102,12.5\n';
  expect((await take(file)).last).toMatchObject({
    ...counts(2, 0, 0),
    columns: 'date = date, value = value',
  });
  expect((await take(file)).last).toMatchObject(counts(0, 2, 0));
  expect((await take('date,value\n2026-01-02,13\n2026-01-03,0\n')).last).toMatchObject(counts(2, 0, 0));
  expect(await isThere('date,value\n2026-01-01,10\n2026-01-02,13\n2026-01-03,0\n')).toBe(true);
});

test('the value is the ratio where numerator and denominator are given, and nothing over 0', async () => {
  const file = 'day,numerator,denominator\n2026-01-01,1,4\n2026-01-02,1,0\n';
  expect((await take(file, {}, 'rate')).last).toMatchObject(counts(2, 0, 0));
  const explicit = 'date,value,numerator,denominator\n2026-01-01,0.25,1,4\n2026-01-02,,1,0\n';
  expect((await take(explicit, {}, 'rate')).last).toMatchObject(counts(0, 2, 0));
});

test('rows that are no point are rejected, and the second row of a date too', async () => {
  const file = [
    'date,value',
    '2026-02-01,"1,5"',
    '2026-02-02,"1,234.50"',
    '2026-02-03,many',
    '2026-02-04,',
    ',5',
    '01/02/2026,5',
    '2026-02-05,5',
    '2026-02-05,6',
  ];
  const answer = await take(file.join('\n'));
  expect(answer.last).toMatchObject(counts(1, 0, 7));
  const hint = ': write numbers with a decimal point and nothing between the thousands, such as 1234.5';
  expect(rejectedLines(answer)).toEqual([
    `2,"value ""1,5"" is not a number${hint}",2026-02-01,"1,5"\n`,
    `3,"value ""1,234.50"" is not a number${hint}",2026-02-02,"1,234.50"\n`,
    '4,"value ""many"" is not a number",2026-02-03,many\n',
    '5,"no value, and no numerator with a denominator",2026-02-04,\n',
    '6,no time,,5\n',
    expect.stringMatching(/^7,"unreadable time .*--time-format/),
    '9,"the date ""2026-02-05"" stands in an earlier row already",2026-02-05,6\n',
  ]);
});

test('an instant is of the day that it is in the zone given', async () => {
  await take('date,value\n2026-03-01T23:30:00Z,7\n', { timeZone: 'Asia/Tokyo' });
  expect(await isThere('date,value\n2026-03-02,7\n')).toBe(true);
});

test.each([
  ['spend', 'date,n\n2026-01-01,1\n', 400, 'value'],
  ['spend', 'value\n1\n', 400, 'date'],
  ['opens', 'date,value\n2026-01-01,1\n', 400, 'metric'],
  ['nowhere', 'date,value\n2026-01-01,1\n', 404, 'metric'],
])('of %s, %j is refused with %i for its %s', async (metric, file, status, field) => {
  const answer = await take(file, {}, metric);
  expect(answer.status).toBe(status);
  expect(answer.last).toMatchObject({ error: { field, message: expect.stringMatching(/\.$/) } });
});

test('an undone import puts back the points that it had replaced', async () => {
  await take('date,value\n2026-04-01,1\n2026-04-02,2\n');
  const { importId } = (await take('date,value\n2026-04-02,20\n2026-04-03,30\n')).last;
  expect(await undo(importId)).toEqual({ undoImport: { status: 'UNDONE' } });
  expect(await isThere('date,value\n2026-04-01,1\n2026-04-02,2\n')).toBe(true);
  expect((await take('date,value\n2026-04-03,30\n', { dryRun: 'true' })).last).toMatchObject(counts(1, 0, 0));
});

test('an undo puts points back where they are, also while the metric is computed', async () => {
  await saveMetric(server, 'moved', { imported: { rollup: 'SUM' } });
  await take('date,value\n2026-04-01,1\n2026-04-02,2\n', {}, 'moved');
  const { importId } = (await take('date,value\n2026-04-02,20\n', {}, 'moved')).last;
  await saveMetric(server, 'moved', countOf('moved'));
  const range = { from: '2026-04-01', to: '2026-04-03' };
  await undo(importId);
  expect((await readSeries(server, 'moved', { range })).value).not.toContain(2);
  await saveMetric(server, 'moved', { imported: { rollup: 'SUM' } });
  expect((await readSeries(server, 'moved', { range })).value).toEqual([1, 2]);
});

test('an import that was undone after a later one leaves the later points, in whatever order they are undone', async () => {
  await take('date,value\n2026-05-01,1\n');
  const second = (await take('date,value\n2026-05-01,2\n2026-05-02,2\n')).last['importId'];
  const third = (await take('date,value\n2026-05-01,3\n')).last['importId'];
  await undo(second);
  expect(await isThere('date,value\n2026-05-01,3\n')).toBe(true);
  expect(await isThere('date,value\n2026-05-02,2\n')).toBe(false);
  await undo(third);
  expect(await isThere('date,value\n2026-05-01,1\n')).toBe(true);
});
