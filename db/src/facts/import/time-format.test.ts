import { describe, expect, test } from 'vitest';
import { parseTimeFormat } from './time-format.ts';

describe('a time format', () => {
  test('becomes one pattern, with a group for each part', () => {
    const format = parseTimeFormat('%Y-%m-%d %H:%M');
    expect(format).toMatchObject({
      groups: new Map([
        ['year', 1],
        ['month', 2],
        ['day', 3],
        ['hour', 4],
        ['minute', 5],
      ]),
    });
  });

  test('takes signs that mean something in a pattern for themselves', () => {
    const format = parseTimeFormat('(%Y.%m.%d)?');
    if ('problem' in format) throw new Error(format.problem);
    expect(format.pattern).toContain(String.raw`\(`);
    expect(new RegExp(format.pattern.replace('(?i)', ''), 'i').test('(2026.01.05)?')).toBe(true);
    expect(new RegExp(format.pattern.replace('(?i)', ''), 'i').test('(2026x01x05)?')).toBe(false);
  });

  test.each(['%Q', '%', '%E', '%5'])('refuses %s and lists what there is', (directive) => {
    expect(parseTimeFormat(`%F ${directive}`)).toEqual({
      problem: expect.stringMatching(/not understood.*there are .*%Y/),
    });
  });
});
