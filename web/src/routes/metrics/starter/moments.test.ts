import { expect, test } from 'vitest';
import { askedMoments, errorsOfMoments, missingMoments, momentInputs, suggestMoments } from './moments.ts';

test('of sign-ups and qualified sign-ups one is enough, where a metric could take either', () => {
  expect(missingMoments(['QUALIFIED', 'SIGN_UP'], ['SIGN_UP'])).toEqual([]);
  expect(missingMoments(['QUALIFIED', 'SIGN_UP'], ['QUALIFIED'])).toEqual([]);
  expect(missingMoments(['QUALIFIED', 'SIGN_UP', 'PAID'], [])).toEqual(['SIGN_UP', 'PAID']);
  expect(missingMoments(['SIGN_UP'], ['QUALIFIED'])).toEqual(['SIGN_UP']);
});

test('only moments that a metric needs are asked for', () => {
  expect(askedMoments([{ needs: ['PAID'] }, { needs: ['QUALIFIED', 'SIGN_UP'] }])).toEqual([
    'SIGN_UP',
    'QUALIFIED',
    'PAID',
  ]);
});

test('events that are called as usual are suggested, the most frequent first', () => {
  const suggested = suggestMoments([{ name: 'Account Created' }, { name: 'signup' }, { name: 'paid' }]);
  expect(suggested).toEqual({ 'SIGN_UP.event': 'Account Created', 'PAID.event': 'paid' });
  // One event cannot be two moments.
  expect(suggestMoments([{ name: 'task done' }])).toEqual({ 'CORE_ACTION.event': 'task done' });
});

test('moments are sent as they are named, and an error comes back to its field', () => {
  const values = { 'SIGN_UP.event': 'created', 'VISIT.event': '', 'PAID.event': 'paid' };
  expect(momentInputs(values)).toEqual([
    { moment: 'SIGN_UP', event: { event: 'created' } },
    { moment: 'PAID', event: { event: 'paid' } },
  ]);
  const failure = { code: 'BAD_USER_INPUT', message: 'SIGN_UP is no PAID.', problems: [], requestId: null };
  expect(errorsOfMoments({ ...failure, field: 'moments.1.event.event' }, values).fields).toEqual({
    'PAID.event': '“A sign-up” is no “The first payment”.',
  });
  expect(errorsOfMoments({ ...failure, field: 'moments.1.moment' }, values).fields).toEqual({
    'PAID.event': '“A sign-up” is no “The first payment”.',
  });
});
