import { describe, expect, it } from 'vitest';
import { serializeError } from './error-in-log.ts';

const messageOf = (text: string) => serializeError(new Error(text)).message;

describe('the message of an error in the log', () => {
  it.each([
    [
      'what a statement was given',
      'Failed query: select 1\nparams: ada@example.com,secret\nmore',
      'Failed query: select 1',
    ],
    ['a credential', 'sent Bearer abc.def== to it', 'sent Bearer [redacted] to it'],
    ['a token, to its end', 'no ll_ab-cd_ef-12 here', 'no [token] here'],
    ['an address of a person', 'to "ada.l+x@mail.example.com" today', 'to "[e-mail]" today'],
    [
      'a password in an address',
      'at postgres://leadline:pa55@db:5432/x',
      'at postgres://[redacted]@db:5432/x',
    ],
  ])('leaves out %s', (_, text, expected) => {
    expect(messageOf(text)).toBe(expected);
  });

  it.each(['a', '\t', 'Basic ', 'll_', 'a@', 'a.', 'a://', '\nparams: '])(
    'is short of a text of any length, and made at once: %j',
    (part) => {
      expect(messageOf(part.repeat(250_000 / part.length)).length).toBeLessThan(4000);
    },
  );

  it.each(['ada@example.com', 'll_0123-4567', 'postgres://leadline:pa55@db'])(
    'ends before a secret that it would cut: %s',
    (secret) => {
      for (let inside = 1; inside < secret.length; inside += 1) {
        const before = 'word '.repeat(400).slice(inside);
        expect(messageOf(before + secret)).toBe(`${before}…`);
      }
    },
  );
});

it('what is no error is told by its type alone', () => {
  const causes = [
    new URLSearchParams({ code: 'a secret' }),
    { code: 'a secret' },
    { __proto__: null },
    'a secret',
    null,
  ];
  expect(causes.map((cause) => serializeError(new Error('Failed', { cause })).cause)).toEqual(
    ['URLSearchParams', 'Object', 'object', 'string', 'object'].map((type) => ({
      type,
      message: '',
      stack: '',
    })),
  );
});
