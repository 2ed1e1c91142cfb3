import { expect, test } from 'vitest';
import { emphasise } from './emphasis.ts';

test('the metric and its levels stand out, the size of an audience does not', () => {
  const sentence =
    'If we pre-load templates for teams of 2 to 10, activation rate rises from 24.0 to 24.7\u202f% within 4 weeks.';
  const strong = emphasise(sentence, ['Activation rate']).filter(({ isStrong }) => isStrong);
  expect(strong.map(({ text }) => text)).toEqual(['activation rate', '24.0 to 24.7\u202f%']);
});

test('nothing of the sentence is lost', () => {
  const sentence = 'If we do 3 things, +3 % it is.';
  expect(
    emphasise(sentence, ['x'])
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
  expect(emphasise('', [])).toEqual([]);
});
