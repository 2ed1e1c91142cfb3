import { expect, test } from 'vitest';
import { joinRuns } from './event-days.ts';

const run = (name: string, firstDay: string, lastDay: string) => ({ name, firstDay, lastDay });

test('runs of one name that overlap or follow one another become one, whatever their order', () => {
  expect(
    joinRuns([
      run('open', '2026-03-01', '2026-03-05'),
      run('close', '2026-01-31', '2026-01-31'),
      run('open', '2026-02-27', '2026-02-28'),
      run('open', '2026-03-02', '2026-03-03'),
      run('open', '2026-03-07', '2026-03-07'),
      run('close', '2026-02-01', '2026-02-02'),
    ]),
  ).toEqual([
    run('close', '2026-01-31', '2026-02-02'),
    run('open', '2026-02-27', '2026-03-05'),
    run('open', '2026-03-07', '2026-03-07'),
  ]);
});

test('runs of different names stay apart, also where one name begins with the other', () => {
  const apart = [run('open', '2026-01-01', '2026-01-02'), run('open now', '2026-01-02', '2026-01-03')];
  expect(joinRuns(apart)).toEqual(apart);
});
