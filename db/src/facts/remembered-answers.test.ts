import { describe, expect, test } from 'vitest';
import type { FactReader, FactRows } from './connect.ts';
import { RememberedAnswers } from './remembered-answers.ts';
import { bind, sql, statement } from './sql.ts';

interface Question {
  text: string;
  signal: AbortSignal | undefined;
  answer(rows: unknown[]): void;
  fail(error: Error): void;
}

/** A store that answers when told to, and writes down what it is asked. */
function slowStore() {
  const asked: Question[] = [];
  const facts: FactReader = {
    query<Row>({ name }: { name: string }, { signal }: { signal?: AbortSignal | undefined } = {}) {
      const { promise, resolve, reject } = Promise.withResolvers<FactRows<Row>>();
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      const answer = (rows: unknown[]) =>
        resolve({ rows: rows as Row[], rowsRead: 7, elapsedMs: 3, cached: false });
      asked.push({ text: name, signal, answer, fail: reject });
      return promise;
    },
  };
  return { facts, asked };
}

const question = (value: number) => statement('test', sql`SELECT ${bind('Int32', value)}`);

describe('remembered answers', () => {
  test('are given again to the same question, with what they cost, and to no other', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers().of(facts, 1);
    const first = reader.query(question(1));
    asked[0]!.answer([{ a: 1 }]);
    expect(await first).toEqual({ rows: [{ a: 1 }], rowsRead: 7, elapsedMs: 3, cached: false });
    expect(await reader.query(question(1))).toEqual({
      rows: [{ a: 1 }],
      rowsRead: 7,
      elapsedMs: 3,
      cached: true,
    });
    void reader.query(question(2));
    expect(asked).toHaveLength(2);
  });

  test('are forgotten when the facts have changed, and not made while they change', async () => {
    const { facts, asked } = slowStore();
    const answers = new RememberedAnswers();
    for (const [i, generation] of [1, 2, null, null].entries()) {
      const answer = answers.of(facts, generation).query(question(1));
      asked[i]!.answer([i]);
      expect(await answer).toMatchObject({ rows: [i], cached: false });
    }
    expect(await answers.of(facts, 2).query(question(1))).toMatchObject({ rows: [1], cached: true });
  });

  test('are no errors', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers().of(facts, 1);
    const failed = reader.query(question(1));
    asked[0]!.fail(new Error('too long'));
    await expect(failed).rejects.toThrow('too long');
    const second = reader.query(question(1));
    asked[1]!.answer([2]);
    expect(await second).toMatchObject({ rows: [2], cached: false });
  });

  test('hold no more than their size: the one that was not read for the longest time goes first', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers({ maxBytes: 4000 }).of(facts, 1);
    const ask = async (value: number) => {
      const before = asked.length;
      const answer = reader.query(question(value));
      if (asked.length > before) asked.at(-1)!.answer(['x'.repeat(500)]);
      return (await answer).cached;
    };
    expect([await ask(1), await ask(2), await ask(1), await ask(3)]).toEqual([false, false, true, false]);
    expect([await ask(1), await ask(2)]).toEqual([true, false]);
  });
});

describe('equal questions at the same time', () => {
  test('are asked once', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers().of(facts, 1);
    const all = Promise.all([1, 2, 3].map(() => reader.query(question(1))));
    asked[0]!.answer([1]);
    expect((await all).map(({ rows }) => rows)).toEqual([[1], [1], [1]]);
    expect(asked).toHaveLength(1);
  });

  test('go on for those who wait when one of them goes away', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers().of(facts, 1);
    const gone = new AbortController();
    const first = reader.query(question(1), { signal: gone.signal });
    const second = reader.query(question(1), { signal: new AbortController().signal });
    gone.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    asked[0]!.answer([1]);
    expect((await second).rows).toEqual([1]);
  });

  test('are ended when all have gone away, and asked anew by the next', async () => {
    const { facts, asked } = slowStore();
    const reader = new RememberedAnswers().of(facts, 1);
    const callers = [new AbortController(), new AbortController()];
    const left = callers.map(({ signal }) => reader.query(question(1), { signal }));
    for (const caller of callers) caller.abort(new Error('gone'));
    const next = reader.query(question(1));
    expect(asked[0]!.signal!.aborted).toBe(true);
    await Promise.all(left.map((answer) => expect(answer).rejects.toThrow('gone')));
    asked[1]!.answer([2]);
    expect((await next).rows).toEqual([2]);
  });
});
