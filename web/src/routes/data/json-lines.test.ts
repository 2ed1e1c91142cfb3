import { expect, test } from 'vitest';
import { importUrl } from './import-options.ts';
import { readJsonLines } from './json-lines.ts';

test('a line is told once, and only when it has ended', () => {
  const told: unknown[] = [];
  const lines = readJsonLines((line) => told.push(line));
  lines.readUpTo('{"a":1}\n{"b"');
  expect(told).toEqual([{ a: 1 }]);
  lines.readUpTo('{"a":1}\n{"b":2}\n\n');
  lines.readUpTo('{"a":1}\n{"b":2}\n\n{"c":3}\n');
  expect(told).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
});

test('a file is sent with what was said about it, and nothing that was left empty', () => {
  expect(importUrl('SERIES', 'ü & co.csv', { metric: 'spend', date: '' })).toBe(
    '/v1/import/series?fileName=%C3%BC+%26+co.csv&metric=spend',
  );
});
