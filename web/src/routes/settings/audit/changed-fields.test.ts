import { expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

it('a change is told by the fields that differ, and not by those that stayed or only count changes', () => {
  const before = JSON.stringify({ name: 'Product', wipLimit: 3, note: null, revision: 1 });
  const after = JSON.stringify({ name: 'Product', wipLimit: 4, note: 'more room', revision: 2 });
  expect(changedFields({ before, after })).toEqual([
    { name: 'wipLimit', before: '3', after: '4' },
    { name: 'note', before: null, after: 'more room' },
  ]);
});

it('what was made has nothing before it, and what was taken away nothing after', () => {
  const made = JSON.stringify({ key: 'growth', isDemo: false });
  expect(changedFields({ before: null, after: made })).toEqual([
    { name: 'key', before: null, after: 'growth' },
    { name: 'isDemo', before: null, after: 'false' },
  ]);
  expect(changedFields({ before: made, after: null })[0]).toEqual({
    name: 'key',
    before: 'growth',
    after: null,
  });
});
