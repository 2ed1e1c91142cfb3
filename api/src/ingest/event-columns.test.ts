import { describe, expect, test } from 'vitest';
import { describeColumns, findEventColumns } from './event-columns.ts';

const named = (header: string[], options: Parameters<typeof findEventColumns>[1] = {}) => {
  const { at, subject, name, id, account, value, properties } = findEventColumns(header, options);
  const names = Object.entries({ at, subject, name, id, account, value }).map(([role, column]) => [
    role,
    typeof column === 'number' ? header[column] : (column?.text ?? null),
  ]);
  return { ...Object.fromEntries(names), properties: properties.map(({ name }) => name) };
};

describe('the columns of an event', () => {
  test('are found by their usual names, and all others are properties in the order of their names', () => {
    expect(
      named(['zeta', 'user_id', 'event', 'timestamp', 'messageId', 'group_id', 'revenue', 'alpha']),
    ).toEqual({
      at: 'timestamp',
      subject: 'user_id',
      name: 'event',
      id: 'messageId',
      account: 'group_id',
      value: 'revenue',
      properties: ['alpha', 'zeta'],
    });
  });

  test('are found in the order of the list, whatever the order of the file', () => {
    const header = ['date', 'timestamp', 'time', 'at', 'userId', 'distinct_id', 'subject', 'event', 'name'];
    expect(named(header)).toMatchObject({ at: 'at', subject: 'subject', name: 'name', id: null });
  });

  test('are found by their exact name first, then in any case', () => {
    expect(named(['AT', 'date', 'userid', 'EVENT'])).toMatchObject({
      at: 'date',
      subject: 'userid',
      name: 'EVENT',
    });
    expect(named(['Timestamp', 'USER_ID', 'Event'])).toMatchObject({
      at: 'Timestamp',
      subject: 'USER_ID',
      name: 'Event',
    });
  });

  test('are those that the sender names, which are not taken for anything else', () => {
    expect(named(['id', 'at', 'when', 'event'], { subject: 'id', at: 'WHEN' })).toMatchObject({
      at: 'when',
      subject: 'id',
      id: null,
      properties: ['at'],
    });
  });

  test('do not include the name where all events have one name', () => {
    expect(named(['user_id', 'at', 'event', 'name'], { nameIs: 'commit' })).toMatchObject({
      name: 'commit',
      properties: ['event', 'name'],
    });
  });

  test('without a name are properties by their place', () => {
    expect(named(['user_id', 'at', 'event', '', 'x', ''])).toMatchObject({
      properties: ['column 4', 'column 6', 'x'],
    });
  });

  test('are told to people in one line', () => {
    const header = ['user_id', 'at', 'plan'];
    expect(describeColumns(header, findEventColumns(header, { nameIs: 'open' }))).toBe(
      'at = at, subject = user_id, name is "open"; properties: plan',
    );
  });
});
