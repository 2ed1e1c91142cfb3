import { expect, test } from 'vitest';
import { errorsOfFailure, fieldOfPath, percentText, readNumber, readPercent } from './form.ts';

const failure = { code: 'BAD_USER_INPUT', message: 'No.', field: null, problems: [], requestId: null };

test('a path of the API is the name of a field', () => {
  expect(fieldOfPath('input.definition.measure.windowDays')).toBe('measure.windowDays');
  expect(fieldOfPath('guardrails[1].margin')).toBe('guardrails.1.margin');
});

test('an error lands on its field, below it, above it, or on top', () => {
  const names = ['title', 'guardrails.0.metric', 'plan.rollout.baselineDays'];
  const land = (field: string | null) => errorsOfFailure({ ...failure, field }, names);
  expect(land('input.title').fields).toEqual({ title: 'No.' });
  expect(land('guardrails').fields).toEqual({ 'guardrails.0.metric': 'No.' });
  expect(land('title.length').fields).toEqual({ title: 'No.' });
  expect(land('team').general).toEqual(['No.']);
  expect(land(null).general).toEqual(['No.']);
});

test('each of several problems finds its place', () => {
  const problems = [
    { code: 'MISSING', field: 'title', message: 'A' },
    { code: 'MISSING', field: 'title', message: 'B' },
  ];
  expect(errorsOfFailure({ ...failure, problems }, ['title'])).toEqual({
    fields: { title: 'A' },
    general: ['B'],
  });
});

test('per cent are typed as people type them', () => {
  expect(readPercent('4.1')).toBe(0.041);
  expect(readPercent('\u22123 %')).toBe(-0.03);
  expect(readPercent('')).toBeNull();
  expect(readNumber('2,5')).toBe(2.5);
  expect(readNumber('many')).toBeNaN();
  expect(percentText(0.041)).toBe('4.1');
});
