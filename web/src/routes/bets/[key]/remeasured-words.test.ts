import { expect, test } from 'vitest';
import { describeRemeasurement } from './remeasured-words.ts';

const said = (rest: object) =>
  describeRemeasurement(
    { dueOn: '2026-11-03', asOf: '2026-11-03T00:05:00Z', held: null, relative: null, ...rest },
    { timeZone: 'UTC', today: '2026-12-01' },
  );
const relative = { value: 0.021, lower: 0.004, upper: 0.038 };

test.each([
  ['To be measured again on 3 Nov', { asOf: null }],
  ['Measured again on 3 Nov: still holds, +2.1 % (+0.4 … +3.8)', { held: true, relative }],
  ['Measured again on 3 Nov: no longer holds, +2.1 % (+0.4 … +3.8)', { held: false, relative }],
  ['Measured again on 3 Nov: cannot tell whether it still holds, +2.1 % (+0.4 … +3.8)', { relative }],
  ['Measured again on 3 Nov: cannot tell whether it still holds', {}],
])('%s', (words, found) => expect(said(found).replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(words));
