import { expect, test } from 'vitest';
import { emphasise } from './emphasis.ts';

const strongOf = (sentence: string, name: string | null) =>
  emphasise(sentence, name)
    .filter(({ isStrong }) => isStrong)
    .map(({ text }) => text);

test('the metric and its levels stand out, the size of an audience does not', () => {
  const sentence =
    'If we raise the activation rate by templates for teams of 2 to 10, activation rate rises from 24\u202f% to 24.7\u202f% ' +
    'within 4 weeks, because an empty board asks for too much. At less than 24.6\u202f% the promise is not kept.';
  expect(strongOf(sentence, 'Activation rate')).toEqual([
    'activation rate',
    '24\u202f% to 24.7\u202f%',
    '24.6\u202f%',
  ]);
});

test('counts stand out too, and a change without a level', () => {
  expect(strongOf('If we ask, Tickets falls from 1,240 to 1,180, because x.', 'Tickets')).toEqual([
    'Tickets',
    '1,240 to 1,180',
  ]);
  expect(strongOf('If we ask, Tickets rises by 3 %.', null)).toEqual(['3 %']);
});

test('nothing of the sentence is lost', () => {
  const sentence = 'If we do 3 things, +3 % it is.';
  expect(
    emphasise(sentence, 'x')
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
  expect(emphasise('', null)).toEqual([]);
});
