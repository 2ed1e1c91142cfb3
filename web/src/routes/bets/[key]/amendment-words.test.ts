import { expect, test } from 'vitest';
import { describeChange, groupChanges } from './amendment-words.ts';

const names = { nameOf: (key: string) => ({ tickets: 'Ticket volume' })[key], today: '2026-11-26' };
const describe = (field: string, before: string, after: string) => {
  const change = describeChange({ field, before, after }, names);
  return `${change.field} ${change.before} → ${change.after}`;
};

test('changed values are told in the words of the page', () => {
  expect(describe('reviewOn', '2026-11-19', '2027-01-05')).toBe('Review date 19 Nov → 5 Jan 2027');
  expect(describe('prediction.lift', '0.03', '-0.02')).toBe('Promised change +3\u202f% → −2\u202f%');
  expect(describe('guardrails.1.metric', '', 'tickets')).toBe('Guardrail 2 none → Ticket volume');
  expect(describe('guardrails.0.margin', '0.05', '0.1')).toBe(
    'Worst change we accept, guardrail 1 5\u202f% → 10\u202f%',
  );
  expect(describe('windowDays', '28', '56')).toBe('Window 28 days → 56 days');
});

test('what was changed at once stands together, in the order of the form', () => {
  const at = (minute: number, field: string) => ({ at: `12:0${minute}`, reason: 'why', field });
  const groups = groupChanges([at(1, 'reviewOn'), at(1, 'prediction.lift'), at(2, 'title')]);
  expect(groups.map((group) => group.map(({ field }) => field))).toEqual([
    ['prediction.lift', 'reviewOn'],
    ['title'],
  ]);
});
