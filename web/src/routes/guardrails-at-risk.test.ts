import { expect, test } from 'vitest';
import type { GuardrailState } from '#lib/graphql/generated/graphql.ts';
import { guardrailsAtRisk } from './guardrails-at-risk.ts';

const reading = (key: string, state: GuardrailState, value: number, margin = 0.1) => ({
  reading: {
    metric: { key, name: key, unit: 'COUNT' as const, currency: null, goodDirection: 'DOWN' as const },
    margin,
    state,
    effect: { value, lower: value - 1, upper: value + 1 },
    since: null,
  },
});
const bet = (key: string, guardrails: ReturnType<typeof reading>[]) => ({
  key,
  title: key,
  status: 'LIVE' as const,
  reviewOn: null,
  guardrails,
});

test('what is broken comes first, then what has used up most of its margin', () => {
  const risks = guardrailsAtRisk([
    bet('B-1', [reading('safe', 'SAFE', 0.09), reading('most', 'UNDECIDED', 0.2)]),
    bet('B-2', [
      reading('some', 'UNDECIDED', 0.06),
      reading('little', 'UNDECIDED', 0.04),
      reading('broken', 'BREACHED', 0.15),
    ]),
  ]);
  expect(risks.map(({ reading: { metric } }) => metric.key)).toEqual(['broken', 'most', 'some']);
});

test('a bet that nothing was read of is at no risk that could be told', () => {
  expect(guardrailsAtRisk([{ ...bet('B-1', []), guardrails: [{ reading: null }] }])).toEqual([]);
});
