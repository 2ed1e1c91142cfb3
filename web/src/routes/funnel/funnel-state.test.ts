import { expect, test } from 'vitest';
import { fieldNamesAsSent, readFunnelState } from './funnel-state.ts';

const read = (search: string) => readFunnelState(new URLSearchParams(search));

test('steps are read in their order, rows that were left empty are none', () => {
  const { state, problems } = read(
    'steps.3.event=paid&steps.0.event=created&steps.1.event=&steps.3.where.0.dimension=plan&steps.3.where.0.op=EQ&steps.3.where.0.values=team&within=14',
  );
  expect(problems).toEqual([]);
  expect(state.steps).toEqual([
    { event: 'created' },
    { event: 'paid', where: [{ dimension: 'plan', op: 'EQ', values: ['team'] }] },
  ]);
  expect(state.withinDays).toBe(14);
  expect(fieldNamesAsSent(state).get('steps.1.event')).toBe('steps.3.event');
});

test('a window that is no number is said, and the usual one taken', () => {
  const { state, problems } = read('within=soon');
  expect(state.withinDays).toBe(7);
  expect(problems).toHaveLength(1);
});
