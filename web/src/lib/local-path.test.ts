import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each([
  ['/bets?status=LIVE#top', '/bets?status=LIVE#top'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['bets', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %j', (text, path) => {
  expect(localPath(text)).toBe(path);
});
