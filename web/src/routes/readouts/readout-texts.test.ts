import { expect, test } from 'vitest';
import { excerptOf, linesOf, textsOfForm, wordsOfTexts } from './readout-texts.ts';

const empty = { shipped: '', changed: '', learned: '', next: '', risks: '' };

test('a text is read line by line, without those that say nothing', () => {
  expect(linesOf(' One. \n\n  \nTwo.')).toEqual(['One.', 'Two.']);
  expect(linesOf('')).toEqual([]);
});

test('a list shows what was learned, and where that is nothing what comes first of the rest', () => {
  const readout = { ...empty, shipped: 'A.', learned: 'B.\nC.\nD.', risks: 'E.' };
  expect(excerptOf(readout)).toEqual(['B.', 'C.']);
  expect(excerptOf({ ...readout, learned: '\n' })).toEqual(['A.']);
  expect(excerptOf(empty)).toEqual([]);
});

test('line ends of a form are those of the drafts, so that what was left alone is not taken for edited', () => {
  expect(textsOfForm({ shipped: 'A.\r\nB.', other: 'x' })).toEqual({ ...empty, shipped: 'A.\nB.' });
});

test('texts are named in the order in which they are read', () => {
  expect(wordsOfTexts(['risks', 'shipped', 'next'])).toBe('Shipped, Next, and Risks');
});
